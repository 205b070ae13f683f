import { Injectable } from '@nestjs/common';
import { CampaignsApi, type CampaignFacts } from '@app/campaigns';
import { Audit, Clock, DomainError, NotFoundError, RuleError, Transactions, type Scope } from '@app/platform';
import type { Application } from './application.entity.js';
import { ApplicationMoves } from './application-moves.js';
import { decisionsClosed, reasonMissing, termsNotAccepted } from './applications.errors.js';
import { decisionsOpen, termsCurrent, type Decision } from './applications.policy.js';
import { ApplicationsRepository } from './applications.repository.js';
import type { ApplicationState, DeclineReason } from './contract/applications.api.js';
import { latestOfferEnd, offerEnd } from './offers/offer-clock.js';
import { offerTooLate } from './offers/offers.errors.js';
import { OffersService, wantsOffers } from './offers/offers.service.js';

export interface DecisionRequest {
  id: string;
  decision: Decision;
  reason?: DeclineReason | undefined;
}

export interface DecisionResult {
  id: string;
  ok: boolean;
  state: ApplicationState | null;
  error: { code: string; detail: string } | null;
}

/** Accept, decline, reset: single and in bulk (APP-2). */
@Injectable()
export class ApplicationDecisionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: ApplicationsRepository,
    private readonly moves: ApplicationMoves,
    private readonly campaigns: CampaignsApi,
    private readonly offers: OffersService,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** 409 in another state or with a campaign that is not open; declining needs a reason (422). */
  async decide(scope: Scope, id: string, decision: Decision, reason: DeclineReason | null = null): Promise<Application> {
    return this.transactions.run(async () => {
      const application = await this.decideOne(scope, id, decision, reason);
      if (decision !== 'reset') await this.campaigns.decisionTaken(application.campaignId, [application]);
      return application;
    });
  }

  /** The same by staff with words of their own, which are no decision of the brand's (STF-1, CAM-10). Errors: 404, 409. */
  async decideAsStaff(scope: Scope, id: string, decision: 'decline' | 'reset', reason: string): Promise<Application> {
    return this.transactions.run(() => this.decideOne(scope, id, decision, reason));
  }

  private async decideOne(scope: Scope, id: string, decision: Decision, reason: string | null): Promise<Application> {
    const { campaignId } = await this.repository.get(scope, id);
    const campaign = await this.campaigns.lock(scope, campaignId);
    await this.offers.settle(campaignId);
    const application = await this.repository.getForUpdate(scope, id);
    await this.carryOut(campaign, application, decision, reason);
    return application;
  }

  /** Row by row under one lock: good rows take effect, bad ones are explained. A bulk counts as one decision (CAM-10). */
  async decideMany(scope: Scope, campaignId: string, requests: readonly DecisionRequest[]): Promise<DecisionResult[]> {
    return this.transactions.run(async () => {
      const campaign = await this.campaigns.lock(scope, campaignId);
      scope.check({ organisationId: campaign.organisationId, brandId: campaign.brandId, campaignId });
      await this.offers.settle(campaignId);
      const rows = new Map(
        (
          await this.repository.lockMany(
            campaignId,
            requests.map(({ id }) => id),
          )
        ).map((row) => [row.id, row]),
      );
      const results: DecisionResult[] = [];
      const decided: Application[] = [];
      for (const [index, request] of requests.entries()) {
        const application = rows.get(request.id.toLowerCase());
        const result = await this.one(campaign, application, request, index);
        if (application && result.ok && request.decision !== 'reset') decided.push(application);
        results.push(result);
      }
      if (decided.length > 0) await this.campaigns.decisionTaken(campaignId, decided);
      return results;
    });
  }

  private async one(
    campaign: CampaignFacts,
    application: Application | undefined,
    request: DecisionRequest,
    index: number,
  ): Promise<DecisionResult> {
    try {
      if (!application) throw new NotFoundError();
      if (request.decision === 'decline' && !request.reason) throw reasonMissing(`/decisions/${index}/reason`);
      await this.carryOut(campaign, application, request.decision, request.decision === 'decline' ? (request.reason ?? null) : null);
      return { id: request.id, ok: true, state: application.state, error: null };
    } catch (error) {
      // Only refusals made before anything was written: a failed statement has broken the transaction and must go up
      if (!(error instanceof DomainError)) throw error;
      return { id: request.id, ok: false, state: application?.state ?? null, error: { code: error.code, detail: error.message } };
    }
  }

  /** Accepting sends the offer when the campaign asks creators once more (APP-7). Refusals come before anything is written. */
  private async carryOut(campaign: CampaignFacts, application: Application, decision: Decision, reason: string | null): Promise<void> {
    if (!decisionsOpen(campaign.state, application.state, decision)) throw decisionsClosed(campaign.state);
    if (decision === 'accept' && !termsCurrent(campaign, application)) throw termsNotAccepted(application.state);
    if (decision !== 'accept' || !wantsOffers(campaign)) {
      await this.moves.move(application, decision, reason);
      return;
    }
    const expiresAt = offerEnd(campaign, this.clock.now());
    if (!expiresAt && application.state === 'applied') throw offerTooLate(latestOfferEnd(campaign));
    const terms = await this.campaigns.terms(campaign.id);
    await this.moves.move(application, 'accept');
    if (expiresAt) await this.offers.send(application, { kind: 'selection', expiresAt, terms });
  }

  /** The brand's order of undecided ones: whose turn it is when an offer lapses or is refused (APP-7). 422 names those who are not undecided. */
  async order(scope: Scope, campaignId: string, applicationIds: readonly string[]): Promise<string[]> {
    return this.transactions.run(async () => {
      const campaign = await this.campaigns.lock(scope, campaignId);
      scope.check({ organisationId: campaign.organisationId, brandId: campaign.brandId, campaignId });
      await this.offers.settle(campaignId);
      const ids = [...new Set(applicationIds.map((id) => id.toLowerCase()))];
      const undecided = new Set((await this.repository.lockOfCampaign(campaignId, ['applied'])).map(({ id }) => id));
      const errors = ids.flatMap((id, index) =>
        undecided.has(id)
          ? []
          : [{ pointer: `/applicationIds/${index}`, code: 'unknown', message: 'is not an undecided application here' }],
      );
      if (errors.length > 0) {
        throw new RuleError('applications.order-unknown', 'The order takes undecided applications of this campaign.', errors);
      }
      await this.repository.keepOrder(campaignId, ids);
      const { organisationId } = campaign;
      const details = { applicationIds: ids };
      await this.audit.record({
        action: 'selection-ordered',
        objectType: 'campaigns.campaign',
        objectId: campaignId,
        organisationId,
        details,
      });
      return ids;
    });
  }
}
