import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/platform';
import { POLICY } from '@app/rules';
import sharp from 'sharp';
import { IMAGE_SIZES, type ImageSize } from './campaign-images.repository.js';
import { invalid } from './campaigns.errors.js';

const TYPES: readonly string[] = ['image/jpeg', 'image/png', 'image/webp'];
const MAXIMUM_PIXELS = 40_000_000;

export interface Picture {
  width: number;
  height: number;
  files: Array<{ size: ImageSize; data: Buffer }>;
}

/** JPEG, PNG or WebP by its first bytes: nothing else ever reaches a decoder, whatever the request's type says. */
function isPicture(data: Buffer): boolean {
  const latin = (from: number, to: number) => data.toString('latin1', from, to);
  return (
    data.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])) ||
    latin(0, 8) === '\x89PNG\r\n\x1a\n' ||
    (latin(0, 4) === 'RIFF' && latin(8, 12) === 'WEBP')
  );
}

/** Pictures as they are uploaded become pictures as we serve them. */
@Injectable()
export class PictureEncoder {
  /**
   * Re-encodes an upload upright and without metadata, in the sizes we serve. Errors: 415 other types, 422 `campaigns.image-unreadable`,
   * `campaigns.image-too-many-pixels`, `campaigns.image-too-small` with limit and value.
   */
  async encode(type: string, data: unknown): Promise<Picture> {
    const plain = type.split(';')[0]?.trim().toLowerCase() ?? '';
    if (!TYPES.includes(plain) || !Buffer.isBuffer(data)) {
      throw new DomainError('campaigns.image-type', 415, `A picture must be one of ${TYPES.join(', ')}.`, { allowed: TYPES });
    }
    if (!isPicture(data)) throw unreadable();
    const { width, height } = await sizeOf(data);
    if (width * height > MAXIMUM_PIXELS) {
      throw invalid('campaigns.image-too-many-pixels', '', 'The picture has too many pixels', {
        limit: MAXIMUM_PIXELS,
        value: width * height,
      });
    }
    const limit = POLICY.campaigns.imageShortSidePx;
    const value = Math.min(width, height);
    if (value < limit) {
      throw invalid('campaigns.image-too-small', '', `The picture's short side needs at least ${limit} pixels`, { limit, value });
    }
    try {
      const [largest] = IMAGE_SIZES;
      const { data: pixels, info } = await sharp(data, { limitInputPixels: MAXIMUM_PIXELS, failOn: 'error' })
        .rotate()
        .toColourspace('srgb')
        .resize(largest, largest, { fit: 'inside', withoutEnlargement: true })
        .raw()
        .toBuffer({ resolveWithObject: true });
      const files: Picture['files'] = [];
      for (const size of IMAGE_SIZES) {
        const made = sharp(pixels, { raw: { width: info.width, height: info.height, channels: info.channels } })
          .resize(size, size, { fit: 'inside', withoutEnlargement: true })
          .webp({ quality: 82 });
        files.push({ size, data: await made.toBuffer() });
      }
      return { width, height, files };
    } catch {
      throw unreadable();
    }
  }
}

/** Upright size from the header alone: a bomb is never unpacked. */
async function sizeOf(data: Buffer): Promise<{ width: number; height: number }> {
  try {
    const { autoOrient } = await sharp(data, { limitInputPixels: false, failOn: 'error' }).metadata();
    return autoOrient;
  } catch {
    throw unreadable();
  }
}

function unreadable() {
  return invalid('campaigns.image-unreadable', '', 'The picture cannot be read', {});
}
