import type { FastifyInstance } from 'fastify';
import type { Body } from '../input.js';
import { bodyOf, handle, InputError, statusOf, text, whole, word } from '../input.js';
import { accountOf, createAccount, publish } from './accounts.js';
import { listAccounts } from './account.store.js';
import { clearFaults, FAULT_KINDS, listFaults, setFault } from './fault.store.js';
import { figuresAt, openIdOf } from './model.js';
import type { SimTiktok, SimVideo } from './model.js';
import type { Context } from './options.js';
import { ageTokens, revokeTokens, tokenCounts } from './token.store.js';
import { setCalls } from './usage.store.js';
import { deleteVideo, isVideoId, listVideos } from './video.store.js';

const ENDPOINTS = ['/v2/user/info/', '/v2/video/list/', '/v2/video/query/'] as const;
const END_OF_TIME = new Date('9999-12-31T00:00:00Z');

/** `/__tiktok`: what tests, demo and seeds use to set up and to look into the simulated platform. Not part of the vendor's contract. */
export async function controlRoutes(instance: FastifyInstance, context: Context): Promise<void> {
  instance.setErrorHandler(async (error, request, reply) => {
    const status = statusOf(error);
    if (status >= 500) request.log.error({ err: error }, 'simulated TikTok failed');
    return reply.status(status).send({ error: status >= 500 ? 'Internal error' : (error as Error).message });
  });
  const view = (account: SimTiktok) => ({ ...account, openId: openIdOf(context.clientKey, account.id) });

  instance.get<{ Querystring: { q?: string } }>('/accounts', async (request) => ({
    data: (await listAccounts(context.pool, context.now(), text(request.query, 'q', '', 100))).map(view),
  }));

  instance.post('/accounts', async (request, reply) => {
    const { account, created } = await createAccount(context, bodyOf(request.body));
    return reply.status(created ? 201 : 200).send(view(account));
  });

  instance.get<{ Params: { username: string } }>('/accounts/:username', async (request) => view(await accountOf(context, request.params)));

  instance.get<{ Params: { username: string } }>('/accounts/:username/videos', async (request) => {
    const account = await accountOf(context, request.params);
    const videos = await listVideos(context.pool, account.id, END_OF_TIME, END_OF_TIME, 1000);
    return { data: videos.map((video) => videoView(video, context.now())) };
  });

  instance.post<{ Params: { username: string } }>('/accounts/:username/videos', async (request, reply) => {
    const account = await accountOf(context, request.params);
    return reply.status(201).send(videoView(await publish(context, account, bodyOf(request.body)), context.now()));
  });

  instance.delete<{ Params: { username: string; id: string } }>('/accounts/:username/videos/:id', async (request, reply) => {
    const account = await accountOf(context, request.params);
    const { id } = request.params;
    if (!isVideoId(id) || !(await deleteVideo(context.pool, account.id, id))) throw new InputError('There is no such video', 404);
    return reply.status(204).send();
  });

  instance.get<{ Params: { username: string } }>('/accounts/:username/tokens', async (request) => {
    const account = await accountOf(context, request.params);
    return tokenCounts(context.pool, account.id, context.systemNow());
  });

  instance.post<{ Params: { username: string } }>('/accounts/:username/tokens/age', async (request) => {
    const account = await accountOf(context, request.params);
    return { tokens: await ageTokens(context.pool, account.id, whole(bodyOf(request.body), 'hours', undefined, 0, 100_000)) };
  });

  instance.get('/faults', async () => ({ data: await listFaults(context.pool) }));

  instance.post('/faults', async (request) => {
    await setFaultFrom(context, bodyOf(request.body));
    return { data: await listFaults(context.pool) };
  });

  instance.post('/calls', async (request) => {
    const body = bodyOf(request.body);
    const calls = whole(body, 'calls', undefined, 0, 1_000_000);
    await setCalls(context.pool, word(body, 'endpoint', ENDPOINTS), calls, context.systemNow());
    return { calls };
  });
}

/** Turns a fault on or off from a control request or form: `{ account?, kind, ms?, times? }`. */
export async function setFaultFrom(context: Context, body: Body): Promise<void> {
  const account = body['account'] === undefined ? undefined : await accountOf(context, { username: handle(body, 'account') });
  const kind = word(body, 'kind', FAULT_KINDS);
  if (kind === 'none') return clearFaults(context.pool, account?.id);
  if (kind === 'revoked') return revokeTokens(context.pool, account?.id, context.systemNow());
  await setFault(context.pool, {
    accountId: account?.id,
    kind,
    ms: kind === 'slow' ? whole(body, 'ms', 3_000, 0, 60_000) : 0,
    times: body['times'] === undefined ? undefined : whole(body, 'times', undefined, 1, 1_000_000),
  });
}

function videoView(video: SimVideo, at: Date): object {
  return { ...video, takenAt: video.takenAt.toISOString(), figures: figuresAt(video, at) };
}
