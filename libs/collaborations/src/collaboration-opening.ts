import { Injectable } from '@nestjs/common';
import type { ApplicationFacts } from '@app/applications';
import type { CampaignFacts, CampaignTerms } from '@app/campaigns';
import { IdentityApi } from '@app/identity';
import { Clock, Events, newId } from '@app/platform';
import { CollaborationDeadlines } from './collaboration-deadlines.js';
import { CollaborationLifecycle, factOf } from './collaboration-lifecycle.js';
import { Collaboration } from './collaboration.entity.js';
import { deliverableKinds, needsHandOver, ownPhases, windowFrom } from './collaboration.timeline.js';
import { CollaborationsRepository } from './collaborations.repository.js';
import { collaborationConfirmed } from './contract/collaborations.events.js';
import { Selection } from './selection.entity.js';

export interface NewSelection {
  campaign: CampaignFacts;
  creators: number;
  externalId: string | null;
  /** Null: a creator's yes to a free place. */
  confirmedBy: string | null;
  at: Date;
}

/** Opens collaborations, at the confirmation (APP-5) and for a replacement (COL-5). Needs a transaction with the campaign locked. */
@Injectable()
export class CollaborationOpening {
  constructor(
    private readonly repository: CollaborationsRepository,
    private readonly lifecycle: CollaborationLifecycle,
    private readonly deadlines: CollaborationDeadlines,
    private readonly identity: IdentityApi,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  async select({ campaign, creators, externalId, confirmedBy, at }: NewSelection): Promise<Selection> {
    const selection = Object.assign(new Selection(), {
      id: newId(),
      campaignId: campaign.id,
      organisationId: campaign.organisationId,
      confirmedAt: at,
      confirmedBy,
      creators,
      externalId,
    });
    await this.repository.saveSelection(selection);
    return selection;
  }

  /** One confirmed creator: terms frozen, deliverables, deadlines, event. */
  async open(selection: Selection, campaign: CampaignFacts, application: ApplicationFacts, terms: CampaignTerms): Promise<Collaboration> {
    const now = this.clock.now();
    const kinds = deliverableKinds(terms.deliverables);
    const own = { ...ownPhases(campaign, terms.schedule, selection.confirmedAt), timeZone: campaign.timeZone };
    const window = needsHandOver(terms.handOver) ? null : windowFrom(own.preparationEndsAt, own);
    const [brand] = await this.identity.brands([campaign.brandId]);
    const collaboration = Object.assign(new Collaboration(), {
      id: newId(),
      selectionId: selection.id,
      campaignId: campaign.id,
      organisationId: campaign.organisationId,
      brandId: campaign.brandId,
      creatorId: application.creatorId,
      socialAccountId: application.socialAccountId,
      applicationId: application.id,
      state: 'preparing' as const,
      stateReason: null,
      variant: application.variant,
      terms,
      handOver: terms.handOver,
      ...own,
      ownDays: 0,
      deliverablesTotal: kinds.length,
      deliverablesDone: 0,
      party: brand ? { organisationId: brand.organisationId, organisation: brand.organisationName, brand: brand.name } : null,
      creatorName: application.card.name,
      handle: application.card.handle,
      pictureUrl: application.card.pictureUrl,
      followers: application.card.followers,
      confirmedAt: selection.confirmedAt,
      handedOverAt: null,
      handOverWarnedAt: null,
      windowStartsAt: window?.windowStartsAt ?? null,
      deadlineAt: window?.deadlineAt ?? null,
      graceEndsAt: window?.graceEndsAt ?? null,
      lastWarningAt: null,
      stoppedAt: null,
      stoppedSeconds: 0,
      clockExactAt: null,
      ratingRemindedAt: null,
      fulfilledAt: null,
      endedAt: null,
      frozenAt: null,
      fault: null,
      compensationMinor: null,
      externalId: null,
      version: 1,
      createdAt: now,
      updatedAt: now,
    });
    await this.repository.save(collaboration);
    await this.repository.addDeliverables(
      kinds.map((kind, index) => ({
        id: newId(),
        collaborationId: collaboration.id,
        position: index + 1,
        kind,
        state: 'owed' as const,
        contentId: null,
        metAt: null,
        version: 1,
      })),
    );
    await this.lifecycle.record(collaboration, 'confirm', null, selection.confirmedAt, null);
    await this.deadlines.arm(collaboration);
    await this.events.publish(collaborationConfirmed, {
      ...factOf(collaboration),
      applicationId: application.id,
      handOver: collaboration.handOver,
    });
    return collaboration;
  }
}
