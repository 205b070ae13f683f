import { Injectable } from '@nestjs/common';
import { ApplicationsApi } from '@app/applications';
import { Clock, Scope, Transactions } from '@app/platform';
import { CollaborationLifecycle } from './collaboration-lifecycle.js';
import { CollaborationsRepository } from './collaborations.repository.js';

/** Credits that come back before their time (APP-8). */
@Injectable()
export class CreditsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: CollaborationsRepository,
    private readonly lifecycle: CollaborationLifecycle,
    private readonly applications: ApplicationsApi,
    private readonly clock: Clock,
  ) {}

  /** Only of a no_show: others have theirs back, and one that runs again holds it. */
  async giveBack(collaborationId: string): Promise<void> {
    await this.transactions.run(async () => {
      if ((await this.repository.find([collaborationId])).length === 0) return;
      const { state, applicationId } = await this.lifecycle.lock(Scope.system(), collaborationId);
      if (state === 'no_show') await this.applications.ended(applicationId, this.clock.now());
    });
  }
}
