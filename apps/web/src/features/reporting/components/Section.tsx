import { Card, Group, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';

/** A card of the report with its heading. */
export function Section({
  title,
  controls,
  padding = 'lg',
  children,
}: {
  title: string;
  controls?: ReactNode;
  padding?: number | string;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <Card component="section" aria-labelledby={id} padding={padding}>
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
