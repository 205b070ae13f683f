import { Body, Controller, Delete, Get, HttpCode, Post, Put, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentScope, Scope, SignedIn, WithoutIdempotency } from '@app/platform';
import type { FastifyReply } from 'fastify';
import { ChangeEmailDto, MailSentDto } from '../auth.dto.js';
import { EmailChangeService } from '../email-change.service.js';
import { TotpService } from './totp.service.js';
import {
  FactorProofDto,
  RecoveryCodesDto,
  RemoveTotpDto,
  RenewRecoveryCodesDto,
  StartTotpDto,
  TotpCodeDto,
  TotpDto,
  TotpSetUpDto,
} from './two-factor.dto.js';

/** How one signs in: the second factor and the e-mail address (ACC-1, ACC-3). */
@ApiTags('identity')
@SignedIn()
@WithoutIdempotency()
@Controller('me')
export class TotpController {
  constructor(
    private readonly totp: TotpService,
    private readonly emails: EmailChangeService,
  ) {}

  @Get('totp')
  @ApiOkResponse({ type: TotpDto })
  get(@CurrentScope() scope: Scope): Promise<TotpDto> {
    return this.totp.state(scope);
  }

  @Post('totp')
  @HttpCode(201)
  @ApiCreatedResponse({ type: TotpSetUpDto })
  start(@CurrentScope() scope: Scope, @Body() body: StartTotpDto, @Res({ passthrough: true }) reply: FastifyReply): Promise<TotpSetUpDto> {
    void reply.header('cache-control', 'no-store');
    return this.totp.start(scope, body.password);
  }

  @Post('totp/confirmation')
  @HttpCode(200)
  @ApiOkResponse({ type: RecoveryCodesDto })
  async confirm(
    @CurrentScope() scope: Scope,
    @Body() body: TotpCodeDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecoveryCodesDto> {
    void reply.header('cache-control', 'no-store');
    return { recoveryCodes: await this.totp.confirm(scope, body.code) };
  }

  @Post('totp/verification')
  @HttpCode(204)
  @ApiNoContentResponse()
  verify(@CurrentScope() scope: Scope, @Body() body: FactorProofDto): Promise<void> {
    return this.totp.verify(scope, body);
  }

  @Post('totp/recovery-codes')
  @HttpCode(200)
  @ApiOkResponse({ type: RecoveryCodesDto })
  async renewRecoveryCodes(
    @CurrentScope() scope: Scope,
    @Body() body: RenewRecoveryCodesDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecoveryCodesDto> {
    void reply.header('cache-control', 'no-store');
    return { recoveryCodes: await this.totp.renewRecoveryCodes(scope, body) };
  }

  @Delete('totp')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@CurrentScope() scope: Scope, @Body() body: RemoveTotpDto): Promise<void> {
    return this.totp.remove(scope, body);
  }

  @Put('email')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: MailSentDto })
  async changeEmail(@CurrentScope() scope: Scope, @Body() body: ChangeEmailDto): Promise<MailSentDto> {
    await this.emails.ask(scope, body.email, body.password);
    return { status: 'mail-sent' };
  }
}
