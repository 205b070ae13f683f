import { Bool, Id, Ids, Instant, Int, Nested, OneOf, PageQuery, Text } from '@app/platform';
import { MESSAGE_LIMIT } from './message-text.js';
import type { Side } from './thread.entity.js';

export const SIDES = ['brand', 'creator'] as const;

/** Numbers of messages are PostgreSQL integers. */
const HIGHEST = 2_147_483_647;

export class SenderDto {
  @Id()
  id!: string;

  @Text({ max: 200 })
  name!: string;
}

export class MessageDto {
  @Id()
  id!: string;

  @Id()
  threadId!: string;

  @Int({ min: 1, description: 'gapless in the thread' })
  seq!: number;

  @Int({ min: 0, description: 'number of its last edit or withdrawal in the thread; 0: none' })
  change!: number;

  @Id({ description: 'given by the sender: repeat a send with it' })
  clientId!: string;

  @OneOf(SIDES)
  from!: Side;

  @Nested(() => SenderDto)
  sender!: SenderDto;

  @Text({ max: MESSAGE_LIMIT })
  text!: string;

  @Bool({ description: 'one copy of a broadcast' })
  broadcast!: boolean;

  @Instant()
  createdAt!: string;
}

/** Without a position: the newest messages. Always oldest first; `nextCursor` goes on in the direction asked for. */
export class MessagesQuery extends PageQuery {
  @Int({ min: 0, max: HIGHEST, optional: true, query: true, description: 'messages after this seq' })
  afterSeq?: number;

  @Int({ min: 1, max: HIGHEST, optional: true, query: true, description: 'messages before this seq' })
  beforeSeq?: number;

  @Int({ min: 0, max: HIGHEST, optional: true, query: true, description: 'messages changed after this change number, in that order' })
  afterChange?: number;
}

export class NewMessageDto {
  @Id({ description: 'a new UUID per message; the same one when the send is repeated' })
  clientId!: string;

  @Text({ min: 1, max: MESSAGE_LIMIT })
  text!: string;
}

export class ReadThreadDto {
  @Int({ min: 0, max: HIGHEST, description: 'everything up to this seq is read' })
  seq!: number;
}

export class ReadPositionDto {
  @Int({ min: 0 })
  seq!: number;

  @Int({ min: 0, max: 100, description: 'messages of the other side still unread; 100: that many or more' })
  unread!: number;
}

/** Socket event `thread:join`. */
export class JoinThreadDto {
  @Id()
  threadId!: string;

  @Int({
    min: 0,
    max: HIGHEST,
    optional: true,
    nullable: true,
    description: 'what is newer is in the answer; without it the newest messages',
  })
  afterSeq?: number | null;

  @Int({ min: 0, max: HIGHEST, optional: true, nullable: true })
  afterChange?: number | null;
}

/** Socket event `message:send`. */
export class SendMessageDto extends NewMessageDto {
  @Id()
  threadId!: string;

  @Ids({ maxItems: 10, optional: true, nullable: true, description: 'must be empty in this release' })
  attachmentIds?: string[] | null;
}

/** Socket event `thread:read`. */
export class ReadSocketDto extends ReadThreadDto {
  @Id()
  threadId!: string;
}
