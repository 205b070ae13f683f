import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Public, WithoutIdempotency } from '@app/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  AccessTokenDto,
  EmailChangeDto,
  EmailConfirmationDto,
  EmailDto,
  MailSentDto,
  PasswordResetDto,
  SignInDto,
  SignUpDto,
  StaffWelcomeDto,
} from './auth.dto.js';
import { EmailChangeService } from './email-change.service.js';
import { EmailConfirmationService } from './email-confirmation.service.js';
import { SessionEndedError } from './identity.errors.js';
import { PasswordService } from './password.service.js';
import { RefreshCookie } from './refresh-cookie.js';
import { SessionsService, type SessionTokens } from './sessions.service.js';
import { SignInService } from './sign-in.service.js';
import { SignUpService } from './sign-up.service.js';
import { StaffWelcomeService } from './staff-accounts/staff-welcome.service.js';
import { SessionOpening } from './two-factor/session-opening.js';
import { TotpSignInDto } from './two-factor/two-factor.dto.js';

/** Signing up, in and out (ACC-1, ACC-2). */
@ApiTags('identity')
@Public()
@WithoutIdempotency()
@Controller('auth')
export class AuthController {
  constructor(
    private readonly signUps: SignUpService,
    private readonly confirmations: EmailConfirmationService,
    private readonly signIns: SignInService,
    private readonly passwords: PasswordService,
    private readonly sessions: SessionsService,
    private readonly cookie: RefreshCookie,
    private readonly openings: SessionOpening,
    private readonly emails: EmailChangeService,
    private readonly staff: StaffWelcomeService,
  ) {}

  @Post('sign-up')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: MailSentDto })
  async signUp(@Body() body: SignUpDto): Promise<MailSentDto> {
    await this.signUps.signUp(body);
    return { status: 'confirm-email' };
  }

  @Post('email-confirmation')
  @HttpCode(200)
  @ApiOkResponse({ type: AccessTokenDto })
  async confirmEmail(@Body() body: EmailConfirmationDto, @Res({ passthrough: true }) reply: FastifyReply): Promise<AccessTokenDto> {
    return this.started(reply, await this.confirmations.confirm(body.token));
  }

  @Post('email-confirmation/resend')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: MailSentDto })
  async resendConfirmation(@Body() body: EmailDto): Promise<MailSentDto> {
    await this.confirmations.resend(body.email);
    return { status: 'confirm-email' };
  }

  @Post('sign-in')
  @HttpCode(200)
  @ApiOkResponse({ type: AccessTokenDto })
  async signIn(@Body() body: SignInDto, @Res({ passthrough: true }) reply: FastifyReply): Promise<AccessTokenDto> {
    return this.started(reply, await this.signIns.signIn(body.email, body.password));
  }

  @Post('totp')
  @HttpCode(200)
  @ApiOkResponse({ type: AccessTokenDto })
  async secondFactor(@Body() body: TotpSignInDto, @Res({ passthrough: true }) reply: FastifyReply): Promise<AccessTokenDto> {
    return this.started(reply, await this.openings.answer(body.challenge, body));
  }

  @Post('email-change')
  @HttpCode(204)
  @ApiNoContentResponse()
  changeEmail(@Body() body: EmailChangeDto): Promise<void> {
    return this.emails.confirm(body.token);
  }

  @Post('staff-welcome')
  @HttpCode(200)
  @ApiOkResponse({ type: AccessTokenDto })
  async welcomeStaff(@Body() body: StaffWelcomeDto, @Res({ passthrough: true }) reply: FastifyReply): Promise<AccessTokenDto> {
    return this.started(reply, await this.staff.welcome(body.token, body.name, body.password));
  }

  @Post('refresh')
  @HttpCode(200)
  @ApiOkResponse({ type: AccessTokenDto })
  async refresh(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<AccessTokenDto> {
    const token = this.cookie.read(request);
    if (!token) throw new SessionEndedError();
    try {
      return this.started(reply, await this.sessions.refresh(token));
    } catch (error) {
      if (error instanceof SessionEndedError) this.cookie.clear(reply);
      throw error;
    }
  }

  @Post('sign-out')
  @HttpCode(204)
  @ApiNoContentResponse()
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const token = this.cookie.read(request);
    if (token) await this.sessions.endByToken(token);
    this.cookie.clear(reply);
  }

  @Post('password-reset')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: MailSentDto })
  async askPasswordReset(@Body() body: EmailDto): Promise<MailSentDto> {
    await this.passwords.askReset(body.email);
    return { status: 'mail-sent' };
  }

  @Post('password-reset/confirmation')
  @HttpCode(200)
  @ApiOkResponse({ type: AccessTokenDto })
  async resetPassword(@Body() body: PasswordResetDto, @Res({ passthrough: true }) reply: FastifyReply): Promise<AccessTokenDto> {
    return this.started(reply, await this.passwords.reset(body.token, body.password));
  }

  private started(reply: FastifyReply, tokens: SessionTokens): AccessTokenDto {
    this.cookie.set(reply, tokens.refreshToken);
    void reply.header('cache-control', 'no-store');
    return { accessToken: tokens.accessToken, expiresAt: tokens.expiresAt.toISOString() };
  }
}
