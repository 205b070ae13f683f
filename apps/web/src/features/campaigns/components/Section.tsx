import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Section.module.css';

interface SectionProps {
  title: string;
  text?: ReactNode;
  children?: ReactNode;
  /** Level of the title in the page's outline. */
  order?: 2 | 3;
}

/** A titled part of a step. */
export function Section({ title, text, children, order = 3 }: SectionProps) {
  return (
    <section className={classes.section}>
      <Title order={order} size="h3">
        {title}
      </Title>
      {text !== undefined && <p className={classes.text}>{text}</p>}
      {children !== undefined && <div className={classes.body}>{children}</div>}
    </section>
  );
}

/** Fields side by side where there is room; `narrow` for numbers. */
export function FieldRow({ children, narrow = false }: { children: ReactNode; narrow?: boolean }) {
  return (
    <div className={classes.row} data-narrow={narrow || undefined}>
      {children}
    </div>
  );
}
