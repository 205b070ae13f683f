import type { MigrationInterface } from 'typeorm';
import { migrations as applications } from '@app/applications/migrations';
import { migrations as campaigns } from '@app/campaigns/migrations';
import { migrations as chat } from '@app/chat/migrations';
import { migrations as collaborations } from '@app/collaborations/migrations';
import { migrations as contentSync } from '@app/content-sync/migrations';
import { migrations as creators } from '@app/creators/migrations';
import { migrations as groups } from '@app/groups/migrations';
import { migrations as identity } from '@app/identity/migrations';
import { migrations as notifications } from '@app/notifications/migrations';
import { migrations as platform } from '@app/platform/migrations';
import { migrations as reporting } from '@app/reporting/migrations';
import { migrations as sandbox } from '@app/sandbox/migrations';
import { migrations as shipping } from '@app/shipping/migrations';

/** All migrations in their one global order (by the timestamp in their names). */
export const MIGRATIONS: Array<new () => MigrationInterface> = [
  ...platform,
  ...identity,
  ...creators,
  ...groups,
  ...campaigns,
  ...applications,
  ...collaborations,
  ...shipping,
  ...chat,
  ...contentSync,
  ...reporting,
  ...notifications,
  ...sandbox,
].sort((a, b) => stamp(a) - stamp(b));

function stamp(migration: { name: string }): number {
  return Number(/\d{13}$/.exec(migration.name)?.[0] ?? 0);
}
