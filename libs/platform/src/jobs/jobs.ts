import { Injectable, SetMetadata } from '@nestjs/common';
import { Database } from '../database/database.js';

export interface JobOptions {
  /** Real time before which it does not start. */
  runAt?: Date;
  /** A waiting job with the same key is replaced instead of doubled. */
  jobKey?: string;
  /** Jobs of one queue run one after the other. */
  queue?: string;
  maxAttempts?: number;
}

/** What a job handler gets beside its payload. Pass the signal into every network call. */
export interface JobContext {
  signal: AbortSignal;
  attempt: number;
  maxAttempts: number;
}

export const JOB = 'openfluence:job';

/** Handler of one kind of job: `(payload, context: JobContext) => Promise<void>`. Idempotent; not in a transaction. */
export function Job<Payload>(name: `${string}.${string}`) {
  return (target: object, key: string, descriptor: { value?: (payload: Payload, context: JobContext) => Promise<void> }) => {
    SetMetadata(JOB, name)(target, key, descriptor as PropertyDescriptor);
  };
}

/** Work that must happen: rows of graphile-worker, written in the caller's transaction. */
@Injectable()
export class Jobs {
  constructor(private readonly database: Database) {}

  /** Adds a job of each name for each payload, in one statement. */
  async addAll(names: readonly string[], payloads: readonly object[]): Promise<void> {
    if (names.length === 0 || payloads.length === 0) return;
    await this.database.execute(
      `select 1 from jobs.add_jobs(array(
         select row(name, payload::json, null, null, 8, null, null, null)::jobs.job_spec
         from unnest($1::text[]) with ordinality names (name, n), unnest($2::text[]) with ordinality payloads (payload, m) order by n, m))`,
      [names, payloads.map((payload) => JSON.stringify(payload))],
    );
  }

  /** Adds a job; it runs only if the open transaction commits. Throws outside of one. */
  async add(name: string, payload: object, options: JobOptions = {}): Promise<void> {
    await this.database.execute(`select jobs.add_job($1, $2::json, queue_name := $3, run_at := $4, max_attempts := $5, job_key := $6)`, [
      name,
      JSON.stringify(payload),
      options.queue ?? null,
      options.runAt ?? null,
      options.maxAttempts ?? 8,
      options.jobKey ?? null,
    ]);
  }
}
