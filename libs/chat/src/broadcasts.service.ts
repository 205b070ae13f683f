import { Injectable } from '@nestjs/common';
import { CampaignsApi } from '@app/campaigns';
import { CollaborationsApi, type CollaborationFacts } from '@app/collaborations';
import { CreatorsApi } from '@app/creators';
import { IdentityApi } from '@app/identity';
import { Audit, Clock, newId, Transactions, type Scope } from '@app/platform';
import { BroadcastDto, NewBroadcastDto } from './broadcasts.dto.js';
import { noRecipients, unknownCollaborations } from './chat.errors.js';
import { isWritable, recipients } from './chat.policy.js';
import { present } from './chat.presenter.js';
import { checkPlaceholders, fillIn } from './message-text.js';
import { MessagesRepository } from './messages.repository.js';
import { MessagesService, userOf } from './messages.service.js';
import { ThreadOpening } from './thread-opening.service.js';
import { ThreadsRepository } from './threads.repository.js';

/** One message into many private threads, all or none (CHT-2). Recipients never see each other. */
@Injectable()
export class BroadcastsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly campaigns: CampaignsApi,
    private readonly collaborations: CollaborationsApi,
    private readonly creators: CreatorsApi,
    private readonly identity: IdentityApi,
    private readonly opening: ThreadOpening,
    private readonly threads: ThreadsRepository,
    private readonly repository: MessagesRepository,
    private readonly messages: MessagesService,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Errors: 422 unknown placeholder, foreign collaboration, nobody matches, too long once filled in. */
  async send(scope: Scope, campaignId: string, input: NewBroadcastDto): Promise<BroadcastDto> {
    checkPlaceholders(input.text);
    return this.transactions.run(async () => {
      const campaign = await this.campaigns.get(scope, campaignId);
      const senderId = userOf(scope);
      const chosen = await this.choose(campaign.id, input);
      await this.opening.ensure(chosen);
      const now = this.clock.now();
      const threads = await this.threads.lockOf(chosen.map(({ id }) => id));
      const open = threads.filter((thread) => isWritable(thread, now));
      if (open.length === 0) throw noRecipients();
      const names = await this.firstNames(open.map(({ creatorId }) => creatorId));
      const [brand] = await this.identity.brands([campaign.brandId]);
      const [sender] = await this.identity.users([senderId]);
      const broadcastId = newId();
      const stored = await this.repository.append(
        open.map((thread) => ({
          thread,
          clientId: broadcastId,
          senderId,
          senderSide: 'brand' as const,
          text: fillIn(input.text, {
            firstName: names.get(thread.creatorId) ?? '',
            campaign: campaign.title,
            brand: brand?.name ?? '',
          }),
          broadcastId,
        })),
        now,
      );
      for (const [index, thread] of open.entries()) await this.messages.tell(thread, present(stored[index]!, sender?.name ?? ''));
      await this.audit.record({
        action: 'sent',
        objectType: 'chat.broadcast',
        objectId: broadcastId,
        organisationId: campaign.organisationId,
        details: { campaignId: campaign.id, collaborationIds: open.map(({ collaborationId }) => collaborationId) },
      });
      return {
        id: broadcastId,
        count: open.length,
        recipients: open.map(({ collaborationId }) => collaborationId),
        skipped: threads
          .filter((each) => !open.includes(each))
          .map(({ collaborationId }) => ({ collaborationId, code: 'chat.thread-closed' })),
      };
    });
  }

  private async choose(campaignId: string, input: NewBroadcastDto): Promise<CollaborationFacts[]> {
    const all = await this.collaborations.ofCampaign(campaignId);
    const known = new Set(all.map(({ id }) => id));
    const collaborationIds = input.collaborationIds?.map((id) => id.toLowerCase());
    const unknown = (collaborationIds ?? []).filter((id) => !known.has(id));
    if (unknown.length > 0) throw unknownCollaborations(unknown);
    const { states, notPosted } = input.filter ?? {};
    const deliverables = notPosted === undefined ? [] : await this.collaborations.deliverables([...known]);
    // Named one by one, also those who are gone get it
    const named = collaborationIds && !states ? [...new Set(all.map(({ state }) => state))] : states;
    const chosen = recipients(all, deliverables, { states: named, notPosted, collaborationIds });
    if (chosen.length === 0) throw noRecipients();
    return chosen;
  }

  private async firstNames(creatorIds: readonly string[]): Promise<Map<string, string>> {
    const creators = await this.creators.creators(creatorIds);
    return new Map(creators.map(({ id, firstName, displayName }) => [id, firstName || displayName]));
  }
}
