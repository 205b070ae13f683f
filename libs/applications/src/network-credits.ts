import { Injectable } from '@nestjs/common';
import { CreatorsApi } from '@app/creators';
import { Clock } from '@app/platform';
import { POLICY } from '@app/rules';
import { ApplicationsRepository } from './applications.repository.js';

/** Tells the network until when a creator has no credit left (APP-8, CRE-5). */
@Injectable()
export class NetworkCredits {
  constructor(
    private readonly repository: ApplicationsRepository,
    private readonly creators: CreatorsApi,
    private readonly clock: Clock,
  ) {}

  /** Counts anew, so that the order of tellings does not matter. Needs a transaction. */
  async tell(creatorId: string): Promise<void> {
    await this.repository.lockCreator(creatorId);
    const until = await this.repository.spentUntil(creatorId, POLICY.applications.openWithoutCash, this.clock.now());
    await this.creators.noteCredits(creatorId, until);
  }
}
