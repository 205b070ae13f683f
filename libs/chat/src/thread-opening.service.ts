import { Injectable } from '@nestjs/common';
import { CampaignsApi } from '@app/campaigns';
import { CollaborationsApi, type CollaborationFacts } from '@app/collaborations';
import { CreatorsApi } from '@app/creators';
import { IdentityApi } from '@app/identity';
import { Clock, newId, Transactions } from '@app/platform';
import { closesAt } from './chat.policy.js';
import { Thread } from './thread.entity.js';
import { ThreadsRepository } from './threads.repository.js';

/** One thread per collaboration (CHT-1): opened when the confirmation is heard, or earlier by the first call that needs it. */
@Injectable()
export class ThreadOpening {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: ThreadsRepository,
    private readonly collaborations: CollaborationsApi,
    private readonly campaigns: CampaignsApi,
    private readonly creators: CreatorsApi,
    private readonly identity: IdentityApi,
    private readonly clock: Clock,
  ) {}

  /** Opens the threads that are not there yet; the caller has checked the collaborations. */
  async ensure(collaborations: readonly CollaborationFacts[]): Promise<void> {
    const opened = new Set(await this.repository.opened(collaborations.map(({ id }) => id)));
    const missing = collaborations.filter(({ id }) => !opened.has(id));
    if (missing.length === 0) return;
    const campaigns = new Map((await this.campaigns.find(missing.map((each) => each.campaignId))).map((each) => [each.id, each.title]));
    const brands = new Map((await this.identity.brands(missing.map((each) => each.brandId))).map((each) => [each.id, each.name]));
    const creators = new Map((await this.creators.creators(missing.map((each) => each.creatorId))).map((each) => [each.id, each]));
    const now = this.clock.now();
    const threads = missing.map((collaboration) => {
      const { id: collaborationId, campaignId, organisationId, brandId, creatorId } = collaboration;
      const creator = creators.get(creatorId);
      const names = [creator?.displayName, creator?.handle, campaigns.get(campaignId), brands.get(brandId)];
      return Object.assign(new Thread(), {
        id: newId(),
        collaborationId,
        campaignId,
        organisationId,
        brandId,
        creatorId,
        searchText: names.filter(Boolean).join('\n'),
        lastSeq: 0,
        lastChange: 0,
        lastText: null,
        lastFrom: null,
        activeAt: now,
        closesAt: closesAt(collaboration),
        createdAt: now,
      } satisfies Thread);
    });
    await this.transactions.run(() => this.repository.add(threads));
  }

  /** A collaboration was confirmed, ended or reopened: its thread exists, and closes 30 days after the End. Needs a transaction. */
  async follow(collaborationId: string): Promise<void> {
    const [collaboration] = await this.collaborations.find([collaborationId]);
    if (!collaboration) return;
    await this.ensure([collaboration]);
    await this.repository.setClosesAt(collaborationId, closesAt(collaboration));
  }
}
