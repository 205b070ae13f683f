import { Injectable } from '@nestjs/common';
import { currentActor } from '../access/current-actor.js';
import { Database } from '../database/database.js';
import { newId } from '../database/ids.js';
import { currentContext } from '../http/request-context.js';

/** Audit rows for what is not a change of an entity: reads of addresses, exports, sign-ins. Needs a transaction. */
@Injectable()
export class Audit {
  constructor(private readonly database: Database) {}

  async record(entry: {
    action: string;
    objectType: string;
    objectId: string;
    organisationId?: string | null;
    details?: Record<string, unknown>;
  }): Promise<void> {
    const context = currentContext();
    const actor = currentActor();
    await this.database.execute(
      `insert into platform.audit_events (id, at, actor_kind, actor_id, organisation_id, action, object_type, object_id, changes, request_id)
       values ($1, clock_timestamp(), $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        newId(),
        actor.kind,
        actor.id,
        entry.organisationId ?? null,
        entry.action,
        entry.objectType,
        entry.objectId,
        JSON.stringify(entry.details ?? {}),
        context?.requestId ?? 'boot',
      ],
    );
  }

  /** Many new objects of one kind and organisation in one statement, each with its row as the entity's own would be (ACC-9). */
  async created(
    objectType: string,
    organisationId: string,
    objects: ReadonlyArray<{ id: string; values: Record<string, unknown> }>,
  ): Promise<void> {
    if (objects.length === 0) return;
    const actor = currentActor();
    await this.database.execute(
      `insert into platform.audit_events (id, at, actor_kind, actor_id, organisation_id, action, object_type, object_id, changes, request_id)
       select given.id, clock_timestamp(), $1, $2, $3, 'created', $4, given.object_id, given.changes::jsonb, $5
       from unnest($6::uuid[], $7::text[], $8::text[]) given(id, object_id, changes)`,
      [
        actor.kind,
        actor.id,
        organisationId,
        objectType,
        currentContext()?.requestId ?? 'boot',
        objects.map(() => newId()),
        objects.map(({ id }) => id),
        objects.map(({ values }) => JSON.stringify(Object.fromEntries(Object.entries(values).map(([name, to]) => [name, { to }])))),
      ],
    );
  }

  /**
   * ACC-12: takes the values out of what was written about these objects and of what this person did to themselves; who, what, when and which
   * fields stay. Needs a transaction. The trigger lets nothing else of a row be changed.
   */
  async redact(objectIds: readonly string[]): Promise<void> {
    await this.database.query(`select set_config('platform.redacting', 'on', true)`);
    await this.database.execute(
      `update platform.audit_events set changes = coalesce((select jsonb_object_agg(key, '{"redacted": true}'::jsonb) from jsonb_object_keys(changes) key), '{}')
       where object_id = any($1::text[]) and jsonb_typeof(changes) = 'object' and changes <> '{}'`,
      [[...objectIds]],
    );
    await this.database.query(`select set_config('platform.redacting', 'off', true)`);
  }
}
