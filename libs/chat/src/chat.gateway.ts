import {
  ConnectedSocket,
  MessageBody,
  SubscribeMessage,
  WebSocketGateway,
  type OnGatewayConnection,
  type OnGatewayInit,
} from '@nestjs/websockets';
import { Access, Principals, SessionSockets } from '@app/platform';
import type { Namespace, Socket } from 'socket.io';
import { attachmentsNotAvailable } from './chat.errors.js';
import { ChatSockets, chatRooms, roomsOfGrant } from './chat-sockets.js';
import { JoinThreadDto, MessageDto, ReadPositionDto, ReadSocketDto, SendMessageDto } from './messages.dto.js';
import { MessagesService, type Joined } from './messages.service.js';
import { SocketCalls, type Acknowledged } from './socket-calls.js';

/**
 * Namespace `/chat` (api.md 4, CHT-3). Every client event is acknowledged: with what it asks for or `{ error: { code, detail } }`.
 * Messages are numbered, so that a client that comes back with `afterSeq` misses nothing and knows what it has already.
 */
@WebSocketGateway({ namespace: 'chat' })
export class ChatGateway implements OnGatewayInit<Namespace>, OnGatewayConnection<Socket> {
  constructor(
    private readonly messages: MessagesService,
    private readonly calls: SocketCalls,
    private readonly chat: ChatSockets,
    private readonly principals: Principals,
    private readonly sessions: SessionSockets,
  ) {}

  afterInit(namespace: Namespace): void {
    this.sessions.guard(namespace, this.principals);
    this.chat.attach(namespace);
  }

  async handleConnection(socket: Socket): Promise<void> {
    const actor = this.sessions.actorOf(socket);
    await socket.join([
      // a session of one organisation's single sign-on hears nothing of the others
      // what its maker reads in other organisations is none of a key's business
      ...(actor.kind === 'user' && !actor.ssoOrganisationId ? [chatRooms.user(actor.userId)] : []),
      ...actor.grants.flatMap(roomsOfGrant),
      ...(actor.creatorId ? [chatRooms.creator(actor.creatorId)] : []),
    ]);
  }

  @SubscribeMessage('thread:join')
  @Access('chat.read', { creator: true })
  join(@ConnectedSocket() socket: Socket, @MessageBody() payload: unknown): Promise<Acknowledged<Joined>> {
    return this.calls.answer(socket, this.join, JoinThreadDto, payload, async (scope, input) => {
      await this.messages.check(scope, input.threadId);
      // Into the room before reading: a message in between arrives twice (same seq) rather than never
      await socket.join(chatRooms.thread(input.threadId.toLowerCase()));
      return this.messages.missed(scope, input);
    });
  }

  @SubscribeMessage('message:send')
  @Access('chat.write', { creator: true })
  send(@ConnectedSocket() socket: Socket, @MessageBody() payload: unknown): Promise<Acknowledged<{ message: MessageDto }>> {
    return this.calls.answer(socket, this.send, SendMessageDto, payload, async (scope, input) => {
      if (input.attachmentIds && input.attachmentIds.length > 0) throw attachmentsNotAvailable();
      return { message: await this.messages.post(scope, input.threadId, input) };
    });
  }

  @SubscribeMessage('thread:read')
  @Access('chat.read', { creator: true })
  read(@ConnectedSocket() socket: Socket, @MessageBody() payload: unknown): Promise<Acknowledged<ReadPositionDto>> {
    return this.calls.answer(socket, this.read, ReadSocketDto, payload, (scope, input) =>
      this.messages.markRead(scope, input.threadId, input.seq),
    );
  }
}
