import { Inject, Injectable } from '@nestjs/common';
import { ENV, type Env } from '@app/platform';
import { POLICY } from '@app/rules';
import type { FastifyReply, FastifyRequest } from 'fastify';

const NAME = 'of_refresh';
const PATH = '/api/v1/auth';

type CookieRequest = FastifyRequest & { cookies?: Record<string, string | undefined> };
type CookieReply = FastifyReply & {
  setCookie(name: string, value: string, options: object): unknown;
  clearCookie(name: string, options: object): unknown;
};

/** The refresh token's cookie (ACC-2): never seen by scripts, sent to the auth routes of this site alone. */
@Injectable()
export class RefreshCookie {
  constructor(@Inject(ENV) private readonly env: Env) {}

  read(request: FastifyRequest): string | null {
    return (request as CookieRequest).cookies?.[NAME] ?? null;
  }

  set(reply: FastifyReply, token: string): void {
    void (reply as CookieReply).setCookie(NAME, token, { ...this.options(), maxAge: POLICY.accounts.refreshTokenDays * 86_400 });
  }

  clear(reply: FastifyReply): void {
    void (reply as CookieReply).clearCookie(NAME, this.options());
  }

  private options() {
    return { path: PATH, httpOnly: true, sameSite: 'strict', secure: this.env.publicUrl.startsWith('https://') } as const;
  }
}
