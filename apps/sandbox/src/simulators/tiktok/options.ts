import type { Pool } from 'pg';

/** Lifetimes of tokens: `new` as the pages of November 2026 say (2 h, 180 days), `old` as older copies do (24 h, 365 days) (platform-apis.md 2.2). */
export type Lifetimes = 'new' | 'old';

export interface TiktokSimulatorOptions {
  pool: Pool;
  /** Business time, shared with the product: videos and their figures (DEM-1). */
  now: () => Date;
  /** Real time: codes, tokens, call limits, addresses of pictures (DEM-1). */
  systemNow: () => Date;
  /** Where the simulators are reached from outside, without a trailing slash, e.g. `http://127.0.0.1:3000/simulators`. */
  baseUrl: () => string;
  clientKey: string;
  clientSecret: string;
  /** Registered callback addresses, compared exactly (at most 10, static, without query and fragment). */
  redirectUris: string[];
  /** Folder for painted pictures; created when missing, may be emptied at any time. */
  mediaDir: string;
  lifetimes?: Lifetimes;
  /** Calls a sliding minute per endpoint; the documented 600 unless told. */
  callsPerMinute?: number;
}

/** What every part of the simulator works with. */
export type Context = Required<TiktokSimulatorOptions> & {
  /** Path under which the simulators are mounted, e.g. `/simulators`. */
  prefix: string;
};
