import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { OptionalBody } from '@app/campaigns';
import { Access, CreatorAccess, CurrentScope, IdPipe, Paged, Scope, withVersion, WithoutIdempotency, type Page } from '@app/platform';
import { DraftAnswersService } from './draft-answers.service.js';
import { DraftSubmissionsService } from './draft-submissions.service.js';
import { ApproveDraftBody, DraftDto, DraftsDto, DraftsQuery, RequestDraftChangesBody, SubmitDraftBody } from './drafts.dto.js';
import { DraftsQueries } from './drafts.queries.js';

/** Drafts before posting (CAM-7): handed in by creators, answered by brands. */
@ApiTags('content')
@Controller()
export class DraftsController {
  constructor(
    private readonly queries: DraftsQueries,
    private readonly submissions: DraftSubmissionsService,
    private readonly answers: DraftAnswersService,
  ) {}

  /** The present answers first: by when the brand has to answer. */
  @Get('campaigns/:id/drafts')
  @Access('content-sync.read')
  @Paged(DraftDto)
  ofCampaign(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Query() query: DraftsQuery): Promise<Page<DraftDto>> {
    return this.queries.ofCampaign(scope, id, query);
  }

  @Get('collaborations/:id/drafts')
  @Access('content-sync.read', { creator: true })
  @ApiOkResponse({ type: DraftsDto })
  ofCollaboration(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string): Promise<DraftsDto> {
    return this.queries.ofCollaboration(scope, id);
  }

  /** Copying files is no work for a transaction that keeps a key: the same uploads handed in again get the first answer. */
  @Post('collaborations/:id/drafts')
  @WithoutIdempotency()
  @CreatorAccess()
  @ApiCreatedResponse({ type: DraftDto })
  async submit(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Body() body: SubmitDraftBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftDto> {
    return withVersion(reply, await this.submissions.submit(scope, id, body));
  }

  @Get('drafts/:id')
  @Access('content-sync.read', { creator: true })
  @ApiOkResponse({ type: DraftDto })
  async get(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftDto> {
    return withVersion(reply, await this.queries.get(scope, id));
  }

  @Post('drafts/:id/approve')
  @HttpCode(200)
  @Access('content-sync.review')
  @ApiBody({ type: ApproveDraftBody, required: false })
  @ApiOkResponse({ type: DraftDto })
  approve(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Body(new OptionalBody(ApproveDraftBody)) body: Readonly<ApproveDraftBody>,
  ): Promise<DraftDto> {
    return this.answers.approve(scope, id, body.note ?? '');
  }

  @Post('drafts/:id/request-changes')
  @HttpCode(200)
  @Access('content-sync.review')
  @ApiOkResponse({ type: DraftDto })
  requestChanges(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Body() body: RequestDraftChangesBody): Promise<DraftDto> {
    return this.answers.requestChanges(scope, id, body);
  }

  @Post('drafts/:id/withdraw')
  @HttpCode(200)
  @CreatorAccess()
  @ApiOkResponse({ type: DraftDto })
  withdraw(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string): Promise<DraftDto> {
    return this.answers.withdraw(scope, id);
  }
}
