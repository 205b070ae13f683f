import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ENV, isId, Public, WithoutIdempotency, type Env } from '@app/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RefreshCookie } from '../refresh-cookie.js';
import { domainOf } from './email-domains.js';
import { ATTEMPT_SECONDS } from './oidc-attempts.js';
import { OidcSignInService } from './oidc-sign-in.service.js';
import { LookupDto, SignInOrganisationsDto } from './single-sign-on.dto.js';
import { SingleSignOnFailure } from './single-sign-on.errors.js';
import { SingleSignOnService } from './single-sign-on.service.js';

const COOKIE = 'of_oidc';
const PATH = '/api/v1/auth/oidc';

type CookieRequest = FastifyRequest & { cookies?: Record<string, string | undefined> };

/** Browsers on their way to a provider and back (ACC-11). Whatever goes wrong ends on the sign-in page with a stable word. */
@ApiTags('identity')
@Public()
@WithoutIdempotency()
@Controller('auth/oidc')
export class OidcController {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly signIns: OidcSignInService,
    private readonly settings: SingleSignOnService,
    private readonly refreshCookie: RefreshCookie,
  ) {}

  @Post('lookup')
  @HttpCode(200)
  @ApiOkResponse({ type: SignInOrganisationsDto })
  async lookUp(@Body() body: LookupDto): Promise<SignInOrganisationsDto> {
    return { organisations: await this.settings.lookUp(domainOf(body.email)) };
  }

  @Get(':organisationId')
  @ApiExcludeEndpoint()
  async begin(@Param('organisationId') organisationId: string, @Res() reply: FastifyReply): Promise<void> {
    await this.redirect(reply, async () => {
      if (!isId(organisationId)) throw new SingleSignOnFailure('unavailable');
      const { url, browser } = await this.signIns.begin(organisationId.toLowerCase());
      this.setCookie(reply, browser, ATTEMPT_SECONDS);
      return url;
    });
  }

  @Get(':organisationId/callback')
  @ApiExcludeEndpoint()
  async callback(
    @Param('organisationId') organisationId: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.setCookie(reply, '', 0);
    await this.redirect(reply, async () => {
      if (!isId(organisationId)) throw new SingleSignOnFailure('unavailable');
      const browser = (request as CookieRequest).cookies?.[COOKIE] ?? null;
      const { refreshToken } = await this.signIns.finish(organisationId.toLowerCase(), parametersOf(query), browser);
      this.refreshCookie.set(reply, refreshToken);
      return '/signed-in';
    });
  }

  private async redirect(reply: FastifyReply, go: () => Promise<string>): Promise<void> {
    const target = await go().catch((error: unknown) => {
      if (error instanceof SingleSignOnFailure) return `/sign-in?problem=${error.message}`;
      throw error;
    });
    // the provider must not learn more of where the browser was than it needs
    await reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer').redirect(target, 302);
  }

  private setCookie(reply: FastifyReply, value: string, seconds: number): void {
    const secure = this.env.publicUrl.startsWith('https://') ? '; Secure' : '';
    // Lax, not Strict: the provider sends the browser back across sites
    void reply.header('set-cookie', `${COOKIE}=${value}; Path=${PATH}; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`);
  }
}

/** What the provider sent along; repeated parameters count as missing. */
function parametersOf(query: Record<string, unknown>): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (typeof value === 'string') parameters.set(name, value);
  return parameters;
}
