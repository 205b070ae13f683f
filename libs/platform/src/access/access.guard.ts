import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { StaffPermission } from '@app/rules';
import type { FastifyReply } from 'fastify';
import { DomainError, ForbiddenError } from '../http/domain-error.js';
import { currentContext } from '../http/request-context.js';
import { ACCESS, type AccessRule, type ScopedRequest } from './access.decorator.js';
import { ProofMissingError, SingleSignOnSessionError, UnauthenticatedError } from './access.errors.js';
import type { Actor, Caller, StaffActor } from './actor.js';
import { Principals } from './principals.js';
import { RateLimits } from './rate-limits.js';
import { Scope } from './scope.js';

/** The one gate in front of every route: reads the rule, finds the actor, counts the request, makes the scope. Deny by default. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly principals: Principals,
    private readonly limits: RateLimits,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const access = this.reflector.getAllAndOverride<AccessRule | undefined>(ACCESS, [context.getHandler(), context.getClass()]);
    if (!access) throw new Error(`${context.getClass().name}.${context.getHandler().name} has no access rule`);
    const request = context.switchToHttp().getRequest<ScopedRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    if (access.public) {
      await this.limits.take('address', request.ip, reply);
      return true;
    }
    const caller = await this.callerOf(request, reply);
    request.scope = access.staff ? new Scope(staffOf(caller, access.staff), null, NO_SIDE) : scopeOf(caller, access, namesObject(request));
    const context_ = currentContext();
    if (context_) context_.actor = request.scope.actor;
    return true;
  }

  private async callerOf(request: ScopedRequest, reply: FastifyReply): Promise<Caller> {
    const [scheme, token] = (request.headers.authorization ?? '').split(' ');
    await this.limits.refuseSpent(request.ip);
    const caller = scheme?.toLowerCase() === 'bearer' && token ? await this.principals.actorOf(token) : null;
    if (!caller) {
      await this.limits.take('address', request.ip, reply);
      throw new UnauthenticatedError();
    }
    await this.limits.take(caller.kind, caller.kind === 'key' ? caller.keyId : caller.userId, reply);
    return caller;
  }
}

const NO_SIDE = { member: false, creator: false };

/** Whether the path names an object by its id. */
function namesObject({ params }: ScopedRequest): boolean {
  return Object.keys((params ?? {}) as object).some((name) => /id$/i.test(name));
}

/**
 * The scope of a route for members, keys, creators or people. Errors: 403 for the wrong side; people without any side (removed members,
 * too) find nothing where an object is named: to them every one is foreign (ACC-10).
 */
function scopeOf(caller: Caller, access: AccessRule, object: boolean): Scope {
  const person = !!access.signedIn && caller.kind === 'user';
  const member = !!access.permission && caller.grants.length > 0;
  const creator = !!access.creator && caller.creatorId !== null;
  if (person && caller.ssoOrganisationId && !access.singleSignOn) throw new SingleSignOnSessionError();
  if (!person && !member && !creator) {
    if (object && Scope.isNobody(caller)) return new Scope(caller, access.permission ?? null, NO_SIDE);
    if (access.signedIn) throw new DomainError('platform.people-only', 403, 'Only a signed-in person can do this, not an API key.');
    throw new DomainError(
      access.permission ? 'platform.members-only' : 'platform.creators-only',
      403,
      access.permission ? 'Only members of a brand or agency can do this.' : 'Only creators can do this.',
    );
  }
  return new Scope(caller, access.permission ?? null, { member: member || person, creator: creator || person });
}

/** The caller as one of the operator's people. Errors: 403 for everybody else, without the second factor, or without the permission. */
function staffOf(caller: Caller, permission: StaffPermission): Actor {
  const staff = caller.kind === 'user' ? caller.staff : null;
  if (caller.kind !== 'user' || !staff) throw new DomainError('platform.staff-only', 403, "Only the operator's staff can do this.");
  if (staff.missing) throw new ProofMissingError(staff.missing);
  if (!staff.permissions.has(permission)) throw new ForbiddenError(permission);
  const { userId, sessionId } = caller;
  return { kind: 'staff', userId, sessionId, role: staff.role, permissions: staff.permissions } satisfies StaffActor;
}
