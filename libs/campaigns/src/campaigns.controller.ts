import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentScope, ExpectedVersion, IdPipe, Paged, withVersion, type Page, type Scope } from '@app/platform';
import type { FastifyReply } from 'fastify';
import { CampaignDrafts } from './campaign-drafts.service.js';
import { CreateCampaignDto, DeliverablesPreviewQuery, PatchCampaignDto } from './campaign-input.dto.js';
import { CampaignListQuery, CampaignRowDto } from './campaign-list.dto.js';
import { CampaignReads } from './campaign-reads.service.js';
import { CampaignViews } from './campaign-views.js';
import { CampaignDto } from './campaign.dto.js';
import { DeliverablesDto } from './deliverables.dto.js';
import { HistoryListDto, VersionListDto } from './campaign-history.dto.js';
import { ReadinessDto } from './readiness.dto.js';

/** Campaigns as their members write and read them. */
@ApiTags('campaigns')
@Controller()
export class CampaignsController {
  constructor(
    private readonly drafts: CampaignDrafts,
    private readonly reads: CampaignReads,
    private readonly views: CampaignViews,
  ) {}

  @Post('brands/:brandId/campaigns')
  @Access('campaigns.write')
  @ApiCreatedResponse({ type: CampaignDto })
  async create(
    @CurrentScope() scope: Scope,
    @Param('brandId', IdPipe) brandId: string,
    @Body() body: CreateCampaignDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CampaignDto> {
    const campaign = await this.drafts.create(scope, brandId, body);
    void reply.header('location', `/api/v1/campaigns/${campaign.id}`);
    return withVersion(reply, await this.views.campaign(scope, campaign));
  }

  @Get('brands/:brandId/campaigns')
  @Access('campaigns.read')
  @Paged(CampaignRowDto)
  ofBrand(
    @CurrentScope() scope: Scope,
    @Param('brandId', IdPipe) brandId: string,
    @Query() query: CampaignListQuery,
  ): Promise<Page<CampaignRowDto>> {
    return this.reads.ofBrand(scope, brandId, query);
  }

  @Get('organisations/:organisationId/campaigns')
  @Access('campaigns.read')
  @Paged(CampaignRowDto)
  ofOrganisation(
    @CurrentScope() scope: Scope,
    @Param('organisationId', IdPipe) organisationId: string,
    @Query() query: CampaignListQuery,
  ): Promise<Page<CampaignRowDto>> {
    return this.reads.ofOrganisation(scope, organisationId, query);
  }

  @Get('campaigns/:id')
  @Access('campaigns.read')
  @ApiOkResponse({ type: CampaignDto })
  async read(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CampaignDto> {
    return withVersion(reply, await this.reads.campaign(scope, id));
  }

  @Patch('campaigns/:id')
  @Access('campaigns.write')
  @ApiOkResponse({ type: CampaignDto })
  async change(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @ExpectedVersion() expected: number | null,
    @Body() body: PatchCampaignDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CampaignDto> {
    return withVersion(reply, await this.views.campaign(scope, await this.drafts.change(scope, id, expected, body)));
  }

  @Delete('campaigns/:id')
  @HttpCode(204)
  @Access('campaigns.write')
  @ApiNoContentResponse({ description: 'Only drafts that were never launched.' })
  remove(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @ExpectedVersion() expected: number | null): Promise<void> {
    return this.drafts.remove(scope, id, expected);
  }

  @Get('campaigns/:id/readiness')
  @Access('campaigns.read')
  @ApiOkResponse({ type: ReadinessDto })
  readiness(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string): Promise<ReadinessDto> {
    return this.reads.readiness(scope, id);
  }

  @Get('campaigns/:id/deliverables-preview')
  @Access('campaigns.read')
  @ApiOkResponse({ type: DeliverablesDto })
  preview(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Query() query: DeliverablesPreviewQuery,
  ): Promise<DeliverablesDto> {
    return this.reads.preview(scope, id, query);
  }

  @Get('campaigns/:id/history')
  @Access('campaigns.read')
  @ApiOkResponse({ type: HistoryListDto })
  history(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string): Promise<HistoryListDto> {
    return this.reads.history(scope, id);
  }

  @Get('campaigns/:id/versions')
  @Access('campaigns.read')
  @ApiOkResponse({ type: VersionListDto })
  versions(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string): Promise<VersionListDto> {
    return this.reads.versions(scope, id);
  }
}
