import {
  EventSubscriber,
  type EntityManager,
  type EntitySubscriberInterface,
  type InsertEvent,
  type RemoveEvent,
  type UpdateEvent,
} from 'typeorm';
import { currentActor } from '../access/current-actor.js';
import { newId } from '../database/ids.js';
import { currentContext } from '../http/request-context.js';
import { auditOptionsOf } from './audited.js';

type Row = Record<string, unknown>;
type Change = { from?: unknown; to?: unknown };

/** Writes platform.audit_events beside each change of an audited entity: who, what, before and after, request id (ACC-9). */
@EventSubscriber()
export class AuditSubscriber implements EntitySubscriberInterface<Row> {
  private readonly last = new WeakMap<object, Promise<unknown>>();

  async afterInsert(event: InsertEvent<Row>): Promise<void> {
    const options = auditOptionsOf(event.metadata.target);
    if (!options || !event.entity) return;
    const changes: Record<string, Change> = {};
    for (const column of event.metadata.columns) {
      const value: unknown = event.entity[column.propertyName];
      if (value !== undefined && value !== null && !(options.omit ?? []).includes(column.propertyName as never)) {
        changes[column.propertyName] = { to: value };
      }
    }
    await this.write(event.manager, 'created', options.type, event.entity, options.organisation?.(event.entity), changes);
  }

  async afterUpdate(event: UpdateEvent<Row>): Promise<void> {
    const options = auditOptionsOf(event.metadata.target);
    const entity = event.entity as Row | undefined;
    if (!options || !entity) return;
    const changes: Record<string, Change> = {};
    for (const column of event.updatedColumns) {
      const name = column.propertyName;
      if (name === 'version' || name === 'updatedAt') continue;
      if ((options.omit ?? []).includes(name as never)) changes[name] = {};
      else changes[name] = { from: event.databaseEntity?.[name], to: entity[name] };
    }
    if (Object.keys(changes).length > 0) {
      await this.write(event.manager, 'updated', options.type, entity, options.organisation?.(entity), changes);
    }
  }

  async afterRemove(event: RemoveEvent<Row>): Promise<void> {
    const options = auditOptionsOf(event.metadata.target);
    if (!options || !event.databaseEntity) return;
    const changes: Record<string, Change> = {};
    for (const { propertyName } of event.metadata.columns) {
      const value: unknown = event.databaseEntity[propertyName];
      if (value !== undefined && value !== null && !(options.omit ?? []).includes(propertyName as never))
        changes[propertyName] = { from: value };
    }
    await this.write(event.manager, 'removed', options.type, event.databaseEntity, options.organisation?.(event.databaseEntity), changes);
  }

  private async write(
    manager: EntityManager,
    action: string,
    objectType: string,
    entity: Row,
    organisationId: string | null | undefined,
    changes: Record<string, Change>,
  ): Promise<void> {
    const context = currentContext();
    const actor = currentActor();
    await this.oneByOne(manager, () =>
      manager.query(
        `insert into platform.audit_events (id, at, actor_kind, actor_id, organisation_id, action, object_type, object_id, changes, request_id)
       values ($1, clock_timestamp(), $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          newId(),
          actor.kind,
          actor.id,
          organisationId ?? null,
          action,
          objectType,
          String(entity['id']),
          JSON.stringify(changes),
          context?.requestId ?? 'boot',
        ],
      ),
    );
  }

  /** TypeORM tells of all rows of one save at once, but a connection takes one statement at a time. */
  private async oneByOne(manager: EntityManager, write: () => Promise<unknown>): Promise<void> {
    const runner = manager.queryRunner ?? manager;
    const before = this.last.get(runner) ?? Promise.resolve();
    const mine = before.then(write, write);
    this.last.set(runner, mine);
    await mine;
  }
}
