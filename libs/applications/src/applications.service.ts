import { Injectable } from '@nestjs/common';
import type { CampaignFacts } from '@app/campaigns';
import { Clock, Transactions, type Scope } from '@app/platform';
import type { Application } from './application.entity.js';
import { ApplicationMoves } from './application-moves.js';
import { ApplicationsRepository } from './applications.repository.js';
import { ApplicationsApi, type ApplicationFacts, type SelectionBlocker } from './contract/applications.api.js';
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
    private readonly clock: Clock,
  ) {
    super();
  }

  async find(ids: readonly string[]): Promise<ApplicationFacts[]> {
    return (await this.repository.find(ids)).map(factsOf);
  }

  async get(scope: Scope, id: string): Promise<ApplicationFacts> {
    return factsOf(await this.repository.get(scope, id));
  }

  async lockSelection(campaignId: string): Promise<ApplicationFacts[]> {
    return (await this.repository.lockOfCampaign(campaignId, ['applied', 'accepted'])).map(factsOf);
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

  private async setCreditBack(applicationId: string, at: Date | null): Promise<void> {
    const [application] = await this.repository.find([applicationId]);
    if (!application) return;
    application.creditBackAt = at;
    application.touch(this.clock.now());
    await this.repository.save(application);
  }
}

function factsOf(application: Application): ApplicationFacts {
  return {
    id: application.id,
    campaignId: application.campaignId,
    organisationId: application.organisationId,
    brandId: application.brandId,
    creatorId: application.creatorId,
    socialAccountId: application.socialAccountId,
    state: application.state,
    message: application.message,
    variant: application.variant,
    termsVersion: application.termsVersion,
    termsHash: application.termsHash,
    acceptedTermsAt: application.acceptedTermsAt,
    appliedAt: application.appliedAt,
    card: {
      name: application.creatorName,
      handle: application.handle,
      pictureUrl: application.pictureUrl,
      followers: application.followers,
    },
  };
}
