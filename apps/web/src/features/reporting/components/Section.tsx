import { Card, Group, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import classes from './Section.module.css';

/** A card of the report with its heading. */
export function Section({ title, controls, children }: { title: string; controls?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <Card component="section" aria-labelledby={id} className={classes.section ?? ''}>
      <Group justify="space-between" gap="xs" mb="md">
        <Title order={3} size="h4" id={id}>
          {title}
        </Title>
        {controls}
      </Group>
      {children}
    </Card>
  );
}
