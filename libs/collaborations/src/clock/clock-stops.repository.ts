import { Injectable } from '@nestjs/common';
import { Database } from '@app/platform';
import { In, IsNull } from 'typeorm';
import type { ClockCause } from '../contract/collaborations.api.js';
import { ClockStop } from './clock-stop.entity.js';

/** Stops of the clock; written under the lock of their collaboration. */
@Injectable()
export class ClockStopsRepository {
  constructor(private readonly database: Database) {}

  /** The one that is open for this cause, or null. */
  async open(cause: ClockCause, ref: string): Promise<ClockStop | null> {
    return this.database.writer.findOneBy(ClockStop, { cause, ref, toAt: IsNull() });
  }

  async of(collaborationId: string): Promise<ClockStop[]> {
    return this.database.writer.find(ClockStop, { where: { collaborationId }, order: { fromAt: 'ASC', id: 'ASC' } });
  }

  /** Those open now, of many. */
  async openOf(collaborationIds: readonly string[]): Promise<ClockStop[]> {
    if (collaborationIds.length === 0) return [];
    return this.database.reader.find(ClockStop, {
      where: { collaborationId: In([...collaborationIds]), toAt: IsNull() },
      order: { fromAt: 'ASC', id: 'ASC' },
    });
  }

  async save(stop: ClockStop): Promise<void> {
    await this.database.writer.save(stop);
  }

  /** The collaboration is over: none is open any more. */
  async closeAll(collaborationId: string, at: Date): Promise<void> {
    await this.database.execute(
      `update collaborations.clock_stops set to_at = greatest(from_at, $2::timestamptz) where collaboration_id = $1 and to_at is null`,
      [collaborationId, at],
    );
  }
}
