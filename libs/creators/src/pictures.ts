import sharp from 'sharp';
import { pictureUnreadable } from './creators.errors.js';

// sharp opens far more than pictures of people (SVG, PDF): only these loaders stay
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] });

const SIDE_PX = 512;
const MAX_PIXELS = 40_000_000;

/** Re-encodes a portrait as a square WebP without metadata. Errors: 422 `creators.picture-unreadable`. */
export async function portrait(data: Buffer): Promise<Buffer> {
  try {
    return await sharp(data, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
      .rotate()
      .resize(SIDE_PX, SIDE_PX, { fit: 'cover', position: 'attention' })
      .webp({ quality: 82 })
      .toBuffer();
  } catch {
    throw pictureUnreadable();
  }
}
