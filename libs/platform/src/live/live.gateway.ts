import { WebSocketGateway, type OnGatewayConnection, type OnGatewayInit } from '@nestjs/websockets';
import type { Namespace, Socket } from 'socket.io';
import { Principals } from '../access/principals.js';
import { SessionSockets } from './session-sockets.js';
import { Live, rooms, roomsOf } from './live.js';

/** Namespace `/live` (api.md 4): rooms of the person, of the creator, and of what the grants let one see. */
@WebSocketGateway({ namespace: 'live' })
export class LiveGateway implements OnGatewayInit<Namespace>, OnGatewayConnection<Socket> {
  constructor(
    private readonly live: Live,
    private readonly principals: Principals,
    private readonly sessions: SessionSockets,
  ) {}

  afterInit(namespace: Namespace): void {
    this.sessions.guard(namespace, this.principals);
    this.live.attach(namespace);
  }

  async handleConnection(socket: Socket): Promise<void> {
    const actor = this.sessions.actorOf(socket);
    await socket.join([
      // what concerns a person is not a key's, and not one organisation's
      ...(actor.kind === 'user' && !actor.ssoOrganisationId ? [rooms.user(actor.userId)] : []),
      ...actor.grants.filter(({ missing }) => !missing).flatMap(roomsOf),
      ...(actor.creatorId ? [rooms.creator(actor.creatorId)] : []),
    ]);
    this.tellMissed(socket);
  }

  /** A page that has read before its socket was open says for how long (`auth: { age }`, milliseconds) and hears what changed since. */
  private tellMissed(socket: Socket): void {
    const { age } = socket.handshake.auth as { age?: unknown };
    if (typeof age !== 'number' || !(age >= 0)) return;
    const missed = this.live.missed(age, socket.rooms);
    if (missed === null) socket.emit('live:missed');
    else for (const { event, data } of missed) socket.emit(event, data);
  }
}
