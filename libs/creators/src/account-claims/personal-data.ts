import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EXPORT_PAGE, PersonalData, type DataFate, type ExportWriter, type Person, type PersonalDataSource } from '@app/identity';
import { Database } from '@app/platform';
import { ClaimSettlement } from './claim-settlement.js';

/** Claims made, and answers given to others' claims (ACC-12). */
@Injectable()
export class ClaimsPersonalData implements PersonalDataSource, OnModuleInit {
  readonly name = 'creators-account-claims';
  readonly fates: readonly DataFate[] = [
    {
      topic: 'creators.account-claims',
      fate: 'deleted',
      reason: null,
      detail: 'Accounts you claimed as yours, with your words, and what you answered when others claimed one of yours.',
    },
  ];

  constructor(
    private readonly registry: PersonalData,
    private readonly database: Database,
    private readonly settlement: ClaimSettlement,
  ) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  async exportOf({ creatorId }: Person, writer: ExportWriter): Promise<void> {
    const list = (topic: string, sql: string) =>
      writer.list(topic, async (after) => {
        const rows = await this.database.query<{ id: string; row: object }>(`${sql} order by k.id limit ${EXPORT_PAGE}`, [
          creatorId,
          after,
        ]);
        return rows.map(({ id, row }) => ({ ...row, id }));
      });
    await list(
      'account-claims',
      `select k.id, to_jsonb(k) - 'account_hash' - 'social_account_id' - 'decided_by' - 'answer' - 'answer_text' - 'answered_at' as row
       from creators.account_claims k where k.creator_id = $1 and k.id > $2`,
    );
    await list(
      'account-claim-answers',
      `select k.id, jsonb_build_object('social_account_id', k.social_account_id, 'answer', k.answer, 'answer_text', k.answer_text,
         'answered_at', k.answered_at) as row
       from creators.account_claims k join creators.social_accounts a on a.id = k.social_account_id
       where a.creator_id = $1 and k.answer is not null and k.id > $2`,
    );
  }

  async erase({ creatorId }: Person): Promise<readonly string[]> {
    if (!creatorId) return [];
    await this.database.execute(`delete from creators.claim_proofs where creator_id = $1`, [creatorId]);
    const own = await this.database.execute<{ id: string }>(`delete from creators.account_claims where creator_id = $1 returning id`, [
      creatorId,
    ]);
    const held = await this.database.execute<{ id: string }>(
      `select id from creators.social_accounts where creator_id = $1 order by id for update`,
      [creatorId],
    );
    for (const { id } of held) await this.settlement.unlinked(id, null, { by: 'holder' });
    await this.database.execute(`update creators.account_claims set answer_text = null where social_account_id = any($1::uuid[])`, [
      held.map(({ id }) => id),
    ]);
    return own.map(({ id }) => id);
  }
}
