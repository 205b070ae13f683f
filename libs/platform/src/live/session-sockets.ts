import { Injectable } from '@nestjs/common';
import type { Namespace, Socket } from 'socket.io';
import { SystemClock } from '../clock/clock.js';
import { credentialOf, type Caller } from '../access/actor.js';
import type { Principals } from '../access/principals.js';

interface SocketData {
  token: string;
  actor: Caller;
}

/** Milliseconds: a longer timer would fire at once. */
const LONGEST_TIMER = 2_147_483_647;

/** Sockets of signed-in people and API keys: refused in the handshake without a living session or key, re-checked while open. */
@Injectable()
export class SessionSockets {
  constructor(private readonly clock: SystemClock) {}

  private readonly namespaces = new Set<Namespace>();

  /** Puts the handshake check in front of a namespace (`auth: { token }`). */
  guard(namespace: Namespace, principals: Principals): void {
    this.namespaces.add(namespace);
    namespace.use((socket, next) => {
      const token: unknown = (socket.handshake.auth as { token?: unknown }).token;
      if (typeof token !== 'string') return next(new Error('identity.unauthenticated'));
      principals.actorOf(token).then(
        (actor) => {
          if (!actor) return next(new Error('identity.unauthenticated'));
          (socket.data as SocketData) = { token, actor };
          const ends = actor.kind === 'user' ? expiryOf(token) : actor.until;
          if (ends) this.endAt(socket, ends);
          next();
        },
        () => next(new Error('platform.internal')),
      );
    });
    namespace.on('connection', (socket: Socket) => void this.checkAgain(socket, principals));
  }

  /** Rights that changed between handshake and connection found no socket to close: whoever is not the same caller any more comes back. */
  private async checkAgain(socket: Socket, principals: Principals): Promise<void> {
    const { token, actor } = socket.data as SocketData;
    const now = await principals.actorOf(token).catch(() => null);
    if (now !== actor && JSON.stringify(now, asLists) !== JSON.stringify(actor, asLists)) socket.disconnect(true);
  }

  actorOf(socket: Socket): Caller {
    return (socket.data as SocketData).actor;
  }

  /** The token of the handshake, for re-checks at each client event. */
  tokenOf(socket: Socket): string {
    return (socket.data as SocketData).token;
  }

  /** Closes the socket at this instant. */
  private endAt(socket: Socket, instant: Date): void {
    const left = instant.getTime() - this.clock.now().getTime();
    const timer = setTimeout(
      () => (left > LONGEST_TIMER ? this.endAt(socket, instant) : socket.disconnect(true)),
      Math.min(Math.max(0, left), LONGEST_TIMER),
    );
    timer.unref();
    socket.once('disconnect', () => clearTimeout(timer));
  }

  /** Closes the sockets of a user, or those of one session or key, at once (ACC-2). */
  close(userId: string, credentialId?: string): void {
    for (const namespace of this.namespaces) {
      for (const socket of namespace.sockets.values()) {
        const { actor } = socket.data as SocketData;
        const concerned = credentialId ? credentialOf(actor) === credentialId : actor.kind === 'user' && actor.userId === userId;
        if (concerned) socket.disconnect(true);
      }
    }
  }
}

function asLists(_: string, value: unknown): unknown {
  return value instanceof Set ? [...(value as Set<unknown>)] : value;
}

/** When an access token ends; the client comes back with a fresh one (api.md 4). */
function expiryOf(token: string): Date | null {
  const { exp } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')) as { exp?: number };
  return exp === undefined ? null : new Date(exp * 1000);
}
