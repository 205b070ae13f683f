import type { ReactNode } from 'react';
import classes from './TermsList.module.css';

/** Names and what stands there; lines without content are left out. */
export function TermsList({ terms }: { terms: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className={classes.list}>
      {terms
        .filter(([, value]) => value !== '' && value !== null && value !== undefined)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
