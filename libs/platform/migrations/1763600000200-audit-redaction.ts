import type { MigrationInterface, QueryRunner } from 'typeorm';

/** ACC-12: the audit log stays append-only, but values about a deleted person can be taken out of `changes`; nothing else of a row can change. */
export class AuditRedaction1763600000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function platform.refuse_change() returns trigger language plpgsql as $$
      declare expected platform.audit_events;
      begin
        if tg_op = 'UPDATE' and current_setting('platform.redacting', true) = 'on' then
          expected := old;
          expected.changes := coalesce((select jsonb_object_agg(key, '{"redacted": true}'::jsonb) from jsonb_object_keys(old.changes) key), '{}');
          if new is not distinct from expected then return new; end if;
        end if;
        raise exception 'platform.audit_events is append-only';
      end $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function platform.refuse_change() returns trigger language plpgsql as $$
      begin raise exception 'platform.audit_events is append-only'; end $$`);
  }
}
