import { Injectable } from '@nestjs/common';
import { AmendedTerms } from '@app/applications';
import {
  AmendmentsApi,
  CampaignsApi,
  diffTerms,
  EVENT_ADDRESS,
  isDisadvantage,
  isExtension,
  type Amended,
  type AmendmentFacts,
  type AmendmentFields,
  type CampaignTerms,
} from '@app/campaigns';
import { CreatorsApi } from '@app/creators';
import { Clock, Events, Live, newId, rooms, Scope, Transactions } from '@app/platform';
import { CollaborationDeadlines } from '../collaboration-deadlines.js';
import { CollaborationLifecycle, factOf } from '../collaboration-lifecycle.js';
import { CollaborationsRepository } from '../collaborations.repository.js';
import { consentAsked, deadlineMoved, eventPlaceChanged, offerChanged } from '../contract/collaborations.events.js';
import { eventExtended, extendPhases } from './amended-collaboration.js';
import type { AmendmentDto, AmendmentListDto, AmendmentPreviewDto, CreateAmendmentDto } from './amendments.dto.js';
import { AmendmentConsent, CONSENT_STATES, type ConsentState } from './consent.entity.js';
import { ConsentsRepository } from './consents.repository.js';
import { OwnTermsService } from './own-terms.service.js';

const OPEN = ['preparing', 'active', 'overdue'] as const;

/** The brand's side of amendments (CAM-11): what changes, whom it concerns, who has agreed. */
@Injectable()
export class AmendmentsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly amendments: AmendmentsApi,
    private readonly campaigns: CampaignsApi,
    private readonly applications: AmendedTerms,
    private readonly creators: CreatorsApi,
    private readonly consents: ConsentsRepository,
    private readonly ownTerms: OwnTermsService,
    private readonly repository: CollaborationsRepository,
    private readonly lifecycle: CollaborationLifecycle,
    private readonly deadlines: CollaborationDeadlines,
    private readonly events: Events,
    private readonly live: Live,
    private readonly clock: Clock,
  ) {}

  /** The diff and whom it concerns, while typing. Errors like `create`. */
  async preview(scope: Scope, campaignId: string, fields: AmendmentFields): Promise<AmendmentPreviewDto> {
    const { changes, before, terms } = await this.amendments.preview(scope, campaignId, fields);
    const disadvantage = isDisadvantage(changes);
    const { applied, accepted, waitlisted } = await this.applications.counts(campaignId);
    const running = await this.repository.find(await this.repository.idsOfCampaign(campaignId, OPEN));
    let asked = 0;
    for (const row of running) if (asks(row.terms, await this.ownTerms.of(row, terms))) asked += 1;
    const extends_ = longer(before, terms) || eventExtended(before, terms);
    return {
      changes,
      disadvantage,
      impact: {
        applied,
        accepted,
        waitlisted,
        mustAcceptAnew: disadvantage ? applied + accepted + waitlisted : 0,
        collaborationsAsked: asked,
        collaborationsExtended: extends_ ? running.length : 0,
      },
    };
  }

  /** One transaction under the campaign's lock: new version, applicants, running collaborations. Errors: 409 by state, 422 by `AmendmentsApi`. */
  async create(scope: Scope, campaignId: string, { note, ...fields }: CreateAmendmentDto): Promise<AmendmentDto> {
    return this.transactions.run(async () => {
      const amended = await this.amendments.amend(scope, campaignId, fields, note?.trim() || null);
      const { amendment, before, terms } = amended;
      await this.consents.supersede(campaignId);
      const { outdated, standing } = await this.applications.amended(campaignId, before, terms, amendment.disadvantage);
      const asked = outdated.map(({ applicationId, creatorId }) =>
        this.consent(amended, { applicationId, creatorId, collaborationId: null }),
      );
      for (const id of [...(await this.repository.idsOfCampaign(campaignId, OPEN))].sort()) {
        const consent = await this.concern(amended, id);
        if (consent) asked.push(consent);
      }
      await this.consents.insert(asked);
      for (const { creatorId, applicationId, collaborationId } of asked) {
        await this.events.publish(consentAsked, {
          amendmentId: amendment.id,
          campaignId,
          organisationId: amended.campaign.organisationId,
          brandId: amended.campaign.brandId,
          creatorId,
          applicationId,
          collaborationId,
          disadvantage: amendment.disadvantage,
        });
        this.live.tell([rooms.creator(creatorId)], 'campaign:changed', { entity: 'campaign', id: campaignId });
      }
      for (const applicant of standing) {
        const { organisationId, brandId } = amended.campaign;
        await this.events.publish(offerChanged, { amendmentId: amendment.id, campaignId, organisationId, brandId, ...applicant });
        this.live.tell([rooms.creator(applicant.creatorId)], 'campaign:changed', { entity: 'campaign', id: campaignId });
      }
      return this.view(amendment, asked, null);
    });
  }

  /** Newest first; who said what only for those who may see applicants. */
  async list(scope: Scope, campaignId: string): Promise<AmendmentListDto> {
    const campaign = await this.campaigns.get(scope, campaignId);
    const all = await this.consents.ofCampaign(campaignId);
    const seesNames = scope.may('applications.read', { organisationId: campaign.organisationId, brandId: campaign.brandId, campaignId });
    const names = seesNames ? await this.names(all) : null;
    const items = (await this.amendments.ofCampaign(campaignId)).map((amendment) =>
      this.view(
        amendment,
        all.filter(({ amendmentId }) => amendmentId === amendment.id),
        names,
      ),
    );
    return { items };
  }

  /** A running collaboration: more time at once, the rest waits for the creator's word. */
  private async concern(amended: Amended, id: string): Promise<AmendmentConsent | null> {
    const { before, terms, campaign, amendment } = amended;
    const collaboration = await this.lifecycle.lock(Scope.system(), id);
    if (!(OPEN as readonly string[]).includes(collaboration.state)) return null;
    const deadline = collaboration.deadlineAt?.getTime();
    if (extendPhases(collaboration, campaign, before, terms, this.clock.now())) {
      const { deadlineAt, state } = collaboration;
      const ahead = deadlineAt !== null && deadlineAt > this.clock.now();
      if (state === 'overdue' && ahead) await this.lifecycle.move(collaboration, 'extended', { reason: amendment.note });
      else await this.lifecycle.keep(collaboration);
      if (deadlineAt) await this.deadlines.window(collaboration);
      else await this.deadlines.arm(collaboration);
      if (deadlineAt && deadlineAt.getTime() !== deadline) {
        await this.events.publish(deadlineMoved, {
          ...factOf(collaboration),
          deadlineAt: deadlineAt.toISOString(),
          reason: amendment.note ?? 'phase_extended',
        });
      }
    }
    if (amendment.changes.some(({ field }) => field === EVENT_ADDRESS)) {
      await this.events.publish(eventPlaceChanged, { ...factOf(collaboration), amendmentId: amendment.id });
    }
    if (!asks(collaboration.terms, await this.ownTerms.of(collaboration, terms))) return null;
    const { applicationId, creatorId } = collaboration;
    return this.consent(amended, { applicationId, creatorId, collaborationId: id });
  }

  private consent(
    { amendment }: Amended,
    whom: { applicationId: string; creatorId: string; collaborationId: string | null },
  ): AmendmentConsent {
    return Object.assign(new AmendmentConsent(), {
      id: newId(),
      amendmentId: amendment.id,
      campaignId: amendment.campaignId,
      ...whom,
      state: 'pending' as const,
      askedAt: amendment.createdAt,
      answeredAt: null,
    });
  }

  private async names(consents: readonly AmendmentConsent[]): Promise<Map<string, string>> {
    const creators = await this.creators.creators([...new Set(consents.map(({ creatorId }) => creatorId))]);
    return new Map(creators.map(({ id, displayName }) => [id, displayName]));
  }

  private view(amendment: AmendmentFacts, consents: readonly AmendmentConsent[], names: ReadonlyMap<string, string> | null): AmendmentDto {
    const count = (state: ConsentState) => consents.filter((consent) => consent.state === state).length;
    return {
      ...amendment,
      answers: Object.fromEntries(CONSENT_STATES.map((state) => [state, count(state)])) as Record<ConsentState, number>,
      ...(names && {
        consents: consents.map(({ creatorId, applicationId, collaborationId, state, answeredAt }) => ({
          creatorId,
          creatorName: names.get(creatorId) ?? '',
          applicationId,
          collaborationId,
          state,
          answeredAt,
        })),
      }),
    };
  }
}

/** Whether these new terms need the consent of somebody with those: more than longer phases. */
export function asks(own: CampaignTerms, terms: CampaignTerms): boolean {
  return diffTerms(own, terms).some((change) => !isExtension(change) && change.field !== '/schedule/applicationDays');
}

const longer = (before: CampaignTerms, after: CampaignTerms): boolean => diffTerms(before, after).some(isExtension);
