import { Injectable } from '@nestjs/common';
import type { Namespace } from 'socket.io';
import { Transactions } from '../database/transactions.js';

/** Rooms of the `/live` namespace. */
export const rooms = {
  user: (id: string) => `user:${id}`,
  organisation: (id: string) => `organisation:${id}`,
  creator: (id: string) => `creator:${id}`,
};

/** Tells open screens that something changed; sent only after the commit. Content never rides along: screens fetch it. */
@Injectable()
export class Live {
  private namespace: Namespace | null = null;

  constructor(private readonly transactions: Transactions) {}

  attach(namespace: Namespace): void {
    this.namespace = namespace;
  }

  tell(
    to: readonly string[],
    event: 'notification:new' | 'campaign:changed' | 'report:changed',
    data: { entity: string; id: string },
  ): void {
    if (to.length === 0) return;
    this.transactions.afterCommit(() => this.namespace?.to([...to]).emit(event, data));
  }
}
