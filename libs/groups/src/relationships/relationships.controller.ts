import { Body, Controller, Get, Param, Put, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentScope, ExpectedVersion, IdPipe, Paged, PageQuery, Scope, withVersion, type Page } from '@app/platform';
import type { FastifyReply } from 'fastify';
import { RelationTimelineService } from './relation-timeline.service.js';
import {
  RelationshipBody,
  RelationshipDto,
  RelationshipsQuery,
  RelationSummaryDto,
  RelationSummaryQuery,
  TimelineEntryDto,
} from './relationships.dto.js';
import { RelationshipsService } from './relationships.service.js';

/** How a brand stands to creators (GRP-4). */
@ApiTags('groups')
@Access('creators.read')
@Controller('brands/:id')
export class RelationshipsController {
  constructor(
    private readonly relationships: RelationshipsService,
    private readonly timelines: RelationTimelineService,
  ) {}

  @Get('relationships')
  @Paged(RelationshipDto)
  list(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Query() query: RelationshipsQuery): Promise<Page<RelationshipDto>> {
    return this.relationships.list(scope, id, query);
  }

  @Get('relationships/summary')
  @ApiOkResponse({ type: RelationSummaryDto })
  summary(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Query() query: RelationSummaryQuery,
  ): Promise<RelationSummaryDto> {
    return this.relationships.summary(scope, id, query);
  }

  @Get('creators/:creatorId/relationship')
  @ApiOkResponse({ type: RelationshipDto })
  async get(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Param('creatorId', IdPipe) creatorId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RelationshipDto> {
    return withVersion(reply, await this.relationships.get(scope, id, creatorId));
  }

  @Put('creators/:creatorId/relationship')
  @Access('groups.write')
  @ApiOkResponse({ type: RelationshipDto })
  async put(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Param('creatorId', IdPipe) creatorId: string,
    @Body() body: RelationshipBody,
    @ExpectedVersion() version: number | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RelationshipDto> {
    return withVersion(reply, await this.relationships.put(scope, id, creatorId, body, version));
  }

  @Get('creators/:creatorId/timeline')
  @Paged(TimelineEntryDto)
  timeline(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Param('creatorId', IdPipe) creatorId: string,
    @Query() query: PageQuery,
  ): Promise<Page<TimelineEntryDto>> {
    return this.timelines.list(scope, id, creatorId, query);
  }
}
