import type { ReactNode } from 'react';
import type { Icon } from '../../../shared/ui/icons.js';
import classes from './Facts.module.css';

/** A titled part of a campaign's description. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.part}>
      <h2 className={classes.title}>{title}</h2>
      {children}
    </section>
  );
}

interface FactProps {
  icon: Icon;
  label: string;
  children: ReactNode;
  /** Stands out: what one gets. */
  strong?: boolean;
}

/** One line of the facts that decide: an icon, what it is, and the value. */
export function Fact({ icon: Glyph, label, children, strong = false }: FactProps) {
  return (
    <div className={classes.fact} data-strong={strong || undefined}>
      <span className={classes.icon}>
        <Glyph size={20} />
      </span>
      <div>
        <div className={classes.label}>{label}</div>
        <div className={classes.value}>{children}</div>
      </div>
    </div>
  );
}

/** A paragraph that keeps the brand's line breaks. */
export function Paragraph({ children }: { children: string }) {
  return <p className={classes.paragraph}>{children}</p>;
}
