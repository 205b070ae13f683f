import type { JSX, ReactElement } from 'react';
import type { Icon } from './icons.js';
import { lazyMenu } from './lazy-menu.js';

/** One line of a menu of actions: does something, or leads to another site. */
export interface MenuAction {
  label: string;
  icon: Icon;
  destructive?: boolean;
  onSelect?: () => void;
  /** Opens in a tab of its own. */
  href?: string;
}

const Content = lazyMenu(() => import('./ActionsMenuContent.js'));

interface ActionsMenuProps {
  actions: readonly MenuAction[];
  /** Side of the button that the menu is in line with. */
  position?: 'bottom-start' | 'bottom-end';
  /** The button; must pass its props on to a real button element. */
  children: (props: JSX.IntrinsicElements['button']) => ReactElement<JSX.IntrinsicElements['button']>;
}

/** A button with further actions behind it; the menu's code is loaded when the button is used. */
export function ActionsMenu({ actions, position = 'bottom-end', children }: ActionsMenuProps) {
  return <Content menu={{ actions, position }}>{children}</Content>;
}
