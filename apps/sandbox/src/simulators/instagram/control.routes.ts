import type { FastifyInstance } from 'fastify';
import { accountById, accountByUsername, listAccounts } from './account.store.js';
import { clearFaults, FAULT_KINDS, listFaults, setFault } from './fault.store.js';
import { figuresAt, isLagging } from './figures.js';
import { bodyOf, handle, InputError, instant, statusOf, text, texts, whole, word } from '../input.js';
import type { Body } from '../input.js';
import { changeMedia, deleteMedia, listAll, mediaById } from './media.store.js';
import { isAlive, isMediaId, productTypeOf, scopedIdOf, shortcodeOf } from './model.js';
import type { SimAccount, SimMedia } from './model.js';
import { permalinkOf } from './media.node.js';
import type { Context } from './options.js';
import { createAccount, publish, publishSamples, readFinals } from './publishing.js';
import { ageTokens, revokeTokens } from './token.store.js';
import { setCalls } from './usage.store.js';

/** `/__sim`: what tests, demo and seeds use to set up and to look into the simulated platform. Not part of the vendor's contract. */
export async function controlRoutes(instance: FastifyInstance, context: Context): Promise<void> {
  instance.setErrorHandler(async (error, request, reply) => {
    const status = statusOf(error);
    if (status >= 500) request.log.error({ err: error }, 'simulated Instagram failed');
    return reply.status(status).send({ error: status >= 500 ? 'Internal error' : (error as Error).message });
  });

  instance.get<{ Querystring: { q?: string } }>('/accounts', async (request) => ({
    data: (await listAccounts(context.pool, text(request.query, 'q', '', 100))).map(accountView),
  }));

  instance.post('/accounts', async (request, reply) => {
    const { account, created } = await createAccount(context, bodyOf(request.body));
    return reply.status(created ? 201 : 200).send(accountView(account));
  });

  instance.get<{ Params: { username: string } }>('/accounts/:username', async (request) =>
    accountView(await accountOf(context, request.params)),
  );

  instance.get<{ Params: { username: string }; Querystring: { at?: string } }>('/accounts/:username/posts', async (request) => {
    const account = await accountOf(context, request.params);
    const at = instant(request.query, 'at', context.now());
    return { at: at.toISOString(), data: (await listAll(context.pool, account.id)).map((media) => mediaView(context, account, media, at)) };
  });

  instance.post<{ Params: { username: string } }>('/accounts/:username/posts', async (request, reply) => {
    const account = await accountOf(context, request.params);
    const media = await publish(context, account, bodyOf(request.body));
    return reply.status(201).send(mediaView(context, account, media, context.now()));
  });

  instance.patch<{ Params: { username: string; id: string } }>('/accounts/:username/posts/:id', async (request) => {
    const account = await accountOf(context, request.params);
    const body = bodyOf(request.body);
    const media = isMediaId(request.params.id)
      ? await changeMedia(context.pool, account.id, request.params.id, {
          caption: body['caption'] === undefined ? undefined : text(body, 'caption', undefined),
          finals: readFinals(body['insights']),
        })
      : undefined;
    if (!media) throw noSuchMedia();
    return mediaView(context, account, media, context.now());
  });

  instance.delete<{ Params: { username: string; id: string } }>('/accounts/:username/posts/:id', async (request, reply) => {
    const account = await accountOf(context, request.params);
    const { id } = request.params;
    if (!isMediaId(id) || !(await deleteMedia(context.pool, account.id, id))) throw noSuchMedia();
    return reply.status(204).send();
  });

  instance.get<{ Params: { id: string } }>('/posts/:id', async (request) => {
    const media = isMediaId(request.params.id) ? await mediaById(context.pool, request.params.id) : undefined;
    const account = media && (await accountById(context.pool, media.accountId));
    if (!media || !account) throw noSuchMedia();
    return mediaView(context, account, media, context.now());
  });

  instance.post('/sample-posts', async (request, reply) => {
    const body = bodyOf(request.body);
    const usernames = [...new Set(texts(body, 'usernames', 1000))];
    if (usernames.length === 0) throw new InputError('usernames must name at least one account');
    const accounts: SimAccount[] = [];
    for (const username of usernames) accounts.push(await accountOf(context, { username }));
    const created = await publishSamples(context, accounts, {
      caption: text(body, body['captionFor'] === undefined ? 'caption' : 'captionFor', ''),
      kind: word(body, 'kind', ['post', 'carousel'] as const, 'post'),
    });
    return reply.status(201).send({ data: created.map(({ account, media }) => mediaView(context, account, media, context.now())) });
  });

  instance.get('/faults', async () => ({ data: await listFaults(context.pool) }));

  instance.post('/faults', async (request) => {
    await setFaultFrom(context, bodyOf(request.body));
    return { data: await listFaults(context.pool) };
  });

  instance.post<{ Params: { username: string } }>('/accounts/:username/tokens/age', async (request) => {
    const account = await accountOf(context, request.params);
    return { tokens: await ageTokens(context.pool, account.id, whole(bodyOf(request.body), 'hours', undefined, 0, 100_000)) };
  });

  instance.post<{ Params: { username: string } }>('/accounts/:username/calls', async (request) => {
    const account = await accountOf(context, request.params);
    const calls = whole(bodyOf(request.body), 'calls', undefined, 0, 2_000_000_000);
    await setCalls(context.pool, account.id, calls, context.systemNow());
    return { calls };
  });
}

/** Turns a fault on or off from a control request or form: `{ account?, kind, ms?, times? }`. */
export async function setFaultFrom(context: Context, body: Body): Promise<void> {
  const account = body['account'] === undefined ? undefined : await accountOf(context, { username: handle(body, 'account') });
  const kind = word(body, 'kind', FAULT_KINDS);
  if (kind === 'none') return clearFaults(context.pool, account?.id);
  if (kind === 'revoked') {
    await revokeTokens(context.pool, account?.id, context.systemNow());
    return;
  }
  await setFault(context.pool, {
    accountId: account?.id,
    kind,
    ms: kind === 'slow' ? whole(body, 'ms', 3_000, 0, 60_000) : 0,
    times: body['times'] === undefined ? undefined : whole(body, 'times', undefined, 1, 1_000_000),
  });
}

/** The account of a path or body, or 404. */
export async function accountOf(context: Context, params: { username: string }): Promise<SimAccount> {
  const account = await accountByUsername(context.pool, params.username.replaceAll('\u0000', ''));
  if (!account) throw new InputError(`There is no simulated account @${params.username.slice(0, 40)}`, 404);
  return account;
}

function accountView(account: SimAccount): object {
  return { ...account, scopedId: scopedIdOf(account.id) };
}

/** A media with the figures the platform would serve at an instant; `null` = missing there. */
function mediaView(context: Context, account: SimAccount, media: SimMedia, at: Date): object {
  return {
    id: media.id,
    username: account.username,
    kind: media.kind,
    productType: productTypeOf(media.kind),
    shortcode: shortcodeOf(media.id),
    permalink: permalinkOf(context, account, media),
    caption: media.caption,
    stickers: media.stickers,
    paidPartnership: media.paidPartnership,
    takenAt: media.takenAt.toISOString(),
    alive: isAlive(media, at),
    sampleRow: media.sampleRow,
    insights: isLagging(media, at) ? null : figuresAt(media, at),
    finals: media.finals,
  };
}

function noSuchMedia(): InputError {
  return new InputError('There is no such media', 404);
}
