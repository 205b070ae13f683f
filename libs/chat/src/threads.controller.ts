import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentScope, IdPipe, Paged, Scope, type Page } from '@app/platform';
import { BroadcastDto, NewBroadcastDto } from './broadcasts.dto.js';
import { BroadcastsService } from './broadcasts.service.js';
import { MessageDto, MessagesQuery, NewMessageDto, ReadPositionDto, ReadThreadDto } from './messages.dto.js';
import { MessagesService } from './messages.service.js';
import { CampaignThreadsQuery, ThreadDto, ThreadsQuery } from './threads.dto.js';
import { ThreadsService } from './threads.service.js';

@ApiTags('chat')
@Controller()
export class ThreadsController {
  constructor(
    private readonly threads: ThreadsService,
    private readonly messages: MessagesService,
    private readonly broadcasts: BroadcastsService,
  ) {}

  @Get('threads')
  @Access('chat.read', { creator: true })
  @Paged(ThreadDto)
  inbox(@CurrentScope() scope: Scope, @Query() query: ThreadsQuery): Promise<Page<ThreadDto>> {
    return this.threads.inbox(scope, query);
  }

  @Get('campaigns/:id/threads')
  @Access('chat.read')
  @Paged(ThreadDto)
  ofCampaign(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Query() query: CampaignThreadsQuery,
  ): Promise<Page<ThreadDto>> {
    return this.threads.ofCampaign(scope, id, query);
  }

  @Get('collaborations/:id/thread')
  @Access('chat.read', { creator: true })
  @ApiOkResponse({ type: ThreadDto })
  ofCollaboration(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string): Promise<ThreadDto> {
    return this.threads.ofCollaboration(scope, id);
  }

  @Get('threads/:id')
  @Access('chat.read', { creator: true })
  @ApiOkResponse({ type: ThreadDto })
  one(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string): Promise<ThreadDto> {
    return this.threads.one(scope, id);
  }

  @Get('threads/:id/messages')
  @Access('chat.read', { creator: true })
  @Paged(MessageDto)
  list(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Query() query: MessagesQuery): Promise<Page<MessageDto>> {
    return this.messages.list(scope, id, query);
  }

  @Post('threads/:id/messages')
  @Access('chat.write', { creator: true })
  @ApiCreatedResponse({ type: MessageDto })
  post(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Body() body: NewMessageDto): Promise<MessageDto> {
    return this.messages.post(scope, id, body);
  }

  @Post('threads/:id/read')
  @HttpCode(200)
  @Access('chat.read', { creator: true })
  @ApiOkResponse({ type: ReadPositionDto })
  read(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Body() body: ReadThreadDto): Promise<ReadPositionDto> {
    return this.messages.markRead(scope, id, body.seq);
  }

  @Post('campaigns/:id/broadcasts')
  @Access('chat.write')
  @ApiCreatedResponse({ type: BroadcastDto })
  broadcast(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Body() body: NewBroadcastDto): Promise<BroadcastDto> {
    return this.broadcasts.send(scope, id, body);
  }
}
