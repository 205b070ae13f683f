import { useId, type ReactNode } from 'react';
import classes from './FilterPanel.module.css';

/** A filter of several controls under one name. */
export function FilterField({ label, hint, children }: { label: string; hint?: string; children: ReactNode }) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={classes.field}>
      <span id={id} className={classes.label}>
        {label}
      </span>
      {hint !== undefined && <span className={classes.hint}>{hint}</span>}
      {children}
    </div>
  );
}
