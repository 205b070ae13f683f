import { Injectable } from '@nestjs/common';
import type { CampaignFacts } from '@app/campaigns';
import { Clock, NotFoundError, StateConflictError } from '@app/platform';
import type { Application } from '../application.entity.js';
import { blockerError, termsNotAccepted } from '../applications.errors.js';
import { ApplicationsRepository } from '../applications.repository.js';
import type { PlaceOffer } from '../contract/applications.api.js';
import { SelectionService } from '../selection.service.js';
import { placeOfferEnd } from './offer-clock.js';
import type { Offer } from './offer.entity.js';
import { placeGone, placeOffered } from './offers.errors.js';
import { OffersRepository } from './offers.repository.js';
import { OffersService } from './offers.service.js';

const nobodyWaits = () =>
  new StateConflictError('applications.waitlist-empty', 'Nobody on the waiting list can be offered the place.', 'waitlisted');

const hasAccepted = ({ termsVersion, termsHash }: Application, { version, hash }: PlaceOffer['terms']): boolean =>
  termsVersion === version && termsHash === hash;

/** Offering a lost creator's place to the waiting list (COL-5). Needs a transaction with the campaign locked. */
@Injectable()
export class PlaceOffersService {
  constructor(
    private readonly repository: ApplicationsRepository,
    private readonly offers: OffersRepository,
    private readonly sending: OffersService,
    private readonly selection: SelectionService,
    private readonly clock: Clock,
  ) {}

  async offer(campaign: CampaignFacts, place: PlaceOffer): Promise<Offer> {
    if (campaign.state !== 'preparation') throw placeGone(campaign.state);
    await this.sending.settle(campaign.id);
    const offers = await this.offers.ofPlaces([place.lostCollaborationId]);
    if (offers.some(({ state }) => state === 'open' || state === 'agreed')) throw placeOffered();
    const expiresAt = placeOfferEnd(place.until, this.clock.now());
    if (!expiresAt) throw placeGone(campaign.state);
    const lapsed = new Set(offers.map(({ applicationId }) => applicationId));
    const application = await this.choose(campaign.id, place, lapsed);
    const [blocker] = await this.selection.roomFor(campaign, [application.creatorId]);
    if (blocker) throw blockerError(blocker, campaign.state);
    return this.sending.send(application, {
      kind: 'place',
      expiresAt,
      terms: place.terms,
      lostCollaborationId: place.lostCollaborationId,
    });
  }

  /** The named one, else the first in order without an offer of this or another place; who has not accepted the terms is left out (CAM-11). */
  private async choose(campaignId: string, { applicationId, terms }: PlaceOffer, lapsed: ReadonlySet<string>): Promise<Application> {
    const wanted = applicationId?.toLowerCase();
    const waiting = await this.repository.waitlist(campaignId);
    if (wanted !== undefined) {
      const named = waiting.find(({ id }) => id === wanted);
      if (!named) throw new NotFoundError();
      if (!hasAccepted(named, terms)) throw termsNotAccepted(named.state);
      if ((await this.offers.lockCurrent(named.id))?.state === 'open') throw placeOffered();
      return named;
    }
    for (const application of waiting) {
      if (lapsed.has(application.id) || !hasAccepted(application, terms)) continue;
      if ((await this.offers.lockCurrent(application.id))?.state !== 'open') return application;
    }
    throw nobodyWaits();
  }
}
