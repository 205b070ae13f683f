import { Card, Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './StatCard.module.css';
import type { Icon } from './icons.js';

interface StatCardProps {
  label: string;
  /** Undefined while loading. */
  value: ReactNode | undefined;
  /** Formula, comparison or "as of". */
  note?: ReactNode;
  icon?: Icon;
}

/** One number that matters, with its meaning below. */
export function StatCard({ label, value, note, icon: Glyph }: StatCardProps) {
  return (
    <Card padding="md" className={classes.card}>
      <div className={classes.label}>
        {Glyph && <Glyph size={16} />}
        {label}
      </div>
      {value === undefined ? <Skeleton height={28} width={96} mt={8} /> : <div className={classes.value}>{value}</div>}
      {note !== undefined && <div className={classes.note}>{note}</div>}
    </Card>
  );
}
