import {
  infiniteQueryOptions,
  keepPreviousData,
  mutationOptions,
  queryOptions,
  type InfiniteData,
  type QueryClient,
} from '@tanstack/react-query';
import { request, type Page } from '../../shared/api/client.js';
import { nextCursor } from '../../shared/api/query-client.js';
import { onLiveChange } from '../../shared/realtime/registry.js';
import type {
  BoardFilter,
  Relationship,
  RelationNote,
  RelationStage,
  RelationSummary,
  RelationTask,
  TimelineEntry,
} from './relationships.types.js';

const keys = {
  brand: (brandId: string) => ['relationships', brandId] as const,
  board: (brandId: string) => ['relationships', brandId, 'board'] as const,
  column: (brandId: string, filter: BoardFilter, stage: RelationStage) => ['relationships', brandId, 'board', filter, stage] as const,
  creator: (brandId: string, creatorId: string) => ['relationships', brandId, 'creator', creatorId] as const,
};

onLiveChange('relationship', (brandId) => [keys.brand(brandId)]);

const paged = { initialPageParam: undefined as string | undefined, getNextPageParam: nextCursor };

/** One column of the board, whoever moved last first. */
export const columnQuery = (brandId: string, filter: BoardFilter, stage: RelationStage) =>
  infiniteQueryOptions({
    queryKey: keys.column(brandId, filter, stage),
    queryFn: ({ signal, pageParam }) =>
      request<Page<Relationship>>('GET', '/brands/{id}/relationships', {
        params: { path: { id: brandId }, query: { ...filter, stage, limit: 30, cursor: pageParam } },
        signal,
      }),
    ...paged,
  });

/** Counts of the columns, tags, and who can be owner. */
export const summaryQuery = (brandId: string, filter: BoardFilter = {}) =>
  queryOptions({
    queryKey: [...keys.brand(brandId), 'summary', filter],
    queryFn: ({ signal }) =>
      request<RelationSummary>('GET', '/brands/{id}/relationships/summary', {
        params: { path: { id: brandId }, query: { ...filter } },
        signal,
      }),
    placeholderData: keepPreviousData,
  });

export const relationshipQuery = (brandId: string, creatorId: string) =>
  queryOptions({
    queryKey: [...keys.creator(brandId, creatorId), 'relationship'],
    queryFn: ({ signal }) =>
      request<Relationship>('GET', '/brands/{id}/creators/{creatorId}/relationship', {
        params: { path: { id: brandId, creatorId } },
        signal,
      }),
  });

const listOf = <T>(brandId: string, creatorId: string, what: 'timeline' | 'notes', limit: number) =>
  infiniteQueryOptions({
    queryKey: [...keys.creator(brandId, creatorId), what],
    queryFn: ({ signal, pageParam }) =>
      request<Page<T>>('GET', `/brands/{id}/creators/{creatorId}/${what}`, {
        params: { path: { id: brandId, creatorId }, query: { limit, cursor: pageParam } },
        signal,
      }),
    ...paged,
    select: (data) => data.pages.flatMap((page) => page.items),
  });

export const timelineQuery = (brandId: string, creatorId: string) => listOf<TimelineEntry>(brandId, creatorId, 'timeline', 15);
export const notesQuery = (brandId: string, creatorId: string) => listOf<RelationNote>(brandId, creatorId, 'notes', 20);

/** Open tasks about a creator; there are 200 at most. */
export const tasksQuery = (brandId: string, creatorId: string) =>
  queryOptions({
    queryKey: [...keys.creator(brandId, creatorId), 'tasks'],
    queryFn: async ({ signal }) =>
      (
        await request<Page<RelationTask>>('GET', '/brands/{id}/creators/{creatorId}/tasks', {
          params: { path: { id: brandId, creatorId }, query: { done: false, limit: 200 } },
          signal,
        })
      ).items.toSorted((a, b) => (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9') || a.createdAt.localeCompare(b.createdAt)),
  });

/** Open tasks until this day, for this member and for nobody. */
export const dueTasksQuery = (brandId: string, assignee: string, dueUntil: string) =>
  queryOptions({
    queryKey: [...keys.brand(brandId), 'due', assignee, dueUntil],
    queryFn: async ({ signal }) =>
      (
        await request<Page<RelationTask>>('GET', '/brands/{id}/relationship-tasks', {
          params: { path: { id: brandId }, query: { assignee, dueUntil, limit: 20 } },
          signal,
        })
      ).items,
  });

export interface RelationChange {
  /** As it was read; its version guards against somebody else's change. */
  card: Relationship;
  stage?: RelationStage;
  owner?: Relationship['owner'];
  tags?: string[];
}

type Column = InfiniteData<Page<Relationship>, string | undefined>;

/**
 * Stage, owner or tags; shown at once, and as it is on the server afterwards. One after the other: quick changes of one's own must not
 * look like somebody else's.
 */
export const changeMutation = (client: QueryClient, brandId: string) => {
  const known = (creatorId: string) => client.getQueryData(relationshipQuery(brandId, creatorId).queryKey);
  const newest = (card: Relationship): number => Math.max(card.version, known(card.creatorId)?.version ?? 0);
  const mutationKey = [...keys.brand(brandId), 'change'];
  return mutationOptions({
    mutationKey,
    scope: { id: `relationships-${brandId}` },
    mutationFn: ({ card, stage = card.stage, owner = card.owner, tags = card.tags }: RelationChange) =>
      request<Relationship>('PUT', '/brands/{id}/creators/{creatorId}/relationship', {
        params: { path: { id: brandId, creatorId: card.creatorId } },
        body: { stage, ownerId: owner?.id ?? null, tags },
        ifMatch: `"${newest(card)}"`,
      }),
    onMutate: async ({ card, ...change }) => {
      await client.cancelQueries({ queryKey: keys.brand(brandId) });
      const changed: Relationship = { ...card, ...change, version: newest(card) };
      client.setQueryData(relationshipQuery(brandId, card.creatorId).queryKey, changed);
      for (const [key, column] of client.getQueriesData<Column>({ queryKey: keys.board(brandId) })) {
        if (!column) continue;
        client.setQueryData<Column>(key, shown(column, changed, key.at(-1) === changed.stage, card.stage !== changed.stage));
      }
    },
    onSuccess: (answer) =>
      client.setQueryData(relationshipQuery(brandId, answer.creatorId).queryKey, (shownNow) => ({
        ...(shownNow ?? answer),
        version: answer.version,
      })),
    onSettled: () => (client.isMutating({ mutationKey }) > 1 ? undefined : client.invalidateQueries({ queryKey: keys.brand(brandId) })),
  });
};

/** The column with the changed card: at the top when it came here, in its place when it stayed, else without it. */
function shown(column: Column, card: Relationship, here: boolean, moved: boolean): Column {
  const pages = column.pages.map((page) => ({
    ...page,
    items: page.items.flatMap((item) => (item.creatorId !== card.creatorId ? [item] : here && !moved ? [card] : [])),
  }));
  const [first] = pages;
  if (here && moved && first) pages[0] = { ...first, items: [card, ...first.items] };
  return { ...column, pages };
}

const invalidated = (client: QueryClient, brandId: string) => ({
  onSettled: () => client.invalidateQueries({ queryKey: keys.brand(brandId) }),
});

const pathOf = (brandId: string, creatorId: string) => ({ params: { path: { id: brandId, creatorId } } });

export const addNoteMutation = (client: QueryClient, brandId: string, creatorId: string) =>
  mutationOptions({
    mutationFn: (text: string) =>
      request<RelationNote>('POST', '/brands/{id}/creators/{creatorId}/notes', { ...pathOf(brandId, creatorId), body: { text } }),
    ...invalidated(client, brandId),
  });

export const changeNoteMutation = (client: QueryClient, brandId: string, creatorId: string) =>
  mutationOptions({
    mutationFn: ({ note, text }: { note: RelationNote; text: string }) =>
      request<RelationNote>('PATCH', '/brands/{id}/creators/{creatorId}/notes/{noteId}', {
        params: { path: { id: brandId, creatorId, noteId: note.id } },
        body: { text },
        ifMatch: `"${note.version}"`,
      }),
    ...invalidated(client, brandId),
  });

export const removeNoteMutation = (client: QueryClient, brandId: string, creatorId: string) =>
  mutationOptions({
    mutationFn: (noteId: string) =>
      request<undefined>('DELETE', '/brands/{id}/creators/{creatorId}/notes/{noteId}', {
        params: { path: { id: brandId, creatorId, noteId } },
      }),
    ...invalidated(client, brandId),
  });

export const addTaskMutation = (client: QueryClient, brandId: string, creatorId: string) =>
  mutationOptions({
    mutationFn: (body: { text: string; dueOn: string | null; assigneeId: string | null }) =>
      request<RelationTask>('POST', '/brands/{id}/creators/{creatorId}/tasks', { ...pathOf(brandId, creatorId), body }),
    ...invalidated(client, brandId),
  });

/** Ticks a task off, or opens it again. */
export const doneMutation = (client: QueryClient, brandId: string) =>
  mutationOptions({
    mutationFn: ({ task, done }: { task: RelationTask; done: boolean }) =>
      request<RelationTask>('PATCH', '/brands/{id}/creators/{creatorId}/tasks/{taskId}', {
        params: { path: { id: brandId, creatorId: task.creatorId, taskId: task.id } },
        body: { done },
      }),
    ...invalidated(client, brandId),
  });

export const removeTaskMutation = (client: QueryClient, brandId: string) =>
  mutationOptions({
    mutationFn: (task: RelationTask) =>
      request<undefined>('DELETE', '/brands/{id}/creators/{creatorId}/tasks/{taskId}', {
        params: { path: { id: brandId, creatorId: task.creatorId, taskId: task.id } },
      }),
    ...invalidated(client, brandId),
  });
