import { Body, Controller, Delete, Get, HttpCode, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentScope, Scope, SignedIn, WithoutIdempotency } from '@app/platform';
import type { FastifyReply } from 'fastify';
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

/** The own second factor (ACC-3). */
@ApiTags('identity')
@SignedIn()
@WithoutIdempotency()
@Controller('me/totp')
export class TotpController {
  constructor(private readonly totp: TotpService) {}

  @Get()
  @ApiOkResponse({ type: TotpDto })
  get(@CurrentScope() scope: Scope): Promise<TotpDto> {
    return this.totp.state(scope);
  }

  @Post()
  @HttpCode(201)
  @ApiCreatedResponse({ type: TotpSetUpDto })
  start(@CurrentScope() scope: Scope, @Body() body: StartTotpDto, @Res({ passthrough: true }) reply: FastifyReply): Promise<TotpSetUpDto> {
    void reply.header('cache-control', 'no-store');
    return this.totp.start(scope, body.password);
  }

  @Post('confirmation')
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

  @Post('verification')
  @HttpCode(204)
  @ApiNoContentResponse()
  verify(@CurrentScope() scope: Scope, @Body() body: FactorProofDto): Promise<void> {
    return this.totp.verify(scope, body);
  }

  @Post('recovery-codes')
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

  @Delete()
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@CurrentScope() scope: Scope, @Body() body: RemoveTotpDto): Promise<void> {
    return this.totp.remove(scope, body);
  }
}
