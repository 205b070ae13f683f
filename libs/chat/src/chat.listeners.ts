import { Injectable } from '@nestjs/common';
import { collaborationChanged, collaborationConfirmed, type CollaborationFact } from '@app/collaborations';
import { OnEvent } from '@app/platform';
import { ThreadOpening } from './thread-opening.service.js';

@Injectable()
export class ChatListeners {
  constructor(private readonly opening: ThreadOpening) {}

  @OnEvent(collaborationConfirmed, 'chat.open-thread')
  confirmed(data: CollaborationFact): Promise<void> {
    return this.opening.follow(data.collaborationId);
  }

  @OnEvent(collaborationChanged, 'chat.follow-collaboration')
  changed(data: CollaborationFact): Promise<void> {
    return this.opening.follow(data.collaborationId);
  }
}
