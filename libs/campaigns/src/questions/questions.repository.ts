import { Injectable } from '@nestjs/common';
import { Database, DEFAULT_LIMIT, keysetByTime, toPage, type Page } from '@app/platform';
import { CreatorQuestion } from './creator-question.entity.js';
import type { QuestionListQuery } from './questions.dto.js';

type Row = CreatorQuestion & { at: string };

/** Questions of campaigns. The caller has checked the campaign. */
@Injectable()
export class QuestionsRepository {
  constructor(private readonly database: Database) {}

  /** Newest first. `reader` null: a member; else the creator, who sees answered ones and all own. */
  async page(campaignId: string, reader: string | null, query: QuestionListQuery): Promise<Page<CreatorQuestion>> {
    const parameters: unknown[] = [campaignId];
    const value = (given: unknown) => `$${parameters.push(given)}`;
    const parts = ['q.campaign_id = $1'];
    if (reader !== null) parts.push(`(q.state = 'answered' or q.creator_id = ${value(reader)})`);
    if (query.state?.length) parts.push(`q.state = any(${value(query.state)})`);
    const where = parts.join(' and ');
    const counted = query.include?.includes('total')
      ? await this.database.query<{ count: number }>(`select count(*)::int as count from campaigns.creator_questions q where ${where}`, [
          ...parameters,
        ])
      : null;
    const after = keysetByTime({ at: 'q.asked_at', id: 'q.id' }, query.cursor, parameters);
    const limit = query.limit ?? DEFAULT_LIMIT;
    const rows = await this.database.query<Row>(
      `select q.id, q.campaign_id as "campaignId", q.organisation_id as "organisationId", q.brand_id as "brandId",
         q.creator_id as "creatorId", q.state, q.text, q.answer, q.answered_by as "answeredBy", q.asked_at as "askedAt",
         q.answered_at as "answeredAt", q.answer_changed_at as "answerChangedAt", q.hidden_at as "hiddenAt",
         q.hidden_reason as "hiddenReason", q.version,
         to_char(q.asked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
       from campaigns.creator_questions q where ${where} and ${after.where} ${after.orderBy} limit $${parameters.push(limit + 1)}`,
      parameters,
    );
    const page = toPage(
      rows,
      limit,
      (row) => [row.at, row.id],
      (row): CreatorQuestion => row,
    );
    return counted ? { ...page, total: counted[0]?.count ?? 0 } : page;
  }

  find(id: string): Promise<CreatorQuestion | null> {
    return this.database.reader.findOneBy(CreatorQuestion, { id });
  }

  /** Needs the campaign's lock. */
  lock(id: string): Promise<CreatorQuestion | null> {
    return this.database.writer.findOne(CreatorQuestion, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Unanswered ones of the creator in the campaign. Needs the campaign's lock. */
  async openOf(campaignId: string, creatorId: string): Promise<number> {
    const [row] = await this.database.execute<{ count: number }>(
      `select count(*)::int as count from campaigns.creator_questions where campaign_id = $1 and creator_id = $2 and state = 'open'`,
      [campaignId, creatorId],
    );
    return row?.count ?? 0;
  }

  async insert(question: CreatorQuestion): Promise<void> {
    await this.database.writer.insert(CreatorQuestion, question as never);
  }

  async save(question: CreatorQuestion): Promise<void> {
    question.version += 1;
    await this.database.writer.save(CreatorQuestion, question);
  }
}
