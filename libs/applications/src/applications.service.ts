import { Injectable } from '@nestjs/common';
import type { CampaignFacts } from '@app/campaigns';
import { Clock, Events, Transactions, type Scope } from '@app/platform';
import { applicationFactsOf } from './application-facts.js';
import type { Application } from './application.entity.js';
import { ApplicationMoves } from './application-moves.js';
import { ApplicationsRepository } from './applications.repository.js';
import {
  ApplicationsApi,
  type ApplicationFacts,
  type OfferFacts,
  type PlaceOffer,
  type SelectionBlocker,
} from './contract/applications.api.js';
import { creditsChanged } from './contract/applications.events.js';
import { OffersRepository } from './offers/offers.repository.js';
import { offerFactsOf, OffersService } from './offers/offers.service.js';
import { PlaceOffersService } from './offers/place-offers.service.js';
import { SelectionService } from './selection.service.js';

const OPEN = ['applied', 'accepted', 'waitlisted'] as const;

/** What collaborations asks, and what a campaign's change of phase does to its applications. */
@Injectable()
export class ApplicationsService extends ApplicationsApi {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: ApplicationsRepository,
    private readonly moves: ApplicationMoves,
    private readonly selection: SelectionService,
    private readonly offers: OffersRepository,
    private readonly sending: OffersService,
    private readonly places: PlaceOffersService,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {
    super();
  }

  async find(ids: readonly string[]): Promise<ApplicationFacts[]> {
    return this.facts(await this.repository.find(ids));
  }

  async get(scope: Scope, id: string): Promise<ApplicationFacts> {
    const application = await this.repository.get(scope, id);
    return applicationFactsOf(application, (await this.offers.current([id])).get(application.id)?.state ?? null);
  }

  async lockSelection(campaignId: string): Promise<ApplicationFacts[]> {
    await this.sending.settle(campaignId);
    return this.facts(await this.repository.lockOfCampaign(campaignId, ['applied', 'accepted']));
  }

  confirmable(campaign: CampaignFacts, rows: readonly ApplicationFacts[]): ApplicationFacts[] {
    return this.selection.confirmable(campaign, rows);
  }

  async waiting(campaignId: string): Promise<ApplicationFacts[]> {
    return this.facts(await this.repository.waiting(campaignId));
  }

  async placeOffers(lostCollaborationIds: readonly string[]): Promise<OfferFacts[]> {
    return (await this.offers.ofPlaces(lostCollaborationIds)).map(offerFactsOf);
  }

  async settleOffers(campaignId: string): Promise<void> {
    await this.sending.settle(campaignId);
  }

  async offerPlace(campaign: CampaignFacts, place: PlaceOffer): Promise<OfferFacts> {
    return offerFactsOf(await this.places.offer(campaign, place));
  }

  async selectionBlockers(campaign: CampaignFacts, accepted: readonly ApplicationFacts[]): Promise<SelectionBlocker[]> {
    return this.selection.blockers(campaign, accepted);
  }

  async confirm(ids: readonly string[]): Promise<void> {
    for (const application of await this.repository.find(ids)) await this.moves.move(application, 'confirm');
  }

  async settleRest(campaignId: string, waitlistIds: readonly string[]): Promise<void> {
    const waiting = new Map(waitlistIds.map((id, index) => [id.toLowerCase(), index + 1]));
    for (const application of await this.repository.lockOfCampaign(campaignId, ['applied'])) {
      const position = waiting.get(application.id);
      application.waitlistPosition = position ?? null;
      if (position === undefined) await this.moves.move(application, 'not-selected', 'not_selected');
      else await this.moves.move(application, 'keep-waiting');
    }
  }

  async ended(applicationId: string, creditBackAt: Date): Promise<void> {
    await this.setCreditBack(applicationId, creditBackAt);
  }

  async reopened(applicationId: string): Promise<void> {
    await this.setCreditBack(applicationId, null);
  }

  /** The campaign was cancelled, is closing or completed: open ones are closed with its reason. */
  async closeOpen(campaignId: string, reason: string): Promise<void> {
    await this.transactions.run(async () => {
      for (const application of await this.repository.lockOfCampaign(campaignId, OPEN)) {
        await this.moves.move(application, 'campaign-ended', reason);
      }
    });
  }

  /** Preparation is over: nobody is replaced any more (rules.md 3). */
  async endWaitlist(campaignId: string): Promise<void> {
    await this.transactions.run(async () => {
      for (const application of await this.repository.lockOfCampaign(campaignId, ['waitlisted'])) {
        await this.moves.move(application, 'waitlist-ended', 'not_selected');
      }
    });
  }

  private async facts(applications: readonly Application[]): Promise<ApplicationFacts[]> {
    const offers = await this.offers.current(applications.map(({ id }) => id));
    return applications.map((application) => applicationFactsOf(application, offers.get(application.id)?.state ?? null));
  }

  private async setCreditBack(applicationId: string, at: Date | null): Promise<void> {
    const [application] = await this.repository.find([applicationId]);
    if (!application) return;
    application.creditBackAt = at;
    application.touch(this.clock.now());
    await this.repository.save(application);
    if (application.withoutCash) await this.events.publish(creditsChanged, { creatorId: application.creatorId });
  }
}
