import { Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CreatorAccess, CurrentScope, IdPipe, Paged, PageQuery, type Page, type Scope } from '@app/platform';
import { CreatorCampaignDto, CreatorCampaignRowDto, CreatorFeedQuery } from './creator-campaigns.dto.js';
import { CreatorCampaigns } from './creator-campaigns.service.js';

/** Discover: campaigns as creators find them (CAM-14). */
@ApiTags('campaigns')
@Controller('creator')
@CreatorAccess()
export class CreatorCampaignsController {
  constructor(private readonly campaigns: CreatorCampaigns) {}

  @Get('campaigns')
  @Paged(CreatorCampaignRowDto)
  open(@CurrentScope() scope: Scope, @Query() query: CreatorFeedQuery): Promise<Page<CreatorCampaignRowDto>> {
    return this.campaigns.open(scope, query);
  }

  @Get('campaigns/:id')
  @ApiOkResponse({ type: CreatorCampaignDto })
  read(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string): Promise<CreatorCampaignDto> {
    return this.campaigns.detail(scope, id);
  }

  @Get('saved-campaigns')
  @Paged(CreatorCampaignRowDto)
  saved(@CurrentScope() scope: Scope, @Query() query: PageQuery): Promise<Page<CreatorCampaignRowDto>> {
    return this.campaigns.saved(scope, query);
  }

  @Post('saved-campaigns/:campaignId')
  @HttpCode(204)
  @ApiNoContentResponse()
  save(@CurrentScope() scope: Scope, @Param('campaignId', IdPipe) campaignId: string): Promise<void> {
    return this.campaigns.save(scope, campaignId);
  }

  @Delete('saved-campaigns/:campaignId')
  @HttpCode(204)
  @ApiNoContentResponse()
  unsave(@CurrentScope() scope: Scope, @Param('campaignId', IdPipe) campaignId: string): Promise<void> {
    return this.campaigns.unsave(scope, campaignId);
  }
}
