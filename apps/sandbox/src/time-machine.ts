import { Injectable } from '@nestjs/common';
import { Clock, ClockSync, Database, DeadlineSweep, DomainError, JobRunner, RuleError, SystemClock, Transactions } from '@app/platform';

const DAY = 86_400_000;
const LONGEST_DAYS = 400;
const GIVE_UP = 50;

/**
 * Moves business time (DEM-1): visits every due instant on the way in order and works off all jobs at each stop, so that a jump
 * leaves the same rows as waiting. Progress is kept at each stop: after a crash the same `to` goes on from there.
 * The sandbox runs in one process.
 */
@Injectable()
export class TimeMachine {
  private walking = false;

  constructor(
    private readonly clock: Clock,
    private readonly systemClock: SystemClock,
    private readonly clockSync: ClockSync,
    private readonly sweep: DeadlineSweep,
    private readonly jobs: JobRunner,
    private readonly database: Database,
    private readonly transactions: Transactions,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  /** The next instant at which something becomes due, or null. */
  next(): Promise<Date | null> {
    return this.sweep.next();
  }

  /** Goes to `target`; a past one changes nothing, but an instance without any deadline may start in the past. Errors: 409 while another walk is under way, 422 beyond 400 days. Answers the stops visited. */
  async travelTo(target: Date): Promise<number> {
    if (target.getTime() - this.clock.now().getTime() > LONGEST_DAYS * DAY) {
      throw new RuleError('sandbox.jump-too-long', `A jump may span at most ${LONGEST_DAYS} days.`, [
        { pointer: '/to', code: 'max', message: `at most ${LONGEST_DAYS} days ahead`, limit: LONGEST_DAYS },
      ]);
    }
    if (this.walking)
      throw new DomainError('sandbox.clock-is-moving', 409, 'The time machine is already moving. Wait until it has arrived.');
    this.walking = true;
    this.sweep.pause(true);
    try {
      const stops = await this.walk(target);
      if (target > this.clock.now() || (await this.untouched())) await this.keep(target);
      return stops;
    } finally {
      await this.clockSync.load();
      this.sweep.pause(false);
      this.walking = false;
    }
  }

  private async walk(target: Date): Promise<number> {
    let stops = 0;
    let idle = 0;
    await this.jobs.drain();
    for (;;) {
      const due = await this.sweep.next();
      if (!due || due > target) return stops;
      const now = this.clock.now();
      const at = due > now ? due : now;
      this.clock.hold(at);
      await this.keep(at);
      const fired = await this.sweep.sweep();
      await this.jobs.drain();
      stops++;
      // a deadline whose handler fails is given up after some attempts; until then it is met again and again
      idle = fired === 0 ? idle + 1 : 0;
      if (idle > GIVE_UP) throw new Error(`The deadline due at ${due.toISOString()} does not take effect`);
    }
  }

  private async untouched(): Promise<boolean> {
    return (await this.database.query(`select 1 from platform.deadlines limit 1`)).length === 0;
  }

  private async keep(instant: Date): Promise<void> {
    const offset = instant.getTime() - this.systemClock.now().getTime();
    await this.transactions.run(() => this.database.execute(`update platform.clock set offset_ms = $1`, [offset]));
  }
}
