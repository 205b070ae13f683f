import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CreatorAccess, CurrentScope, ExpectedVersion, IdPipe, Paged, PageQuery, Scope, withVersion, type Page } from '@app/platform';
import type { FastifyReply } from 'fastify';
import { HiddenOrganisationsService } from './hidden-organisations.service.js';
import { HiddenOrganisationDto, HideBody, VisibilityBody, VisibilityDto } from './visibility.dto.js';
import { VisibilityService } from './visibility.service.js';

/** Who may find this creator (CRE-7). */
@ApiTags('creators')
@CreatorAccess()
@Controller('creator')
export class VisibilityController {
  constructor(
    private readonly visibility: VisibilityService,
    private readonly hidden: HiddenOrganisationsService,
  ) {}

  @Get('visibility')
  @ApiOkResponse({ type: VisibilityDto })
  async read(@CurrentScope() scope: Scope, @Res({ passthrough: true }) reply: FastifyReply): Promise<VisibilityDto> {
    return withVersion(reply, await this.visibility.read(scope));
  }

  @Put('visibility')
  @ApiOkResponse({ type: VisibilityDto })
  async replace(
    @CurrentScope() scope: Scope,
    @Body() body: VisibilityBody,
    @ExpectedVersion() version: number | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VisibilityDto> {
    return withVersion(reply, await this.visibility.replace(scope, body, version));
  }

  @Get('hidden-organisations')
  @Paged(HiddenOrganisationDto)
  hiddenFrom(@CurrentScope() scope: Scope, @Query() query: PageQuery): Promise<Page<HiddenOrganisationDto>> {
    return this.hidden.list(scope, query);
  }

  @Post('hidden-organisations')
  @HttpCode(201)
  @ApiCreatedResponse({ type: HiddenOrganisationDto })
  hide(@CurrentScope() scope: Scope, @Body() body: HideBody): Promise<HiddenOrganisationDto> {
    return this.hidden.hide(scope, body.brandId.toLowerCase());
  }

  @Delete('hidden-organisations/:organisationId')
  @HttpCode(204)
  @ApiNoContentResponse()
  show(@CurrentScope() scope: Scope, @Param('organisationId', IdPipe) organisationId: string): Promise<void> {
    return this.hidden.show(scope, organisationId);
  }
}
