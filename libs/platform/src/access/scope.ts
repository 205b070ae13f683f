import type { Permission } from '@app/rules';
import { ForbiddenError, NotFoundError } from '../http/domain-error.js';
import { SYSTEM, type Actor, type Grant } from './actor.js';

/** Whose an object is. Absent members mean: the object has no such owner. */
export interface Owner {
  organisationId?: string | null | undefined;
  brandId?: string | null | undefined;
  campaignId?: string | null | undefined;
  creatorId?: string | null | undefined;
}

/** Column names for `Scope.sql`; only those given are compared. */
export interface OwnerColumns {
  organisation?: string;
  brand?: string;
  campaign?: string;
  creator?: string;
}

/**
 * What the caller may reach through this route: first parameter of every repository method (architecture 7).
 * Foreign objects are not found (404); own objects without the route's permission are forbidden (403).
 */
export class Scope {
  /** Set once the scope was asked: an answer that never asked is refused by the access interceptor. */
  consulted = false;

  constructor(
    readonly actor: Actor,
    readonly permission: Permission | null,
    readonly side: { member: boolean; creator: boolean },
  ) {}

  /** For jobs, listeners and deadlines: sees everything. */
  static system(): Scope {
    return new Scope(SYSTEM, null, { member: true, creator: true });
  }

  get isSystem(): boolean {
    return this.actor.kind === 'system';
  }

  /** The creator this caller acts as on this route, or null. */
  get creatorId(): string | null {
    return this.actor.kind === 'user' && this.side.creator ? this.actor.creatorId : null;
  }

  /** The signed-in user's id, or null for the system. */
  get userId(): string | null {
    return this.actor.kind === 'user' ? this.actor.userId : null;
  }

  /** The creator's id; 404 for people who are not creators. */
  requireCreator(): string {
    this.consulted = true;
    const id = this.creatorId;
    if (!id) throw new NotFoundError();
    return id;
  }

  /** The side on which the caller stands towards this object. */
  sideOf(owner: Owner): 'member' | 'creator' | 'system' | null {
    this.consulted = true;
    if (this.actor.kind === 'system') return 'system';
    if (this.grantFor(owner)) return 'member';
    return this.isCreatorOf(owner) ? 'creator' : null;
  }

  /** Throws 404 for foreign objects, 403 for own ones without the route's permission (or `permission`, when given). */
  check(owner: Owner, permission: Permission | null = this.permission): void {
    this.consulted = true;
    if (this.actor.kind === 'system') return;
    const grant = this.grantFor(owner);
    if (grant && (!permission || grant.permissions.has(permission))) return;
    if (this.isCreatorOf(owner)) return;
    if (grant) throw new ForbiddenError(permission ?? undefined);
    throw new NotFoundError();
  }

  /** True when the caller holds `permission` on the object: for the DTO's `can`. */
  may(permission: Permission, owner: Owner): boolean {
    this.consulted = true;
    if (this.actor.kind === 'system') return true;
    return this.grantFor(owner)?.permissions.has(permission) ?? false;
  }

  /** An SQL condition for the rows of lists; appends its values to `parameters`. */
  sql(columns: OwnerColumns, parameters: unknown[]): string {
    this.consulted = true;
    if (this.actor.kind === 'system') return 'true';
    const parts: string[] = [];
    if (this.side.member && columns.organisation) {
      for (const grant of this.actor.grants) {
        if (this.permission && !grant.permissions.has(this.permission)) continue;
        const own = [`${columns.organisation} = $${parameters.push(grant.organisationId)}`];
        if (grant.brandIds && columns.brand) own.push(`${columns.brand} = any($${parameters.push([...grant.brandIds])}::uuid[])`);
        if (grant.campaignIds)
          own.push(columns.campaign ? `${columns.campaign} = any($${parameters.push([...grant.campaignIds])}::uuid[])` : 'false');
        parts.push(`(${own.join(' and ')})`);
      }
    }
    if (this.creatorId && columns.creator) parts.push(`${columns.creator} = $${parameters.push(this.creatorId)}`);
    return parts.length > 0 ? `(${parts.join(' or ')})` : 'false';
  }

  private isCreatorOf(owner: Owner): boolean {
    return !!owner.creatorId && owner.creatorId === this.creatorId;
  }

  private grantFor(owner: Owner): Grant | null {
    if (this.actor.kind !== 'user' || !this.side.member || !owner.organisationId) return null;
    const grant = this.actor.grants.find((candidate) => candidate.organisationId === owner.organisationId);
    if (!grant) return null;
    if (grant.brandIds && owner.brandId && !grant.brandIds.includes(owner.brandId)) return null;
    if (grant.campaignIds && owner.campaignId !== undefined && !grant.campaignIds.includes(owner.campaignId ?? '')) return null;
    return grant;
  }
}
