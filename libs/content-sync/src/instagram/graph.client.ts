import { setTimeout as wait } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { ENV, type Env } from '@app/platform';
import { classify, TransientError } from './graph.errors.js';
import { errorOf, parseObject, type Json } from './graph.parse.js';
import { Pace } from './pace.js';

const TRIES = 3;
const FIRST_PAUSE_MS = 250;

/**
 * HTTP to the Instagram hosts (platform-apis.md 1). Addresses are made of the configured bases only. Tokens and secrets ride in the query as
 * the contract demands, so no address ever enters an error or a log line.
 */
@Injectable()
export class GraphClient {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly pace: Pace,
  ) {}

  /** A versioned read, paced per account. Errors: those of `classify`. */
  async read(path: string, parameters: Readonly<Record<string, string>>, accessToken: string, signal: AbortSignal): Promise<Json> {
    const base = `${this.env.instagram.graphBase}/${this.env.instagram.graphVersion}/${path}`;
    return this.patiently(signal, async () => {
      const pause = this.pace.before(accessToken);
      if (pause > 0) await wait(pause, undefined, { signal });
      const answer = await this.send(`${base}?${query({ ...parameters, access_token: accessToken })}`, {}, signal);
      const regain = this.pace.learn(accessToken, answer.headers);
      return this.bodyOf(answer, regain);
    });
  }

  /** Token exchange and refresh: unversioned, not counted. */
  async token(path: string, parameters: Readonly<Record<string, string>>, signal: AbortSignal): Promise<Json> {
    return this.patiently(signal, async () =>
      this.bodyOf(await this.send(`${this.env.instagram.graphBase}/${path}?${query(parameters)}`, {}, signal), null),
    );
  }

  /** Code for a short token; never repeated, a code works once. */
  async redeem(form: Readonly<Record<string, string>>, signal: AbortSignal): Promise<Json> {
    const answer = await this.send(
      `${this.env.instagram.tokenBase}/oauth/access_token`,
      { method: 'POST', body: new URLSearchParams(form) },
      signal,
    );
    return this.bodyOf(answer, null);
  }

  private async send(url: string, init: RequestInit, signal: AbortSignal): Promise<{ status: number; headers: Headers; body: string }> {
    try {
      const answer = await fetch(url, {
        ...init,
        redirect: 'error',
        signal: AbortSignal.any([signal, AbortSignal.timeout(this.env.instagram.timeoutMs)]),
      });
      return { status: answer.status, headers: answer.headers, body: await answer.text() };
    } catch {
      // The cause may name the address with the token: it ends here
      throw new TransientError('Instagram did not answer');
    }
  }

  private bodyOf(answer: { status: number; body: string }, regainMs: number | null): Json {
    const body = parseObject(answer.body);
    if (!body) throw new TransientError(`Instagram sent a broken answer (HTTP ${answer.status})`);
    const error = errorOf(body);
    if (error) throw classify(error, regainMs);
    if (answer.status >= 400) throw new TransientError(`Instagram answered HTTP ${answer.status}`);
    return body;
  }

  private async patiently<T>(signal: AbortSignal, call: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await call();
      } catch (error) {
        if (!(error instanceof TransientError) || attempt >= TRIES || signal.aborted) throw error;
        await wait(FIRST_PAUSE_MS * 2 ** (attempt - 1) * (0.5 + Math.random()), undefined, { signal });
      }
    }
  }
}

function query(parameters: Readonly<Record<string, string>>): string {
  return new URLSearchParams(parameters).toString();
}
