import { Body, Controller, Delete, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentScope, IdPipe, withVersion, type Scope } from '@app/platform';
import type { FastifyReply } from 'fastify';
import { CampaignDrafts } from './campaign-drafts.service.js';
import { CancelDto, LaunchDto } from './campaign-input.dto.js';
import { CampaignLifecycle } from './campaign-lifecycle.service.js';
import { CampaignViews } from './campaign-views.js';
import { CampaignDto } from './campaign.dto.js';
import type { Campaign } from './campaign.entity.js';
import { OptionalBody } from './optional-body.pipe.js';

/** Changes of a campaign's state: sub-resources, never a PATCH of `state`. */
@ApiTags('campaigns')
@Controller('campaigns/:id')
export class CampaignLifecycleController {
  constructor(
    private readonly lifecycle: CampaignLifecycle,
    private readonly drafts: CampaignDrafts,
    private readonly views: CampaignViews,
  ) {}

  @Post('launch')
  @HttpCode(200)
  @Access('campaigns.launch')
  @ApiBody({ type: LaunchDto, required: false })
  @ApiOkResponse({ type: CampaignDto })
  launch(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Body(new OptionalBody(LaunchDto)) body: Readonly<LaunchDto>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CampaignDto> {
    return this.answer(scope, reply, this.lifecycle.launch(scope, id, body.at));
  }

  @Post('unschedule')
  @HttpCode(200)
  @Access('campaigns.launch')
  @ApiOkResponse({ type: CampaignDto })
  unschedule(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CampaignDto> {
    return this.answer(scope, reply, this.lifecycle.unschedule(scope, id));
  }

  @Post('cancel')
  @HttpCode(200)
  @Access('campaigns.launch')
  @ApiBody({ type: CancelDto, required: false })
  @ApiOkResponse({ type: CampaignDto })
  cancel(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Body(new OptionalBody(CancelDto)) body: Readonly<CancelDto>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CampaignDto> {
    return this.answer(scope, reply, this.lifecycle.cancel(scope, id, body.reason));
  }

  @Post('pause')
  @HttpCode(200)
  @Access('campaigns.launch')
  @ApiOkResponse({ type: CampaignDto })
  pause(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CampaignDto> {
    return this.answer(scope, reply, this.lifecycle.pause(scope, id));
  }

  @Post('reactivate')
  @HttpCode(200)
  @Access('campaigns.launch')
  @ApiOkResponse({ type: CampaignDto })
  reactivate(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CampaignDto> {
    return this.answer(scope, reply, this.lifecycle.reactivate(scope, id));
  }

  @Post('close')
  @HttpCode(200)
  @Access('campaigns.launch')
  @ApiOkResponse({ type: CampaignDto })
  close(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CampaignDto> {
    return this.answer(scope, reply, this.lifecycle.close(scope, id));
  }

  @Post('archive')
  @HttpCode(200)
  @Access('campaigns.write')
  @ApiOkResponse({ type: CampaignDto })
  archive(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CampaignDto> {
    return this.answer(scope, reply, this.drafts.archive(scope, id, true));
  }

  @Delete('archive')
  @HttpCode(200)
  @Access('campaigns.write')
  @ApiOkResponse({ type: CampaignDto, description: 'Back into the lists.' })
  unarchive(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CampaignDto> {
    return this.answer(scope, reply, this.drafts.archive(scope, id, false));
  }

  private async answer(scope: Scope, reply: FastifyReply, campaign: Promise<Campaign>): Promise<CampaignDto> {
    return withVersion(reply, await this.views.campaign(scope, await campaign));
  }
}
