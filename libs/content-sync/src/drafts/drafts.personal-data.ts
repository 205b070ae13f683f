import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EXPORT_PAGE, PersonalData, type DataFate, type ExportWriter, type Person, type PersonalDataSource } from '@app/identity';
import { Database } from '@app/platform';
import { CopyJobs } from '../copies.jobs.js';
import { DraftsRepository } from './drafts.repository.js';

const ENDINGS: Readonly<Record<string, string>> = { 'image/webp': 'webp', 'video/mp4': 'mp4', 'video/quicktime': 'mov' };

/** Drafts a creator handed in, with their files and what was answered (ACC-12). */
@Injectable()
export class DraftsPersonalData implements PersonalDataSource, OnModuleInit {
  readonly name = 'content-sync-drafts';
  readonly fates: readonly DataFate[] = [
    { topic: 'content-sync.drafts', fate: 'deleted', reason: null, detail: 'Drafts you handed in before posting, their files and texts.' },
  ];

  constructor(
    private readonly registry: PersonalData,
    private readonly database: Database,
    private readonly drafts: DraftsRepository,
    private readonly copies: CopyJobs,
  ) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  async exportOf({ creatorId }: Person, writer: ExportWriter): Promise<void> {
    await writer.list('drafts', (after) =>
      this.database.query<{ id: string }>(
        `select id, campaign_id as "campaignId", collaboration_id as "collaborationId", deliverable_id as "deliverableId", state, rounds,
           approved_at as "approvedAt"
         from content_sync.drafts where creator_id = $1 and id > $2 order by id limit ${EXPORT_PAGE}`,
        [creatorId, after],
      ),
    );
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const rows = await this.database.query<{ id: string; draft_id: string; round: number; position: number; key: string; type: string }>(
        `select f.id, f.draft_id, f.round, f.position, f.key, f.type
         from content_sync.draft_files f join content_sync.drafts d on d.id = f.draft_id
         where d.creator_id = $1 and f.key is not null and f.id > $2 order by f.id limit ${EXPORT_PAGE}`,
        [creatorId, after],
      );
      for (const { draft_id, round, position, key, type } of rows)
        await writer.file(`media/draft-${draft_id}-${round}-${position}.${ENDINGS[type] ?? 'bin'}`, key);
      const last = rows.at(-1);
      if (!last || rows.length < EXPORT_PAGE) return;
      after = last.id;
    }
  }

  async erase({ creatorId }: Person): Promise<readonly string[]> {
    if (!creatorId) return [];
    const { ids, keys } = await this.drafts.removeOfCreator(creatorId);
    await this.copies.removeLater(keys);
    return ids;
  }
}
