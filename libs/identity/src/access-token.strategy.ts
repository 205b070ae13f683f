import { hash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { ENV, isId, SystemClock, type Env } from '@app/platform';
import passport from 'passport';
import { ExtractJwt, Strategy } from 'passport-jwt';

/** What a verified access token says. */
export interface AccessClaims {
  userId: string;
  sessionId: string;
  /** Unix milliseconds. */
  expiresAt: number;
}

const NAME = 'access-token';
const CACHED = 20_000;

/** Checks access tokens with passport-jwt, each token once: verified ones are kept by their hash until they expire. */
@Injectable()
export class AccessTokenStrategy extends PassportStrategy(Strategy, NAME) {
  private authenticator?: passport.Authenticator;
  private readonly verified = new Map<string, AccessClaims>();

  constructor(
    @Inject(ENV) env: Env,
    private readonly clock: SystemClock,
  ) {
    super({ jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(), secretOrKey: env.authSecret, algorithms: ['HS256'] });
  }

  /** An authenticator of this application alone: several applications in one process must not share secrets. */
  getPassportInstance(): passport.Authenticator {
    return (this.authenticator ??= new passport.Passport());
  }

  validate(payload: { sub?: unknown; sid?: unknown; exp?: unknown }): AccessClaims | false {
    const { sub, sid, exp } = payload;
    return isId(sub) && isId(sid) && typeof exp === 'number' && { userId: sub, sessionId: sid, expiresAt: exp * 1000 };
  }

  /** Claims of a token that is ours, unaltered and not expired; else null. Whether its session lives is another question. */
  async claimsOf(token: string): Promise<AccessClaims | null> {
    const key = hash('sha256', token, 'base64');
    const known = this.verified.get(key);
    if (known) {
      if (known.expiresAt > this.clock.now().getTime()) return known;
      this.verified.delete(key);
      return null;
    }
    const claims = await this.verify(token);
    if (!claims) return null;
    const oldest = this.verified.size >= CACHED ? this.verified.keys().next().value : undefined;
    if (oldest !== undefined) this.verified.delete(oldest);
    this.verified.set(key, claims);
    return claims;
  }

  private verify(token: string): Promise<AccessClaims | null> {
    return new Promise((resolve, reject) => {
      const done = (error: unknown, claims?: AccessClaims | false | null): void => {
        if (error) reject(error instanceof Error ? error : new Error('access token check failed'));
        else resolve(claims || null);
      };
      const check = this.getPassportInstance().authenticate(NAME, { session: false }, done) as (
        request: { headers: { authorization: string } },
        response: object,
        next: (error?: unknown) => void,
      ) => void;
      check({ headers: { authorization: `Bearer ${token}` } }, {}, done);
    });
  }
}
