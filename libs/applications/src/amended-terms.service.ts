import { Injectable } from '@nestjs/common';
import { Clock, Database, Scope } from '@app/platform';
import type { Application } from './application.entity.js';
import { ApplicationMoves } from './application-moves.js';
import { decisionsClosed } from './applications.errors.js';
import { ApplicationsRepository } from './applications.repository.js';
import { AmendedTerms, type ConcernedApplicant } from './contract/amended-terms.js';

/** Applications of amended campaigns (CAM-11): who has accepted which version. */
@Injectable()
export class AmendedTermsService extends AmendedTerms {
  constructor(
    private readonly repository: ApplicationsRepository,
    private readonly moves: ApplicationMoves,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  async counts(campaignId: string): Promise<{ applied: number; accepted: number }> {
    const [row] = await this.database.query<{ applied: number; accepted: number }>(
      `select count(*) filter (where state = 'applied')::int as applied, count(*) filter (where state = 'accepted')::int as accepted
       from applications.applications where campaign_id = $1 and state in ('applied', 'accepted')`,
      [campaignId],
    );
    return row ?? { applied: 0, accepted: 0 };
  }

  async amended(
    campaignId: string,
    before: { version: number },
    after: { version: number; hash: string },
    disadvantage: boolean,
  ): Promise<{ outdated: ConcernedApplicant[]; standing: ConcernedApplicant[] }> {
    const outdated: ConcernedApplicant[] = [];
    const standing: ConcernedApplicant[] = [];
    for (const application of await this.repository.lockOfCampaign(campaignId, ['applied', 'accepted'])) {
      if (!disadvantage && application.termsVersion === before.version) {
        await this.keep(application, after);
        standing.push({ applicationId: application.id, creatorId: application.creatorId });
        continue;
      }
      if (application.state === 'accepted') await this.moves.move(application, 'terms-changed', 'terms_changed');
      outdated.push({ applicationId: application.id, creatorId: application.creatorId });
    }
    return { outdated, standing };
  }

  async accept(applicationId: string, terms: { version: number; hash: string; cashMinor: number }): Promise<void> {
    const application = await this.repository.getForUpdate(Scope.system(), applicationId);
    if (application.state !== 'applied' && application.state !== 'accepted') throw decisionsClosed(application.state);
    application.acceptedTermsAt = this.clock.now();
    application.withoutCash = terms.cashMinor === 0;
    await this.keep(application, terms);
    await this.moves.note(application, 'terms-accepted');
  }

  private async keep(application: Application, { version, hash }: { version: number; hash: string }): Promise<void> {
    application.termsVersion = version;
    application.termsHash = hash;
    application.touch(this.clock.now());
    await this.repository.save(application);
  }
}
