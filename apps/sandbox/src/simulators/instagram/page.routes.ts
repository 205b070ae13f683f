import type { FastifyInstance, FastifyReply } from 'fastify';
import { accountById, listAccounts } from './account.store.js';
import { accountOf, setFaultFrom } from './control.routes.js';
import { listFaults } from './fault.store.js';
import { messagePage } from '../account-pages.js';
import { sendPage } from '../html.js';
import { bodyOf, InputError, statusOf, text } from '../input.js';
import { changeMedia, childrenOf, deleteMedia, listAll, mediaById } from './media.store.js';
import { isMediaId, mediaIdOf } from './model.js';
import type { Context } from './options.js';
import { accountPage, accountPages, mediaPage } from './pages.js';
import { createAccount, publish } from './publishing.js';
import { STYLE } from '../style.js';

/** `/instagram`: small pages where a person looks around, posts as a creator and turns faults on. */
export async function pageRoutes(instance: FastifyInstance, context: Context): Promise<void> {
  const home = `${context.prefix}/instagram`;
  instance.setErrorHandler(async (error, request, reply) => {
    const status = statusOf(error);
    if (status >= 500) request.log.error({ err: error }, 'simulated Instagram failed');
    const message = status < 500 ? (error as Error).message : 'Sorry, something went wrong.';
    return sendPage(reply, context.prefix, 'Simulated Instagram', messagePage(home, message), status);
  });

  const showMedia = async (reply: FastifyReply, id: string | undefined): Promise<FastifyReply> => {
    const media = id !== undefined && isMediaId(id) ? await mediaById(context.pool, id) : undefined;
    const account = media && media.kind !== 'child' ? await accountById(context.pool, media.accountId) : undefined;
    if (!media || !account) throw new InputError("Sorry, this page isn't available.", 404);
    const children = await childrenOf(context.pool, [media.id]);
    return sendPage(reply, context.prefix, `@${account.username} · Simulated Instagram`, mediaPage(context, account, media, children));
  };

  instance.get('/style.css', async (_request, reply) =>
    reply
      .headers({ 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=300', 'x-content-type-options': 'nosniff' })
      .send(STYLE),
  );

  instance.get<{ Querystring: { q?: string } }>('/', async (request, reply) => {
    const search = text(request.query, 'q', '', 100);
    const [accounts, faults] = [await listAccounts(context.pool, search, 300), await listFaults(context.pool)];
    return sendPage(reply, context.prefix, 'Simulated Instagram', accountPages(context).list(accounts, search, faults));
  });

  instance.post('/accounts', async (request, reply) => {
    const { account } = await createAccount(context, bodyOf(request.body));
    return reply.redirect(`${home}/${account.username}`, 303);
  });

  instance.post('/faults', async (request, reply) => {
    const body = bodyOf(request.body);
    await setFaultFrom(context, body);
    return reply.redirect(typeof body['account'] === 'string' ? `${home}/${encodeURIComponent(body['account'])}` : home, 303);
  });

  for (const kind of ['p', 'reel']) {
    for (const end of ['', '/']) {
      instance.get<{ Params: { code: string } }>(`/${kind}/:code${end}`, async (request, reply) =>
        showMedia(reply, mediaIdOf(request.params.code)),
      );
    }
  }
  for (const end of ['', '/']) {
    instance.get<{ Params: { id: string } }>(`/stories/:username/:id${end}`, async (request, reply) => showMedia(reply, request.params.id));
  }

  instance.get<{ Params: { username: string } }>('/:username', async (request, reply) => {
    const account = await accountOf(context, request.params);
    const media = await listAll(context.pool, account.id, 300);
    const faults = (await listFaults(context.pool)).filter((fault) => fault.username === null || fault.username === account.username);
    return sendPage(reply, context.prefix, `@${account.username} · Simulated Instagram`, accountPage(context, account, media, faults));
  });

  instance.post<{ Params: { username: string } }>('/:username/posts', async (request, reply) => {
    const account = await accountOf(context, request.params);
    await publish(context, account, bodyOf(request.body));
    return reply.redirect(`${home}/${account.username}`, 303);
  });

  instance.post<{ Params: { username: string; id: string } }>('/:username/posts/:id/caption', async (request, reply) => {
    const account = await accountOf(context, request.params);
    const caption = text(bodyOf(request.body), 'caption', '');
    const changed = isMediaId(request.params.id) ? await changeMedia(context.pool, account.id, request.params.id, { caption }) : undefined;
    if (!changed) throw new InputError('This post is gone.', 404);
    return reply.redirect(`${home}/${account.username}`, 303);
  });

  instance.post<{ Params: { username: string; id: string } }>('/:username/posts/:id/delete', async (request, reply) => {
    const account = await accountOf(context, request.params);
    if (isMediaId(request.params.id)) await deleteMedia(context.pool, account.id, request.params.id);
    return reply.redirect(`${home}/${account.username}`, 303);
  });
}
