import { Controller, Delete, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access, CurrentScope, IdPipe, withVersion, type Scope } from '@app/platform';
import { ApplicationReviewService } from '../application-review.service.js';
import { ApplicationDto } from '../applications.dto.js';
import { WaitlistService } from './waitlist.service.js';

/** Whom the confirmation keeps on the waiting list, unless it names others (APP-5). */
@ApiTags('applications')
@Access('applications.decide')
@Controller('applications/:id/waitlist')
export class WaitlistController {
  constructor(
    private readonly waitlist: WaitlistService,
    private readonly review: ApplicationReviewService,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: ApplicationDto })
  async keep(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ApplicationDto> {
    return withVersion(reply, await this.review.detail(scope, await this.waitlist.keep(scope, id)));
  }

  @Delete()
  @ApiOkResponse({ type: ApplicationDto })
  async drop(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ApplicationDto> {
    return withVersion(reply, await this.review.detail(scope, await this.waitlist.drop(scope, id)));
  }
}
