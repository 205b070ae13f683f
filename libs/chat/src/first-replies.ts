import { Injectable } from '@nestjs/common';
import { CollaborationsApi } from '@app/collaborations';
import { CreatorsApi } from '@app/creators';
import type { Message } from './message.entity.js';
import { MessagesRepository } from './messages.repository.js';
import type { Thread } from './thread.entity.js';

/**
 * How soon a creator first answers (CRE-9), one value per thread: from the first message a member wrote by hand to the first message of the
 * creator. Who wrote first was not waited for; broadcasts ask nobody; what was never answered does not count.
 */
@Injectable()
export class FirstReplies {
  constructor(
    private readonly messages: MessagesRepository,
    private readonly collaborations: CollaborationsApi,
    private readonly creators: CreatorsApi,
  ) {}

  /** A message of the creator was stored; needs the thread's lock. */
  async note({ id, collaborationId, brandId, creatorId }: Thread, { seq, createdAt }: Message): Promise<void> {
    const askedAt = await this.messages.firstQuestion(id, seq);
    if (!askedAt) return;
    const [collaboration] = await this.collaborations.find([collaborationId]);
    const title = collaboration?.terms.title ?? '';
    await this.creators.recordReply({ creatorId, collaborationId, brandId, title, askedAt, repliedAt: createdAt });
  }
}
