import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentScope, Public, Scope, SignedIn, WithoutIdempotency } from '@app/platform';
import type { FastifyReply } from 'fastify';
import { AccessTokenDto } from '../auth.dto.js';
import { RefreshCookie } from '../refresh-cookie.js';
import { InvitationAcceptance } from './invitation-acceptance.service.js';
import { AcceptInvitationDto, InvitationPreviewDto, JoinedDto, SignUpByInvitationDto } from './invitations.dto.js';

/**
 * The link of an invitation (ACC-5). Joining with an account needs its session, so that the account is never a guess; joining as somebody
 * new ignores whoever is signed in. Two routes, because one that took both would have to guess which of them was meant.
 */
@ApiTags('identity')
@Controller('member-invitations/:token')
export class InvitationLinksController {
  constructor(
    private readonly acceptance: InvitationAcceptance,
    private readonly cookie: RefreshCookie,
  ) {}

  @Get()
  @Public()
  @ApiOkResponse({ type: InvitationPreviewDto })
  preview(@Param('token') token: string): Promise<InvitationPreviewDto> {
    return this.acceptance.preview(token);
  }

  @Post('accept')
  @HttpCode(200)
  @SignedIn()
  @ApiOkResponse({ type: JoinedDto })
  accept(@CurrentScope() scope: Scope, @Param('token') token: string, @Body() body: AcceptInvitationDto): Promise<JoinedDto> {
    return this.acceptance.accept(scope, token, body);
  }

  @Post('sign-up')
  @HttpCode(200)
  @Public()
  @WithoutIdempotency()
  @ApiOkResponse({ type: AccessTokenDto })
  async signUp(
    @Param('token') token: string,
    @Body() body: SignUpByInvitationDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccessTokenDto> {
    const tokens = await this.acceptance.signUp(token, body);
    this.cookie.set(reply, tokens.refreshToken);
    void reply.header('cache-control', 'no-store');
    return { accessToken: tokens.accessToken, expiresAt: tokens.expiresAt.toISOString() };
  }
}
