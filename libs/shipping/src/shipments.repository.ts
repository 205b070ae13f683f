import { Injectable } from '@nestjs/common';
import { Database, type Scope } from '@app/platform';
import { In } from 'typeorm';
import { Shipment } from './shipment.entity.js';

/** Rows of shipments. The collaboration or campaign they belong to was checked before; lists are checked once more in SQL. */
@Injectable()
export class ShipmentsRepository {
  constructor(private readonly database: Database) {}

  async ofCollaborations(scope: Scope, ids: readonly string[]): Promise<Shipment[]> {
    if (ids.length === 0) return [];
    return (await this.database.reader.findBy(Shipment, { collaborationId: In([...ids]) })).filter((row) => scope.sideOf(row) !== null);
  }

  /** Adds the rows that are not there yet; a rival's row is left as it is. */
  async addMissing(rows: readonly Shipment[]): Promise<void> {
    if (rows.length === 0) return;
    await this.database.writer
      .createQueryBuilder()
      .insert()
      .into(Shipment)
      .values([...rows])
      .orIgnore()
      .callListeners(false)
      .execute();
  }

  /** Locked FOR UPDATE, in the order of their collaborations. */
  async lock(ids: readonly string[]): Promise<Shipment[]> {
    if (ids.length === 0) return [];
    return this.database.writer.find(Shipment, {
      where: { collaborationId: In([...ids]) },
      order: { collaborationId: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async save(shipments: readonly Shipment[]): Promise<void> {
    if (shipments.length > 0) await this.database.writer.save([...shipments]);
  }

  /** Whether a parcel of the collaboration has left the brand, arrived or not. */
  async wasSent(collaborationId: string): Promise<boolean> {
    const rows = await this.database.query(
      `select 1 from shipping.shipments where collaboration_id = $1 and state in ('sent', 'received', 'assumed_received')`,
      [collaborationId],
    );
    return rows.length > 0;
  }

  /** Collaborations of the campaign whose parcel still waits. */
  async waiting(campaignId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select collaboration_id as id from shipping.shipments where campaign_id = $1 and state = 'waiting' order by collaboration_id`,
      [campaignId],
    );
    return rows.map(({ id }) => id);
  }

  /** The next instant at which the brand is to be reminded, or null. */
  async nextReminder(campaignId: string): Promise<Date | null> {
    const [row] = await this.database.query<{ at: Date | null }>(
      `select min(remind_at) as at from shipping.shipments where campaign_id = $1 and state = 'waiting' and reminded_at is null`,
      [campaignId],
    );
    return row?.at ?? null;
  }
}
