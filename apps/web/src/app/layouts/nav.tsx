import type { ReactNode } from 'react';
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

export function NavLabel({ icon: Glyph, label, large = false }: { icon: Icon; label: string; large?: boolean }) {
  return (
    <>
      <Glyph size={large ? 22 : 18} />
      <span>{label}</span>
    </>
  );
}
