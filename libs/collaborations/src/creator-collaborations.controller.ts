import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CreatorAccess, CurrentScope, IdPipe, Paged, withVersion, type Page, type Scope } from '@app/platform';
import type { FastifyReply } from 'fastify';
import { CollaborationReadingService } from './collaboration-reading.service.js';
import { CollaborationDto, CreatorCollaborationDto, CreatorCollaborationsQuery, LeaveDto } from './collaborations.dto.js';
import { HandOverService } from './hand-over.service.js';

/** The creator's side of collaborations. */
@ApiTags('collaborations')
@Controller()
export class CreatorCollaborationsController {
  constructor(
    private readonly reading: CollaborationReadingService,
    private readonly handOver: HandOverService,
  ) {}

  @Get('creator/collaborations')
  @CreatorAccess()
  @Paged(CreatorCollaborationDto)
  list(@CurrentScope() scope: Scope, @Query() query: CreatorCollaborationsQuery): Promise<Page<CreatorCollaborationDto>> {
    return this.reading.ofCreator(scope, query);
  }

  @Post('collaborations/:id/leave')
  @HttpCode(200)
  @CreatorAccess()
  @ApiOkResponse({ type: CollaborationDto })
  async leave(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Body() body: LeaveDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CollaborationDto> {
    return withVersion(reply, await this.reading.detail(scope, await this.handOver.leave(scope, id, body.reason ?? null)));
  }
}
