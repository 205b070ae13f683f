import { Body, Controller, Delete, Headers, Param, Post, Put, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentScope, ExpectedVersion, IdPipe, withVersion, type Scope } from '@app/platform';
import type { FastifyReply } from 'fastify';
import { ImageOrderDto } from './campaign-input.dto.js';
import { CampaignPictures } from './campaign-pictures.service.js';
import { CampaignViews } from './campaign-views.js';
import { CampaignDto } from './campaign.dto.js';
import { ImageDto } from './campaign-parts.dto.js';

/** Pictures of a campaign: raw bodies, one picture a call. */
@ApiTags('campaigns')
@Controller('campaigns/:id/images')
export class CampaignPicturesController {
  constructor(
    private readonly pictures: CampaignPictures,
    private readonly views: CampaignViews,
  ) {}

  @Post()
  @Access('campaigns.write')
  @ApiConsumes('image/jpeg', 'image/png', 'image/webp')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiCreatedResponse({ type: ImageDto, description: 'The ETag is the campaign’s new version.' })
  async add(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Headers('content-type') type: string | undefined,
    @Body() body: Buffer,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImageDto> {
    const { image, campaign } = await this.pictures.add(scope, id, type ?? '', body);
    withVersion(reply, campaign);
    return this.views.image(id, image);
  }

  @Put()
  @Access('campaigns.write')
  @ApiOkResponse({ type: CampaignDto })
  async order(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @ExpectedVersion() expected: number | null,
    @Body() body: ImageOrderDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CampaignDto> {
    return withVersion(reply, await this.views.campaign(scope, await this.pictures.reorder(scope, id, body.ids, expected)));
  }

  @Delete(':imageId')
  @Access('campaigns.write')
  @ApiOkResponse({ type: CampaignDto })
  async remove(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Param('imageId', IdPipe) imageId: string,
    @ExpectedVersion() expected: number | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CampaignDto> {
    return withVersion(reply, await this.views.campaign(scope, await this.pictures.remove(scope, id, imageId, expected)));
  }
}
