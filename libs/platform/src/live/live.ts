import { Injectable } from '@nestjs/common';
import type { Namespace } from 'socket.io';
import type { Grant } from '../access/actor.js';
import { SystemClock } from '../clock/clock.js';
import { Transactions } from '../database/transactions.js';
import { RecentChanges, type Told } from './recent.js';

/** What a screen is open for: members hear of it only where they hold it (ACC-10). */
const HEARD = ['campaigns.read', 'reporting.read'] as const;

type HeardPermission = (typeof HEARD)[number];

/** Whose object changed. */
export interface LiveOwner {
  organisationId: string;
  brandId: string;
  campaignId?: string;
}

const room = (permission: HeardPermission, kind: 'organisation' | 'brand' | 'campaign', id: string) => `${permission}:${kind}:${id}`;

/** Rooms of the `/live` namespace. */
export const rooms = {
  user: (id: string) => `user:${id}`,
  creator: (id: string) => `creator:${id}`,
  /** Members and keys who may see the object: of the whole organisation, of the brand, or of the campaign alone. */
  members: ({ organisationId, brandId, campaignId }: LiveOwner, permission: HeardPermission = 'campaigns.read') => [
    room(permission, 'organisation', organisationId),
    room(permission, 'brand', brandId),
    ...(campaignId === undefined ? [] : [room(permission, 'campaign', campaignId)]),
  ],
};

/** Where a member or key hears: every permission that counts here, as wide as the grant is. */
export function roomsOf({ organisationId, permissions, brandIds, campaignIds }: Grant): string[] {
  return HEARD.filter((permission) => permissions.has(permission)).flatMap((permission) => {
    if (campaignIds) return campaignIds.map((id) => room(permission, 'campaign', id));
    if (brandIds) return brandIds.map((id) => room(permission, 'brand', id));
    return [room(permission, 'organisation', organisationId)];
  });
}

/** Tells open screens that something changed; sent only after the commit. Content never rides along: screens fetch it. */
@Injectable()
export class Live {
  private namespace: Namespace | null = null;
  private readonly recent: RecentChanges;

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: SystemClock,
  ) {
    this.recent = new RecentChanges(clock.now().getTime());
  }

  attach(namespace: Namespace): void {
    this.namespace = namespace;
  }

  tell(
    to: readonly string[],
    event: 'notification:new' | 'campaign:changed' | 'report:changed',
    data: { entity: string; id: string },
  ): void {
    if (to.length === 0) return;
    this.transactions.afterCommit(() => {
      this.recent.add({ rooms: to, event, data }, this.clock.now().getTime());
      this.namespace?.to([...to]).emit(event, data);
    });
  }

  /** What these rooms heard in the last `age` milliseconds; null when nobody knows any more. */
  missed(age: number, heard: ReadonlySet<string>): Told[] | null {
    return this.recent.since(this.clock.now().getTime() - age, heard);
  }
}
