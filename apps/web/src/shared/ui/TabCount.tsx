import type { ReactNode } from 'react';
import classes from './TabCount.module.css';

interface TabCountProps {
  count: number;
  /** What is counted, for those who hear the page. */
  children?: ReactNode;
}

/** How many things wait, beside the name of their page; nothing when none does. */
export function TabCount({ count, children }: TabCountProps) {
  if (count === 0) return null;
  return (
    <span className={classes.count}>
      {count}
      {children !== undefined && <span className="of-hidden"> {children}</span>}
    </span>
  );
}
