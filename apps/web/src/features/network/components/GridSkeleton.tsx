import { Card, Group, Skeleton, Stack } from '@mantine/core';
import classes from './GridSkeleton.module.css';

/** Stands in for the grid while its first page loads. */
export function GridSkeleton() {
  return (
    <div className={classes.grid} aria-busy="true">
      {Array.from({ length: 9 }, (_, index) => (
        <Card key={index} padding="md">
          <Group wrap="nowrap" gap="sm">
            <Skeleton height={48} width={48} circle />
            <Stack gap={6} flex={1}>
              <Skeleton height={14} width={`${80 - (index % 3) * 12}%`} />
              <Skeleton height={10} width="50%" />
            </Stack>
          </Group>
          <Skeleton height={22} width="60%" mt="md" />
          <Skeleton height={12} width="45%" mt="sm" />
          <Skeleton height={20} width="75%" mt="sm" radius="xl" />
        </Card>
      ))}
    </div>
  );
}
