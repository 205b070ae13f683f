import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError } from '../http/domain-error.js';
import { currentContext } from '../http/request-context.js';
import { ACCESS, type AccessRule, type ScopedRequest } from './access.decorator.js';
import { Principals } from './principals.js';
import { Scope } from './scope.js';

/** 401 for everything that is not a living session. */
export class UnauthenticatedError extends DomainError {
  constructor() {
    super('identity.unauthenticated', 401, 'Sign in first: the access token is missing, invalid or has ended.');
  }
}

/** The one gate in front of every route: reads the rule, finds the actor, makes the scope. Deny by default. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly principals: Principals,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const access = this.reflector.getAllAndOverride<AccessRule | undefined>(ACCESS, [context.getHandler(), context.getClass()]);
    if (!access) throw new Error(`${context.getClass().name}.${context.getHandler().name} has no access rule`);
    if (access.public) return true;
    const request = context.switchToHttp().getRequest<ScopedRequest>();
    const [scheme, token] = (request.headers.authorization ?? '').split(' ');
    const actor = scheme?.toLowerCase() === 'bearer' && token ? await this.principals.actorOf(token) : null;
    if (!actor) throw new UnauthenticatedError();
    const context_ = currentContext();
    if (context_) context_.actor = actor;
    const member = !!access.permission && actor.grants.length > 0;
    const creator = !!access.creator && actor.creatorId !== null;
    if (!access.signedIn && !member && !creator) {
      throw new DomainError(
        access.permission ? 'platform.members-only' : 'platform.creators-only',
        403,
        access.permission ? 'Only members of a brand or agency can do this.' : 'Only creators can do this.',
      );
    }
    request.scope = new Scope(actor, access.permission ?? null, {
      member: member || !!access.signedIn,
      creator: creator || !!access.signedIn,
    });
    return true;
  }
}
