import type { FastifyInstance } from 'fastify';
import { messagePage } from '../account-pages.js';
import { sendPage } from '../html.js';
import { bodyOf, statusOf, text } from '../input.js';
import { listAccounts } from './account.store.js';
import { accountOf, createAccount, publish } from './accounts.js';
import { setFaultFrom } from './control.routes.js';
import { listFaults } from './fault.store.js';
import type { Context } from './options.js';
import { accountPage, accountPages } from './pages.js';
import { isVideoId, deleteVideo, listVideos } from './video.store.js';

/** `/tiktok`: small pages where a person looks around, posts as a creator and turns faults on. */
export async function pageRoutes(instance: FastifyInstance, context: Context): Promise<void> {
  const home = `${context.prefix}/tiktok`;
  instance.setErrorHandler(async (error, request, reply) => {
    const status = statusOf(error);
    if (status >= 500) request.log.error({ err: error }, 'simulated TikTok failed');
    const message = status < 500 ? (error as Error).message : 'Sorry, something went wrong.';
    return sendPage(reply, context.prefix, 'Simulated TikTok', messagePage(home, message), status);
  });

  instance.get<{ Querystring: { q?: string } }>('/', async (request, reply) => {
    const search = text(request.query, 'q', '', 100);
    const accounts = await listAccounts(context.pool, context.now(), search, 300);
    const faults = await listFaults(context.pool);
    return sendPage(reply, context.prefix, 'Simulated TikTok', accountPages(context).list(accounts, search, faults));
  });

  instance.post('/accounts', async (request, reply) => {
    const { account } = await createAccount(context, bodyOf(request.body));
    return reply.redirect(`${home}/@${account.username}`, 303);
  });

  instance.post('/faults', async (request, reply) => {
    const body = bodyOf(request.body);
    await setFaultFrom(context, body);
    return reply.redirect(typeof body['account'] === 'string' ? `${home}/@${encodeURIComponent(body['account'])}` : home, 303);
  });

  const show = async (username: string) => {
    const account = await accountOf(context, { username });
    const videos = await listVideos(context.pool, account.id, context.now(), context.now(), 300);
    const faults = (await listFaults(context.pool)).filter((fault) => fault.username === null || fault.username === account.username);
    return { title: `@${account.username} · Simulated TikTok`, body: accountPage(context, account, videos, faults) };
  };

  instance.get<{ Params: { username: string } }>('/:username', async (request, reply) => {
    const { title, body } = await show(request.params.username);
    return sendPage(reply, context.prefix, title, body);
  });

  instance.get<{ Params: { username: string } }>('/:username/video/:id', async (request, reply) => {
    const { title, body } = await show(request.params.username);
    return sendPage(reply, context.prefix, title, body);
  });

  instance.post<{ Params: { username: string } }>('/:username/videos', async (request, reply) => {
    const account = await accountOf(context, request.params);
    await publish(context, account, bodyOf(request.body));
    return reply.redirect(`${home}/@${account.username}`, 303);
  });

  instance.post<{ Params: { username: string; id: string } }>('/:username/videos/:id/delete', async (request, reply) => {
    const account = await accountOf(context, request.params);
    if (isVideoId(request.params.id)) await deleteVideo(context.pool, account.id, request.params.id);
    return reply.redirect(`${home}/@${account.username}`, 303);
  });
}
