import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentScope, IdPipe, type Scope } from '@app/platform';
import type { FastifyReply } from 'fastify';
import { CampaignViews } from '../campaign-views.js';
import { OptionalBody } from '../optional-body.pipe.js';
import { CampaignCopies } from './campaign-copies.service.js';
import { CopiedCampaignDto, DuplicateDto } from './duplicate.dto.js';

/** Duplicates of campaigns (CAM-13). */
@ApiTags('campaigns')
@Controller()
export class CampaignCopiesController {
  constructor(
    private readonly copies: CampaignCopies,
    private readonly views: CampaignViews,
  ) {}

  @Post('campaigns/:id/duplicate')
  @Access('campaigns.write')
  @ApiBody({ type: DuplicateDto, required: false })
  @ApiCreatedResponse({ type: CopiedCampaignDto })
  async duplicate(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Body(new OptionalBody(DuplicateDto)) body: Readonly<DuplicateDto>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CopiedCampaignDto> {
    const { campaign, dropped } = await this.copies.duplicate(scope, id, body);
    void reply.header('location', `/api/v1/campaigns/${campaign.id}`);
    return { campaign: await this.views.campaign(scope, campaign), dropped };
  }
}
