import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentScope, ExpectedVersion, IdPipe, Paged, withVersion, type Page, type Scope } from '@app/platform';
import type { FastifyReply } from 'fastify';
import { ApplicationDataService } from './application-data.service.js';
import { ApplicationDecisionsService } from './application-decisions.service.js';
import { ApplicationReviewService } from './application-review.service.js';
import { ApplicationCardDto, ApplicationDto, ApplicationsQuery, PatchApplicationDto } from './applications.dto.js';
import { BulkDecisionsDto, BulkDecisionsResultDto, DeclineDto } from './decisions.dto.js';
import { SelectionDto } from './selection.dto.js';
import { SelectionOrderDto } from './offers/offers.dto.js';
import { SelectionService } from './selection.service.js';

/** The brand's side of applications. */
@ApiTags('applications')
@Controller()
export class ApplicationsController {
  constructor(
    private readonly review: ApplicationReviewService,
    private readonly decisions: ApplicationDecisionsService,
    private readonly selection: SelectionService,
    private readonly data: ApplicationDataService,
  ) {}

  @Get('campaigns/:id/applications')
  @Access('applications.read')
  @Paged(ApplicationCardDto)
  list(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Query() query: ApplicationsQuery,
  ): Promise<Page<ApplicationCardDto>> {
    return this.review.cards(scope, id, query);
  }

  @Get('campaigns/:id/selection')
  @Access('applications.read')
  @ApiOkResponse({ type: SelectionDto })
  overview(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string): Promise<SelectionDto> {
    return this.selection.overview(scope, id);
  }

  @Put('campaigns/:id/selection/order')
  @Access('applications.decide')
  @ApiOkResponse({ type: SelectionOrderDto })
  async order(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Body() body: SelectionOrderDto): Promise<SelectionOrderDto> {
    return { applicationIds: await this.decisions.order(scope, id, body.applicationIds) };
  }

  @Post('campaigns/:id/applications/bulk-decisions')
  @HttpCode(200)
  @Access('applications.decide')
  @ApiOkResponse({ type: BulkDecisionsResultDto })
  async bulk(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Body() body: BulkDecisionsDto,
  ): Promise<BulkDecisionsResultDto> {
    return { results: await this.decisions.decideMany(scope, id, body.decisions) };
  }

  @Get('applications/:id')
  @Access('applications.read')
  @ApiOkResponse({ type: ApplicationDto })
  async one(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ApplicationDto> {
    return withVersion(reply, await this.review.one(scope, id));
  }

  @Patch('applications/:id')
  @Access('applications.decide')
  @ApiOkResponse({ type: ApplicationDto })
  async change(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @ExpectedVersion() expected: number | null,
    @Body() body: PatchApplicationDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ApplicationDto> {
    return withVersion(reply, await this.review.detail(scope, await this.data.change(scope, id, expected, body)));
  }

  @Post('applications/:id/accept')
  @HttpCode(200)
  @Access('applications.decide')
  @ApiOkResponse({ type: ApplicationDto })
  async accept(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ApplicationDto> {
    return withVersion(reply, await this.review.detail(scope, await this.decisions.decide(scope, id, 'accept')));
  }

  @Post('applications/:id/decline')
  @HttpCode(200)
  @Access('applications.decide')
  @ApiOkResponse({ type: ApplicationDto })
  async decline(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Body() body: DeclineDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ApplicationDto> {
    return withVersion(reply, await this.review.detail(scope, await this.decisions.decide(scope, id, 'decline', body.reason)));
  }

  @Post('applications/:id/reset')
  @HttpCode(200)
  @Access('applications.decide')
  @ApiOkResponse({ type: ApplicationDto })
  async reset(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ApplicationDto> {
    return withVersion(reply, await this.review.detail(scope, await this.decisions.decide(scope, id, 'reset')));
  }
}
