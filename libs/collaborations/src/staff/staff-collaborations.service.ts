import { Injectable } from '@nestjs/common';
import { CampaignsApi, type CampaignFacts } from '@app/campaigns';
import { Clock, currentContext, Database, Deadlines, keysetByTime, NotFoundError, Scope, toPage } from '@app/platform';
import { OPEN_COLLABORATION_STATES } from '@app/rules';
import { StandingClocks } from '../clock/standing-clocks.js';
import type { Collaboration } from '../collaboration.entity.js';
import { CollaborationsRepository } from '../collaborations.repository.js';
import type { Fault } from '../contract/collaborations.api.js';
import {
  StaffCollaborationsApi,
  type CollaborationRecord,
  type Compensation,
  type ExtendablePhase,
  type Removal,
  type StaffCollaboration,
} from '../contract/staff-collaborations.api.js';
import { deadlineText } from '../deadline-texts.js';
import { ExtensionsService } from '../extensions.service.js';
import { StaffActions } from './staff-actions.service.js';
import { compensationLimit, phaseExtendable, staffCan } from './staff.policy.js';

/** Collaborations for the staff console (STF-1): what staff see, and the way to their actions. */
@Injectable()
export class StaffCollaborationsService extends StaffCollaborationsApi {
  constructor(
    private readonly actions: StaffActions,
    private readonly extensions: ExtensionsService,
    private readonly repository: CollaborationsRepository,
    private readonly standing: StandingClocks,
    private readonly campaigns: CampaignsApi,
    private readonly deadlines: Deadlines,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  cancelCampaign(scope: Scope, campaignId: string, reason: string, removals: readonly Removal[]): Promise<void> {
    return this.actions.cancelCampaign(scope, campaignId, reason, removals);
  }

  extendPhase(scope: Scope, campaignId: string, phase: ExtendablePhase, days: number, reason: string): Promise<void> {
    return this.actions.extendPhase(scope, campaignId, phase, days, reason);
  }

  phaseExtendable(campaign: Pick<CampaignFacts, 'state' | 'timing' | 'format'>, phase: ExtendablePhase): boolean {
    return phaseExtendable(campaign, phase);
  }

  async extend(scope: Scope, id: string, input: { until?: string | undefined; days?: number | undefined; reason: string }): Promise<void> {
    await this.extensions.extend(scope, id, input);
  }

  async reopen(scope: Scope, id: string, input: { reason: string; days?: number | undefined }): Promise<void> {
    await this.extensions.reopen(scope, id, input);
  }

  remove(scope: Scope, id: string, reason: string, fault: Fault, compensation: Compensation): Promise<void> {
    return this.actions.remove(scope, id, reason, fault, compensation);
  }

  remind(scope: Scope, id: string, reason: string): Promise<void> {
    return this.actions.remind(scope, id, reason);
  }

  async one(id: string): Promise<StaffCollaboration> {
    const [row] = await this.view([await this.repository.get(Scope.system(), id)]);
    if (!row) throw new NotFoundError();
    return row;
  }

  async record(id: string): Promise<CollaborationRecord> {
    const collaboration = await this.repository.get(Scope.system(), id);
    const standing = await this.standing.of([collaboration]);
    const history = await this.repository.history(id);
    const extensions = await this.repository.extensions(id);
    const deadlines = await this.deadlines.of([id]);
    const locale = currentContext()?.locale ?? 'en';
    return {
      history: history.map(({ at, event, fromState, toState, reason, actorKind, actorId }) => ({
        at,
        event,
        from: fromState,
        to: toState,
        reason,
        by: actorKind,
        byId: actorId,
      })),
      extensions: extensions.map(({ at, fromDeadline, toDeadline, days, cause, reason, actorKind, actorId }) => ({
        at,
        fromDeadline,
        toDeadline,
        days,
        cause,
        reason,
        by: actorKind,
        byId: actorId,
      })),
      deadlines: deadlines
        .flatMap(({ kind, dueAt, state }) => {
          const told = deadlineText(kind, locale);
          return state === 'cancelled' || told === null ? [] : [{ kind, at: dueAt, state, text: told.text }];
        })
        .sort((a, b) => a.at.getTime() - b.at.getTime()),
      clockStopped: standing.get(id) ?? null,
      ownDays: collaboration.ownDays,
    };
  }

  ofCampaign(campaignId: string, limit: number): Promise<StaffCollaboration[]> {
    return this.newest('campaign_id', campaignId, limit);
  }

  ofCreator(creatorId: string, limit: number): Promise<StaffCollaboration[]> {
    return this.newest('creator_id', creatorId, limit);
  }

  async openOf(campaignId: string): Promise<StaffCollaboration[]> {
    const ids = await this.repository.idsOfCampaign(campaignId, OPEN_COLLABORATION_STATES);
    return this.view(await this.repository.find(ids));
  }

  async overdue(
    cursor: string | undefined,
    limit: number,
  ): Promise<{ items: StaffCollaboration[]; nextCursor: string | null; total: number }> {
    const parameters: unknown[] = [];
    const after = keysetByTime({ at: 'deadline_at', id: 'id' }, cursor, parameters, false);
    const rows = await this.database.query<{ id: string; at: string }>(
      `select id, to_char(deadline_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
       from collaborations.collaborations where state = 'overdue' and ${after.where} ${after.orderBy} limit ${limit + 1}`,
      parameters,
    );
    const page = toPage(
      rows,
      limit,
      ({ at, id }) => [at, id],
      ({ id }) => id,
    );
    const [count] = await this.database.query<{ total: number }>(
      `select count(*)::int as total from collaborations.collaborations where state = 'overdue'`,
    );
    return { items: await this.inOrder(page.items), nextCursor: page.nextCursor, total: count?.total ?? 0 };
  }

  private async newest(column: 'campaign_id' | 'creator_id', id: string, limit: number): Promise<StaffCollaboration[]> {
    const rows = await this.database.query<{ id: string }>(
      `select id from collaborations.collaborations where ${column} = $1 order by confirmed_at desc, id desc limit ${limit}`,
      [id],
    );
    return this.inOrder(rows.map((row) => row.id));
  }

  private async inOrder(ids: readonly string[]): Promise<StaffCollaboration[]> {
    const found = new Map((await this.view(await this.repository.find(ids))).map((row) => [row.id, row]));
    return ids.flatMap((id) => found.get(id) ?? []);
  }

  private async view(rows: readonly Collaboration[]): Promise<StaffCollaboration[]> {
    const now = this.clock.now();
    const facts = await this.campaigns.find(rows.map(({ campaignId }) => campaignId));
    const campaigns = new Map(facts.map((campaign) => [campaign.id, campaign]));
    return rows.map((row) => {
      const campaign = campaigns.get(row.campaignId);
      const { currency } = row.terms;
      return {
        id: row.id,
        campaignId: row.campaignId,
        organisationId: row.organisationId,
        brandId: row.brandId,
        creatorId: row.creatorId,
        creatorName: row.creatorName,
        handle: row.handle,
        campaignTitle: campaign?.title ?? row.terms.title,
        state: row.state,
        stateReason: row.stateReason,
        deliverablesTotal: row.deliverablesTotal,
        deliverablesDone: row.deliverablesDone,
        confirmedAt: row.confirmedAt,
        deadlineAt: row.deadlineAt,
        graceEndsAt: row.graceEndsAt,
        endedAt: row.endedAt,
        fault: row.fault,
        compensation: row.compensationMinor === null ? null : { amountMinor: row.compensationMinor, currency },
        compensationLimit: { amountMinor: compensationLimit(row.terms), currency },
        can: staffCan(row, campaign?.state === 'cancelled', now),
      };
    });
  }
}
