import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { SystemClock } from '@app/platform';
import { POLICY } from '@app/rules';

/** Signs access tokens: HS256, 15 minutes, naming user and session (ACC-2). */
@Injectable()
export class AccessTokens {
  constructor(
    private readonly jwt: JwtService,
    private readonly clock: SystemClock,
  ) {}

  sign(userId: string, sessionId: string): { accessToken: string; expiresAt: Date } {
    const issued = Math.floor(this.clock.now().getTime() / 1000);
    const expires = issued + POLICY.accounts.accessTokenMinutes * 60;
    const accessToken = this.jwt.sign({ sub: userId, sid: sessionId, iat: issued, exp: expires });
    return { accessToken, expiresAt: new Date(expires * 1000) };
  }
}
