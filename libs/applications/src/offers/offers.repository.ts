import { Injectable } from '@nestjs/common';
import { Database, newId } from '@app/platform';
import { In } from 'typeorm';
import { Application } from '../application.entity.js';
import { Offer } from './offer.entity.js';

@Injectable()
export class OffersRepository {
  constructor(private readonly database: Database) {}

  /** The current offer of each of these applications that has one. */
  async current(applicationIds: readonly string[]): Promise<Map<string, Offer>> {
    if (applicationIds.length === 0) return new Map();
    const rows = await this.database.reader.findBy(Offer, { applicationId: In([...applicationIds]), isCurrent: true });
    return new Map(rows.map((offer) => [offer.applicationId, offer]));
  }

  /** The current offer, its row locked; the application's lock is held already. */
  async lockCurrent(applicationId: string): Promise<Offer | null> {
    return this.database.writer.findOne(Offer, { where: { applicationId, isCurrent: true }, lock: { mode: 'pessimistic_write' } });
  }

  async find(id: string): Promise<Offer | null> {
    return this.database.reader.findOneBy(Offer, { id });
  }

  /** Live or last offers of these lost places, newest first. */
  async ofPlaces(lostCollaborationIds: readonly string[]): Promise<Offer[]> {
    if (lostCollaborationIds.length === 0) return [];
    return this.database.reader.find(Offer, {
      where: { lostCollaborationId: In([...lostCollaborationIds]) },
      order: { sentAt: 'DESC', id: 'DESC' },
    });
  }

  /** Ids of open offers whose time is over, the earliest first. */
  async due(campaignId: string, now: Date): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select id from applications.offers where campaign_id = $1 and state = 'open' and expires_at <= $2 order by expires_at, id`,
      [campaignId, now],
    );
    return rows.map(({ id }) => id);
  }

  /** A new current offer; the application's former one is no longer it. */
  async add(offer: Omit<Offer, 'id' | 'isCurrent'>): Promise<Offer> {
    await this.database.execute(`update applications.offers set is_current = false where application_id = $1 and is_current`, [
      offer.applicationId,
    ]);
    return this.database.writer.save(Object.assign(new Offer(), { ...offer, id: newId(), isCurrent: true }));
  }

  async save(offer: Offer): Promise<void> {
    await this.database.writer.save(offer);
  }

  /** First of the brand's order who still waits for a decision, locked; null when there is none. */
  async nextInOrder(campaignId: string): Promise<Application | null> {
    return this.database.writer
      .createQueryBuilder(Application, 'a')
      .setLock('pessimistic_write')
      .where(`a.campaignId = :campaignId and a.state = 'applied' and a.orderPosition is not null`, { campaignId })
      .orderBy('a.orderPosition')
      .addOrderBy('a.id')
      .getOne();
  }
}
