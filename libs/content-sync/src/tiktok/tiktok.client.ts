import { setTimeout as wait } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { PlatformBusyError } from '@app/creators';
import { ENV, type Env } from '@app/platform';
import { isObject, parseObject, text, type Json } from '../platform-json.js';
import { classify, InvalidRequestError, TransientError } from './tiktok.errors.js';
import { TiktokPace } from './tiktok.pace.js';

const TRIES = 3;
const FIRST_PAUSE_MS = 250;

interface Answer {
  status: number;
  body: string;
}

/** HTTP to open.tiktokapis.com (platform-apis.md 2.2, 2.4). Addresses are made of the configured base only; tokens ride in headers and forms. */
@Injectable()
export class TiktokClient {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly pace: TiktokPace,
  ) {}

  /** The `data` of a call of the Display API. With a body it is a POST. Errors: those of `classify`. */
  async read(endpoint: string, fields: readonly string[], accessToken: string, signal: AbortSignal, body?: object): Promise<Json> {
    const url = `${this.env.tiktok.openBase}${endpoint}?${new URLSearchParams({ fields: fields.join(',') }).toString()}`;
    const init: RequestInit = {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${accessToken}`, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    };
    try {
      return await this.patiently(signal, async () => {
        this.pace.count(endpoint);
        const answer = await this.send(url, init, signal);
        return dataOf(answer);
      });
    } catch (error) {
      if (error instanceof PlatformBusyError && error.message.includes('rate_limit_exceeded')) this.pace.stop(endpoint);
      throw error;
    }
  }

  /** New tokens for a code or a refresh token. A code is never sent twice: it works once. */
  async token(form: Readonly<Record<string, string>>, signal: AbortSignal): Promise<Json> {
    const call = async () => flat(await this.send(`${this.env.tiktok.openBase}/v2/oauth/token/`, this.form(form), signal));
    return form['grant_type'] === 'authorization_code' ? call() : this.patiently(signal, call);
  }

  /** Gives the access back; the answer is empty. */
  async revoke(accessToken: string, signal: AbortSignal): Promise<void> {
    const answer = await this.send(`${this.env.tiktok.openBase}/v2/oauth/revoke/`, this.form({ token: accessToken }), signal);
    if (answer.body.trim() !== '') flat(answer);
  }

  private form(fields: Readonly<Record<string, string>>): RequestInit {
    const { clientKey, clientSecret } = this.env.tiktok;
    return { method: 'POST', body: new URLSearchParams({ client_key: clientKey, client_secret: clientSecret, ...fields }) };
  }

  private async send(url: string, init: RequestInit, signal: AbortSignal): Promise<Answer> {
    try {
      const answer = await fetch(url, {
        ...init,
        redirect: 'error',
        signal: AbortSignal.any([signal, AbortSignal.timeout(this.env.tiktok.timeoutMs)]),
      });
      return { status: answer.status, body: await answer.text() };
    } catch {
      throw new TransientError('TikTok did not answer');
    }
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

/** Reads the envelope of the Display API: success says `error.code = "ok"`. */
function dataOf(answer: Answer): Json {
  const body = parsed(answer);
  const error = body['error'];
  const code = isObject(error) ? text(error['code']) : null;
  if (code === null) throw classify('', answer.status);
  if (code !== 'ok') throw classify(code, answer.status);
  const data = body['data'];
  if (!isObject(data)) throw new InvalidRequestError('TikTok left out the data it promises');
  return data;
}

/** Reads the flat answers of the token endpoints; some errors come with HTTP 200, so the word counts. */
function flat(answer: Answer): Json {
  const body = parsed(answer);
  const error = text(body['error']);
  if (error !== null || answer.status >= 400) throw classify(error ?? '', answer.status);
  return body;
}

function parsed(answer: Answer): Json {
  const body = parseObject(answer.body);
  if (!body) throw answer.status === 429 ? classify('', 429) : new TransientError(`TikTok sent a broken answer (HTTP ${answer.status})`);
  return body;
}
