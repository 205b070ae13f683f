import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentScope, ExpectedVersion, IdPipe, Paged, withVersion, type Page, type Scope } from '@app/platform';
import type { FastifyReply } from 'fastify';
import { CollaborationDataService } from './collaboration-data.service.js';
import { CollaborationReadingService } from './collaboration-reading.service.js';
import { CollaborationDto, CollaborationsQuery, PatchCollaborationDto, ReopenDto } from './collaborations.dto.js';
import { CollaborationRowDto } from './collaboration-row.dto.js';
import { ConfirmSelectionDto, SelectionConfirmedDto } from './selection-confirmation.dto.js';
import { DeadlinesDto } from './deadlines.dto.js';
import { ExtendDto, ExtendManyDto, ExtensionResultsDto } from './extensions.dto.js';
import { ExtensionsService } from './extensions.service.js';
import { SelectionConfirmationService, type Confirmation } from './selection-confirmation.service.js';

/** Confirming the selection, and the brand's side of collaborations. */
@ApiTags('collaborations')
@Controller()
export class CollaborationsController {
  constructor(
    private readonly reading: CollaborationReadingService,
    private readonly confirmation: SelectionConfirmationService,
    private readonly extensions: ExtensionsService,
    private readonly data: CollaborationDataService,
  ) {}

  @Post('campaigns/:id/selection/confirm')
  @HttpCode(200)
  @Access('applications.confirm-selection')
  @ApiOkResponse({ type: SelectionConfirmedDto })
  async confirm(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Body() body: ConfirmSelectionDto,
  ): Promise<SelectionConfirmedDto> {
    return confirmedOf(await this.confirmation.confirm(scope, id, body));
  }

  @Get('campaigns/:id/collaborations')
  @Access('collaborations.read')
  @Paged(CollaborationRowDto)
  rows(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Query() query: CollaborationsQuery,
  ): Promise<Page<CollaborationRowDto>> {
    return this.reading.rows(scope, id, query);
  }

  @Post('campaigns/:id/collaborations/extensions')
  @HttpCode(200)
  @Access('collaborations.write')
  @ApiOkResponse({ type: ExtensionResultsDto })
  async extendMany(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Body() body: ExtendManyDto,
  ): Promise<ExtensionResultsDto> {
    return { results: await this.extensions.extendMany(scope, id, body) };
  }

  @Get('collaborations/:id')
  @Access('collaborations.read', { creator: true })
  @ApiOkResponse({ type: CollaborationDto })
  async one(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CollaborationDto> {
    return withVersion(reply, await this.reading.one(scope, id));
  }

  @Patch('collaborations/:id')
  @Access('collaborations.write')
  @ApiOkResponse({ type: CollaborationDto })
  async change(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @ExpectedVersion() expected: number | null,
    @Body() body: PatchCollaborationDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CollaborationDto> {
    return withVersion(reply, await this.reading.detail(scope, await this.data.change(scope, id, expected, body)));
  }

  @Get('collaborations/:id/deadlines')
  @Access('collaborations.read', { creator: true })
  @ApiOkResponse({ type: DeadlinesDto })
  async deadlines(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string): Promise<DeadlinesDto> {
    return this.reading.deadlinesOf(scope, id);
  }

  @Post('collaborations/:id/extensions')
  @HttpCode(200)
  @Access('collaborations.write')
  @ApiOkResponse({ type: CollaborationDto })
  async extend(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Body() body: ExtendDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CollaborationDto> {
    return withVersion(reply, await this.reading.detail(scope, await this.extensions.extend(scope, id, body)));
  }

  @Post('collaborations/:id/reopen')
  @HttpCode(200)
  @Access('collaborations.write')
  @ApiOkResponse({ type: CollaborationDto })
  async reopen(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Body() body: ReopenDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CollaborationDto> {
    return withVersion(reply, await this.reading.detail(scope, await this.extensions.reopen(scope, id, body)));
  }
}

function confirmedOf({ selection, campaign, collaborations, waitlisted, declined }: Confirmation): SelectionConfirmedDto {
  return {
    id: selection.id,
    campaignId: campaign.id,
    campaignState: campaign.state,
    confirmedAt: selection.confirmedAt.toISOString(),
    preparationEndsAt: campaign.preparationEndsAt?.toISOString() ?? null,
    activeEndsAt: campaign.activeEndsAt?.toISOString() ?? null,
    collaborations: collaborations.map(({ id, applicationId, creatorId }) => ({ id, applicationId, creatorId })),
    waitlisted,
    declined,
    externalId: selection.externalId,
  };
}
