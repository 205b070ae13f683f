import type { Permission } from '@app/rules';
import { ForbiddenError, NotFoundError } from '../http/domain-error.js';
import { ProofMissingError } from './access.errors.js';
import { SYSTEM, type Actor, type Caller, type Grant } from './actor.js';

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

  /** A person who is neither member nor creator nor staff: everything is foreign to them. */
  static isNobody(caller: Caller): boolean {
    return caller.kind === 'user' && caller.grants.length === 0 && caller.creatorId === null && caller.staff === null;
  }

  get isSystem(): boolean {
    return this.actor.kind === 'system';
  }

  /** The creator this caller acts as on this route, or null. */
  get creatorId(): string | null {
    return this.side.creator ? (this.caller?.creatorId ?? null) : null;
  }

  /** The user who acts, for API keys the member who made the key; null for the system. */
  get userId(): string | null {
    return this.actor.kind === 'system' ? null : this.actor.userId;
  }

  /** What the caller holds in this organisation; null for others, for staff and for the system. */
  grantIn(organisationId: string): Grant | null {
    return this.caller?.grants.find((grant) => grant.organisationId === organisationId) ?? null;
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
    if (!this.caller) return 'system';
    if (this.grantFor(owner)) return 'member';
    return this.isCreatorOf(owner) ? 'creator' : null;
  }

  /** Throws 404 for foreign objects, 403 for own ones without the route's permission (or `permission`, when given). */
  check(owner: Owner, permission: Permission | null = this.permission): void {
    this.consulted = true;
    if (!this.caller) return;
    const grant = this.grantFor(owner);
    if (grant && !grant.missing && (!permission || grant.permissions.has(permission))) return;
    if (this.isCreatorOf(owner)) return;
    if (grant?.missing) throw new ProofMissingError(grant.missing);
    if (grant) throw new ForbiddenError(permission ?? undefined);
    throw new NotFoundError();
  }

  /** True when the caller holds `permission` on the object: for the DTO's `can`. */
  may(permission: Permission, owner: Owner): boolean {
    this.consulted = true;
    if (!this.caller) return true;
    return this.grantFor(owner)?.permissions.has(permission) ?? false;
  }

  /**
   * An SQL condition for the rows of lists; appends its values to `parameters`. Errors: 403 for members who hold the route's permission
   * nowhere.
   */
  sql(columns: OwnerColumns, parameters: unknown[]): string {
    this.consulted = true;
    if (!this.caller) return 'true';
    const parts: string[] = [];
    if (this.side.member && columns.organisation) {
      for (const grant of this.caller.grants) {
        if (grant.missing) continue;
        if (this.permission && !grant.permissions.has(this.permission)) continue;
        const own = [`${columns.organisation} = $${parameters.push(grant.organisationId)}`];
        if (grant.brandIds && columns.brand) own.push(`${columns.brand} = any($${parameters.push([...grant.brandIds])}::uuid[])`);
        if (grant.campaignIds)
          own.push(columns.campaign ? `${columns.campaign} = any($${parameters.push([...grant.campaignIds])}::uuid[])` : 'false');
        parts.push(`(${own.join(' and ')})`);
      }
    }
    if (this.creatorId && columns.creator) parts.push(`${columns.creator} = $${parameters.push(this.creatorId)}`);
    if (parts.length === 0) this.refuseEverywhere();
    return parts.length > 0 ? `(${parts.join(' or ')})` : 'false';
  }

  /** A list of everything one may see, for somebody who may see nothing: not an empty list, but no list. */
  private refuseEverywhere(): void {
    const grants = this.side.member ? (this.caller?.grants ?? []) : [];
    const missing = grants.find((grant) => grant.missing)?.missing;
    if (missing) throw new ProofMissingError(missing);
    if (grants.length > 0 && this.permission && !this.creatorId) throw new ForbiddenError(this.permission);
  }

  /** Whoever has limits; staff on their routes and the system see everything. */
  private get caller(): Caller | null {
    return this.actor.kind === 'user' || this.actor.kind === 'key' ? this.actor : null;
  }

  private isCreatorOf(owner: Owner): boolean {
    return !!owner.creatorId && owner.creatorId === this.creatorId;
  }

  private grantFor(owner: Owner): Grant | null {
    if (!this.side.member || !owner.organisationId) return null;
    const grant = this.grantIn(owner.organisationId);
    if (!grant) return null;
    if (grant.brandIds && owner.brandId && !grant.brandIds.includes(owner.brandId)) return null;
    if (grant.campaignIds && owner.campaignId !== undefined && !grant.campaignIds.includes(owner.campaignId ?? '')) return null;
    return grant;
  }
}
