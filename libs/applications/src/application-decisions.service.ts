import { Injectable } from '@nestjs/common';
import { CampaignsApi } from '@app/campaigns';
import { DomainError, NotFoundError, Transactions, type Scope } from '@app/platform';
import type { Application } from './application.entity.js';
import { ApplicationMoves } from './application-moves.js';
import { decisionsClosed, reasonMissing } from './applications.errors.js';
import { decisionsOpen, type Decision } from './applications.policy.js';
import { ApplicationsRepository } from './applications.repository.js';
import type { ApplicationState, DeclineReason } from './contract/applications.api.js';

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
  ) {}

  /** 409 in another state or with a campaign that is not open; declining needs a reason (422). */
  async decide(scope: Scope, id: string, decision: Decision, reason: DeclineReason | null = null): Promise<Application> {
    return this.transactions.run(async () => {
      const { campaignId } = await this.repository.get(scope, id);
      const campaign = await this.campaigns.lock(scope, campaignId);
      const application = await this.repository.getForUpdate(scope, id);
      if (!decisionsOpen(campaign.state, application.state, decision)) throw decisionsClosed(campaign.state);
      await this.moves.move(application, decision, decision === 'decline' ? reason : null);
      if (decision !== 'reset') await this.campaigns.decisionTaken(campaignId, [application]);
      return application;
    });
  }

  /** Row by row under one lock: good rows take effect, bad ones are explained. A bulk counts as one decision (CAM-10). */
  async decideMany(scope: Scope, campaignId: string, requests: readonly DecisionRequest[]): Promise<DecisionResult[]> {
    return this.transactions.run(async () => {
      const campaign = await this.campaigns.lock(scope, campaignId);
      scope.check({ organisationId: campaign.organisationId, brandId: campaign.brandId, campaignId });
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
        const result = await this.one(campaign.state, application, request, index);
        if (application && result.ok && request.decision !== 'reset') decided.push(application);
        results.push(result);
      }
      if (decided.length > 0) await this.campaigns.decisionTaken(campaignId, decided);
      return results;
    });
  }

  private async one(
    campaignState: Parameters<typeof decisionsOpen>[0],
    application: Application | undefined,
    request: DecisionRequest,
    index: number,
  ): Promise<DecisionResult> {
    try {
      if (!application) throw new NotFoundError();
      if (request.decision === 'decline' && !request.reason) throw reasonMissing(`/decisions/${index}/reason`);
      if (!decisionsOpen(campaignState, application.state, request.decision)) throw decisionsClosed(campaignState);
      await this.moves.move(application, request.decision, request.decision === 'decline' ? (request.reason ?? null) : null);
      return { id: request.id, ok: true, state: application.state, error: null };
    } catch (error) {
      // Only refusals made before anything was written: a failed statement has broken the transaction and must go up
      if (!(error instanceof DomainError)) throw error;
      return { id: request.id, ok: false, state: application?.state ?? null, error: { code: error.code, detail: error.message } };
    }
  }
}
