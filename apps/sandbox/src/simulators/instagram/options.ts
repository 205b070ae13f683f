import type { Pool } from 'pg';

/** `docs`: shapes as the vendor's pages print them; `flat`: as integrations report them (platform-apis.md 1.13). */
export type Dialect = 'docs' | 'flat';

export interface InstagramSimulatorOptions {
  pool: Pool;
  /** Business time, shared with the product: posts, stories, insights (DEM-1). */
  now: () => Date;
  /** Real time: codes, tokens, call limits (DEM-1). */
  systemNow: () => Date;
  /** Where the simulators are reached from outside, without a trailing slash, e.g. `http://127.0.0.1:3000/simulators`. */
  baseUrl: () => string;
  appId: string;
  appSecret: string;
  /** Registered callback addresses, compared exactly; empty = any http(s) address. */
  redirectUris: string[];
  /** Folder for painted pictures; created when missing, may be emptied at any time. */
  mediaDir: string;
  /** CSV of real post insights (SAMPLE_INSIGHTS). */
  sampleInsights?: string;
  dialect?: Dialect;
}

/** What every part of the simulator works with. */
export type Context = Required<Omit<InstagramSimulatorOptions, 'sampleInsights'>> & {
  sampleInsights: string | undefined;
  /** Path under which the simulators are mounted, e.g. `/simulators`. */
  prefix: string;
};
