import { Injectable } from '@nestjs/common';
import { CampaignsApi } from '@app/campaigns';
import { currentActor, Clock, DomainError, Events, newId, RuleError, StateConflictError, Transactions, type Scope } from '@app/platform';
import { dayEnd, daysAfter, localDay, POLICY } from '@app/rules';
import { CollaborationDeadlines } from './collaboration-deadlines.js';
import { CollaborationLifecycle, factOf } from './collaboration-lifecycle.js';
import type { Collaboration } from './collaboration.entity.js';
import { afterStop, countSoFar, graceAfter } from './collaboration.timeline.js';
import type { Extension } from './extension.entity.js';
import { CollaborationsRepository } from './collaborations.repository.js';
import { mayExtend, mayReopen } from './collaborations.policy.js';
import { deadlineMoved, windowLengthened } from './contract/collaborations.events.js';

export interface ExtensionInput {
  until?: string | undefined;
  days?: number | undefined;
  reason: string;
}

export interface ExtensionResult {
  collaborationId: string;
  ok: boolean;
  deadlineAt: string | null;
  /** Days of their own in all, counted from the hand-over. */
  ownDays: number | null;
  error: { code: string; detail: string } | null;
}

/** More time for creators, and second chances (COL-2, COL-3). */
@Injectable()
export class ExtensionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: CollaborationsRepository,
    private readonly lifecycle: CollaborationLifecycle,
    private readonly deadlines: CollaborationDeadlines,
    private readonly campaigns: CampaignsApi,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  async extend(scope: Scope, id: string, input: ExtensionInput): Promise<Collaboration> {
    return this.transactions.run(async () => {
      const collaboration = await this.lifecycle.lock(scope, id);
      await this.apply(collaboration, input);
      return collaboration;
    });
  }

  /** Those named, or all running ones of the campaign; row by row. */
  async extendMany(
    scope: Scope,
    campaignId: string,
    input: ExtensionInput & { collaborationIds?: string[] | undefined },
  ): Promise<ExtensionResult[]> {
    return this.transactions.run(async () => {
      const campaign = await this.campaigns.lock(scope, campaignId);
      scope.check({ organisationId: campaign.organisationId, brandId: campaign.brandId, campaignId });
      const running = await this.repository.idsOfCampaign(campaignId, ['preparing', 'active', 'overdue']);
      const wanted = input.collaborationIds?.map((id) => id.toLowerCase()) ?? running;
      const own = new Set((await this.repository.find(wanted)).filter((row) => row.campaignId === campaignId).map(({ id }) => id));
      const results: ExtensionResult[] = [];
      for (const id of [...new Set(wanted)].sort()) results.push(await this.one(scope, id, own.has(id), input));
      return results;
    });
  }

  private async one(scope: Scope, id: string, own: boolean, input: ExtensionInput): Promise<ExtensionResult> {
    if (!own) {
      const detail = 'There is no such collaboration in this campaign.';
      return { collaborationId: id, ok: false, deadlineAt: null, ownDays: null, error: { code: 'platform.not-found', detail } };
    }
    try {
      const collaboration = await this.lifecycle.lock(scope, id);
      await this.apply(collaboration, input);
      const { deadlineAt, ownDays } = collaboration;
      return { collaborationId: id, ok: true, deadlineAt: deadlineAt?.toISOString() ?? null, ownDays, error: null };
    } catch (error) {
      // Only refusals made before anything was written
      if (!(error instanceof DomainError)) throw error;
      return { collaborationId: id, ok: false, deadlineAt: null, ownDays: null, error: { code: error.code, detail: error.message } };
    }
  }

  /** Takes effect at once and re-arms the warnings. */
  private async apply(collaboration: Collaboration, input: ExtensionInput): Promise<void> {
    const now = this.clock.now();
    const { deadlineAt: before, state, timeZone } = collaboration;
    if (!mayExtend(collaboration)) {
      const detail = `The collaboration is ${state}: there is no deadline to move.`;
      throw new StateConflictError('collaborations.not-extendable', detail, state);
    }
    if (!before) return this.lengthen(collaboration, input);
    const to = newDeadline(standing(collaboration, now), input, timeZone, now);
    countSoFar(collaboration, now);
    const { clockExactAt, deadlineAt } = collaboration;
    // What the standing clock has rounded up stays known
    if (clockExactAt && deadlineAt) collaboration.clockExactAt = new Date(clockExactAt.getTime() + to.getTime() - deadlineAt.getTime());
    collaboration.deadlineAt = to;
    collaboration.graceEndsAt = graceAfter(to, timeZone);
    if (state === 'overdue') await this.lifecycle.move(collaboration, 'extended', { reason: input.reason });
    else await this.lifecycle.keep(collaboration);
    await this.deadlines.window(collaboration);
    const { reason } = input;
    const by = await this.note(collaboration, { fromDeadline: before, toDeadline: to, days: null }, reason);
    await this.events.publish(deadlineMoved, { ...factOf(collaboration), deadlineAt: to.toISOString(), reason, by });
  }

  /** Before the hand-over no deadline is known: the days lengthen the creator's own window, whenever it begins (CAM-11). */
  private async lengthen(collaboration: Collaboration, input: ExtensionInput): Promise<void> {
    const days = moreDays(collaboration.ownDays, input);
    collaboration.ownDays += days;
    await this.lifecycle.keep(collaboration);
    const { reason } = input;
    const by = await this.note(collaboration, { fromDeadline: null, toDeadline: null, days }, reason);
    await this.events.publish(windowLengthened, { ...factOf(collaboration), days, reason, by });
  }

  private async note(
    collaboration: Collaboration,
    what: Pick<Extension, 'fromDeadline' | 'toDeadline' | 'days'>,
    reason: string,
  ): Promise<string> {
    const { kind, id: actorId } = currentActor();
    const at = this.clock.now();
    const row = { id: newId(), collaborationId: collaboration.id, at, ...what, reason, cause: null, actorKind: kind, actorId };
    await this.repository.addExtension(row);
    return kind;
  }

  /** no_show and partly fulfilled ones get another chance before the freeze: overdue, with this many days (rules.md 3). */
  async reopen(scope: Scope, id: string, input: { reason: string; days?: number | undefined }): Promise<Collaboration> {
    return this.transactions.run(async () => {
      const collaboration = await this.lifecycle.lock(scope, id);
      const now = this.clock.now();
      const byStaff = scope.actor.kind === 'staff';
      if (collaboration.frozenAt && !byStaff) {
        throw new StateConflictError('collaborations.frozen', 'The collaboration is frozen: its results are final.', collaboration.state);
      }
      await this.refuseCancelled(collaboration);
      if (mayReopen(collaboration, now, byStaff)) {
        collaboration.frozenAt = null;
        collaboration.graceEndsAt = daysAfter(now, input.days ?? POLICY.collaborations.noShowDays, collaboration.timeZone);
        collaboration.lastWarningAt = now;
      }
      await this.lifecycle.move(collaboration, 'reopen', { reason: input.reason });
      return collaboration;
    });
  }

  /** In a cancelled campaign nothing runs any more. */
  private async refuseCancelled({ campaignId, state }: Collaboration): Promise<void> {
    const [campaign] = await this.campaigns.find([campaignId]);
    if (campaign?.state !== 'cancelled') return;
    throw new StateConflictError('collaborations.campaign-cancelled', 'The campaign is cancelled: nothing can be reopened in it.', state);
  }
}

/** The deadline as it stands now: a clock that stands has moved it so far (COL-2). */
function standing(collaboration: Collaboration, now: Date): Date {
  const { stoppedAt, deadlineAt } = collaboration;
  const moved = stoppedAt && afterStop(collaboration, stoppedAt, now)?.deadlineAt;
  return moved ?? deadlineAt ?? now;
}

/** Days more for a window that is not known yet: within a year in all, never a date (422 says why). */
export function moreDays(given: number, { until, days }: Omit<ExtensionInput, 'reason'>): number {
  if (until !== undefined) {
    const message = 'is not possible before the hand-over, since no deadline is known yet: give days';
    throw new RuleError('collaborations.extension-invalid', `/until ${message}`, [{ pointer: '/until', code: 'days-only', message }]);
  }
  const limit = POLICY.campaigns.phaseDaysMaximum - given;
  if (days === undefined || days > limit) {
    const message = days === undefined ? 'is needed before the hand-over' : `must be at most ${limit}`;
    throw new RuleError('collaborations.extension-invalid', `/days ${message}`, [
      { pointer: '/days', code: days === undefined ? 'required' : 'range', message, limit, value: days ?? null },
    ]);
  }
  return days;
}

/** The end of the local day asked for: after the present deadline, ahead of now, within a year (422 names the limit). */
export function newDeadline(before: Date, input: { until?: string | undefined; days?: number | undefined }, zone: string, now: Date): Date {
  const base = before > now ? before : now;
  const latest = daysAfter(now, POLICY.campaigns.phaseDaysMaximum, zone);
  if ((input.until === undefined) === (input.days === undefined)) {
    throw new RuleError('collaborations.extension-invalid', 'Give either until or days.', [
      { pointer: '/until', code: 'one-of', message: 'or /days is needed, not both' },
    ]);
  }
  if (input.days !== undefined) {
    const to = daysAfter(base, input.days, zone);
    if (to > latest) throw outOfRange('/days', input.days, latest);
    return to;
  }
  const until = new Date(input.until ?? '');
  if (Number.isNaN(until.getTime()) || until > latest || until <= base) throw outOfRange('/until', input.until ?? '', latest, base);
  return dayEnd(localDay(new Date(until.getTime() - 1), zone), zone);
}

function outOfRange(pointer: string, value: unknown, latest: Date, earliest?: Date): RuleError {
  const message = `must be ${earliest ? `after ${earliest.toISOString()} and ` : ''}at most ${latest.toISOString()}`;
  return new RuleError('collaborations.extension-invalid', `${pointer} ${message}`, [
    { pointer, code: 'range', message, limit: latest.toISOString(), value },
  ]);
}
