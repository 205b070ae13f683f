import { Injectable } from '@nestjs/common';
import { CollaborationsApi, type CollaborationFacts, type DeliverableFacts } from '@app/collaborations';
import { CreatorsApi } from '@app/creators';
import { Clock, Deadlines, Jobs, OnDeadline } from '@app/platform';
import { queueOf } from './account-calls.js';

const HOUR_MS = 3_600_000;
export const POLL = 'content-sync.poll-account';

/** Whose contents are collected in this release: TikTok videos follow, UGC videos come another way. */
export function isSynchronised(type: string): boolean {
  return type === 'instagram';
}

/** Hours between two looks: while something is owed in an open window, and until the End when all is met. */
const OWED_HOURS = 1;
const MET_HOURS = 12;

/** How often an account is looked at now, in hours; null: not at all (SYN-1). */
export function pollHours(
  collaborations: readonly CollaborationFacts[],
  deliverables: readonly DeliverableFacts[],
  now: Date,
): number | null {
  const running = collaborations.filter(({ terms, frozenAt }) => isSynchronised(terms.type) && frozenAt === null);
  const owes = ({ id, state }: CollaborationFacts) =>
    (state === 'active' || state === 'overdue') && deliverables.some((each) => each.collaborationId === id && each.state === 'owed');
  if (running.some(owes)) return OWED_HOURS;
  const untilEnd = running.some(
    ({ state, endedAt }) => ['active', 'overdue', 'fulfilled'].includes(state) && (endedAt === null || endedAt > now),
  );
  return untilEnd ? MET_HOURS : null;
}

/**
 * The next instant of the grid after `after`. All accounts share the grid of whole hours (UTC), so that a time machine stops once for all of
 * them; the worker's concurrency and one queue per account spread the calls.
 */
export function nextPoll(after: Date, hours: number): Date {
  const step = hours * HOUR_MS;
  return new Date((Math.floor(after.getTime() / step) + 1) * step);
}

/** Keeps one deadline per account: when it is looked at next. */
@Injectable()
export class PollPlan {
  constructor(
    private readonly collaborations: CollaborationsApi,
    private readonly creators: CreatorsApi,
    private readonly deadlines: Deadlines,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** Sets the next look by what is owed now; an earlier one stays. Needs a transaction. */
  async arm(socialAccountId: string): Promise<void> {
    const hours = await this.hours(socialAccountId);
    if (hours === null) return this.deadlines.cancel(socialAccountId, [POLL]);
    const next = nextPoll(this.clock.now(), hours);
    const pending = (await this.deadlines.of([socialAccountId])).find((row) => row.kind === POLL && row.state === 'pending');
    if (!pending || pending.dueAt > next) await this.deadlines.set(POLL, socialAccountId, next);
  }

  /** The look is due: a job does the network calls, the next look is set from the due instant on. */
  @OnDeadline(POLL)
  async due(socialAccountId: string, dueAt: Date): Promise<void> {
    const hours = await this.hours(socialAccountId);
    // as if it had been cancelled before it was due: what ended the looks may be due in the same second
    if (hours === null) return this.deadlines.cancel(socialAccountId, [POLL]);
    await this.start(socialAccountId, dueAt);
    const now = this.clock.now();
    await this.deadlines.set(POLL, socialAccountId, nextPoll(dueAt > now ? dueAt : now, hours));
  }

  /** Looks now. Needs a transaction. */
  async start(socialAccountId: string, at: Date): Promise<void> {
    const payload = { socialAccountId, at: at.toISOString() };
    await this.jobs.add(POLL, payload, { queue: queueOf(socialAccountId), jobKey: `poll:${socialAccountId}` });
  }

  private async hours(socialAccountId: string): Promise<number | null> {
    const [account] = await this.creators.socialAccounts([socialAccountId]);
    if (!account || !isSynchronised(account.platform) || account.state !== 'connected') return null;
    const collaborations = await this.collaborations.matchable(socialAccountId);
    const deliverables = await this.collaborations.deliverables(collaborations.map(({ id }) => id));
    return pollHours(collaborations, deliverables, this.clock.now());
  }
}
