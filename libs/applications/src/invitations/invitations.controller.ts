import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CreatorAccess, CurrentScope, IdPipe, Paged, Scope, type Page } from '@app/platform';
import { InvitationAnswersService } from './invitation-answers.service.js';
import { InvitationViews } from './invitation-views.js';
import { InvitationDto, InvitationLimitsDto, InvitationsQuery, InviteBody, InviteResultDto, OwnInvitationDto } from './invitations.dto.js';
import { InvitationsService } from './invitations.service.js';

/** Requests to creators to apply (APP-3). */
@ApiTags('applications')
@Controller()
export class InvitationsController {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly answers: InvitationAnswersService,
    private readonly views: InvitationViews,
  ) {}

  @Post('campaigns/:id/invitations')
  @HttpCode(200)
  @Access('applications.invite')
  @ApiOkResponse({ type: InviteResultDto })
  invite(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Body() body: InviteBody): Promise<InviteResultDto> {
    return this.invitations.invite(scope, id, body);
  }

  @Get('campaigns/:id/invitations')
  @Access('applications.read')
  @Paged(InvitationDto)
  list(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Query() query: InvitationsQuery): Promise<Page<InvitationDto>> {
    return this.views.ofCampaign(scope, id, query);
  }

  @Get('campaigns/:id/invitation-limits')
  @Access('applications.read')
  @ApiOkResponse({ type: InvitationLimitsDto })
  limits(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string): Promise<InvitationLimitsDto> {
    return this.invitations.limitsOf(scope, id);
  }

  @Delete('invitations/:id')
  @HttpCode(204)
  @Access('applications.invite')
  @ApiNoContentResponse()
  withdraw(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string): Promise<void> {
    return this.answers.withdraw(scope, id);
  }

  @Get('creator/invitations')
  @CreatorAccess()
  @Paged(OwnInvitationDto)
  own(@CurrentScope() scope: Scope, @Query() query: InvitationsQuery): Promise<Page<OwnInvitationDto>> {
    return this.views.own(scope, query);
  }

  @Post('creator/invitations/:id/decline')
  @HttpCode(200)
  @CreatorAccess()
  @ApiOkResponse({ type: OwnInvitationDto })
  decline(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string): Promise<OwnInvitationDto> {
    return this.views.decline(scope, id);
  }
}
