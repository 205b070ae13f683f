import { infiniteQueryOptions, mutationOptions, queryOptions } from '@tanstack/react-query';
import { request, type Page, type QueryValue } from '../../shared/api/client.js';
import { nextCursor } from '../../shared/api/query-client.js';
import { saveAnswer } from '../../shared/files/save-file.js';

export const ACTOR_KINDS = ['user', 'key', 'staff', 'system'] as const;

export type ActorKind = (typeof ACTOR_KINDS)[number];

/** One line of the audit log (ACC-9). */
export interface AuditEvent {
  id: string;
  at: string;
  actor: {
    kind: ActorKind;
    /** Null: the platform itself. */
    id: string | null;
    name: string | null;
    /** Set when a creator acted. */
    creatorId: string | null;
    deleted: boolean;
  };
  action: string;
  object: { type: string; id: string; name: string | null };
  /** By field `{ from, to }`; `{}` for secrets; other facts for what is no change of fields. */
  changes: Record<string, unknown>;
  requestId: string;
}

/** As in the address; words with commas mean any of them. */
export interface AuditFilter {
  actor?: string | undefined;
  kind?: string | undefined;
  action?: string | undefined;
  object?: string | undefined;
  objectId?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Start of a day of the reader's calendar, so many days later; nothing for what is no day. */
export function startOfDay(day: string | undefined, later = 0): string | undefined {
  if (day === undefined || !DAY.test(day)) return undefined;
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}

function queryOf({ actor, kind, action, object, objectId, from, to }: AuditFilter): Record<string, QueryValue> {
  return {
    actor,
    actorKind: kind,
    action,
    objectType: object,
    objectId,
    'at[gte]': startOfDay(from),
    'at[lt]': startOfDay(to, 1),
  };
}

/** Newest first. */
export const auditEventsQuery = (organisationId: string, filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ['audit-log', organisationId, filter],
    queryFn: ({ signal, pageParam }) =>
      request<Page<AuditEvent>>('GET', '/organisations/{id}/audit-events', {
        params: { path: { id: organisationId }, query: { ...queryOf(filter), limit: 50, cursor: pageParam } },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
    select: (data) => data.pages.flatMap((page) => page.items),
    staleTime: 0,
  });

/** The same events as a file, all of them. */
export const exportAuditMutation = (organisationId: string, filter: AuditFilter) =>
  mutationOptions({
    mutationFn: () =>
      saveAnswer(
        '/organisations/{id}/audit-events.csv',
        { params: { path: { id: organisationId }, query: queryOf(filter) } },
        'audit-log.csv',
      ),
  });

/** Who can be asked for by name. */
export const auditPeopleQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['audit-log', organisationId, 'people'],
    queryFn: ({ signal }) =>
      request<Page<{ userId: string; name: string }>>('GET', '/organisations/{id}/members', {
        params: { path: { id: organisationId }, query: { limit: 200 } },
        signal,
      }),
    select: (page) => page.items,
  });
