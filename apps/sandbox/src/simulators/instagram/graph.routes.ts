import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { accountInsights } from './account-insights.js';
import { readCursor, writeCursor } from './cursor.js';
import { parseFields } from './fields.js';
import type { FieldRequest } from './fields.js';
import { admit, isTruncated, param } from './graph.call.js';
import type { GraphCall } from './graph.call.js';
import { GraphError, invalidParameter, noPermission, noSuchObject, serviceDown } from './graph-error.js';
import { mediaInsights } from './metrics.js';
import { checkMediaFields, mediaNode } from './media.node.js';
import { childrenOf, countPosts, listPosts, listStories, mediaById } from './media.store.js';
import { isAlive, isMediaId, scopedIdOf } from './model.js';
import type { SimMedia } from './model.js';
import type { Context } from './options.js';
import { profileNode } from './profile.node.js';
import { exchangeToken, refreshToken } from './token.routes.js';
import { INSIGHTS_SCOPE } from './scopes.js';

/** Versions that answer in Nov 2026 (platform-apis.md 1.11). */
const VERSIONS = ['v21.0', 'v22.0', 'v23.0', 'v24.0', 'v25.0', 'v26.0'];
const NEWEST_VERSION = 'v26.0';
/** The media list ends here. */
const MEDIA_CAP = 10_000;
const ONLY_ID: FieldRequest[] = [{ name: 'id', children: [] }];

/** graph.instagram.com: profile, media, stories, insights, token exchange and refresh; with or without a version. */
export async function graphRoutes(instance: FastifyInstance, context: Context): Promise<void> {
  instance.setErrorHandler(async (error, request, reply) => {
    const known = error instanceof GraphError ? error : unexpected(error, request);
    return reply.status(known.status).send(known.envelope());
  });
  instance.setNotFoundHandler(async (request, reply) => {
    const error = invalidParameter(`Unsupported ${request.method.toLowerCase()} request`);
    return reply.status(error.status).send(error.envelope());
  });
  instance.addHook('onSend', async (request, reply, payload) => {
    void reply.header('facebook-api-version', NEWEST_VERSION);
    return isTruncated(request) && typeof payload === 'string' ? payload.slice(0, Math.floor(payload.length / 2)) : payload;
  });
  instance.get('/*', async (request, reply) => answer(context, request, reply));
}

async function answer(context: Context, request: FastifyRequest, reply: FastifyReply): Promise<object> {
  const path = (request.params as { '*': string })['*'].split('/').filter((part) => part !== '');
  const version = /^v\d+\.\d+$/.test(path[0] ?? '') ? path.shift() : undefined;
  if (version !== undefined && !VERSIONS.includes(version)) throw invalidParameter(`Unknown version ${version}`);
  const [node, edge] = path;
  if (node === undefined || path.length > 2) throw noSuchObject(path.join('/'));
  if (node === 'access_token' && edge === undefined) return exchangeToken(context, request);
  if (node === 'refresh_access_token' && edge === undefined) return refreshToken(context, request);

  const call = await admit(context, request, reply);
  if (node === 'me' || node === call.account.id || node === scopedIdOf(call.account.id)) {
    if (edge === undefined) return profile(context, request, call);
    if (edge === 'media') return mediaList(context, request, call, version ?? NEWEST_VERSION);
    if (edge === 'stories')
      return { data: await nodes(context, call, await listStories(context.pool, call.account.id, context.now()), wanted(request)) };
    if (edge === 'insights') return insightsOfAccount(context, request, call, version ?? NEWEST_VERSION);
    throw unknownEdge(edge);
  }
  const media = await ownMedia(context, call, node);
  if (edge === undefined) {
    const [only] = await nodes(context, call, [media], wanted(request), media.kind === 'child');
    return only ?? {};
  }
  if (edge === 'children') {
    const fields = wanted(request);
    checkMediaFields(fields, true);
    return { data: await nodes(context, call, await childrenOf(context.pool, [media.id]), fields, true) };
  }
  if (edge === 'insights') return { data: insightsOfMedia(context, request, call, media) };
  throw unknownEdge(edge);
}

async function profile(context: Context, request: FastifyRequest, call: GraphCall): Promise<object> {
  const count = await countPosts(context.pool, call.account.id, context.now());
  const node = profileNode(context, call.account, wanted(request), count);
  const isMe = (request.params as { '*': string })['*'].endsWith('me');
  return context.dialect === 'docs' && isMe ? { data: [node] } : node;
}

async function mediaList(context: Context, request: FastifyRequest, call: GraphCall, version: string): Promise<object> {
  const limit = readLimit(param(request, 'limit'));
  const after = cursorParam(request, 'after');
  const before = after ? undefined : cursorParam(request, 'before');
  const fields = wanted(request);
  checkMediaFields(fields);
  const start = after ? after.index + 1 : before ? Math.max(0, before.index - limit) : 0;
  const room = Math.min(limit, before ? before.index : limit, MEDIA_CAP - start);
  if (room <= 0) return { data: [] };
  const found = await listPosts(context.pool, call.account.id, context.now(), { limit: before ? room : room + 1, after, before });
  const page = before ? found : found.slice(0, room);
  const [first, last] = [page[0], page.at(-1)];
  if (!first || !last) return { data: [] };
  const more = before ? true : found.length > room && start + room < MEDIA_CAP;
  const cursors = {
    before: writeCursor({ takenAt: first.takenAt, id: first.id, index: start }),
    after: writeCursor({ takenAt: last.takenAt, id: last.id, index: start + page.length - 1 }),
  };
  const link = (name: 'before' | 'after'): string =>
    pageLink(context, request, `${version}/${call.account.id}/media`, { limit: String(limit), [name]: cursors[name] }, ['before', 'after']);
  return {
    data: await nodes(context, call, page, fields),
    paging: { cursors, ...(more ? { next: link('after') } : {}), ...(start > 0 ? { previous: link('before') } : {}) },
  };
}

function insightsOfMedia(context: Context, request: FastifyRequest, call: GraphCall, media: SimMedia): object[] {
  needInsightsScope(call);
  const query = { metric: param(request, 'metric'), breakdown: breakdownParam(request), period: param(request, 'period') };
  return mediaInsights(media, query, context.now(), context.dialect);
}

function insightsOfAccount(context: Context, request: FastifyRequest, call: GraphCall, version: string): object {
  needInsightsScope(call);
  const { data, span } = accountInsights(
    call.account,
    {
      metric: param(request, 'metric'),
      period: param(request, 'period'),
      metricType: param(request, 'metric_type'),
      breakdown: breakdownParam(request),
      timeframe: param(request, 'timeframe'),
      since: param(request, 'since'),
      until: param(request, 'until'),
    },
    context.now(),
    context.dialect,
  );
  if (!span || data.length === 0) return { data };
  const length = span.until.getTime() - span.since.getTime();
  const link = (from: Date): string =>
    pageLink(
      context,
      request,
      `${version}/${call.account.id}/insights`,
      { since: unix(from), until: unix(new Date(from.getTime() + length)) },
      [],
    );
  return { data, paging: { previous: link(new Date(span.since.getTime() - length)), next: link(span.until) } };
}

/** Media of this account that are public now; everything else is "no such object", whoever it belongs to. */
async function ownMedia(context: Context, call: GraphCall, id: string): Promise<SimMedia> {
  const media = isMediaId(id) ? await mediaById(context.pool, id) : undefined;
  if (!media || media.accountId !== call.account.id || !isAlive(media, context.now())) throw noSuchObject(id);
  return media;
}

async function nodes(
  context: Context,
  call: GraphCall,
  list: readonly SimMedia[],
  fields: readonly FieldRequest[],
  child = false,
): Promise<object[]> {
  checkMediaFields(fields, child);
  const parents = fields.some((field) => field.name === 'children') ? list.filter((media) => media.kind === 'carousel') : [];
  const children = Map.groupBy(
    await childrenOf(
      context.pool,
      parents.map((media) => media.id),
    ),
    (media) => media.parentId ?? '',
  );
  return list.map((media) => mediaNode(context, call.account, media, children.get(media.id) ?? [], fields, context.now()));
}

function wanted(request: FastifyRequest): FieldRequest[] {
  const fields = param(request, 'fields');
  return fields === undefined ? ONLY_ID : parseFields(fields);
}

function needInsightsScope(call: GraphCall): void {
  if (!call.token.scopes.includes(INSIGHTS_SCOPE)) throw noPermission();
}

/** The pages name the parameter both ways (platform-apis.md 1.13). */
function breakdownParam(request: FastifyRequest): string | undefined {
  return param(request, 'breakdown') ?? param(request, 'breakdowns');
}

function cursorParam(request: FastifyRequest, name: string): ReturnType<typeof readCursor> | undefined {
  const text = param(request, name);
  return text === undefined ? undefined : readCursor(text);
}

function readLimit(text: string | undefined): number {
  if (text === undefined) return 25;
  if (!/^\d{1,6}$/.test(text) || Number(text) < 1) throw invalidParameter('Param limit must be an integer greater than 0');
  return Math.min(100, Number(text));
}

/** A paging link: the request's own parameters, the token too (as the vendor does), on our own base. */
function pageLink(context: Context, request: FastifyRequest, path: string, set: Record<string, string>, drop: string[]): string {
  const query = new URLSearchParams();
  for (const name of Object.keys(request.query as object)) {
    const value = param(request, name);
    if (value !== undefined && !drop.includes(name)) query.set(name, value);
  }
  for (const [name, value] of Object.entries(set)) query.set(name, value);
  return `${context.baseUrl()}/ig-graph/${path}?${query.toString()}`;
}

function unix(date: Date): string {
  return String(Math.floor(date.getTime() / 1000));
}

function unknownEdge(edge: string): Error {
  return invalidParameter(`Tried accessing nonexistent field (${edge.slice(0, 80)})`);
}

function unexpected(error: unknown, request: FastifyRequest): GraphError {
  request.log.error({ err: error }, 'simulated Instagram failed');
  return serviceDown();
}
