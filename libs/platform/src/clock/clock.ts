import { Injectable } from '@nestjs/common';

/** Real time: sessions, tokens, throttles, idempotency keys (DEM-1). */
@Injectable()
export class SystemClock {
  now(): Date {
    return new Date();
  }
}

/** Business time: deadlines, phases, snapshots. Equals real time plus the sandbox's offset (DEM-1). */
@Injectable()
export class Clock {
  private fixed: Date | null = null;
  private offsetMs = 0;

  now(): Date {
    return this.fixed ? new Date(this.fixed) : new Date(Date.now() + this.offsetMs);
  }

  /** The sandbox's time machine: from here on business time runs `offsetMs` ahead of real time. */
  setOffset(offsetMs: number): void {
    this.fixed = null;
    this.offsetMs = offsetMs;
  }

  /** Business time stands still at `instant` while the time machine works off what is due there. */
  hold(instant: Date): void {
    this.fixed = instant;
  }
}
