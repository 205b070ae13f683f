import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { ENV, type Env } from '../config/env.js';

/** Secrets at rest: AES-256-GCM with a random nonce; the text form names the key so that keys can be rotated. */
@Injectable()
export class SecretBox {
  private readonly keyId: string;

  constructor(@Inject(ENV) private readonly env: Env) {
    this.keyId = createHash('sha256').update(env.encryptionKey).digest('hex').slice(0, 8);
  }

  seal(plain: string): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.env.encryptionKey, nonce);
    const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return ['v1', this.keyId, Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')].join('.');
  }

  /** Throws when the text was sealed with another key or was altered. */
  open(sealed: string): string {
    const [version, keyId, data] = sealed.split('.');
    if (version !== 'v1' || !data) throw new Error('Not a sealed secret');
    if (keyId !== this.keyId) throw new Error(`The secret was sealed with key ${keyId}, which is not configured`);
    const bytes = Buffer.from(data, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', this.env.encryptionKey, bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  }
}
