import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentScope, ExpectedVersion, IdPipe, Paged, withVersion, type Page, type Scope } from '@app/platform';
import type { FastifyReply } from 'fastify';
import { CampaignViews } from '../campaign-views.js';
import { CopiedCampaignDto } from '../duplicate/duplicate.dto.js';
import { CreateTemplateDto, RenameTemplateDto, TemplateDto, TemplateListQuery, UseTemplateDto } from './campaign-templates.dto.js';
import { CampaignTemplates } from './campaign-templates.service.js';

/** Templates of an organisation (CAM-13). */
@ApiTags('campaigns')
@Controller('organisations/:organisationId/campaign-templates')
export class CampaignTemplatesController {
  constructor(
    private readonly templates: CampaignTemplates,
    private readonly views: CampaignViews,
  ) {}

  @Post()
  @Access('campaigns.write')
  @ApiCreatedResponse({ type: TemplateDto })
  async save(
    @CurrentScope() scope: Scope,
    @Param('organisationId', IdPipe) organisationId: string,
    @Body() body: CreateTemplateDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TemplateDto> {
    return withVersion(reply, await this.templates.save(scope, organisationId, body));
  }

  @Get()
  @Access('campaigns.write')
  @Paged(TemplateDto)
  list(
    @CurrentScope() scope: Scope,
    @Param('organisationId', IdPipe) organisationId: string,
    @Query() query: TemplateListQuery,
  ): Promise<Page<TemplateDto>> {
    return this.templates.list(scope, organisationId, query);
  }

  @Patch(':templateId')
  @Access('campaigns.write')
  @ApiOkResponse({ type: TemplateDto })
  async rename(
    @CurrentScope() scope: Scope,
    @Param('organisationId', IdPipe) organisationId: string,
    @Param('templateId', IdPipe) id: string,
    @ExpectedVersion() expected: number | null,
    @Body() body: RenameTemplateDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TemplateDto> {
    return withVersion(reply, await this.templates.rename(scope, organisationId, id, expected, body.name));
  }

  @Delete(':templateId')
  @HttpCode(204)
  @Access('campaigns.write')
  @ApiNoContentResponse()
  remove(
    @CurrentScope() scope: Scope,
    @Param('organisationId', IdPipe) organisationId: string,
    @Param('templateId', IdPipe) id: string,
    @ExpectedVersion() expected: number | null,
  ): Promise<void> {
    return this.templates.remove(scope, organisationId, id, expected);
  }

  @Post(':templateId/campaigns')
  @Access('campaigns.write')
  @ApiCreatedResponse({ type: CopiedCampaignDto, description: 'A new draft; `dropped` lists what did not come along.' })
  async use(
    @CurrentScope() scope: Scope,
    @Param('organisationId', IdPipe) organisationId: string,
    @Param('templateId', IdPipe) id: string,
    @Body() body: UseTemplateDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CopiedCampaignDto> {
    const { campaign, dropped } = await this.templates.use(scope, organisationId, id, body);
    void reply.header('location', `/api/v1/campaigns/${campaign.id}`);
    return { campaign: await this.views.campaign(scope, campaign), dropped };
  }
}
