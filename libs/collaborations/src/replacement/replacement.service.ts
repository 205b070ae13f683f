import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ApplicationsApi, Places, type ApplicationFacts, type OfferFacts } from '@app/applications';
import { CampaignsApi, type CampaignFacts } from '@app/campaigns';
import { GroupsApi } from '@app/groups';
import { Clock, NotFoundError, Scope, StateConflictError, Transactions } from '@app/platform';
import { CollaborationLifecycle } from '../collaboration-lifecycle.js';
import { CollaborationOpening } from '../collaboration-opening.js';
import { CollaborationsRepository } from '../collaborations.repository.js';
import type { ReplacementDto, WaitingCreatorDto } from './replacement.dto.js';
import type { Replacement } from './replacement.entity.js';
import { ReplacementRepository } from './replacement.repository.js';

const notReplaceable = (state: string) =>
  new StateConflictError('collaborations.not-replaceable', 'This place cannot be taken from the waiting list.', state);

/** Replacing creators lost before the hand-over from the waiting list (COL-5). */
@Injectable()
export class ReplacementService implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: ReplacementRepository,
    private readonly collaborations: CollaborationsRepository,
    private readonly lifecycle: CollaborationLifecycle,
    private readonly opening: CollaborationOpening,
    private readonly campaigns: CampaignsApi,
    private readonly applications: ApplicationsApi,
    private readonly groups: GroupsApi,
    private readonly places: Places,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.places.register((application, offer) => this.taken(application, offer));
  }

  /** Offers the place to the named one or the next in order. 409: not lost before the hand-over, too late, taken, offered, nobody waits. */
  async offer(scope: Scope, id: string, applicationId: string | undefined): Promise<ReplacementDto> {
    return this.transactions.run(async () => {
      const lost = await this.lifecycle.lock(scope, id);
      const place = await this.repository.getForUpdate(lost.id);
      if (!place || place.filledBy || place.endsAt <= this.clock.now()) throw notReplaceable(place?.filledBy ? 'filled' : lost.state);
      const campaign = await this.campaigns.lock(Scope.system(), lost.campaignId);
      await this.applications.offerPlace(campaign, {
        lostCollaborationId: lost.id,
        until: place.endsAt,
        terms: await this.campaigns.terms(lost.campaignId),
        applicationId,
      });
      return this.one(scope, campaign, place);
    });
  }

  /** The yes: a collaboration with the terms of the offer, the campaign's present ones. In the transaction of the yes, campaign locked. */
  private async taken(application: ApplicationFacts, offer: OfferFacts): Promise<void> {
    const place = offer.lostCollaborationId && (await this.repository.getForUpdate(offer.lostCollaborationId));
    const [campaign] = await this.campaigns.find([application.campaignId]);
    if (!place || !campaign) throw new NotFoundError();
    if (place.filledBy || place.endsAt <= this.clock.now()) throw notReplaceable(place.filledBy ? 'filled' : 'over');
    const terms = await this.campaigns.terms(campaign.id, offer.termsVersion);
    const selection = await this.opening.select({ campaign, creators: 1, externalId: null, confirmedBy: null, at: this.clock.now() });
    await this.campaigns.collaborationsOpened(campaign.id, 1);
    const collaboration = await this.opening.open(selection, campaign, application, terms);
    const { id: ref, creatorId } = collaboration;
    await this.groups.noteRelations(campaign.brandId, [{ kind: 'confirmed', creatorId, ref, campaignId: campaign.id }]);
    place.filledBy = collaboration.id;
    place.filledAt = this.clock.now();
    await this.repository.save(place);
  }

  /** Every place that came free, the oldest first. */
  async list(scope: Scope, campaignId: string): Promise<ReplacementDto[]> {
    const campaign = await this.campaigns.get(scope, campaignId);
    const items: ReplacementDto[] = [];
    for (const place of await this.repository.ofCampaign(campaignId)) items.push(await this.one(scope, campaign, place));
    return items;
  }

  private async one(scope: Scope, campaign: CampaignFacts, place: Replacement): Promise<ReplacementDto> {
    const now = this.clock.now();
    const [lost] = await this.collaborations.find([place.collaborationId]);
    const offers = await this.applications.placeOffers([place.collaborationId]);
    const asked = new Map((await this.applications.find(offers.map(({ applicationId }) => applicationId))).map((each) => [each.id, each]));
    const open = offers.some(({ state, expiresAt }) => state === 'open' && expiresAt > now);
    const over = place.endsAt <= now || campaign.state !== 'preparation';
    const { version, hash } = await this.campaigns.terms(campaign.id);
    const list = over || place.filledBy ? [] : await this.applications.waiting(campaign.id);
    // Who has not accepted what the offer is now is asked for that first (CAM-11)
    const waiting = list.filter(({ termsVersion, termsHash }) => termsVersion === version && termsHash === hash);
    const next = waiting.find(({ id, offer }) => offer !== 'open' && !asked.has(id)) ?? null;
    const state = place.filledBy ? 'filled' : over ? 'over' : open ? 'offered' : 'free';
    const owner = { organisationId: campaign.organisationId, brandId: campaign.brandId, campaignId: campaign.id };
    return {
      collaborationId: place.collaborationId,
      creatorName: lost?.creatorName ?? '',
      state,
      lostAt: place.lostAt.toISOString(),
      until: place.endsAt.toISOString(),
      offers: offers.flatMap((offer) => {
        const application = asked.get(offer.applicationId);
        if (!application) return [];
        const lapsed = offer.state === 'open' && offer.expiresAt <= now;
        return [
          {
            ...waitingOf(application),
            state: lapsed ? ('lapsed' as const) : offer.state,
            sentAt: offer.sentAt.toISOString(),
            expiresAt: offer.expiresAt.toISOString(),
          },
        ];
      }),
      next: next && waitingOf(next),
      mustAcceptAnew: list.length - waiting.length,
      filledBy: place.filledBy,
      can: { offer: state === 'free' && waiting.length > 0 && scope.may('applications.confirm-selection', owner) },
    };
  }
}

function waitingOf({ id, creatorId, card, waitlistPosition }: ApplicationFacts): WaitingCreatorDto {
  return { applicationId: id, creatorId, name: card.name, handle: card.handle, waitlistPosition };
}
