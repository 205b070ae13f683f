import sharp from 'sharp';

// Only pictures of these kinds are ever decoded
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] });

const SIDE_PX = 640;
const MAX_PIXELS = 60_000_000;

/** A small WebP without metadata for walls and reports; null when the picture cannot be read. */
export async function thumbnail(data: Buffer): Promise<Buffer | null> {
  try {
    return await sharp(data, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
      .rotate()
      .resize(SIDE_PX, SIDE_PX, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 78 })
      .toBuffer();
  } catch {
    return null;
  }
}
