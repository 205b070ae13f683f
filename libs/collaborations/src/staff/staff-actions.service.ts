import { Injectable } from '@nestjs/common';
import { CampaignsApi, StaffCampaignsApi } from '@app/campaigns';
import { Clock, Events, RuleError, Scope, StateConflictError, Transactions, type FieldError } from '@app/platform';
import { POLICY } from '@app/rules';
import { AmendmentsService } from '../amendments/amendments.service.js';
import { CollaborationLifecycle, factOf } from '../collaboration-lifecycle.js';
import type { Collaboration } from '../collaboration.entity.js';
import { CollaborationsRepository } from '../collaborations.repository.js';
import type { Fault } from '../contract/collaborations.api.js';
import { phaseExtendedByStaff, staffReminded } from '../contract/collaborations.events.js';
import type { Compensation, ExtendablePhase, Removal } from '../contract/staff-collaborations.api.js';
import { compensationLimit, phaseExtendable, reminderRefusal } from './staff.policy.js';

const OPEN = ['preparing', 'active', 'overdue'] as const;
const isOpen = ({ state }: Collaboration): boolean => OPEN.some((open) => open === state);

const DAYS_OF = { application: 'applicationDays', preparation: 'preparationDays', active: 'activeDays' } as const;

const REFUSED = {
  'nothing-owed': 'Nothing is owed now: only active and overdue collaborations can be reminded.',
  'clock-stopped': 'The clock stands: nothing is due until it runs again.',
  'reminded-recently': 'The creator was reminded less than 24 hours ago.',
  'ends-soon': 'Less than 24 hours are left: extend the deadline instead.',
} as const;

/** What staff do that brands cannot (STF-1, rules.md 3): by the lifecycle that everybody uses, with a reason. */
@Injectable()
export class StaffActions {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: CollaborationsRepository,
    private readonly lifecycle: CollaborationLifecycle,
    private readonly amendments: AmendmentsService,
    private readonly campaigns: CampaignsApi,
    private readonly staffCampaigns: StaffCampaignsApi,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** First the campaign, so that the last removal does not complete a closing one; then everything open in it. */
  async cancelCampaign(scope: Scope, campaignId: string, reason: string, removals: readonly Removal[]): Promise<void> {
    await this.transactions.run(async () => {
      await this.campaigns.lock(scope, campaignId);
      const open: Collaboration[] = [];
      for (const id of await this.repository.idsOfCampaign(campaignId, OPEN)) {
        const collaboration = await this.lifecycle.lock(scope, id);
        if (isOpen(collaboration)) open.push(collaboration);
      }
      await this.staffCampaigns.cancel(scope, campaignId, reason);
      const settled = settlements(open, removals);
      for (const collaboration of open) {
        const removal = settled.get(collaboration.id);
        if (removal) await this.takeOut(collaboration, removal, reason, true);
      }
    });
  }

  async extendPhase(scope: Scope, campaignId: string, phase: ExtendablePhase, days: number, reason: string): Promise<void> {
    await this.transactions.run(async () => {
      const campaign = await this.campaigns.lock(scope, campaignId);
      const { state, organisationId, brandId } = campaign;
      if (!phaseExtendable(campaign, phase)) {
        throw new StateConflictError(
          'collaborations.phase-not-extendable',
          `The ${phase} phase of a campaign in state ${state} cannot be extended.`,
          state,
        );
      }
      const { schedule } = await this.campaigns.terms(campaignId);
      const name = DAYS_OF[phase];
      checkDays(phase, schedule[name], days);
      await this.amendments.create(scope, campaignId, { schedule: { [name]: schedule[name] + days }, note: reason });
      await this.events.publish(phaseExtendedByStaff, { campaignId, organisationId, brandId, phase, days, reason });
    });
  }

  async remove(scope: Scope, id: string, reason: string, fault: Fault, compensation: Compensation): Promise<void> {
    await this.transactions.run(async () => {
      const collaboration = await this.lifecycle.lock(scope, id);
      await this.takeOut(collaboration, { collaborationId: id, fault, compensation }, reason, false);
    });
  }

  async remind(scope: Scope, id: string, reason: string): Promise<void> {
    await this.transactions.run(async () => {
      const collaboration = await this.lifecycle.lock(scope, id);
      const now = this.clock.now();
      const refusal = reminderRefusal(collaboration, now);
      if (refusal) throw new StateConflictError(`collaborations.${refusal}`, REFUSED[refusal], collaboration.state);
      collaboration.lastWarningAt = now;
      await this.lifecycle.keep(collaboration);
      const until = (collaboration.state === 'overdue' ? collaboration.graceEndsAt : collaboration.deadlineAt)?.toISOString() ?? null;
      await this.events.publish(staffReminded, { ...factOf(collaboration), reason, until });
    });
  }

  private async takeOut(collaboration: Collaboration, removal: Removal, reason: string, placeStays: boolean): Promise<void> {
    checkCompensation(collaboration, removal.compensation, '/compensation');
    collaboration.fault = removal.fault;
    collaboration.compensationMinor = removal.compensation.amountMinor;
    await this.lifecycle.move(collaboration, 'remove', { reason, placeStays });
  }
}

/** One settlement for each open collaboration, none for others: what was decided must be about what is there now. */
function settlements(open: readonly Collaboration[], removals: readonly Removal[]): Map<string, Removal> {
  const given = new Map(removals.map((removal) => [removal.collaborationId.toLowerCase(), removal]));
  const errors: FieldError[] = open
    .filter(({ id }) => !given.has(id))
    .map(({ id }) => ({ pointer: '/collaborations', code: 'missing', message: 'an open collaboration has no settlement', value: id }));
  removals.forEach(({ collaborationId }, index) => {
    if (!open.some(({ id }) => id === collaborationId.toLowerCase())) {
      const message = 'is no open collaboration of this campaign';
      errors.push({ pointer: `/collaborations/${index}/collaborationId`, code: 'not-open', message, value: collaborationId });
    }
  });
  if (given.size !== removals.length) errors.push({ pointer: '/collaborations', code: 'twice', message: 'names a collaboration twice' });
  if (errors.length > 0) {
    throw new RuleError(
      'collaborations.removals-incomplete',
      'Each open collaboration needs fault and compensation, and no other.',
      errors,
    );
  }
  removals.forEach(({ collaborationId, compensation }, index) => {
    const collaboration = open.find(({ id }) => id === collaborationId.toLowerCase());
    if (collaboration) checkCompensation(collaboration, compensation, `/collaborations/${index}/compensation`);
  });
  return given;
}

function checkCompensation({ terms }: Collaboration, { amountMinor, currency }: Compensation, pointer: string): void {
  const limit = compensationLimit(terms);
  if (currency !== terms.currency) {
    throw new RuleError('collaborations.compensation-invalid', `The terms are in ${terms.currency}.`, [
      {
        pointer: `${pointer}/currency`,
        code: 'currency',
        message: 'must be the currency of the terms',
        limit: terms.currency,
        value: currency,
      },
    ]);
  }
  if (amountMinor > limit) {
    throw new RuleError('collaborations.compensation-invalid', 'The compensation is more than the whole value of the terms.', [
      { pointer: `${pointer}/amountMinor`, code: 'range', message: 'is more than the terms are worth', limit, value: amountMinor },
    ]);
  }
}

/** Bounds of the schedule (CAM-6): applications stay within 21 days, the others within a year. */
function checkDays(phase: ExtendablePhase, now: number, more: number): void {
  const limit = (phase === 'application' ? POLICY.campaigns.applicationDays.maximum : POLICY.campaigns.phaseDaysMaximum) - now;
  if (more <= limit) return;
  throw new RuleError('collaborations.extension-invalid', `The ${phase} phase can have at most ${Math.max(0, limit)} days more.`, [
    { pointer: '/days', code: 'range', message: 'is too long', limit: Math.max(0, limit), value: more },
  ]);
}
