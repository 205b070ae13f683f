import { lazy, Suspense, useEffect, useRef, useState, type ComponentType, type JSX, type ReactElement, type RefObject } from 'react';

type Trigger = ReactElement<JSX.IntrinsicElements['button']>;

/** What a lazily loaded menu gets: its button, and whether it is open. */
export interface LazyMenuProps {
  target: Trigger;
  opened: boolean;
  onChange: (opened: boolean) => void;
}

/** The menu's own props, without what the button adds. */
type OwnProps<P> = Omit<P, keyof LazyMenuProps>;

interface Props<P> {
  /** The button; must pass its props on to a real button element. */
  children: (props: JSX.IntrinsicElements['button']) => Trigger;
  /** Further props of the menu. */
  menu: OwnProps<P>;
}

/**
 * A button whose menu is loaded when it is first pointed at, focused or pressed, so that menus (and what positions
 * them) cost nothing on the first load.
 */
export function lazyMenu<P extends object>(
  load: () => Promise<{ default: ComponentType<P & LazyMenuProps> }>,
  popup: 'menu' | 'dialog' = 'menu',
) {
  // The menu's props are its own and those of the button, which only the compiler cannot put together.
  const Menu = lazy(load) as unknown as ComponentType<LazyMenuProps>;
  const preload = (): void => void load();

  return function LazyMenu({ children, menu }: Props<P>) {
    const [used, setUsed] = useState(false);
    const [opened, setOpened] = useState(false);
    const button = useRef<HTMLButtonElement>(null);
    const idle = children({
      type: 'button',
      'aria-haspopup': popup,
      'aria-expanded': false,
      onClick: () => setUsed(true),
      onPointerEnter: preload,
      onFocus: preload,
    });
    if (!used) return idle;
    return (
      <Suspense fallback={idle}>
        <Opener button={button} open={setOpened} />
        <Menu {...menu} target={children({ type: 'button', ref: button })} opened={opened} onChange={setOpened} />
      </Suspense>
    );
  };
}

/** Opens only once the loaded menu is there, from its new button, so that the focus can go back there. */
function Opener({ button, open }: { button: RefObject<HTMLButtonElement | null>; open: (opened: boolean) => void }) {
  useEffect(() => {
    button.current?.focus();
    open(true);
  }, [button, open]);
  return null;
}
