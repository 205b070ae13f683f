import { Injectable } from '@nestjs/common';
import { AmendedTerms, ApplicationsApi } from '@app/applications';
import {
  AmendmentsApi,
  CampaignsApi,
  diffTerms,
  EVENT_ADDRESS,
  type AmendmentFacts,
  type CampaignFacts,
  type CampaignTerms,
} from '@app/campaigns';
import { Clock, Events, Live, newId, NotFoundError, rooms, Scope, StateConflictError, Transactions, type Page } from '@app/platform';
import { CollaborationDeadlines } from '../collaboration-deadlines.js';
import { CollaborationLifecycle, factOf } from '../collaboration-lifecycle.js';
import type { Collaboration } from '../collaboration.entity.js';
import { CollaborationsRepository } from '../collaborations.repository.js';
import { amendmentAnswered, deadlineMoved, handOverChanged } from '../contract/collaborations.events.js';
import { changeHandOver, followEvent, planDeliverables, shortenPhases } from './amended-collaboration.js';
import type { OwnAmendmentDto, OwnAmendmentsQuery } from './amendments.dto.js';
import type { AmendmentConsent } from './consent.entity.js';
import { ConsentsRepository } from './consents.repository.js';
import { otherHandOver, OwnTermsService } from './own-terms.service.js';

const OPEN: readonly string[] = ['preparing', 'active', 'overdue'];
const APPLYING: readonly string[] = ['applied', 'accepted', 'waitlisted'];

/** The creators' side of amendments: the diff of their own terms, consent and refusal (CAM-11). */
@Injectable()
export class ConsentsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly amendments: AmendmentsApi,
    private readonly campaigns: CampaignsApi,
    private readonly applications: ApplicationsApi,
    private readonly applicants: AmendedTerms,
    private readonly consents: ConsentsRepository,
    private readonly ownTerms: OwnTermsService,
    private readonly repository: CollaborationsRepository,
    private readonly lifecycle: CollaborationLifecycle,
    private readonly deadlines: CollaborationDeadlines,
    private readonly events: Events,
    private readonly live: Live,
    private readonly clock: Clock,
  ) {}

  /** The creator's own, newest first. */
  async own(scope: Scope, query: OwnAmendmentsQuery): Promise<Page<OwnAmendmentDto>> {
    const page = await this.consents.own(scope.requireCreator(), {
      ...query,
      ...(query.campaignId && { campaignId: query.campaignId.toLowerCase() }),
    });
    const items: OwnAmendmentDto[] = [];
    for (const consent of page.items) items.push(await this.view(consent));
    return { ...page, items };
  }

  /** The new terms are this creator's from now on. Errors: 404, 409 answered, superseded or over, 422 nothing can be shipped or chosen so. */
  consent(scope: Scope, amendmentId: string, variant?: string): Promise<OwnAmendmentDto> {
    return this.answer(scope, amendmentId, 'accepted', variant);
  }

  /** Keep the old terms: collaborations go on with them, applicants cannot be accepted while these stand. */
  refuse(scope: Scope, amendmentId: string): Promise<OwnAmendmentDto> {
    return this.answer(scope, amendmentId, 'refused');
  }

  private answer(scope: Scope, amendmentId: string, answer: 'accepted' | 'refused', variant?: string): Promise<OwnAmendmentDto> {
    const creatorId = scope.requireCreator();
    return this.transactions.run(async () => {
      const seen = await this.consents.ofCreator(amendmentId, creatorId);
      if (!seen) throw new NotFoundError();
      const campaign = await this.campaigns.lock(Scope.system(), seen.campaignId);
      const consent = await this.consents.lock(seen.id);
      const [amendment] = await this.amendments.find([amendmentId]);
      if (!consent || !amendment) throw new NotFoundError();
      const possible = await this.possible(consent);
      if (!possible[answer === 'accepted' ? 'consent' : 'refuse']) {
        throw new StateConflictError(
          'collaborations.amendment-answered',
          `This change is ${consent.state} or what it is about is over.`,
          consent.state,
          Object.entries(possible).flatMap(([name, may]) => (may ? [name] : [])),
        );
      }
      if (answer === 'accepted') await this.accept(consent, amendment, campaign, variant);
      consent.state = answer;
      consent.answeredAt = this.clock.now();
      await this.consents.save(consent);
      await this.events.publish(amendmentAnswered, {
        amendmentId,
        campaignId: campaign.id,
        organisationId: campaign.organisationId,
        brandId: campaign.brandId,
        creatorId,
        answer,
      });
      this.live.tell([...rooms.members({ ...campaign, campaignId: campaign.id }), rooms.creator(creatorId)], 'campaign:changed', {
        entity: 'campaign',
        id: campaign.id,
      });
      return this.view(consent);
    });
  }

  private async accept(
    consent: AmendmentConsent,
    amendment: AmendmentFacts,
    campaign: CampaignFacts,
    variant: string | undefined,
  ): Promise<void> {
    const terms = await this.campaigns.terms(campaign.id, amendment.version);
    if (!consent.collaborationId) return this.applicants.accept(consent.applicationId, terms, variant);
    const collaboration = await this.lifecycle.lock(Scope.system(), consent.collaborationId);
    const before = collaboration.terms;
    const agreed = await this.ownTerms.of(collaboration, terms);
    await this.applicants.exclusive(collaboration.creatorId, campaign.brandId, before, agreed);
    if (otherHandOver(before, agreed)) {
      collaboration.variant = await this.applicants.chosen(collaboration.creatorId, agreed, collaboration.variant, variant);
    }
    await this.owe(collaboration, agreed);
    collaboration.terms = agreed;
    const now = this.clock.now();
    const another = collaboration.handOver !== agreed.handOver;
    const followed = followEvent(collaboration, before, agreed, now);
    const shorter = shortenPhases(collaboration, campaign, agreed, now);
    const begins = another && changeHandOver(collaboration, agreed, now);
    await this.lifecycle.keep(collaboration);
    await this.applicants.running(collaboration.applicationId, agreed);
    if (another) await this.events.publish(handOverChanged, { ...factOf(collaboration), handOver: agreed.handOver });
    if (begins) await this.deadlines.rearm(collaboration);
    else if (followed && !collaboration.windowStartsAt) await this.deadlines.arm(collaboration);
    else if (followed || shorter) {
      await this.deadlines.window(collaboration);
      await this.events.publish(deadlineMoved, {
        ...factOf(collaboration),
        deadlineAt: collaboration.deadlineAt?.toISOString() ?? '',
        reason: 'amendment_accepted',
      });
    }
    await this.lifecycle.settle(collaboration);
  }

  private async owe(collaboration: Collaboration, terms: CampaignTerms): Promise<void> {
    const rows = await this.repository.deliverables([collaboration.id]);
    const { waive, become, add } = planDeliverables(rows, terms.deliverables);
    const now = this.clock.now();
    for (const row of rows) {
      const kind = become.find(({ id }) => id === row.id)?.kind;
      if (waive.includes(row.id)) Object.assign(row, { state: 'waived', metAt: now });
      else if (kind) row.kind = kind;
      else continue;
      await this.repository.saveDeliverable(row);
    }
    await this.repository.addDeliverables(
      add.map((kind, index) => ({
        id: newId(),
        collaborationId: collaboration.id,
        position: rows.length + index + 1,
        kind,
        state: 'owed' as const,
        contentId: null,
        metAt: null,
        version: 1,
      })),
    );
    collaboration.deliverablesTotal = rows.length + add.length;
    collaboration.deliverablesDone = rows.filter(({ state }) => state !== 'owed').length;
  }

  /** Refused ones may still be accepted while the change stands; nothing can be answered twice or once it is over. */
  private async possible(consent: AmendmentConsent): Promise<{ consent: boolean; refuse: boolean }> {
    const open = (consent.state === 'pending' || consent.state === 'refused') && (await this.goesOn(consent));
    return { consent: open, refuse: open && consent.state === 'pending' };
  }

  private async goesOn(consent: AmendmentConsent): Promise<boolean> {
    if (consent.collaborationId) {
      const [collaboration] = await this.repository.find([consent.collaborationId]);
      return collaboration !== undefined && OPEN.includes(collaboration.state);
    }
    const [application] = await this.applications.find([consent.applicationId]);
    return application !== undefined && APPLYING.includes(application.state);
  }

  private async view(consent: AmendmentConsent): Promise<OwnAmendmentDto> {
    const [amendment] = await this.amendments.find([consent.amendmentId]);
    const [campaign] = await this.campaigns.find([consent.campaignId]);
    if (!amendment || !campaign) throw new NotFoundError();
    const terms = await this.campaigns.terms(consent.campaignId, amendment.version);
    const [collaboration] = consent.collaborationId ? await this.repository.find([consent.collaborationId]) : [];
    const [application] = collaboration ? [] : await this.applications.find([consent.applicationId]);
    const offered = collaboration ? await this.ownTerms.of(collaboration, terms) : terms;
    const own = collaboration?.terms ?? (await this.campaigns.terms(consent.campaignId, application?.termsVersion));
    const pending = consent.state === 'pending' || consent.state === 'refused';
    const place = amendment.changes.filter(({ field }) => field === EVENT_ADDRESS);
    const told = pending ? [...diffTerms(own, offered), ...place] : amendment.changes;
    const chosen = (collaboration ?? application)?.variant ?? null;
    const { variants } = offered;
    const chooses = pending && variants && variants.length > 0 && !(chosen !== null && variants.includes(chosen));
    // Applicants never see where an event takes place, collaborations have no application phase
    const hidden = collaboration ? '/schedule/applicationDays' : EVENT_ADDRESS;
    return {
      id: amendment.id,
      campaignId: campaign.id,
      campaignTitle: campaign.title,
      currency: terms.currency,
      timeZone: campaign.timeZone,
      applicationId: consent.applicationId,
      collaborationId: consent.collaborationId,
      state: consent.state,
      note: amendment.note,
      changes: told.filter(({ field }) => field !== hidden),
      can: await this.possible(consent),
      chooseFrom: chooses ? [...variants] : null,
      askedAt: consent.askedAt,
      answeredAt: consent.answeredAt,
    };
  }
}
