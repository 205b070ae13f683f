import { Module } from '@nestjs/common';
import { CampaignsModule } from '@app/campaigns';
import { CollaborationsModule } from '@app/collaborations';
import { CreatorsModule } from '@app/creators';
import { GroupsModule } from '@app/groups';
import { IdentityModule } from '@app/identity';
import { ChatBrandMove } from './brand-move.js';
import { BroadcastsService } from './broadcasts.service.js';
import { ChatGateway } from './chat.gateway.js';
import { ChatListeners } from './chat.listeners.js';
import { ChatPresenter } from './chat.presenter.js';
import { ChatSockets } from './chat-sockets.js';
import { FirstReplies } from './first-replies.js';
import { MessagesRepository } from './messages.repository.js';
import { MessagesService } from './messages.service.js';
import { SocketCalls } from './socket-calls.js';
import { ThreadOpening } from './thread-opening.service.js';
import { ThreadsController } from './threads.controller.js';
import { ThreadsRepository } from './threads.repository.js';
import { ThreadsService } from './threads.service.js';
import { ChatPersonalData } from './personal-data.js';

/** Conversations between brands and confirmed creators (CHT). */
@Module({
  imports: [IdentityModule, GroupsModule, CampaignsModule, CreatorsModule, CollaborationsModule],
  controllers: [ThreadsController],
  providers: [
    ChatPersonalData,
    ChatBrandMove,
    ThreadsRepository,
    MessagesRepository,
    FirstReplies,
    ChatPresenter,
    ChatSockets,
    SocketCalls,
    ThreadOpening,
    ThreadsService,
    MessagesService,
    BroadcastsService,
    ChatListeners,
    ChatGateway,
  ],
})
export class ChatModule {}
