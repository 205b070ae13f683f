import { Injectable } from '@nestjs/common';
import { Clock, Deadlines } from '@app/platform';
import { daysAfter, freezeAt, POLICY } from '@app/rules';
import type { Collaboration } from './collaboration.entity.js';
import { leavingFrom, needsHandOver, reminders } from './collaboration.timeline.js';

/** Every kind of deadline a collaboration can have. */
export const KINDS = {
  windowBegins: 'collaborations.window-begins',
  handOverMissing: 'collaborations.hand-over-missing',
  leavingOpens: 'collaborations.leaving-opens',
  reminder2: 'collaborations.reminder-2-days',
  reminder1: 'collaborations.reminder-1-day',
  deadline: 'collaborations.deadline',
  graceOver: 'collaborations.grace-over',
  freeze: 'collaborations.freeze',
  ratingReminder: 'collaborations.rating-reminder',
} as const;

const OPEN_KINDS = Object.values(KINDS).filter((kind) => kind !== KINDS.freeze && kind !== KINDS.ratingReminder);
const REMINDERS: Record<number, string> = { 1: KINDS.reminder1, 2: KINDS.reminder2 };

/** Keeps the rows of platform.deadlines in step with a collaboration (COL-2). Needs a transaction. */
@Injectable()
export class CollaborationDeadlines {
  constructor(
    private readonly deadlines: Deadlines,
    private readonly clock: Clock,
  ) {}

  /** At confirmation: either the window is known, or the hand-over is waited for (SHP-7). */
  async arm(collaboration: Collaboration): Promise<void> {
    if (!needsHandOver(collaboration.handOver)) return this.window(collaboration);
    const { id, preparationEndsAt, timeZone } = collaboration;
    await this.deadlines.set(KINDS.handOverMissing, id, preparationEndsAt);
    await this.deadlines.set(KINDS.leavingOpens, id, leavingFrom(preparationEndsAt, timeZone));
  }

  /** Another hand-over was agreed: what belonged to the old one is over. */
  async rearm(collaboration: Collaboration): Promise<void> {
    await this.deadlines.cancel(collaboration.id, OPEN_KINDS);
    await this.arm(collaboration);
  }

  /** The window is known or has moved: its begin, reminders (re-armed; past ones skipped), deadline and the 7 days after it. */
  async window(collaboration: Collaboration): Promise<void> {
    const { id, windowStartsAt, deadlineAt, graceEndsAt, timeZone } = collaboration;
    if (!windowStartsAt || !deadlineAt || !graceEndsAt) return;
    await this.deadlines.cancel(id, [KINDS.handOverMissing, KINDS.leavingOpens, KINDS.reminder2, KINDS.reminder1]);
    if (collaboration.state === 'preparing') await this.deadlines.set(KINDS.windowBegins, id, windowStartsAt);
    if (collaboration.stoppedAt) return this.deadlines.cancel(id, [KINDS.deadline, KINDS.graceOver]);
    for (const { daysLeft, at } of reminders({ windowStartsAt, deadlineAt, graceEndsAt }, timeZone, this.clock.now())) {
      const kind = REMINDERS[daysLeft];
      if (kind) await this.deadlines.set(kind, id, at);
    }
    await this.deadlines.set(KINDS.deadline, id, deadlineAt);
    await this.deadlines.set(KINDS.graceOver, id, graceEndsAt);
  }

  /** Only the 7 days after the deadline have moved (reopened, or an outage). */
  async grace(collaboration: Collaboration): Promise<void> {
    if (collaboration.graceEndsAt && !collaboration.stoppedAt)
      await this.deadlines.set(KINDS.graceOver, collaboration.id, collaboration.graceEndsAt);
  }

  /** The clock stands: what it would bring does not come meanwhile; the window still begins, and what waits for the hand-over goes on. */
  async stopped({ id }: Collaboration): Promise<void> {
    await this.deadlines.cancel(id, [KINDS.reminder2, KINDS.reminder1, KINDS.deadline, KINDS.graceOver]);
  }

  /** The clock runs again: all of it anew, from the dates as they are now. */
  async resumed(collaboration: Collaboration): Promise<void> {
    if (collaboration.state === 'overdue') return this.grace(collaboration);
    return this.window(collaboration);
  }

  async done(kind: string, collaboration: Collaboration, at: Date): Promise<void> {
    await this.deadlines.done(kind, collaboration.id, at);
  }

  /** It is over: the freeze is left (SYN-4), and the reminder to rate (CRE-8), of which there is one. */
  async ended(collaboration: Collaboration): Promise<void> {
    await this.deadlines.cancel(collaboration.id, OPEN_KINDS);
    const { id, endedAt, timeZone, ratingRemindedAt } = collaboration;
    if (!endedAt) return;
    await this.deadlines.set(KINDS.freeze, id, freezeAt(endedAt, timeZone));
    if (!ratingRemindedAt)
      await this.deadlines.set(KINDS.ratingReminder, id, daysAfter(endedAt, POLICY.creators.ratingReminderDays, timeZone));
  }

  async reopened(collaboration: Collaboration): Promise<void> {
    await this.deadlines.cancel(collaboration.id, [KINDS.freeze, KINDS.ratingReminder]);
  }
}
