import { Injectable, Logger } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import {
  ACCESS,
  DomainError,
  DtoPipe,
  inContext,
  newId,
  Principals,
  problemOf,
  Scope,
  SessionSockets,
  UnauthenticatedError,
  type AccessRule,
  type FieldError,
  type Caller,
} from '@app/platform';
import type { Socket } from 'socket.io';

export interface SocketError {
  error: { code: string; detail: string; errors?: FieldError[] };
}

export type Acknowledged<T> = T | SocketError;

/**
 * The way of a client event, as strict as a request's: session checked anew, access rule of the handler, validated payload; every error
 * becomes the acknowledgement `{ error: { code, detail } }`. Nothing a client sends can throw out of here.
 */
@Injectable()
export class SocketCalls {
  private readonly logger = new Logger('Chat');
  private readonly pipe = new DtoPipe();

  constructor(
    private readonly reflector: Reflector,
    private readonly principals: Principals,
    private readonly sessions: SessionSockets,
  ) {}

  async answer<Dto extends object, T>(
    socket: Socket,
    handler: (...args: never[]) => unknown,
    dto: new () => Dto,
    payload: unknown,
    fn: (scope: Scope, input: Dto) => Promise<T>,
  ): Promise<Acknowledged<T>> {
    try {
      const actor = await this.principals.actorOf(this.sessions.tokenOf(socket));
      if (!actor) throw new UnauthenticatedError();
      const context = { requestId: `socket-${newId()}`, address: socket.handshake.address, userAgent: null, locale: 'en' as const, actor };
      return await inContext(context, async () => {
        const scope = this.scope(actor, handler);
        const input = (await this.pipe.transform(payload, { type: 'body', metatype: dto })) as Dto;
        return fn(scope, input);
      });
    } catch (error) {
      const { status, code, detail, errors } = problemOf(error, '/chat');
      if (status >= 500) this.logger.error({ err: error, event: handler.name }, 'unexpected error in a socket event');
      return { error: { code, detail, ...(errors ? { errors } : {}) } };
    }
  }

  private scope(actor: Caller, handler: (...args: never[]) => unknown): Scope {
    const access = this.reflector.get<AccessRule | undefined>(ACCESS, handler);
    if (!access?.permission) throw new Error(`${handler.name} has no access rule with a permission`);
    const member = actor.grants.length > 0;
    const creator = !!access.creator && actor.creatorId !== null;
    // as on REST: to people without any side every thread is foreign (ACC-10)
    if (!member && !creator && !Scope.isNobody(actor))
      throw new DomainError('platform.members-only', 403, 'Only members of a brand or agency can do this.');
    return new Scope(actor, access.permission, { member, creator });
  }
}
