import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EXPORT_PAGE, PersonalData, type DataFate, type ExportWriter, type Person, type PersonalDataSource } from '@app/identity';
import { Database } from '@app/platform';

/** Application videos and what verifiers decided (ACC-12). */
@Injectable()
export class VerificationPersonalData implements PersonalDataSource, OnModuleInit {
  readonly name = 'creators-verification';
  readonly fates: readonly DataFate[] = [
    {
      topic: 'creators.verification',
      fate: 'deleted',
      reason: null,
      detail: 'UGC application videos, and what verifiers decided about you.',
    },
  ];

  constructor(
    private readonly registry: PersonalData,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  async exportOf({ creatorId }: Person, writer: ExportWriter): Promise<void> {
    await writer.list('ugc-applications', async (after) => {
      const rows = await this.database.query<{ id: string; row: object }>(
        `select id, to_jsonb(u) - 'video_key' as row from creators.ugc_applications u where creator_id = $1 and id > $2 order by id limit ${EXPORT_PAGE}`,
        [creatorId, after],
      );
      return rows.map(({ id, row }) => ({ ...row, id }));
    });
    await writer.list('verifications', async (after) => {
      const rows = await this.database.query<{ id: string; row: object }>(
        `select id, to_jsonb(v) - 'owner_id' - 'owned_at' - 'decided_by' as row from creators.verifications v
         where creator_id = $1 and id > $2 order by id limit ${EXPORT_PAGE}`,
        [creatorId, after],
      );
      return rows.map(({ id, row }) => ({ ...row, id }));
    });
    for (const { id, key, type } of await this.videos(creatorId)) {
      await writer.file(`media/ugc-application-${id}.${type === 'video/quicktime' ? 'mov' : 'mp4'}`, key);
    }
  }

  async erase({ creatorId }: Person): Promise<readonly string[]> {
    if (!creatorId) return [];
    const keys = (await this.videos(creatorId)).map(({ key }) => key);
    const decided = await this.database.execute<{ id: string }>(`delete from creators.verifications where creator_id = $1 returning id`, [
      creatorId,
    ]);
    const applied = await this.database.execute<{ id: string }>(
      `delete from creators.ugc_applications where creator_id = $1 returning id`,
      [creatorId],
    );
    await this.registry.removeFiles(keys);
    return [...decided, ...applied].map(({ id }) => id);
  }

  private videos(creatorId: string | null): Promise<Array<{ id: string; key: string; type: string }>> {
    return this.database.query(
      `select id, video_key as key, video_type as type from creators.ugc_applications where creator_id = $1 and video_key is not null order by id`,
      [creatorId],
    );
  }
}
