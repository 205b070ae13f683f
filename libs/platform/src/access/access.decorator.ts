import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension } from '@nestjs/swagger';
import type { Permission, StaffPermission } from '@app/rules';
import { Scope } from './scope.js';
import type { FastifyRequest } from 'fastify';

/** Who may call a route: members and keys with a permission, creators, staff, any person signed in, or everybody. */
export interface AccessRule {
  permission?: Permission;
  creator?: boolean;
  staff?: StaffPermission;
  signedIn?: boolean;
  /** Of signed-in people: also those whose session an organisation's single sign-on opened. */
  singleSignOn?: boolean;
  public?: boolean;
}

export const ACCESS = 'openfluence:access';

function rule(access: AccessRule): MethodDecorator & ClassDecorator {
  return applyDecorators(
    SetMetadata(ACCESS, access),
    ApiExtension('x-access', { ...access }),
    ...(access.public ? [] : [ApiBearerAuth()]),
  ) as MethodDecorator & ClassDecorator;
}

/** Members and API keys whose role or scopes have the permission; with `creator: true` also the creator whose object it is. */
export const Access = (permission: Permission, options: { creator?: boolean } = {}) => rule({ permission, ...options });

/** The creator's own side. */
export const CreatorAccess = () => rule({ creator: true });

/** The operator's people with this permission, signed in with a second factor (rules.md 7). */
export const StaffAccess = (staff: StaffPermission) => rule({ staff });

/**
 * Any person signed in, for things about oneself; API keys are nobody's self. Sessions of an organisation's single sign-on are let in with
 * `singleSignOn: true` only: such a session counts for that organisation, and the account belongs to the person.
 */
export const SignedIn = (options: { singleSignOn?: boolean } = {}) => rule({ signedIn: true, ...options });

/** Everybody. */
export const Public = () => rule({ public: true });

export interface ScopedRequest extends FastifyRequest {
  scope?: Scope;
}

/** The scope of this call; every route but public ones has it. */
export const CurrentScope = createParamDecorator((_: unknown, context: ExecutionContext): Scope => {
  const scope = context.switchToHttp().getRequest<ScopedRequest>().scope;
  if (!scope) throw new Error('A public route has no scope');
  return scope;
});
