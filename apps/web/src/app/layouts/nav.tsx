import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionsMenu, type MenuAction } from '../../shared/ui/ActionsMenu.js';
import { IconDots } from '../../shared/ui/icons.js';
import type { Icon } from '../../shared/ui/icons.js';
import classes from './Shell.module.css';

/** Class and content of a rail link; the link itself is written where its address is typed. */
export const railLink = classes.navLink;
export const bottomLink = classes.bottomLink;

export function RailItem({ children }: { children: ReactNode }) {
  return <li>{children}</li>;
}

export function BottomItem({ children }: { children: ReactNode }) {
  return <li className={classes.bottomItem}>{children}</li>;
}

interface BottomMoreProps {
  actions: readonly MenuAction[];
  /** Is one of them the page that is shown? */
  active: boolean;
}

/** Last place of a bottom bar: what does not fit beside it with whole words. */
export function BottomMore({ actions, active }: BottomMoreProps) {
  const { t } = useTranslation('shell');
  return (
    <li className={classes.bottomItem}>
      <ActionsMenu actions={actions}>
        {(props) => (
          <UnstyledButton {...props} className={classes.bottomLink} data-status={active ? 'active' : undefined}>
            <NavLabel icon={IconDots} label={t('nav.more')} large />
          </UnstyledButton>
        )}
      </ActionsMenu>
    </li>
  );
}

interface NavLabelProps {
  icon: Icon;
  label: string;
  large?: boolean;
  /** What is new there, in words; marked with a dot. */
  news?: string | undefined;
}

export function NavLabel({ icon: Glyph, label, large = false, news }: NavLabelProps) {
  return (
    <>
      <span className={classes.navIcon} data-news={news === undefined ? undefined : true}>
        <Glyph size={large ? 22 : 18} />
      </span>
      <span>{label}</span>
      {news !== undefined && <span className="of-hidden">{news}</span>}
    </>
  );
}
