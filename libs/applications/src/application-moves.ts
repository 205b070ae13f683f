import { Injectable } from '@nestjs/common';
import { GroupsApi, type RelationKind } from '@app/groups';
import { Audit, currentActor, Clock, Deadlines, Events, Live, newId, rooms } from '@app/platform';
import type { ApplicationEvent } from '@app/rules';
import type { Application } from './application.entity.js';
import { ApplicationsRepository } from './applications.repository.js';
import type { ApplicationState, OfferState } from './contract/applications.api.js';
import { applicationChanged, creditsChanged, offerAnswered } from './contract/applications.events.js';
import { OffersRepository } from './offers/offers.repository.js';

/** What is written into the history without a change of state. */
export type ApplicationNote =
  | 'offer-sent'
  | 'offer-extended'
  | 'offer-agreed'
  | 'offer-lapsed'
  | 'cash-asked'
  | 'cash-agreed'
  | 'cash-refused'
  | 'cash-countered'
  | 'terms-accepted';

/** What stands in the relationship's timeline (GRP-4). */
const RELATION_OF: Partial<Record<ApplicationEvent | ApplicationNote, RelationKind>> = {
  apply: 'applied',
  'apply-again': 'applied',
  'apply-again-invited': 'applied',
  accept: 'accepted',
  decline: 'declined',
  'not-selected': 'declined',
  'waitlist-ended': 'declined',
  withdraw: 'withdrawn',
};

/** Events that leave an offer as it is: it comes with the first, the others follow its yes. */
const KEEPS_OFFER: readonly ApplicationEvent[] = ['accept', 'confirm', 'replacement-accepted'];

/** States in which an application without cash may hold a credit (APP-8). */
const MAY_HOLD: ReadonlySet<ApplicationState | null> = new Set(['applied', 'accepted', 'waitlisted', 'confirmed'] as const);

/** The one way an application changes its state: table, row, offer, history, event, live. Needs a transaction with the row locked. */
@Injectable()
export class ApplicationMoves {
  constructor(
    private readonly repository: ApplicationsRepository,
    private readonly offers: OffersRepository,
    private readonly groups: GroupsApi,
    private readonly deadlines: Deadlines,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly live: Live,
    private readonly audit: Audit,
  ) {}

  /** `outcome`: how a live offer ends with it; withdrawn unless the creator or the clock ended it. */
  async move(
    application: Application,
    event: ApplicationEvent,
    reason: string | null = null,
    outcome: Exclude<OfferState, 'open' | 'agreed'> = 'withdrawn',
  ): Promise<void> {
    const from = application.move(event, reason, this.clock.now());
    await this.repository.save(application);
    if ((from === 'accepted' || from === 'waitlisted') && !KEEPS_OFFER.includes(event)) await this.endOffer(application, outcome);
    await this.record(application, event, from, reason);
    await this.events.publish(applicationChanged, {
      ...factsOf(application),
      from,
      to: application.state,
      reason,
      by: currentActor().kind,
    });
  }

  /** The live offer is over; its deadlines go with it. Answers whether there was an open one. */
  async endOffer(application: Application, outcome: Exclude<OfferState, 'open'>): Promise<boolean> {
    const offer = await this.offers.lockCurrent(application.id);
    if (offer?.state !== 'open' && offer?.state !== 'agreed') return false;
    const open = offer.state === 'open';
    offer.state = outcome;
    offer.answeredAt = outcome === 'lapsed' ? offer.expiresAt : this.clock.now();
    await this.offers.save(offer);
    if (outcome === 'lapsed') await this.deadlines.done('applications.offer-lapses', offer.id, offer.expiresAt);
    await this.deadlines.cancel(offer.id);
    if (open) await this.events.publish(offerAnswered, { ...factsOf(application), kind: offer.kind, answer: outcome });
    return open;
  }

  /**
   * History row without a change of state; the row's version goes on, so that nobody decides on what he has not seen. The audit log names it,
   * because nothing that it shows of the application changed (ACC-9).
   */
  async note(application: Application, note: ApplicationNote, reason: string | null = null): Promise<void> {
    application.touch(this.clock.now());
    await this.repository.save(application);
    await this.record(application, note, application.state, reason);
    const { id: objectId, organisationId } = application;
    await this.audit.record({ action: note, objectType: 'applications.application', objectId, organisationId });
  }

  /** History row and live signal of a change. */
  async record(
    application: Application,
    event: ApplicationEvent | ApplicationNote,
    from: ApplicationState | null,
    reason: string | null,
  ): Promise<void> {
    const actor = currentActor();
    await this.repository.addHistory({
      id: newId(),
      applicationId: application.id,
      at: this.clock.now(),
      event,
      fromState: from,
      toState: application.state,
      reason,
      actorKind: actor.kind,
      actorId: actor.id,
    });
    const kind = RELATION_OF[event];
    const { id: ref, creatorId, campaignId } = application;
    if (kind) await this.groups.noteRelations(application.brandId, [{ kind, creatorId, ref, campaignId }]);
    const moved = application.withoutCash && MAY_HOLD.has(from) !== MAY_HOLD.has(application.state);
    if (moved || event === 'cash-agreed') await this.events.publish(creditsChanged, { creatorId });
    this.live.tell([...rooms.members(application), rooms.creator(application.creatorId)], 'campaign:changed', {
      entity: 'application',
      id: application.id,
    });
  }
}

/** What every event of an application says. */
export function factsOf(application: Application) {
  return {
    applicationId: application.id,
    campaignId: application.campaignId,
    organisationId: application.organisationId,
    brandId: application.brandId,
    creatorId: application.creatorId,
  };
}
