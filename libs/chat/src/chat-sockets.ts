import { Injectable } from '@nestjs/common';
import { Transactions, type Grant } from '@app/platform';
import type { Namespace } from 'socket.io';
import type { MessageDto } from './messages.dto.js';
import type { Side, Thread } from './thread.entity.js';

/** Rooms of the `/chat` namespace. */
export const chatRooms = {
  thread: (id: string) => `thread:${id}`,
  user: (id: string) => `user:${id}`,
  organisation: (id: string) => `organisation:${id}`,
  brand: (id: string) => `brand:${id}`,
  creator: (id: string) => `creator:${id}`,
};

/** Rooms in which a member hears of unread messages: those of the organisation, or of the own brands only. */
export function roomsOfGrant(grant: Grant): string[] {
  if (!grant.permissions.has('chat.read') || grant.campaignIds) return [];
  return grant.brandIds ? grant.brandIds.map((id) => chatRooms.brand(id)) : [chatRooms.organisation(grant.organisationId)];
}

/** What the server tells sockets by itself (CHT-3): always after the commit, never on a rollback. */
@Injectable()
export class ChatSockets {
  private namespace: Namespace | null = null;

  constructor(private readonly transactions: Transactions) {}

  attach(namespace: Namespace): void {
    this.namespace = namespace;
  }

  /** `message:new` to those who have the thread open, `thread:unread` to both inboxes. */
  posted(thread: Thread, message: MessageDto): void {
    const { id, collaborationId, campaignId, organisationId, brandId, creatorId } = thread;
    const unread = { threadId: id, collaborationId, campaignId, lastSeq: message.seq, from: message.from };
    this.transactions.afterCommit(() => {
      this.namespace?.to(chatRooms.thread(id)).emit('message:new', message);
      this.namespace
        ?.to([chatRooms.organisation(organisationId), chatRooms.brand(brandId), chatRooms.creator(creatorId)])
        .emit('thread:unread', unread);
    });
  }

  /** `thread:read` to those who have the thread open, `thread:unread` with the new count to the reader's other windows. */
  read(thread: Thread, reader: { userId: string; side: Side }, position: { seq: number; unread: number }): void {
    const { id, collaborationId, campaignId, lastSeq } = thread;
    this.transactions.afterCommit(() => {
      this.namespace?.to(chatRooms.thread(id)).emit('thread:read', { threadId: id, side: reader.side, seq: position.seq });
      this.namespace
        ?.to(chatRooms.user(reader.userId))
        .emit('thread:unread', { threadId: id, collaborationId, campaignId, lastSeq, unread: position.unread });
    });
  }
}
