import { createHash } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { PictureEncoder, type Picture } from '../campaign-picture.js';

const encoded = new Map<string, Picture>();

/** Nearly every test uploads the same picture: each is encoded once per worker, a fifth of a second of the processor each time saved. */
export function rememberPictures(app: INestApplicationContext): void {
  const encoder = app.get(PictureEncoder, { strict: false });
  const encode = encoder.encode.bind(encoder);
  encoder.encode = async (type, data) => {
    if (!Buffer.isBuffer(data)) return encode(type, data);
    const key = `${type} ${createHash('sha256').update(data).digest('hex')}`;
    const picture = encoded.get(key) ?? (await encode(type, data));
    encoded.set(key, picture);
    return picture;
  };
}
