import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { ENV, type Env } from '../config/env.js';
import { DomainError } from '../http/domain-error.js';

/** Who is counted: one API key, one person over all their sessions, or one address (unknown callers and public routes). */
export type LimitedKind = 'key' | 'user' | 'address';

const WINDOW_SECONDS = 60;

/** 429 with `retryAfterSeconds`, which also becomes the Retry-After header. */
class RateLimitedError extends DomainError {
  constructor(retryAfterSeconds: number) {
    super('platform.rate-limited', 429, `Too many requests. Try again in ${retryAfterSeconds} seconds.`, { retryAfterSeconds });
  }
}

/**
 * Requests a minute and caller (api.md 1), counted in this process: with N processes a caller gets up to N times as many. Rejected:
 * counting in PostgreSQL, which would be a write for every read.
 */
@Injectable()
export class RateLimits {
  private readonly limiters: Record<LimitedKind, RateLimiterMemory>;

  constructor(@Inject(ENV) { rateLimits }: Env) {
    const limiter = (points: number) => new RateLimiterMemory({ points, duration: WINDOW_SECONDS });
    this.limiters = { key: limiter(rateLimits.key), user: limiter(rateLimits.user), address: limiter(rateLimits.address) };
  }

  /** Counts one request and writes the RateLimit headers. Errors: 429 `platform.rate-limited`. */
  async take(kind: LimitedKind, id: string, reply: FastifyReply): Promise<void> {
    const limiter = this.limiters[kind];
    const result = await limiter.consume(id).catch((refused: unknown) => {
      if (refused instanceof RateLimiterRes) return refused;
      throw refused;
    });
    const seconds = Math.max(1, Math.ceil(result.msBeforeNext / 1000));
    void reply.header('ratelimit-policy', `"${kind}";q=${limiter.points};w=${WINDOW_SECONDS}`);
    void reply.header('ratelimit', `"${kind}";r=${Math.max(0, result.remainingPoints)};t=${seconds}`);
    if (result.consumedPoints > limiter.points) throw new RateLimitedError(seconds);
  }

  /** Refuses an address that used up its requests before anything is looked up for it. Errors: 429 `platform.rate-limited`. */
  async refuseSpent(address: string): Promise<void> {
    const known = await this.limiters.address.get(address);
    if (known && known.consumedPoints > this.limiters.address.points)
      throw new RateLimitedError(Math.max(1, Math.ceil(known.msBeforeNext / 1000)));
  }
}
