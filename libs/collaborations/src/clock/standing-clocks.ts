import { Injectable } from '@nestjs/common';
import type { ClockCause } from '../contract/collaborations.api.js';
import { ClockStopsRepository } from './clock-stops.repository.js';

/** Since when and why clocks stand, for screens. */
@Injectable()
export class StandingClocks {
  constructor(private readonly stops: ClockStopsRepository) {}

  /** By collaboration; those whose clock runs are left out. */
  async of(rows: ReadonlyArray<{ id: string; stoppedAt: Date | null }>): Promise<Map<string, { since: string; causes: ClockCause[] }>> {
    const standing = rows.filter(({ stoppedAt }) => stoppedAt !== null);
    const open = await this.stops.openOf(standing.map(({ id }) => id));
    return new Map(
      standing.map(({ id, stoppedAt }) => {
        const own = open.filter(({ collaborationId }) => collaborationId === id);
        // An extension meanwhile has counted a part: the creator still waits since the first stop
        const since = Math.min(stoppedAt?.getTime() ?? 0, ...own.map(({ fromAt }) => fromAt.getTime()));
        return [id, { since: new Date(since).toISOString(), causes: [...new Set(own.map(({ cause }) => cause))] }];
      }),
    );
  }
}
