import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access, CreatorAccess, CurrentScope, IdPipe, Paged, Scope, withVersion, WithoutIdempotency, type Page } from '@app/platform';
import { ContentAssignmentService } from './content-assignment.service.js';
import {
  AssignBody,
  ContentDto,
  ContentsDto,
  ContentsQuery,
  PasteLinkBody,
  SnapshotsDto,
  SyncStartedDto,
  SyncStateDto,
} from './contents.dto.js';
import { ContentsQueries } from './contents.queries.js';
import { ContentsService } from './contents.service.js';

/** Contents of campaigns and collaborations (SYN). */
@ApiTags('content')
@Controller()
export class ContentsController {
  constructor(
    private readonly queries: ContentsQueries,
    private readonly contents: ContentsService,
    private readonly assignment: ContentAssignmentService,
  ) {}

  @Get('campaigns/:id/contents')
  @Access('content-sync.read')
  @Paged(ContentDto)
  async ofCampaign(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Query() query: ContentsQuery,
  ): Promise<Page<ContentDto>> {
    return this.queries.ofCampaign(scope, id, query);
  }

  @Get('collaborations/:id/contents')
  @Access('content-sync.read', { creator: true })
  @ApiOkResponse({ type: ContentsDto })
  async ofCollaboration(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string): Promise<ContentsDto> {
    return this.queries.ofCollaboration(scope, id);
  }

  @Post('collaborations/:id/contents')
  @HttpCode(200)
  @WithoutIdempotency()
  @Access('content-sync.review', { creator: true })
  @ApiOkResponse({ type: ContentDto })
  async paste(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Body() body: PasteLinkBody): Promise<ContentDto> {
    return this.contents.paste(scope, id, body.url);
  }

  @Get('collaborations/:id/sync')
  @Access('content-sync.read', { creator: true })
  @ApiOkResponse({ type: SyncStateDto })
  async syncState(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string): Promise<SyncStateDto> {
    return this.queries.syncState(scope, id);
  }

  @Post('collaborations/:id/sync')
  @HttpCode(202)
  @Access('content-sync.read', { creator: true })
  @ApiAcceptedResponse({ type: SyncStartedDto })
  async sync(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string): Promise<SyncStartedDto> {
    return { socialAccountIds: await this.contents.syncNow(scope, id) };
  }

  @Post('creator/social-accounts/:id/sync')
  @HttpCode(202)
  @CreatorAccess()
  @ApiAcceptedResponse({ type: SyncStartedDto })
  async syncAccount(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string): Promise<SyncStartedDto> {
    return { socialAccountIds: await this.contents.syncAccount(scope, id) };
  }

  @Get('contents/:id')
  @Access('content-sync.read', { creator: true })
  @ApiOkResponse({ type: ContentDto })
  async get(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ContentDto> {
    return withVersion(reply, await this.queries.get(scope, id));
  }

  @Get('contents/:id/snapshots')
  @Access('content-sync.read', { creator: true })
  @ApiOkResponse({ type: SnapshotsDto })
  async snapshots(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string): Promise<SnapshotsDto> {
    return this.queries.snapshotsOf(scope, id);
  }

  @Post('contents/:id/snapshots')
  @HttpCode(200)
  @WithoutIdempotency()
  @Access('content-sync.review', { creator: true })
  @ApiOkResponse({ type: ContentDto })
  async takeSnapshot(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string): Promise<ContentDto> {
    return this.contents.takeSnapshot(scope, id);
  }

  @Post('contents/:id/recheck')
  @HttpCode(200)
  @WithoutIdempotency()
  @Access('content-sync.review', { creator: true })
  @ApiOkResponse({ type: ContentDto })
  async recheck(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string): Promise<ContentDto> {
    return this.contents.recheck(scope, id);
  }

  @Post('contents/:id/assign')
  @HttpCode(200)
  @Access('content-sync.review', { creator: true })
  @ApiOkResponse({ type: ContentDto })
  async assign(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Body() body: AssignBody): Promise<ContentDto> {
    return this.assignment.assign(scope, id, body.deliverableId ?? null);
  }

  @Post('contents/:id/confirm-unreadable')
  @HttpCode(200)
  @CreatorAccess()
  @ApiOkResponse({ type: ContentDto })
  async confirmUnreadable(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string): Promise<ContentDto> {
    return this.contents.confirmUnreadable(scope, id);
  }

  @Post('contents/:id/object')
  @HttpCode(200)
  @Access('content-sync.review')
  @ApiOkResponse({ type: ContentDto })
  async object(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string): Promise<ContentDto> {
    return this.contents.object(scope, id);
  }

  @Post('contents/:id/waive')
  @HttpCode(200)
  @Access('content-sync.review')
  @ApiOkResponse({ type: ContentDto })
  async waive(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string): Promise<ContentDto> {
    return this.contents.waive(scope, id);
  }
}
