import { Injectable } from '@nestjs/common';
import { PlatformBusyError } from '@app/creators';
import { SystemClock } from '@app/platform';
import { LIMIT_RETRY_MS } from './tiktok.errors.js';

const MINUTE_MS = 60_000;
/** The platform allows 600 calls per sliding minute and endpoint to the whole app; the rest is for other processes. */
export const CALLS_PER_MINUTE = 500;

/**
 * Keeps calls below the platform's limits (SYN-5). TikTok tells nobody how much is left, so calls are counted here, per endpoint, in real time;
 * each process counts its own.
 */
@Injectable()
export class TiktokPace {
  private readonly calls = new Map<string, number[]>();
  private readonly stopped = new Map<string, number>();

  constructor(private readonly clock: SystemClock) {}

  /** Counts a call to be made now. Errors: `PlatformBusyError` while the endpoint's minute is full or it asked to wait. */
  count(endpoint: string): void {
    const now = this.clock.now().getTime();
    const until = this.stopped.get(endpoint) ?? 0;
    if (until > now) throw new PlatformBusyError('TikTok asked to wait', until - now);
    const recent = (this.calls.get(endpoint) ?? []).filter((at) => at > now - MINUTE_MS);
    this.calls.set(endpoint, recent);
    const [oldest] = recent;
    if (oldest !== undefined && recent.length >= CALLS_PER_MINUTE) {
      throw new PlatformBusyError('TikTok usage is near its limit', oldest + MINUTE_MS - now);
    }
    recent.push(now);
  }

  /** The platform answered that the limit is reached. */
  stop(endpoint: string): void {
    this.stopped.set(endpoint, this.clock.now().getTime() + Math.round(LIMIT_RETRY_MS * (1 + Math.random() / 10)));
  }
}
