import type { Permission } from '@app/rules';

/** What a member may do in one organisation. Null lists mean no restriction. */
export interface Grant {
  organisationId: string;
  membershipId: string;
  role: string;
  permissions: ReadonlySet<Permission>;
  brandIds: readonly string[] | null;
  /** Client guests see chosen campaigns only (ACC-6). */
  campaignIds: readonly string[] | null;
}

/** A signed-in person: member of organisations, creator, or both (ACC-4). */
export interface UserActor {
  kind: 'user';
  userId: string;
  sessionId: string;
  emailConfirmed: boolean;
  grants: readonly Grant[];
  creatorId: string | null;
}

/** The platform itself: deadlines, jobs, listeners. */
export interface SystemActor {
  kind: 'system';
}

export type Actor = UserActor | SystemActor;

export const SYSTEM: SystemActor = { kind: 'system' };

/** How an actor is named in audit and history rows. */
export function actorRef(actor: Actor): { kind: string; id: string | null } {
  return actor.kind === 'user' ? { kind: 'user', id: actor.userId } : { kind: 'system', id: null };
}
