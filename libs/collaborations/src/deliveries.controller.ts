import { Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentScope, IdPipe, withVersion, type Scope } from '@app/platform';
import type { FastifyReply } from 'fastify';
import { CollaborationReadingService } from './collaboration-reading.service.js';
import { CollaborationDto } from './collaborations.dto.js';
import { DeliveriesService } from './deliveries.service.js';

/** What a brand marks as delivered by hand, where contents are not collected (TikTok, UGC). */
@ApiTags('collaborations')
@Access('collaborations.write')
@Controller('collaborations/:id/deliverables/:deliverableId')
export class DeliveriesController {
  constructor(
    private readonly deliveries: DeliveriesService,
    private readonly reading: CollaborationReadingService,
  ) {}

  @Post('accept')
  @HttpCode(200)
  @ApiOkResponse({ type: CollaborationDto })
  async accept(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Param('deliverableId', IdPipe) deliverableId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CollaborationDto> {
    return withVersion(reply, await this.reading.detail(scope, await this.deliveries.accept(scope, id, deliverableId)));
  }

  @Post('reopen')
  @HttpCode(200)
  @ApiOkResponse({ type: CollaborationDto })
  async reopen(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Param('deliverableId', IdPipe) deliverableId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CollaborationDto> {
    return withVersion(reply, await this.reading.detail(scope, await this.deliveries.reopen(scope, id, deliverableId)));
  }
}
