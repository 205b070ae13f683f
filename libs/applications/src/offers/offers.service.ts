import { Injectable } from '@nestjs/common';
import { CampaignsApi, type CampaignFacts } from '@app/campaigns';
import { Clock, currentContext, Deadlines, Events, inContext, newId, Scope, SYSTEM } from '@app/platform';
import type { Application } from '../application.entity.js';
import { ApplicationMoves, factsOf } from '../application-moves.js';
import { ApplicationsRepository } from '../applications.repository.js';
import type { OfferFacts, OfferKind } from '../contract/applications.api.js';
import { offerSent, offerWarned } from '../contract/applications.events.js';
import { offerEnd, offerWarningAt } from './offer-clock.js';
import type { Offer } from './offer.entity.js';
import { OffersRepository } from './offers.repository.js';

export const OFFER_DEADLINES = { lapses: 'applications.offer-lapses', warning: 'applications.offer-warning' } as const;

export interface NewOffer {
  kind: OfferKind;
  expiresAt: Date;
  terms: { version: number; hash: string };
  lostCollaborationId?: string;
}

/** Sending offers and letting their time take effect (APP-7, COL-5). Everything here needs a transaction with the campaign locked. */
@Injectable()
export class OffersService {
  constructor(
    private readonly repository: ApplicationsRepository,
    private readonly offers: OffersRepository,
    private readonly moves: ApplicationMoves,
    private readonly campaigns: CampaignsApi,
    private readonly deadlines: Deadlines,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  async send(application: Application, offer: NewOffer): Promise<Offer> {
    const sent = await this.offers.add({
      applicationId: application.id,
      campaignId: application.campaignId,
      kind: offer.kind,
      lostCollaborationId: offer.lostCollaborationId ?? null,
      state: 'open',
      termsVersion: offer.terms.version,
      termsHash: offer.terms.hash,
      sentAt: this.clock.now(),
      expiresAt: offer.expiresAt,
      extendedAt: null,
      warnedAt: null,
      answeredAt: null,
    });
    await this.arm(sent);
    await this.moves.note(application, 'offer-sent');
    await this.events.publish(offerSent, { ...factsOf(application), kind: sent.kind, expiresAt: sent.expiresAt.toISOString() });
    return sent;
  }

  /** Its two deadlines, also after an extension; a warning whose time is over is skipped (COL-2). */
  async arm(offer: Offer): Promise<void> {
    await this.deadlines.set(OFFER_DEADLINES.lapses, offer.id, offer.expiresAt);
    const warning = offerWarningAt(offer.expiresAt, this.clock.now());
    if (warning) await this.deadlines.set(OFFER_DEADLINES.warning, offer.id, warning);
    else await this.deadlines.cancel(offer.id, [OFFER_DEADLINES.warning]);
  }

  /** What is due for the campaign's offers takes effect, each once (COL-2). */
  async settle(campaignId: string): Promise<void> {
    const due = await this.offers.due(campaignId, this.clock.now());
    if (due.length > 0) await asSystem(() => this.lapseAll(due));
  }

  private async lapseAll(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      const offer = await this.offers.find(id);
      if (offer?.state === 'open') await this.lapse(offer);
    }
  }

  /** Lapsed → applied, and the next in the brand's order gets the offer (APP-7); a waiting one goes on waiting (COL-5). */
  private async lapse(offer: Offer): Promise<void> {
    const application = await this.repository.getForUpdate(Scope.system(), offer.applicationId);
    if (offer.kind === 'selection') {
      await this.moves.move(application, 'reset', 'offer_lapsed', 'lapsed');
      await this.next(offer.campaignId);
    } else {
      await this.moves.endOffer(application, 'lapsed');
      await this.moves.note(application, 'offer-lapsed');
    }
  }

  /** The first undecided one of the brand's order is accepted and gets the offer, while there is time for one. */
  async next(campaignId: string): Promise<void> {
    const [campaign] = await this.campaigns.find([campaignId]);
    if (!campaign || !this.campaigns.isOpen(campaign)) return;
    const expiresAt = offerEnd(campaign, this.clock.now());
    const application = expiresAt && (await this.offers.nextInOrder(campaignId));
    if (!application) return;
    const terms = await this.campaigns.terms(campaignId);
    await asSystem(async () => {
      await this.moves.move(application, 'accept', 'next_in_order');
      await this.send(application, { kind: 'selection', expiresAt, terms });
    });
  }

  /** Once, and only while it can still be answered. */
  async warn(id: string): Promise<void> {
    const found = await this.offers.find(id);
    if (!found) return;
    await this.campaigns.lock(Scope.system(), found.campaignId);
    const application = await this.repository.getForUpdate(Scope.system(), found.applicationId);
    const offer = await this.offers.lockCurrent(application.id);
    if (offer?.id !== id || offer.state !== 'open' || offer.warnedAt) return;
    offer.warnedAt = this.clock.now();
    await this.offers.save(offer);
    await this.events.publish(offerWarned, { ...factsOf(application), kind: offer.kind, expiresAt: offer.expiresAt.toISOString() });
  }

  /** The campaign of an offer; null when it is gone. */
  async campaignOf(id: string): Promise<string | null> {
    return (await this.offers.find(id))?.campaignId ?? null;
  }
}

/** The end of an offer's selection, or why there is none. */
export function wantsOffers(campaign: CampaignFacts): boolean {
  return campaign.selectionOptions.offers;
}

export function offerFactsOf(offer: Offer): OfferFacts {
  const { id, applicationId, kind, state, lostCollaborationId, termsVersion, termsHash, sentAt, expiresAt } = offer;
  return { id, applicationId, kind, state, lostCollaborationId, termsVersion, termsHash, sentAt, expiresAt };
}

/** What becomes due is the platform's doing, whoever happens to call (history, audit). */
function asSystem<T>(fn: () => Promise<T>): Promise<T> {
  const context = currentContext() ?? { requestId: `due-${newId()}`, address: null, userAgent: null, locale: 'en' as const, actor: SYSTEM };
  return inContext({ ...context, actor: SYSTEM }, fn);
}
