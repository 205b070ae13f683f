import { Injectable } from '@nestjs/common';
import { CampaignsApi } from '@app/campaigns';
import { CreatorsApi, type CreatorFacts } from '@app/creators';
import { IdentityApi } from '@app/identity';
import { Clock, type Scope } from '@app/platform';
import { isWritable } from './chat.policy.js';
import type { Message } from './message.entity.js';
import { MessageDto } from './messages.dto.js';
import type { Thread } from './thread.entity.js';
import { ThreadDto } from './threads.dto.js';
import type { ThreadRow } from './threads.repository.js';

/** Threads and messages with the names people know. */
@Injectable()
export class ChatPresenter {
  constructor(
    private readonly campaigns: CampaignsApi,
    private readonly creators: CreatorsApi,
    private readonly identity: IdentityApi,
    private readonly clock: Clock,
  ) {}

  async threads(scope: Scope, rows: readonly ThreadRow[]): Promise<ThreadDto[]> {
    if (rows.length === 0) return [];
    const campaigns = new Map((await this.campaigns.find(unique(rows, 'campaignId'))).map((each) => [each.id, each]));
    const brands = new Map((await this.identity.brands(unique(rows, 'brandId'))).map((each) => [each.id, each]));
    const creators = new Map((await this.creators.creators(unique(rows, 'creatorId'))).map((each) => [each.id, each]));
    const pictures = await this.accountPictures([...creators.values()]);
    const now = this.clock.now();
    return rows.map((row) => {
      const campaign = campaigns.get(row.campaignId);
      const brand = brands.get(row.brandId);
      const creator = creators.get(row.creatorId);
      const permitted = row.side === 'creator' || scope.may('chat.write', row);
      return {
        id: row.id,
        collaborationId: row.collaborationId,
        campaign: { id: row.campaignId, title: campaign?.title ?? '', coverUrl: campaign?.coverUrl ?? null },
        brand: { id: row.brandId, name: brand?.name ?? '', logoUrl: brand?.logoUrl ?? null },
        creator: {
          id: row.creatorId,
          displayName: creator?.displayName ?? '',
          handle: creator?.handle ?? null,
          avatarUrl: creator?.avatarUrl ?? pictures.get(row.creatorId) ?? null,
        },
        side: row.side,
        lastMessage:
          row.lastFrom && row.lastText !== null
            ? { seq: row.lastSeq, from: row.lastFrom, text: row.lastText, at: row.activeAt.toISOString() }
            : null,
        lastSeq: row.lastSeq,
        lastChange: row.lastChange,
        unread: row.unread,
        readSeq: row.readSeq,
        otherReadSeq: row.otherReadSeq,
        activeAt: row.activeAt.toISOString(),
        closesAt: row.closesAt?.toISOString() ?? null,
        can: { write: permitted && isWritable(row, now) },
      };
    });
  }

  /** Pictures of the linked accounts of creators who have uploaded none. */
  private async accountPictures(creators: readonly CreatorFacts[]): Promise<Map<string, string>> {
    const without = creators.filter(({ avatarUrl }) => avatarUrl === null).map(({ id }) => id);
    const accounts = without.length > 0 ? await this.creators.socialAccountsOf(without) : [];
    return new Map(accounts.flatMap(({ creatorId, pictureUrl }) => (pictureUrl === null ? [] : [[creatorId, pictureUrl] as const])));
  }

  /** Messages of one thread; names as they are now. */
  async messages(thread: Pick<Thread, 'creatorId'>, messages: readonly Message[]): Promise<MessageDto[]> {
    if (messages.length === 0) return [];
    const members = [...new Set(messages.filter(({ senderSide }) => senderSide === 'brand').map(({ senderId }) => senderId))];
    const names = new Map((members.length > 0 ? await this.identity.users(members) : []).map(({ id, name }) => [id, name]));
    const fromCreator = messages.some(({ senderSide }) => senderSide === 'creator');
    const [creator] = fromCreator ? await this.creators.creators([thread.creatorId]) : [];
    return messages.map((message) =>
      present(message, message.senderSide === 'creator' ? (creator?.displayName ?? '') : (names.get(message.senderId) ?? '')),
    );
  }
}

/** A message with its sender's name. */
export function present(message: Message, senderName: string): MessageDto {
  const { id, threadId, seq, change, clientId, senderId, senderSide, text, broadcastId, createdAt } = message;
  return {
    id,
    threadId,
    seq,
    change,
    clientId,
    from: senderSide,
    sender: { id: senderId, name: senderName },
    text,
    broadcast: broadcastId !== null,
    createdAt: createdAt.toISOString(),
  };
}

function unique<K extends string>(rows: readonly Record<K, string>[], key: K): string[] {
  return [...new Set(rows.map((row) => row[key]))];
}
