import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentScope, IdPipe, Paged, Scope, type Page } from '@app/platform';
import { InvitationsQuery, InviteMemberDto, MemberInvitationDto } from './invitations.dto.js';
import { InvitationsService } from './invitations.service.js';

/** Invitations as the organisation sends and sees them (ACC-5). */
@ApiTags('identity')
@Access('identity.manage-members')
@Controller('organisations/:id/member-invitations')
export class MemberInvitationsController {
  constructor(private readonly invitations: InvitationsService) {}

  @Get()
  @Paged(MemberInvitationDto)
  list(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Query() query: InvitationsQuery,
  ): Promise<Page<MemberInvitationDto>> {
    return this.invitations.list(scope, id, query);
  }

  @Post()
  @HttpCode(201)
  @ApiCreatedResponse({ type: MemberInvitationDto })
  invite(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Body() body: InviteMemberDto): Promise<MemberInvitationDto> {
    return this.invitations.invite(scope, id, body);
  }

  @Post(':invitationId/resend')
  @HttpCode(200)
  @ApiOkResponse({ type: MemberInvitationDto })
  resend(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Param('invitationId', IdPipe) invitationId: string,
  ): Promise<MemberInvitationDto> {
    return this.invitations.resend(scope, id, invitationId);
  }

  @Delete(':invitationId')
  @HttpCode(204)
  @ApiNoContentResponse()
  withdraw(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Param('invitationId', IdPipe) invitationId: string,
  ): Promise<void> {
    return this.invitations.withdraw(scope, id, invitationId);
  }
}
