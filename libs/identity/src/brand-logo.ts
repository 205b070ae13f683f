import { DomainError, RuleError } from '@app/platform';
import sharp from 'sharp';

const TYPES = ['image/jpeg', 'image/png', 'image/webp'];
const FORMATS = ['jpeg', 'png', 'webp'];
const MAXIMUM_BYTES = 10 * 1024 * 1024;
const SIDE_PX = 512;

// sharp reads SVG and more by itself, whatever the request's type says: only these three are let in
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] });

/** A square WebP of 512 px without metadata. Errors: 415 other types, 413 above 10 MB, 422 unreadable or above 40 megapixels. */
export async function encodeLogo(type: string, data: unknown): Promise<Buffer> {
  const plain = type.split(';')[0]?.trim().toLowerCase() ?? '';
  if (!TYPES.includes(plain) || !Buffer.isBuffer(data)) {
    throw new DomainError('identity.logo-type', 415, `A logo must be one of ${TYPES.join(', ')}.`, { allowed: TYPES });
  }
  if (data.length > MAXIMUM_BYTES) {
    throw new DomainError('platform.too-large', 413, 'A logo may have at most 10 MB.', { limit: MAXIMUM_BYTES, value: data.length });
  }
  try {
    const picture = sharp(data, { limitInputPixels: 40e6, failOn: 'error' });
    // another module may have let more loaders in
    if (!FORMATS.includes((await picture.metadata()).format)) throw new Error('another format than it says');
    return await picture.rotate().resize(SIDE_PX, SIDE_PX, { fit: 'cover' }).webp({ quality: 88 }).toBuffer();
  } catch {
    throw new RuleError('identity.logo-unreadable', 'The picture cannot be read, or has more than 40 megapixels.', [
      { pointer: '', code: 'picture', message: 'must be a readable JPEG, PNG or WebP picture', limit: 40e6 },
    ]);
  }
}
