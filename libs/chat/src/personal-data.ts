import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EXPORT_PAGE, PersonalData, type DataFate, type ExportWriter, type Person, type PersonalDataSource } from '@app/identity';
import { Clock, Database } from '@app/platform';

/** Messages and how far somebody has read (ACC-12). */
@Injectable()
export class ChatPersonalData implements PersonalDataSource, OnModuleInit {
  readonly name = 'chat';
  readonly fates: readonly DataFate[] = [
    { topic: 'chat.reads', fate: 'deleted', reason: null, detail: 'How far you have read, and your names in the search of conversations.' },
    {
      topic: 'chat.messages',
      fate: 'pseudonymised',
      reason: 'conversation',
      detail:
        'What you wrote belongs to the conversation with the others; it stays as written, without your name. Your conversations are closed.',
    },
  ];

  constructor(
    private readonly registry: PersonalData,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  /** What the person wrote, and whole conversations of a creator. */
  async exportOf({ userId, creatorId }: Person, writer: ExportWriter): Promise<void> {
    await writer.list('messages', (after) =>
      this.database.query<{ id: string }>(
        `select m.id, m.thread_id as "threadId", t.campaign_id as "campaignId", m.seq, m.sender_side as "from", m.sender_id = $1 as own, m.text,
           m.created_at as "createdAt"
         from chat.messages m join chat.threads t on t.id = m.thread_id
         where (m.sender_id = $1 or t.creator_id = $3) and m.id > $2 order by m.id limit ${EXPORT_PAGE}`,
        [userId, after, creatorId],
      ),
    );
  }

  async erase({ userId, creatorId, traces }: Person): Promise<readonly string[]> {
    await this.database.execute(`delete from chat.reads where user_id = $1`, [userId]);
    await this.database.execute(
      `update chat.threads set closes_at = least(coalesce(closes_at, $2), $2),
         search_text = array_to_string(array(select line from unnest(string_to_array(search_text, E'\\n')) line where line <> all($3::text[])), E'\\n')
       where creator_id = $1`,
      [creatorId, this.clock.now(), [...traces]],
    );
    return [];
  }
}
