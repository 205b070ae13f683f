import { Injectable } from '@nestjs/common';
import { ApplicationDirectory } from '@app/applications';
import { CampaignsApi, StaffCampaignsApi, type CampaignFacts } from '@app/campaigns';
import { EXTENDABLE_PHASES, StaffCollaborationsApi, type StaffCollaboration } from '@app/collaborations';
import { ContentSyncApi } from '@app/content-sync';
import { CreatorsApi } from '@app/creators';
import { IdentityApi, StaffDirectory } from '@app/identity';
import { Audit, DEFAULT_LIMIT, NotFoundError, Transactions, type Page, type PageQuery, type Scope } from '@app/platform';
import type { StaffApplicationDto } from './staff-applications.dto.js';
import type { StaffCampaignCanDto, StaffCampaignDto } from './staff-campaigns.dto.js';
import type { StaffCollaborationDto, StaffCollaborationRowDto } from './staff-collaborations.dto.js';
import type { StaffCreatorDto } from './staff-creators.dto.js';
import type { StaffOrganisationDto } from './staff-organisations.dto.js';
import { holds, iso, StaffPresenter } from './staff-presenter.js';

const APPLICATIONS = 200;
const COLLABORATIONS = 200;
const OF_ONE = 100;

/** The console's pages (STF-1). Whoever opens one is in the audit log, for organisations' data in theirs (ACC-9). */
@Injectable()
export class StaffReads {
  constructor(
    private readonly directory: StaffDirectory,
    private readonly identity: IdentityApi,
    private readonly creators: CreatorsApi,
    private readonly campaigns: CampaignsApi,
    private readonly staffCampaigns: StaffCampaignsApi,
    private readonly applications: ApplicationDirectory,
    private readonly collaborations: StaffCollaborationsApi,
    private readonly contents: ContentSyncApi,
    private readonly present: StaffPresenter,
    private readonly audit: Audit,
    private readonly transactions: Transactions,
  ) {}

  async organisation(id: string): Promise<StaffOrganisationDto> {
    const record = await this.directory.organisation(id);
    if (!record) throw new NotFoundError();
    await this.viewed('identity.organisation', id, id);
    const brands = new Map(record.brands.map((brand) => [brand.id, brand.name]));
    return {
      id,
      name: record.name,
      kind: record.kind,
      createdAt: record.createdAt.toISOString(),
      closedAt: iso(record.closedAt),
      trialEndsAt: record.trialEndsAt.toISOString(),
      brands: record.brands,
      members: record.members.map(({ since, ...member }) => ({ ...member, since: since.toISOString() })),
      campaigns: (await this.staffCampaigns.ofOrganisation(id, OF_ONE)).map(({ id: campaignId, title, type, state, brandId }) => ({
        id: campaignId,
        title,
        type,
        state,
        brand: { id: brandId, name: brands.get(brandId) ?? '' },
      })),
    };
  }

  async creator(scope: Scope, id: string): Promise<StaffCreatorDto> {
    const [creator] = await this.creators.creators([id]);
    if (!creator) throw new NotFoundError();
    await this.viewed('creators.creator', id, null);
    const [user] = await this.identity.users([creator.userId]);
    const accounts = await this.creators.socialAccountsOf([id]);
    return {
      id,
      displayName: creator.displayName,
      fullName: `${creator.firstName} ${creator.lastName}`.trim(),
      email: user && !user.deleted ? user.email : null,
      handle: creator.handle,
      avatarUrl: creator.avatarUrl,
      country: creator.country,
      city: creator.city,
      niches: creator.niches,
      ugcApproved: (await this.creators.ugcApproval([id])).length > 0,
      accounts: accounts.map(({ id: accountId, platform, handle, followers, engagementRate, state, eligibility }) => ({
        id: accountId,
        platform,
        handle,
        followers,
        engagementRate,
        state,
        eligibility,
      })),
      applications: await this.present.applications(scope, await this.applications.ofCreator(id, OF_ONE)),
      collaborations: await this.present.collaborations(scope, await this.collaborations.ofCreator(id, OF_ONE)),
    };
  }

  async campaign(scope: Scope, id: string): Promise<StaffCampaignDto> {
    const facts = await this.campaigns.get(scope, id);
    await this.viewed('campaigns.campaign', id, facts.organisationId);
    const record = await this.staffCampaigns.record(id);
    const [brand] = await this.identity.brands([facts.brandId]);
    return {
      id,
      title: facts.title,
      type: facts.type,
      timing: facts.timing,
      format: facts.format,
      state: facts.state,
      stateReason: facts.stateReason,
      timeZone: facts.timeZone,
      brand: { id: facts.brandId, name: brand?.name ?? '' },
      organisation: { id: facts.organisationId, name: brand?.organisationName ?? '' },
      launchedAt: iso(facts.launchedAt),
      applicationEndsAt: iso(facts.applicationEndsAt),
      preparationEndsAt: iso(facts.preparationEndsAt),
      activeEndsAt: iso(facts.activeEndsAt),
      endedAt: iso(facts.endedAt),
      history: (await this.present.named(record.history)).map(({ at, ...row }) => ({ ...row, at: at.toISOString() })),
      deadlines: record.deadlines.map((deadline) => ({ ...deadline, at: deadline.at.toISOString() })),
      applications: await this.present.applications(scope, await this.applications.ofCampaign(id, APPLICATIONS)),
      collaborations: await this.present.collaborations(scope, await this.collaborationsOf(id)),
      can: this.can(scope, facts),
    };
  }

  async application(scope: Scope, id: string): Promise<StaffApplicationDto> {
    const row = await this.applications.one(id);
    await this.viewed('applications.application', id, row.organisationId);
    const [shown] = await this.present.applications(scope, [row]);
    if (!shown) throw new NotFoundError();
    return shown;
  }

  async collaboration(scope: Scope, id: string): Promise<StaffCollaborationDto> {
    const row = await this.collaborations.one(id);
    await this.viewed('collaborations.collaboration', id, row.organisationId);
    const record = await this.collaborations.record(id);
    const [shown] = await this.present.collaborations(scope, [row]);
    if (!shown) throw new NotFoundError();
    const facts = await this.campaigns.get(scope, row.campaignId);
    const [brand] = await this.identity.brands([row.brandId]);
    return {
      ...shown,
      organisation: { id: row.organisationId, name: brand?.organisationName ?? '' },
      timeZone: facts.timeZone,
      history: (await this.present.named(record.history)).map(({ at, ...each }) => ({ ...each, at: at.toISOString() })),
      extensions: (await this.present.named(record.extensions)).map(({ at, fromDeadline, toDeadline, ...each }) => ({
        ...each,
        at: at.toISOString(),
        fromDeadline: fromDeadline?.toISOString() ?? null,
        toDeadline: toDeadline?.toISOString() ?? null,
      })),
      clockStopped: record.clockStopped,
      ownDays: record.ownDays,
      drafts: (await this.contents.draftsOf(id)).map(({ rounds, ...draft }) => ({
        ...draft,
        rounds: rounds.map(({ round, submittedAt, answerDueAt, answer }) => ({
          round,
          submittedAt: submittedAt.toISOString(),
          answerDueAt: answerDueAt.toISOString(),
          answeredAt: answer?.at.toISOString() ?? null,
          answeredBy: answer?.by ?? null,
          verdict: answer?.verdict ?? null,
        })),
      })),
      deadlines: record.deadlines.map((deadline) => ({ ...deadline, at: deadline.at.toISOString() })),
    };
  }

  /** The queue: the oldest deadline first. */
  async overdue(scope: Scope, query: PageQuery): Promise<Page<StaffCollaborationRowDto>> {
    const { items, nextCursor, total } = await this.collaborations.overdue(query.cursor, query.limit ?? DEFAULT_LIMIT);
    const page = { items: await this.present.collaborations(scope, items), nextCursor };
    return query.include?.includes('total') ? { ...page, total } : page;
  }

  /** Every open one, so that a cancellation can settle them all; then the newest of the rest. */
  private async collaborationsOf(campaignId: string): Promise<StaffCollaboration[]> {
    const open = await this.collaborations.openOf(campaignId);
    const known = new Set(open.map(({ id }) => id));
    return [...open, ...(await this.collaborations.ofCampaign(campaignId, COLLABORATIONS)).filter(({ id }) => !known.has(id))];
  }

  private can(scope: Scope, { state, timing, format }: CampaignFacts): StaffCampaignCanDto {
    const possible = this.staffCampaigns.possible(state);
    const repair = holds(scope, 'staff.repair');
    const extendable = (phase: (typeof EXTENDABLE_PHASES)[number]): boolean =>
      holds(scope, 'staff.extend') && this.collaborations.phaseExtendable({ state, timing, format }, phase);
    return {
      cancel: possible.includes('staff-cancel') && holds(scope, 'staff.remove'),
      unschedule: repair && possible.includes('unschedule'),
      reactivate: repair && possible.includes('reactivate'),
      close: repair && possible.includes('close'),
      extendApplication: extendable('application'),
      extendPreparation: extendable('preparation'),
      extendActive: extendable('active'),
    };
  }

  private async viewed(objectType: string, objectId: string, organisationId: string | null): Promise<void> {
    await this.transactions.run(() => this.audit.record({ action: 'read', objectType, objectId, organisationId }));
  }
}
