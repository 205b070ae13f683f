import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { PlatformBusyError } from '@app/creators';
import { SystemClock } from '@app/platform';
import { isObject, number, objects, parseObject } from './graph.parse.js';

const MINUTE = 60_000;
const SLOW_FROM = 75;
const STOP_FROM = 90;
const LONGEST_WAIT_MS = 2000;
/** Used when a header says "stop" without saying until when. */
const UNKNOWN_REGAIN_MINUTES = 5;

interface Usage {
  percent: number;
  stoppedUntil: number;
}

/**
 * Keeps calls below the platform's limits (SYN-5): slower from 75 % on, none from 90 % until the time to regain access plus jitter.
 * Per account and for the whole app, from the usage headers of each answer; in real time. Each process learns from its own answers.
 */
@Injectable()
export class Pace {
  private readonly accounts = new Map<string, Usage>();
  private app: Usage = { percent: 0, stoppedUntil: 0 };

  constructor(private readonly clock: SystemClock) {}

  /** How long to wait before the next call with this token, in milliseconds. Errors: `PlatformBusyError` while calls are stopped. */
  before(accessToken: string): number {
    const now = this.clock.now().getTime();
    const account = this.accounts.get(keyOf(accessToken));
    const until = Math.max(account?.stoppedUntil ?? 0, this.app.stoppedUntil);
    if (until > now) throw new PlatformBusyError('Instagram usage is near its limit', until - now);
    const percent = Math.max(account?.percent ?? 0, this.app.percent);
    if (percent < SLOW_FROM) return 0;
    return Math.round(((percent - SLOW_FROM) / (STOP_FROM - SLOW_FROM)) * LONGEST_WAIT_MS * (0.75 + Math.random() / 2));
  }

  /** Learns from an answer's headers; answers the time to regain access in milliseconds, when one is given. */
  learn(accessToken: string, headers: Headers): number | null {
    const app = worst([parseObject(headers.get('x-app-usage') ?? '')]);
    if (app) this.app = this.usage(app.percent, app.regainMinutes);
    const account = worst(Object.values(parseObject(headers.get('x-business-use-case-usage') ?? '') ?? {}).flatMap(objects));
    if (!account) return null;
    const key = keyOf(accessToken);
    this.accounts.delete(key);
    this.accounts.set(key, this.usage(account.percent, account.regainMinutes));
    if (this.accounts.size > 50_000) this.accounts.delete(this.accounts.keys().next().value ?? '');
    return account.regainMinutes > 0 ? account.regainMinutes * MINUTE : null;
  }

  private usage(percent: number, regainMinutes: number): Usage {
    if (percent < STOP_FROM && regainMinutes === 0) return { percent, stoppedUntil: 0 };
    const minutes = regainMinutes > 0 ? regainMinutes : UNKNOWN_REGAIN_MINUTES;
    return { percent: 0, stoppedUntil: this.clock.now().getTime() + minutes * MINUTE * (1 + Math.random() / 10) };
  }
}

function worst(objectsOfUsage: ReadonlyArray<unknown>): { percent: number; regainMinutes: number } | null {
  const usages = objectsOfUsage.filter(isObject);
  if (usages.length === 0) return null;
  const highest = (names: readonly string[]) => Math.max(0, ...usages.flatMap((usage) => names.map((name) => number(usage[name]) ?? 0)));
  return {
    percent: highest(['call_count', 'total_time', 'total_cputime']),
    regainMinutes: highest(['estimated_time_to_regain_access']),
  };
}

/** Tokens are not kept, not even in memory. */
function keyOf(accessToken: string): string {
  return createHash('sha256').update(accessToken).digest('base64url').slice(0, 22);
}
