import { Injectable } from '@nestjs/common';
import { CampaignsApi, type CampaignFacts } from '@app/campaigns';
import { CreatorsApi } from '@app/creators';
import { IdentityApi, type BrandFacts } from '@app/identity';
import { Clock, currentContext, Deadlines, NotFoundError, type Page, type Scope } from '@app/platform';
import { StandingClocks } from './clock/standing-clocks.js';
import type { Collaboration } from './collaboration.entity.js';
import { leavingFrom } from './collaboration.timeline.js';
import type { ClockStoppedDto, CollaborationRowDto } from './collaboration-row.dto.js';
import type {
  CollaborationCampaignDto,
  CollaborationDto,
  CollaborationEventDto,
  CollaborationsQuery,
  CreatorCollaborationDto,
  CreatorCollaborationsQuery,
  NextStepDto,
} from './collaborations.dto.js';
import type { DeadlineDto, DeadlinesDto } from './deadlines.dto.js';
import { mayDeliverByHand, mayExtend, mayLeave, mayReopen, mayUndoDelivery, nextStep } from './collaborations.policy.js';
import { CollaborationsRepository, type CollaborationRow } from './collaborations.repository.js';
import { deadlineText, undatedTexts } from './deadline-texts.js';
import { termsFor, type BrandFactsDto } from './terms.dto.js';

/** What both sides see of collaborations. */
@Injectable()
export class CollaborationReadingService {
  constructor(
    private readonly repository: CollaborationsRepository,
    private readonly standing: StandingClocks,
    private readonly campaigns: CampaignsApi,
    private readonly creators: CreatorsApi,
    private readonly identity: IdentityApi,
    private readonly deadlines: Deadlines,
    private readonly clock: Clock,
  ) {}

  /** One indexed statement; only an empty answer asks whether the campaign is known to the caller (404, 403). */
  async rows(scope: Scope, campaignId: string, query: CollaborationsQuery): Promise<Page<CollaborationRowDto>> {
    const page = await this.repository.rows(scope, campaignId, query);
    if (page.items.length === 0) await this.campaigns.get(scope, campaignId);
    const standing = await this.standing.of(page.items);
    return { ...page, items: page.items.map((row) => rowOf(row, standing)) };
  }

  async one(scope: Scope, id: string): Promise<CollaborationDto> {
    return this.detail(scope, await this.repository.get(scope, id));
  }

  async detail(scope: Scope, collaboration: Collaboration): Promise<CollaborationDto> {
    const now = this.clock.now();
    const side = scope.sideOf(collaboration) === 'creator' ? 'creator' : 'member';
    const { campaign, event, brand } = await this.around(collaboration);
    const waiting = collaboration.state === 'preparing' && !collaboration.windowStartsAt;
    const writes = scope.may('collaborations.write', collaboration);
    return {
      ...rowOf(collaboration, await this.standing.of([collaboration])),
      ...(side === 'member' && { metadata: collaboration.metadata ?? {} }),
      campaign,
      brand,
      removal: removalOf(collaboration),
      socialAccountId: collaboration.socialAccountId,
      terms: termsFor(side, collaboration.terms),
      event,
      deliverableList: (await this.repository.deliverables([collaboration.id])).map(({ id, kind, state, contentId, metAt }) => ({
        id,
        kind,
        state,
        contentId,
        metAt: iso(metAt),
      })),
      history: (await this.repository.history(collaboration.id)).map(({ at, event, fromState, toState, reason, actorKind }) => ({
        at: at.toISOString(),
        event,
        from: fromState,
        to: toState,
        reason,
        by: actorKind,
      })),
      extensions: (await this.repository.extensions(collaboration.id)).map(({ at, fromDeadline, toDeadline, days, cause, reason }) => ({
        at: at.toISOString(),
        fromDeadline: iso(fromDeadline),
        toDeadline: iso(toDeadline),
        days,
        cause,
        reason,
      })),
      leavingPossibleFrom: waiting ? leavingFrom(collaboration.preparationEndsAt, collaboration.timeZone).toISOString() : null,
      nextStep: stepOf(collaboration, await this.connected([collaboration])),
      can: {
        extend: writes && mayExtend(collaboration),
        reopen: writes && mayReopen(collaboration, now),
        leave: side === 'creator' && mayLeave(collaboration, now),
        deliver: writes && mayDeliverByHand(collaboration),
        undoDelivery: writes && mayUndoDelivery(collaboration),
      },
    };
  }

  async ofCreator(scope: Scope, query: CreatorCollaborationsQuery): Promise<Page<CreatorCollaborationDto>> {
    const now = this.clock.now();
    const page = await this.repository.own(scope, query);
    const rows = page.items;
    const campaigns = new Map(
      (await this.campaigns.find(rows.map(({ campaignId }) => campaignId))).map((campaign) => [campaign.id, campaign]),
    );
    const brands = new Map((await this.identity.brands(rows.map(({ brandId }) => brandId))).map((brand) => [brand.id, brand]));
    const connected = await this.connected(rows);
    const standing = await this.standing.of(rows);
    const items = rows.map((row) => ({
      ...rowOf(row, standing),
      campaign: campaignOf(row, campaigns.get(row.campaignId)),
      brand: brandOf(row, brands.get(row.brandId)),
      productName: row.terms.product?.name ?? null,
      productValueMinor: row.terms.product?.retailValueMinor ?? 0,
      cashMinor: row.terms.cashMinor,
      currency: row.terms.currency,
      nextStep: stepOf(row, connected),
      mayLeave: mayLeave(row, now),
    }));
    return { ...page, items };
  }

  /** "What happens when" (COL-2): what has happened and what is ahead, for both sides. */
  async deadlinesOf(scope: Scope, id: string): Promise<DeadlinesDto> {
    const collaboration = await this.repository.get(scope, id);
    const locale = currentContext()?.locale ?? 'en';
    const items = (await this.deadlines.of([id])).flatMap(({ kind, dueAt, state, firedAt }): DeadlineDto[] => {
      const text = deadlineText(kind, locale);
      if (!text || state === 'cancelled') return [];
      return [{ kind, at: dueAt.toISOString(), state, tookEffectAt: iso(firedAt), ...text }];
    });
    return { items, undated: undatedTexts(collaboration, locale) };
  }

  private async around(
    collaboration: Collaboration,
  ): Promise<{ campaign: CollaborationCampaignDto; event: CollaborationEventDto | null; brand: BrandFactsDto }> {
    const [campaign] = await this.campaigns.find([collaboration.campaignId]);
    const [brand] = await this.identity.brands([collaboration.brandId]);
    if (!campaign) throw new NotFoundError();
    const { event } = collaboration.terms;
    // When and where is as agreed; how to get there is what the brand says now
    const address = campaign.event?.address ?? '';
    return {
      campaign: campaignOf(collaboration, campaign),
      event: event ? { ...event, address } : null,
      brand: brandOf(collaboration, brand),
    };
  }

  /** Accounts whose connection lives. */
  private async connected(collaborations: readonly Collaboration[]): Promise<ReadonlySet<string>> {
    const ids = collaborations.flatMap(({ socialAccountId }) => socialAccountId ?? []);
    const accounts = ids.length > 0 ? await this.creators.socialAccounts(ids) : [];
    return new Set(accounts.filter(({ state }) => state === 'connected').map(({ id }) => id));
  }
}

const iso = (instant: Date | null): string | null => instant?.toISOString() ?? null;

function stepOf(collaboration: Collaboration, connected: ReadonlySet<string>): NextStepDto {
  const { code, at } = nextStep({
    state: collaboration.state,
    handOver: collaboration.handOver,
    timeZone: collaboration.timeZone,
    preparationEndsAt: collaboration.preparationEndsAt,
    windowStartsAt: collaboration.windowStartsAt,
    deadlineAt: collaboration.deadlineAt,
    graceEndsAt: collaboration.graceEndsAt,
    stoppedAt: collaboration.stoppedAt,
    endedAt: collaboration.endedAt,
    frozenAt: collaboration.frozenAt,
    ugc: collaboration.terms.type === 'ugc',
    accountConnected: !!collaboration.socialAccountId && connected.has(collaboration.socialAccountId),
  });
  return { code, at: iso(at) };
}

function removalOf({ fault, compensationMinor, terms }: Collaboration): CollaborationDto['removal'] {
  return fault && { fault, compensation: { amountMinor: compensationMinor ?? 0, currency: terms.currency } };
}

function campaignOf(collaboration: Collaboration, campaign: CampaignFacts | undefined): CollaborationCampaignDto {
  return {
    id: collaboration.campaignId,
    title: campaign?.title ?? collaboration.terms.title,
    type: collaboration.terms.type,
    state: campaign?.state ?? 'completed',
    coverUrl: campaign?.coverUrl ?? null,
  };
}

function brandOf(collaboration: Collaboration, brand: BrandFacts | undefined): BrandFactsDto {
  return { id: collaboration.brandId, name: brand?.name ?? '', logoUrl: brand?.logoUrl ?? null };
}

function rowOf(row: CollaborationRow, standing: ReadonlyMap<string, ClockStoppedDto>): CollaborationRowDto {
  return {
    id: row.id,
    applicationId: row.applicationId,
    state: row.state,
    stateReason: row.stateReason,
    creator: { id: row.creatorId, name: row.creatorName, handle: row.handle, pictureUrl: row.pictureUrl, followers: row.followers },
    variant: row.variant,
    handOver: row.handOver,
    deliverables: { total: row.deliverablesTotal, done: row.deliverablesDone },
    confirmedAt: row.confirmedAt.toISOString(),
    preparationEndsAt: row.preparationEndsAt.toISOString(),
    handedOverAt: iso(row.handedOverAt),
    windowStartsAt: iso(row.windowStartsAt),
    deadlineAt: iso(row.deadlineAt),
    graceEndsAt: iso(row.graceEndsAt),
    clockStopped: standing.get(row.id) ?? null,
    ownDays: row.ownDays,
    fulfilledAt: iso(row.fulfilledAt),
    endedAt: iso(row.endedAt),
    frozenAt: iso(row.frozenAt),
    externalId: row.externalId,
    version: row.version,
  };
}
