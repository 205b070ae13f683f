import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { SystemClock } from '../clock/clock.js';
import { ENV, type Env } from '../config/env.js';

const HOUR = 3_600_000;

/**
 * Signed addresses of stored files, so that pictures load in `<img>` without a token. A link is the right to read one file:
 * `permanent` for public pictures (campaign images, logos, avatars), else valid `until` an instant, else for one to two hours (private media).
 */
@Injectable()
export class FileLinks {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly clock: SystemClock,
  ) {}

  /** Path under the public address. `type`: content type it is served with; `name`: file name of a download. */
  url(key: string, type: string, options: { permanent?: boolean; until?: Date; name?: string } = {}): string {
    const expires = options.permanent ? 0 : (options.until?.getTime() ?? (Math.floor(this.clock.now().getTime() / HOUR) + 2) * HOUR);
    const name = Buffer.from(JSON.stringify([key, type, expires, ...(options.name ? [options.name] : [])])).toString('base64url');
    return `/api/v1/files/${name}.${sign(name, this.env.encryptionKey)}`;
  }

  /** Key and type of a link, or null when it is altered or too old. */
  read(link: string): { key: string; type: string; permanent: boolean; name: string | null } | null {
    const [name, signature] = link.split('.');
    if (!name || !signature) return null;
    // links given out before a rotation of the key go on until their time
    if (![this.env.encryptionKey, ...this.env.encryptionKeysOld].some((each) => equal(sign(name, each), signature))) return null;
    const [key, type, expires, fileName] = JSON.parse(Buffer.from(name, 'base64url').toString('utf8')) as [string, string, number, string?];
    if (expires !== 0 && expires < this.clock.now().getTime()) return null;
    return { key, type, permanent: expires === 0, name: fileName ?? null };
  }
}

function sign(name: string, key: Buffer): string {
  return createHmac('sha256', key).update(`file|${name}`).digest('base64url').slice(0, 32);
}

function equal(wanted: string, given: string): boolean {
  const [a, b] = [Buffer.from(wanted), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}
