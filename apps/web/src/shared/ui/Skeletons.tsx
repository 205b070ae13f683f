import { Card, Group, SimpleGrid, Skeleton, Stack } from '@mantine/core';

/** Stands in for a page header and a list while a page loads. */
export function PageSkeleton() {
  return (
    <Stack gap="lg" aria-busy="true">
      <Stack gap="xs">
        <Skeleton height={28} width="min(320px, 70%)" />
        <Skeleton height={16} width="min(480px, 90%)" />
      </Stack>
      <ListSkeleton />
    </Stack>
  );
}

/** Stands in for table rows. */
export function ListSkeleton({ rows = 6 }: { rows?: number }) {
  return (
    <Stack gap="md" aria-busy="true">
      {Array.from({ length: rows }, (_, index) => (
        <Group key={index} wrap="nowrap" gap="md">
          <Skeleton height={36} width={36} radius="md" />
          <Stack gap={6} flex={1}>
            <Skeleton height={14} width={`${60 - (index % 3) * 10}%`} />
            <Skeleton height={10} width={`${38 - (index % 2) * 8}%`} />
          </Stack>
          <Skeleton height={20} width={72} radius="xl" />
        </Group>
      ))}
    </Stack>
  );
}

/** Stands in for a grid of picture cards. */
export function CardGridSkeleton({ cards = 6 }: { cards?: number }) {
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} aria-busy="true">
      {Array.from({ length: cards }, (_, index) => (
        <Card key={index} padding={0}>
          <Skeleton height={160} radius={0} />
          <Stack gap="xs" p="md">
            <Skeleton height={16} width="70%" />
            <Skeleton height={12} width="45%" />
          </Stack>
        </Card>
      ))}
    </SimpleGrid>
  );
}

/** Stands in for a page with a large picture above its text. */
export function PictureSkeleton() {
  return (
    <Stack gap="lg" aria-busy="true">
      <Skeleton height={280} radius="lg" />
      <Skeleton height={28} width="70%" />
      <Stack gap="xs">
        <Skeleton height={14} />
        <Skeleton height={14} width="90%" />
        <Skeleton height={14} width="60%" />
      </Stack>
    </Stack>
  );
}
