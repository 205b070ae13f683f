import type { ReactNode } from 'react';
import classes from './TabBar.module.css';

/** Class for the links of a tab bar; the link itself is written where its address is typed. */
export const tabLink = classes.tab;

/** Links between the pages of one thing; scrolls sideways on phones. */
export function TabBar({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav aria-label={label} className={classes.bar}>
      <ul className={classes.list}>{children}</ul>
    </nav>
  );
}
