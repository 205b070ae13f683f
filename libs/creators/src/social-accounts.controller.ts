import { Controller, Delete, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  CreatorAccess,
  CurrentScope,
  ENV,
  IdPipe,
  NotFoundError,
  Public,
  Scope,
  withVersion,
  WithoutIdempotency,
  type Env,
} from '@app/platform';
import type { SocialPlatform } from './contract/social-connector.js';
import { LinkingService } from './linking.service.js';
import { ConnectDto, EligibilityDto, SocialAccountDto, SocialAccountsDto } from './social-accounts.dto.js';
import { SocialAccountsService } from './social-accounts.service.js';

const COOKIE = 'of_link';
const COOKIE_PATH = '/api/v1/creator/social-accounts';

/** Linked accounts of the creator (CRE-2, CRE-3). */
@ApiTags('creators')
@Controller()
@CreatorAccess()
export class SocialAccountsController {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly accounts: SocialAccountsService,
    private readonly linking: LinkingService,
  ) {}

  @Get('creator/social-accounts')
  @ApiOkResponse({ type: SocialAccountsDto })
  async list(@CurrentScope() scope: Scope): Promise<SocialAccountsDto> {
    return this.accounts.list(scope);
  }

  @Get('creator/social-accounts/:id')
  @ApiOkResponse({ type: SocialAccountDto })
  async get(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SocialAccountDto> {
    return withVersion(reply, await this.accounts.get(scope, id));
  }

  @Post('creator/social-accounts/:platform/connect')
  @HttpCode(200)
  @WithoutIdempotency()
  @ApiOperation({ description: 'Sets the cookie `of_link`: only the browser that began can finish the linking.' })
  @ApiParam({ name: 'platform', enum: ['instagram', 'tiktok'] })
  @ApiOkResponse({ type: ConnectDto })
  async connect(
    @CurrentScope() scope: Scope,
    @Param('platform') platform: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ConnectDto> {
    const { url, browser } = await this.linking.connect(scope, known(platform));
    void reply.header('set-cookie', this.cookie(browser, 600)).header('cache-control', 'no-store');
    return { url };
  }

  @Get('creator/social-accounts/:platform/callback')
  @Public()
  @ApiExcludeEndpoint()
  async callback(
    @Param('platform') platform: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const given = { ...text(query, 'code', 2000), ...text(query, 'state', 200), ...text(query, 'error', 100) };
    const page = await this.linking.finish(known(platform), given, cookieOf(request));
    await reply.header('set-cookie', this.cookie('', 0)).header('cache-control', 'no-store').redirect(page, 302);
  }

  @Post('creator/social-accounts/:id/refresh')
  @HttpCode(200)
  @WithoutIdempotency()
  @ApiOkResponse({ type: SocialAccountDto })
  async refresh(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string): Promise<SocialAccountDto> {
    const longest = Math.max(this.env.instagram.timeoutMs, this.env.tiktok.timeoutMs);
    return this.accounts.refresh(scope, id, AbortSignal.timeout(longest * 2));
  }

  @Delete('creator/social-accounts/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async unlink(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string): Promise<void> {
    return this.accounts.unlink(scope, id);
  }

  @Post('creator/social-accounts/:id/second-look')
  @HttpCode(200)
  @ApiOkResponse({ type: SocialAccountDto })
  async secondLook(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string): Promise<SocialAccountDto> {
    return this.accounts.askSecondLook(scope, id);
  }

  @Get('creator/eligibility')
  @ApiOkResponse({ type: EligibilityDto })
  async eligibility(@CurrentScope() scope: Scope): Promise<EligibilityDto> {
    return this.accounts.eligibility(scope);
  }

  private cookie(value: string, seconds: number): string {
    const secure = this.env.publicUrl.startsWith('https://') ? '; Secure' : '';
    // Lax, not Strict: the platform sends the browser back across sites
    return `${COOKIE}=${value}; Path=${COOKIE_PATH}; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
  }
}

function known(platform: string): SocialPlatform {
  if (platform !== 'instagram' && platform !== 'tiktok') throw new NotFoundError();
  return platform;
}

function text(query: Record<string, unknown>, name: string, max: number): Record<string, string> {
  const value = query[name];
  return typeof value === 'string' && value.length > 0 && value.length <= max ? { [name]: value } : {};
}

function cookieOf(request: FastifyRequest): string | null {
  const found = new RegExp(`(?:^|;\\s*)${COOKIE}=([\\w-]{20,100})(?:;|$)`).exec(request.headers.cookie ?? '');
  return found?.[1] ?? null;
}
