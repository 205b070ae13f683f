import { Injectable } from '@nestjs/common';
import { Database, DEFAULT_LIMIT, keysetByTime, toPage, type Page } from '@app/platform';
import { AmendmentConsent } from './consent.entity.js';

const COLUMNS = `id, amendment_id as "amendmentId", campaign_id as "campaignId", creator_id as "creatorId", application_id as "applicationId",
  collaboration_id as "collaborationId", state, asked_at as "askedAt", answered_at as "answeredAt"`;

/** Who was asked, and what they said. Callers have checked their scope or are the creator. */
@Injectable()
export class ConsentsRepository {
  constructor(private readonly database: Database) {}

  async insert(consents: readonly AmendmentConsent[]): Promise<void> {
    for (const consent of consents) await this.database.writer.insert(AmendmentConsent, consent);
  }

  async save(consent: AmendmentConsent): Promise<void> {
    await this.database.writer.save(consent);
  }

  /** A newer amendment asks everybody who has not agreed. */
  async supersede(campaignId: string): Promise<void> {
    await this.database.execute(
      `update collaborations.amendment_consents set state = 'superseded' where campaign_id = $1 and state in ('pending', 'refused')`,
      [campaignId],
    );
  }

  ofCampaign(campaignId: string): Promise<AmendmentConsent[]> {
    return this.database.query<AmendmentConsent>(
      `select ${COLUMNS} from collaborations.amendment_consents where campaign_id = $1 order by id`,
      [campaignId],
    );
  }

  async ofCreator(amendmentId: string, creatorId: string): Promise<AmendmentConsent | null> {
    return this.database.reader.findOneBy(AmendmentConsent, { amendmentId, creatorId });
  }

  /** What was agreed to in this collaboration, in order. */
  async agreed(collaborationId: string): Promise<AmendmentConsent[]> {
    return this.database.reader.find(AmendmentConsent, {
      where: { collaborationId, state: 'accepted' },
      order: { answeredAt: 'ASC', id: 'ASC' },
    });
  }

  async lock(id: string): Promise<AmendmentConsent | null> {
    return this.database.writer.findOne(AmendmentConsent, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** The creator's own, without superseded ones; newest first. */
  async own(
    creatorId: string,
    query: { limit?: number; cursor?: string; campaignId?: string; include?: string[] },
  ): Promise<Page<AmendmentConsent>> {
    const parameters: unknown[] = [creatorId];
    const conditions = [`creator_id = $1 and state <> 'superseded'`];
    if (query.campaignId) conditions.push(`campaign_id = $${parameters.push(query.campaignId)}`);
    const where = conditions.join(' and ');
    const counted = query.include?.includes('total')
      ? await this.database.query<{ count: number }>(
          `select count(*)::int as count from collaborations.amendment_consents where ${where}`,
          [...parameters],
        )
      : null;
    const { where: after, orderBy } = keysetByTime({ at: 'asked_at', id: 'id' }, query.cursor, parameters);
    const limit = query.limit ?? DEFAULT_LIMIT;
    const rows = await this.database.query<AmendmentConsent & { at: string }>(
      `select ${COLUMNS}, to_char(asked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
       from collaborations.amendment_consents where ${where} and ${after} ${orderBy} limit $${parameters.push(limit + 1)}`,
      parameters,
    );
    const page = toPage(
      rows,
      limit,
      (row) => [row.at, row.id],
      (row): AmendmentConsent => row,
    );
    return counted ? { ...page, total: counted[0]?.count ?? 0 } : page;
  }
}
