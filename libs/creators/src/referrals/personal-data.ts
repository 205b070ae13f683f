import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData, type DataFate, type ExportWriter, type Person, type PersonalDataSource } from '@app/identity';
import { Database } from '@app/platform';

/** Which brand a creator signed up through (ACC-12). */
@Injectable()
export class ReferralsPersonalData implements PersonalDataSource, OnModuleInit {
  readonly name = 'creators-referrals';
  readonly fates: readonly DataFate[] = [
    { topic: 'creators.referral', fate: 'deleted', reason: null, detail: 'Whose invitation one signed up with.' },
  ];

  constructor(
    private readonly registry: PersonalData,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  async exportOf({ creatorId }: Person, writer: ExportWriter): Promise<void> {
    const [row] = await this.database.query<{ row: object }>(`select to_jsonb(r) as row from creators.referrals r where creator_id = $1`, [
      creatorId,
    ]);
    await writer.value('referral', row?.row ?? null);
  }

  async erase({ creatorId }: Person): Promise<readonly string[]> {
    if (creatorId) await this.database.execute(`delete from creators.referrals where creator_id = $1`, [creatorId]);
    return [];
  }
}
