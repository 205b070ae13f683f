import sharp from 'sharp';
import { pictureUnreadable } from './creators.errors.js';

// sharp opens far more than pictures of people (SVG, PDF): only these loaders stay
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] });

const SIDE_PX = 512;
const POST_WIDTH_PX = 360;
const POST_HEIGHT_PX = 450;
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

/** A post's picture, small and upright as in a profile's grid, without metadata; null when it cannot be read. */
export async function postPicture(data: Buffer): Promise<Buffer | null> {
  try {
    return await sharp(data, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
      .rotate()
      .resize(POST_WIDTH_PX, POST_HEIGHT_PX, { fit: 'cover', position: 'centre' })
      .webp({ quality: 72 })
      .toBuffer();
  } catch {
    return null;
  }
}
