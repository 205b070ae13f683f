import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Canvas } from './canvas.js';
import { logo, portrait } from './portraits.js';
import { postScene, productScene } from './scenes.js';

const STORY = { width: 1080, height: 1920 };
const POST = { width: 1080, height: 1350 };

/** Product photo of any size, JPEG. Same seed and size, same picture. */
export async function paintProduct(seed: string, size: { width: number; height: number }): Promise<Buffer> {
  return jpeg(productScene(seed, (1000 * size.height) / size.width), size);
}

/** Picture of a post (1080 × 1350) or of a story, reel or other upright video (1080 × 1920), JPEG. */
export async function paintPost(seed: string, kind: 'post' | 'carousel' | 'story' | 'reel' | 'video'): Promise<Buffer> {
  const size = kind === 'post' || kind === 'carousel' ? POST : STORY;
  return jpeg(postScene(seed, (1000 * size.height) / size.width), size);
}

/** Portrait of a person, 640 × 640, JPEG. Seed and name decide who it is. */
export async function paintAvatar(seed: string, name: string): Promise<Buffer> {
  return jpeg(portrait(`${seed}/${name}`), { width: 640, height: 640 });
}

/** Mark of a brand with its initial, 640 × 640, JPEG. */
export async function paintLogo(seed: string, name: string): Promise<Buffer> {
  return jpeg(logo(`${seed}/${name}`, name), { width: 640, height: 640 });
}

/**
 * Our own SVG goes to sharp by file: uploads come as buffers, so the loader of SVG buffers can stay blocked for safety
 * while the one of files is open for this painter alone.
 */
async function jpeg(canvas: Canvas, size: { width: number; height: number }): Promise<Buffer> {
  const file = join(tmpdir(), `of-paint-${randomUUID()}.svg`);
  try {
    await writeFile(file, canvas.svg(size));
    sharp.unblock({ operation: ['VipsForeignLoadSvgFile'] });
    return await sharp(file)
      .resize(size.width, size.height, { fit: 'fill' })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 86 })
      .toBuffer();
  } finally {
    await rm(file, { force: true });
  }
}
