import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import sharp from 'sharp';
import { paintAvatar, paintPost } from '../../seed-pictures/index.js';
import { PAINTER, paintedIn, sendJpeg } from '../painted.js';
import { hash } from '../seeded.js';
import { accountById } from './account.store.js';
import { mediaById } from './media.store.js';
import { isMediaId } from './model.js';
import type { SimMedia } from './model.js';
import type { Context } from './options.js';

/** Different pictures per shape: painting stays bounded however much is posted. */
const VARIANTS = 96;
const SMALL_WIDTH = 432;
const VIDEO = 'apps/sandbox/src/simulators/instagram/assets/ugc-15s-1080x1920.mp4';

/** `/cdn`: `<media-id>.jpg`, `<media-id>-small.jpg`, `<media-id>.mp4`, `avatar-<account-id>.jpg`. Painted on first demand, kept in mediaDir. */
export async function cdnRoutes(instance: FastifyInstance, context: Context): Promise<void> {
  const picture = paintedIn(context.mediaDir);

  instance.get<{ Params: { file: string } }>('/:file', async (request, reply) => {
    const { file } = request.params;
    const avatar = /^avatar-(\d{17})\.jpg$/.exec(file);
    if (avatar) {
      const account = await accountById(context.pool, avatar[1] ?? '');
      if (!account) return gone(reply);
      const key = createHash('sha256').update(account.pictureSeed).digest('hex').slice(0, 16);
      return sendJpeg(reply, await picture(`${PAINTER}-avatar-${key}.jpg`, () => paintAvatar(account.pictureSeed, account.name)));
    }
    const parts = /^(\d{17})(-small)?\.(jpg|mp4)$/.exec(file);
    const media = parts && isMediaId(parts[1] ?? '') ? await mediaById(context.pool, parts[1] ?? '') : undefined;
    if (!parts || !media || (parts[3] === 'mp4' && !media.video)) return gone(reply);
    if (parts[3] === 'mp4') return sendVideo(request, reply);
    const name = pictureName(media);
    const large = (): Promise<Buffer> => picture(name, () => paintPost(name, shapeOf(media)));
    if (!parts[2]) return sendJpeg(reply, await large());
    const small = async (): Promise<Buffer> =>
      sharp(await large())
        .resize({ width: SMALL_WIDTH })
        .jpeg({ quality: 80, mozjpeg: true })
        .toBuffer();
    return sendJpeg(reply, await picture(`small-${name}`, small));
  });
}

function shapeOf(media: SimMedia): 'post' | 'story' {
  return media.kind === 'story' || media.kind === 'reel' ? 'story' : 'post';
}

function pictureName(media: SimMedia): string {
  return `${PAINTER}-${shapeOf(media)}-${hash(media.seed) % VARIANTS}.jpg`;
}

async function sendVideo(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const path = assetPath(VIDEO);
  if (path === undefined) return gone(reply);
  const video = await readFile(path);
  void reply.headers({
    'content-type': 'video/mp4',
    'accept-ranges': 'bytes',
    'cache-control': 'public, max-age=86400',
    'x-content-type-options': 'nosniff',
  });
  const range = /^bytes=(\d{1,12})-(\d{0,12})$/.exec(request.headers.range ?? '');
  if (!range) return reply.send(video);
  const start = Number(range[1]);
  const end = Math.min(range[2] === '' ? video.length - 1 : Number(range[2]), video.length - 1);
  if (start > end) return reply.status(416).header('content-range', `bytes */${video.length}`).send();
  return reply
    .status(206)
    .header('content-range', `bytes ${start}-${end}/${video.length}`)
    .send(video.subarray(start, end + 1));
}

/** Finds a file of the repository from wherever this code runs, sources or bundle. */
function assetPath(path: string): string | undefined {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, path))) return join(folder, path);
  }
  return undefined;
}

function gone(reply: FastifyReply): FastifyReply {
  return reply.status(404).headers({ 'content-type': 'text/plain', 'cache-control': 'no-store' }).send('URL signature mismatch');
}
