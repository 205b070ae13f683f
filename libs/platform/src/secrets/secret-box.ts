import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { ENV, type Env } from '../config/env.js';

/**
 * Secrets at rest: AES-256-GCM with a random nonce. The text form `v1.<key>.<data>` names the key, so that keys can be rotated: ENCRYPTION_KEY
 * seals and opens, those of ENCRYPTION_KEYS_OLD only open.
 */
@Injectable()
export class SecretBox {
  private readonly keys: ReadonlyMap<string, Buffer>;
  private readonly current: { id: string; key: Buffer };

  constructor(@Inject(ENV) env: Pick<Env, 'encryptionKey' | 'encryptionKeysOld'>) {
    this.current = { id: idOf(env.encryptionKey), key: env.encryptionKey };
    this.keys = new Map([...env.encryptionKeysOld, env.encryptionKey].map((key) => [idOf(key), key]));
  }

  /** What begins every text that the current key sealed. */
  get prefix(): string {
    return `v1.${this.current.id}.`;
  }

  seal(plain: string): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.current.key, nonce);
    const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return this.prefix + Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  /** Throws when the text was sealed with a key that is not configured (any more), or was altered. */
  open(sealed: string): string {
    const [version, keyId = '', data] = sealed.split('.');
    if (version !== 'v1' || !data) throw new Error('Not a sealed secret');
    const key = this.keys.get(keyId);
    if (!key) throw new Error(`The secret was sealed with key ${keyId}, which is not configured`);
    const bytes = Buffer.from(data, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 });
    decipher.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  }
}

function idOf(key: Buffer): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 8);
}
