import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension } from '@nestjs/swagger';
import type { Permission } from '@app/rules';
import { Scope } from './scope.js';
import type { FastifyRequest } from 'fastify';

/** Who may call a route: members with a permission, creators, anyone signed in, or everybody. */
export interface AccessRule {
  permission?: Permission;
  creator?: boolean;
  signedIn?: boolean;
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

/** Members whose role has the permission; with `creator: true` also the creator whose object it is. */
export const Access = (permission: Permission, options: { creator?: boolean } = {}) => rule({ permission, ...options });

/** The creator's own side. */
export const CreatorAccess = () => rule({ creator: true });

/** Anyone signed in, for things about oneself. */
export const SignedIn = () => rule({ signedIn: true });

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
