import { Injectable } from '@nestjs/common';
import { CampaignsApi, type CampaignFacts } from '@app/campaigns';
import { Clock, Scope, Transactions } from '@app/platform';
import type { Application } from '../application.entity.js';
import { ApplicationMoves } from '../application-moves.js';
import { blockerError, decisionsClosed, termsChanged } from '../applications.errors.js';
import { decisionsOpen } from '../applications.policy.js';
import { ApplicationsRepository } from '../applications.repository.js';
import { Places } from '../contract/places.js';
import { applicationFactsOf } from '../application-facts.js';
import { SelectionService } from '../selection.service.js';
import { extendedEnd, latestOfferEnd } from './offer-clock.js';
import type { Offer } from './offer.entity.js';
import { offerExtended, offerNotOpen, offerTooLate, placeGone } from './offers.errors.js';
import { OffersRepository } from './offers.repository.js';
import { offerFactsOf, OffersService } from './offers.service.js';

/** The terms the creator has read; saying yes accepts them. */
export interface AcceptedTerms {
  termsVersion: number;
  termsHash: string;
}

interface Locked {
  campaign: CampaignFacts;
  application: Application;
  offer: Offer;
}

/** What creator and brand do with an offer (APP-7, COL-5). */
@Injectable()
export class OfferAnswersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: ApplicationsRepository,
    private readonly offers: OffersRepository,
    private readonly sending: OffersService,
    private readonly moves: ApplicationMoves,
    private readonly selection: SelectionService,
    private readonly places: Places,
    private readonly campaigns: CampaignsApi,
    private readonly clock: Clock,
  ) {}

  /** The creator says yes. 409 when the offer is over, the campaign is, or the terms are others than those read. */
  async accept(scope: Scope, id: string, read: AcceptedTerms): Promise<Application> {
    return this.transactions.run(async () => {
      const locked = await this.lock(scope, id);
      if (locked.offer.kind === 'place') await this.takePlace(locked, read);
      else await this.agree(locked, read);
      return locked.application;
    });
  }

  private async agree({ campaign, application, offer }: Locked, read: AcceptedTerms): Promise<void> {
    if (!decisionsOpen(campaign.state, application.state, 'accept')) throw decisionsClosed(campaign.state);
    const terms = await this.campaigns.terms(campaign.id);
    this.checkTerms(read, terms);
    this.acceptTerms(application, terms);
    await this.moves.endOffer(application, 'agreed');
    offer.state = 'agreed';
    await this.moves.note(application, 'offer-agreed');
  }

  /** waitlisted → confirmed with a collaboration of its own, never beyond the places and the plan (COL-5). */
  private async takePlace({ campaign, application, offer }: Locked, read: AcceptedTerms): Promise<void> {
    if (campaign.state !== 'preparation') throw placeGone(campaign.state);
    this.checkTerms(read, { version: offer.termsVersion, hash: offer.termsHash });
    const [blocker] = await this.selection.roomFor(campaign, [application.creatorId]);
    if (blocker) throw blockerError(blocker, campaign.state);
    this.acceptTerms(application, { version: offer.termsVersion, hash: offer.termsHash });
    await this.moves.move(application, 'replacement-accepted');
    await this.moves.endOffer(application, 'agreed');
    await this.places.taken(applicationFactsOf(application, 'agreed'), { ...offerFactsOf(offer), state: 'agreed' });
  }

  /** The creator says no: withdrawn; of the selection the next in the brand's order gets the offer (APP-7). */
  async refuse(scope: Scope, id: string): Promise<Application> {
    return this.transactions.run(async () => {
      const { application, offer } = await this.lock(scope, id);
      await this.moves.move(application, 'withdraw', 'offer_refused', 'refused');
      if (offer.kind === 'selection') await this.sending.next(application.campaignId);
      return application;
    });
  }

  /** The brand gives 24 h more, once, at most until 24 h before the application deadline (APP-7). */
  async extend(scope: Scope, id: string): Promise<Application> {
    return this.transactions.run(async () => {
      const { campaign, application, offer } = await this.lock(scope, id);
      const to = offer.kind === 'selection' && !offer.extendedAt ? extendedEnd(campaign, offer.expiresAt) : null;
      if (!to) throw offer.extendedAt || offer.kind === 'place' ? offerExtended(offer.extendedAt) : offerTooLate(latestOfferEnd(campaign));
      offer.expiresAt = to;
      offer.extendedAt = this.clock.now();
      offer.warnedAt = null;
      await this.offers.save(offer);
      await this.sending.arm(offer);
      await this.moves.note(application, 'offer-extended');
      return application;
    });
  }

  private async lock(scope: Scope, id: string): Promise<Locked> {
    const { campaignId } = await this.repository.get(scope, id);
    const campaign = await this.campaigns.lock(Scope.system(), campaignId);
    await this.sending.settle(campaignId);
    const application = await this.repository.getForUpdate(scope, id);
    const offer = await this.offers.lockCurrent(id);
    if (offer?.state !== 'open') throw offerNotOpen(offer?.state ?? null);
    return { campaign, application, offer };
  }

  private checkTerms(read: AcceptedTerms, terms: { version: number; hash: string }): void {
    if (read.termsVersion !== terms.version || read.termsHash !== terms.hash) throw termsChanged(terms.version, terms.hash);
  }

  private acceptTerms(application: Application, terms: { version: number; hash: string }): void {
    application.termsVersion = terms.version;
    application.termsHash = terms.hash;
    application.acceptedTermsAt = this.clock.now();
  }
}
