import type { Permission, StaffPermission, StaffRole } from '@app/rules';

/** What a signed-in person still has to do before a grant counts: the organisation's own rule for signing in (ACC-3, ACC-11). */
export type MissingProof = 'second-factor' | 'single-sign-on';

/** What a member or an API key may do in one organisation. Null lists mean no restriction. */
export interface Grant {
  organisationId: string;
  /** The membership, or the API key. */
  membershipId: string;
  /** A built-in role, `custom` for one of the organisation's own, `key` for API keys. */
  role: string;
  /** Empty while `missing` is set. */
  permissions: ReadonlySet<Permission>;
  brandIds: readonly string[] | null;
  /** Client guests see chosen campaigns only (ACC-6). */
  campaignIds: readonly string[] | null;
  missing: MissingProof | null;
}

/** The operator's people (rules.md 7). Without a second factor in this session no permission counts. */
export interface StaffGrant {
  role: StaffRole;
  permissions: ReadonlySet<StaffPermission>;
  missing: 'second-factor' | null;
}

/** A signed-in person: member of organisations, creator, or both (ACC-4). */
export interface UserActor {
  kind: 'user';
  userId: string;
  sessionId: string;
  emailConfirmed: boolean;
  grants: readonly Grant[];
  creatorId: string | null;
  staff: StaffGrant | null;
  /** Set when the session was opened by an organisation's single sign-on: it counts for that organisation only. */
  ssoOrganisationId: string | null;
}

/** An API key of an organisation (ACC-8); what it makes belongs to the member who made it. */
export interface KeyActor {
  kind: 'key';
  keyId: string;
  userId: string;
  grants: readonly [Grant];
  creatorId: null;
  /** When the secret of this call ends by itself (expiry, or the end of the grace after a rotation); null: never. */
  until: Date | null;
}

/** One of the operator's people on a staff route; sees every organisation. */
export interface StaffActor {
  kind: 'staff';
  userId: string;
  sessionId: string;
  role: StaffRole;
  permissions: ReadonlySet<StaffPermission>;
}

/** The platform itself: deadlines, jobs, listeners. */
export interface SystemActor {
  kind: 'system';
}

/** Who a bearer token stands for. */
export type Caller = UserActor | KeyActor;

export type Actor = Caller | StaffActor | SystemActor;

export const SYSTEM: SystemActor = { kind: 'system' };

/** How an actor is named in audit and history rows. */
export function actorRef(actor: Actor): { kind: Actor['kind']; id: string | null } {
  if (actor.kind === 'system') return { kind: 'system', id: null };
  return { kind: actor.kind, id: actor.kind === 'key' ? actor.keyId : actor.userId };
}

/** The session or key a caller came with: what ends when it is taken away. */
export function credentialOf(caller: Caller): string {
  return caller.kind === 'key' ? caller.keyId : caller.sessionId;
}
