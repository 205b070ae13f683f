import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { paintAvatar, paintPost } from '../../seed-pictures/index.js';
import { PAINTER, paintedIn, sendJpeg } from '../painted.js';
import { hash } from '../seeded.js';
import { accountById } from './account.store.js';
import type { SimVideo } from './model.js';
import type { Context } from './options.js';
import { isVideoId, videosById } from './video.store.js';

/** Different covers: painting stays bounded however much is posted. */
const VARIANTS = 48;
/** Addresses of covers end after six hours; asking again gives fresh ones (platform-apis.md 2.4). */
const COVER_LIFE_SECONDS = 21_600;

/** The address of a video's cover as handed out now. */
export function coverUrl(context: Context, video: SimVideo): string {
  const expires = Math.floor(context.systemNow().getTime() / 1000) + COVER_LIFE_SECONDS;
  return `${context.baseUrl()}/tt-cdn/${video.id}.jpg?x-expires=${expires}`;
}

/** `/tt-cdn`: `avatar-<account>.jpg` and `<video>.jpg?x-expires=…`. Painted on first demand, kept in mediaDir. */
export async function cdnRoutes(instance: FastifyInstance, context: Context): Promise<void> {
  const picture = paintedIn(context.mediaDir);

  instance.get<{ Params: { file: string }; Querystring: { 'x-expires'?: string } }>('/:file', async (request, reply) => {
    const avatar = /^avatar-(\d{1,18})\.jpg$/.exec(request.params.file);
    if (avatar) {
      const account = await accountById(context.pool, context.now(), avatar[1] ?? '');
      if (!account) return gone(reply);
      const key = createHash('sha256').update(account.pictureSeed).digest('hex').slice(0, 16);
      return sendJpeg(reply, await picture(`${PAINTER}-avatar-${key}.jpg`, () => paintAvatar(account.pictureSeed, account.name)));
    }
    const id = /^(\d{1,19})\.jpg$/.exec(request.params.file)?.[1] ?? '';
    if (!(Number(request.query['x-expires']) * 1000 > context.systemNow().getTime())) return gone(reply);
    const [video] = isVideoId(id) ? await videosById(context.pool, null, [id], context.now()) : [];
    if (!video) return gone(reply);
    const name = `${PAINTER}-story-${hash(video.seed) % VARIANTS}.jpg`;
    return sendJpeg(reply, await picture(name, () => paintPost(name, 'story')));
  });
}

function gone(reply: FastifyReply): FastifyReply {
  return reply.status(403).headers({ 'content-type': 'text/plain', 'cache-control': 'no-store' }).send('Access Denied');
}
