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
    return `/api/v1/files/${name}.${this.sign(name)}`;
  }

  /** Key and type of a link, or null when it is altered or too old. */
  read(link: string): { key: string; type: string; permanent: boolean; name: string | null } | null {
    const [name, signature] = link.split('.');
    if (!name || !signature) return null;
    const wanted = Buffer.from(this.sign(name));
    const given = Buffer.from(signature);
    if (wanted.length !== given.length || !timingSafeEqual(wanted, given)) return null;
    const [key, type, expires, fileName] = JSON.parse(Buffer.from(name, 'base64url').toString('utf8')) as [string, string, number, string?];
    if (expires !== 0 && expires < this.clock.now().getTime()) return null;
    return { key, type, permanent: expires === 0, name: fileName ?? null };
  }

  private sign(name: string): string {
    return createHmac('sha256', this.env.encryptionKey).update(`file|${name}`).digest('base64url').slice(0, 32);
  }
}
