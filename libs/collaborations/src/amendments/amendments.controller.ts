import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { OptionalBody } from '@app/campaigns';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CreatorAccess, CurrentScope, IdPipe, Paged, type Page, type Scope } from '@app/platform';
import {
  AmendmentDraftDto,
  AmendmentDto,
  AmendmentListDto,
  AmendmentPreviewDto,
  ConsentDto,
  CreateAmendmentDto,
  OwnAmendmentDto,
  OwnAmendmentsQuery,
} from './amendments.dto.js';
import { AmendmentsService } from './amendments.service.js';
import { ConsentsService } from './consents.service.js';

/** Changes of launched offers, and what creators say to them (CAM-11). */
@ApiTags('campaigns')
@Controller()
export class AmendmentsController {
  constructor(
    private readonly amendments: AmendmentsService,
    private readonly consents: ConsentsService,
  ) {}

  @Post('campaigns/:id/amendments')
  @Access('campaigns.launch')
  @ApiCreatedResponse({ type: AmendmentDto })
  create(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Body() body: CreateAmendmentDto): Promise<AmendmentDto> {
    return this.amendments.create(scope, id, body);
  }

  @Post('campaigns/:id/amendments/preview')
  @HttpCode(200)
  @Access('campaigns.launch')
  @ApiOkResponse({ type: AmendmentPreviewDto, description: 'Nothing is written.' })
  preview(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Body() body: AmendmentDraftDto): Promise<AmendmentPreviewDto> {
    return this.amendments.preview(scope, id, body);
  }

  @Get('campaigns/:id/amendments')
  @Access('campaigns.read')
  @ApiOkResponse({ type: AmendmentListDto })
  list(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string): Promise<AmendmentListDto> {
    return this.amendments.list(scope, id);
  }

  @Get('creator/amendments')
  @CreatorAccess()
  @Paged(OwnAmendmentDto)
  own(@CurrentScope() scope: Scope, @Query() query: OwnAmendmentsQuery): Promise<Page<OwnAmendmentDto>> {
    return this.consents.own(scope, query);
  }

  @Post('amendments/:id/consent')
  @HttpCode(200)
  @CreatorAccess()
  @ApiBody({ type: ConsentDto, required: false })
  @ApiOkResponse({ type: OwnAmendmentDto })
  consent(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Body(new OptionalBody(ConsentDto)) body: Readonly<ConsentDto>,
  ): Promise<OwnAmendmentDto> {
    return this.consents.consent(scope, id, body.variant);
  }

  @Post('amendments/:id/refuse')
  @HttpCode(200)
  @CreatorAccess()
  @ApiOkResponse({ type: OwnAmendmentDto })
  refuse(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string): Promise<OwnAmendmentDto> {
    return this.consents.refuse(scope, id);
  }
}
