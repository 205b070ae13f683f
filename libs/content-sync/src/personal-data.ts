import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  EXPORT_PAGE,
  InternalComments,
  PersonalData,
  type DataFate,
  type ExportWriter,
  type Person,
  type PersonalDataSource,
} from '@app/identity';
import { Database } from '@app/platform';
import { ContentsRepository } from './contents.repository.js';
import { CopyJobs } from './copies.jobs.js';

const ENDINGS: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp', 'video/mp4': 'mp4' };

/** Contents a creator made for campaigns, with the kept originals (ACC-12). */
@Injectable()
export class ContentSyncPersonalData implements PersonalDataSource, OnModuleInit {
  readonly name = 'content-sync';
  readonly fates: readonly DataFate[] = [
    { topic: 'content-sync.media', fate: 'deleted', reason: null, detail: 'Copies of your contents, their texts and addresses.' },
    {
      topic: 'content-sync.figures',
      fate: 'pseudonymised',
      reason: 'contract',
      detail: 'That something was published, when, and its figures stay as proof of what was delivered.',
    },
  ];

  constructor(
    private readonly registry: PersonalData,
    private readonly database: Database,
    private readonly contents: ContentsRepository,
    private readonly copies: CopyJobs,
    private readonly comments: InternalComments,
  ) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  async exportOf({ creatorId }: Person, writer: ExportWriter): Promise<void> {
    await writer.list('contents', (after) =>
      this.database.query<{ id: string }>(
        `select id, campaign_id as "campaignId", collaboration_id as "collaborationId", platform, platform_media_id as "platformMediaId", kind, state,
           permalink, caption, published_at as "publishedAt", requirements
         from content_sync.contents where creator_id = $1 and id > $2 order by id limit ${EXPORT_PAGE}`,
        [creatorId, after],
      ),
    );
    await writer.list('content-figures', (after) =>
      this.database.query<{ id: string }>(
        `select s.* from content_sync.snapshots s join content_sync.contents c on c.id = s.content_id
         where c.creator_id = $1 and s.id > $2 order by s.id limit ${EXPORT_PAGE}`,
        [creatorId, after],
      ),
    );
    await this.files(creatorId, writer);
  }

  async erase({ creatorId }: Person): Promise<readonly string[]> {
    if (!creatorId) return [];
    const rows = await this.contents.ofCreatorForUpdate(creatorId);
    if (rows.length === 0) return [];
    await this.copies.forget(rows);
    const thumbnails = rows.flatMap(({ thumbnailKey }) => (thumbnailKey ? [thumbnailKey] : []));
    await this.copies.removeLater(thumbnails);
    await this.database.execute(
      `update content_sync.contents set caption = '', permalink = null, shortcode = null, thumbnail_key = null, copy_state = 'deleted',
         platform_media_id = 'deleted-' || id, version = version + 1 where creator_id = $1`,
      [creatorId],
    );
    await this.database.execute(`delete from content_sync.account_syncs where social_account_id = any($1::uuid[])`, [
      [...new Set(rows.map(({ socialAccountId }) => socialAccountId))],
    ]);
    const ids = rows.map(({ id }) => id);
    await this.comments.forget('content', ids);
    return ids;
  }

  private async files(creatorId: string | null, writer: ExportWriter): Promise<void> {
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const rows = await this.database.query<{ id: string; content_id: string; position: number; key: string; type: string }>(
        `select f.id, f.content_id, f.position, f.key, f.type from content_sync.files f join content_sync.contents c on c.id = f.content_id
         where c.creator_id = $1 and f.id > $2 order by f.id limit ${EXPORT_PAGE}`,
        [creatorId, after],
      );
      for (const { content_id, position, key, type } of rows)
        await writer.file(`media/content-${content_id}-${position}.${ENDINGS[type] ?? 'bin'}`, key);
      const last = rows.at(-1);
      if (!last || rows.length < EXPORT_PAGE) return;
      after = last.id;
    }
  }
}
