import { Injectable } from '@nestjs/common';
import { Database, keysetByTime, RuleError, toPage, type Page } from '@app/platform';
import { AuditEventsFilter, type ActorKind } from './audit-log.dto.js';

export interface AuditRow {
  id: string;
  at: Date;
  /** `at` with microseconds, for cursors. */
  position: string;
  actorKind: ActorKind;
  actorId: string | null;
  action: string;
  objectType: string;
  objectId: string;
  changes: Record<string, unknown>;
  requestId: string;
}

/** The audit rows of one organisation; the caller has been checked. Every filter has its index. */
@Injectable()
export class AuditLogRepository {
  constructor(private readonly database: Database) {}

  /** Newest first. */
  async page(organisationId: string, filter: AuditEventsFilter, cursor: string | undefined, limit: number): Promise<Page<AuditRow>> {
    const parameters: unknown[] = [organisationId];
    const where = conditions(filter, parameters);
    const keyset = keysetByTime({ at: 'e.at', id: 'e.id' }, cursor, parameters);
    const rows = await this.database.query<AuditRow>(
      `select e.id, e.at, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as position,
         e.actor_kind as "actorKind", e.actor_id as "actorId", e.action, e.object_type as "objectType", e.object_id as "objectId",
         e.changes, e.request_id as "requestId"
       from platform.audit_events e where ${where} and ${keyset.where} ${keyset.orderBy} limit ${limit + 1}`,
      parameters,
    );
    return toPage(
      rows,
      limit,
      (row) => [row.position, row.id],
      (row) => row,
    );
  }

  async count(organisationId: string, filter: AuditEventsFilter): Promise<number> {
    const parameters: unknown[] = [organisationId];
    const [row] = await this.database.query<{ total: number }>(
      `select count(*)::int as total from platform.audit_events e where ${conditions(filter, parameters)}`,
      parameters,
    );
    return row?.total ?? 0;
  }
}

function conditions(filter: AuditEventsFilter, parameters: unknown[]): string {
  const parts = ['e.organisation_id = $1'];
  const add = (value: unknown, condition: (parameter: string) => string) => {
    if (value !== undefined) parts.push(condition(`$${parameters.push(value)}`));
  };
  add(filter.actor, (p) => `e.actor_id = ${p}::uuid`);
  add(filter.actorKind, (p) => `e.actor_kind = any(${p}::text[])`);
  add(filter.action?.split(','), (p) => `e.action = any(${p}::text[])`);
  add(filter.objectType?.split(','), (p) => `e.object_type = any(${p}::text[])`);
  add(filter.objectId, (p) => `e.object_id = ${p}`);
  add(instantOf(filter, 'at[gte]'), (p) => `e.at >= ${p}::timestamptz`);
  add(instantOf(filter, 'at[lt]'), (p) => `e.at < ${p}::timestamptz`);
  return parts.join(' and ');
}

/** As a Date: PostgreSQL refuses some of the years and offsets that RFC 3339 has. */
function instantOf(filter: AuditEventsFilter, name: 'at[gte]' | 'at[lt]'): Date | undefined {
  const text = filter[name];
  if (text === undefined) return undefined;
  const instant = new Date(text);
  if (!Number.isNaN(instant.getTime())) return instant;
  throw new RuleError('platform.invalid', `?${name} must be an instant.`, [
    { pointer: `?${name}`, code: 'instant', message: 'must be an instant' },
  ]);
}
