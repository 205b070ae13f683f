import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The audit log is read by actor, action and object, always newest first (ACC-9). */
export class AuditFilters1763600000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index platform.audit_events_object`);
    await runner.query(`create index audit_events_object on platform.audit_events (object_id, at desc, id desc)`);
    await runner.query(`create index audit_events_actor on platform.audit_events (actor_id, at desc, id desc) where actor_id is not null`);
    await runner.query(`create index audit_events_action on platform.audit_events (organisation_id, action, at desc, id desc)`);
    await runner.query(`create index audit_events_type on platform.audit_events (organisation_id, object_type, at desc, id desc)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['type', 'action', 'actor', 'object']) await runner.query(`drop index platform.audit_events_${name}`);
    await runner.query(`create index audit_events_object on platform.audit_events (object_type, object_id)`);
  }
}
