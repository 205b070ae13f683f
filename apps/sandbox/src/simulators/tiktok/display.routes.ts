import type { FastifyInstance, FastifyRequest } from 'fastify';
import { fraction } from '../seeded.js';
import { accountById } from './account.store.js';
import { coverUrl } from './cdn.routes.js';
import { cutOff, suffer } from './faults.js';
import { figuresAt, openIdOf, unionIdOf } from './model.js';
import type { SimTiktok, SimVideo } from './model.js';
import type { Context } from './options.js';
import { USER_FIELDS, VIDEO_FIELDS, VIDEO_LIST_SCOPE } from './scopes.js';
import {
  answerApi,
  envelope,
  invalidParams,
  rateLimited,
  scopeNotAuthorized,
  scopePermissionMissed,
  tokenInvalid,
} from './tiktok-error.js';
import { findToken } from './token.store.js';
import { countCall } from './usage.store.js';
import { isVideoId, listVideos, videosById } from './video.store.js';

const MOST_VIDEOS = 20;
const TEXT_CUT = 150;

interface Call {
  account: SimTiktok;
  scopes: string[];
}

/** open.tiktokapis.com/v2: profile and public videos of whoever gave the token (platform-apis.md 2.4). */
export async function displayRoutes(instance: FastifyInstance, context: Context): Promise<void> {
  cutOff(instance);
  instance.setErrorHandler(async (error, request, reply) => answerApi(error, request, reply, context.systemNow()));

  instance.get('/user/info/', async (request) => {
    const { account, scopes } = await admit(request, '/v2/user/info/');
    const fields = fieldsOf(request, Object.keys(USER_FIELDS));
    const missed = fields.filter((field) => !scopes.includes(USER_FIELDS[field] ?? ''));
    if (missed.length > 0) throw scopePermissionMissed(missed);
    return envelope({ user: only(userNode(context, account), fields) }, context.systemNow());
  });

  instance.post('/video/list/', async (request) => {
    const { account, scopes } = await admit(request, '/v2/video/list/');
    if (!scopes.includes(VIDEO_LIST_SCOPE)) throw scopeNotAuthorized(VIDEO_LIST_SCOPE);
    const fields = fieldsOf(request, VIDEO_FIELDS);
    const asked = integer(request, 'max_count', 10, 1, MOST_VIDEOS);
    const cursor = integer(request, 'cursor', context.now().getTime(), 0, 8_640_000_000_000_000);
    // The platform may hand out fewer than asked although more follow
    const most = asked > 1 && fraction(account.username, `page/${cursor}`) < 0.25 ? asked - 1 : asked;
    const found = await listVideos(context.pool, account.id, context.now(), new Date(cursor), most + 1);
    const videos = found.slice(0, most);
    const last = videos.at(-1);
    return envelope(
      {
        videos: videos.map((video) => only(videoNode(context, account, video), fields)),
        cursor: last ? last.takenAt.getTime() - 1000 : cursor,
        has_more: found.length > most,
      },
      context.systemNow(),
    );
  });

  instance.post('/video/query/', async (request) => {
    const { account, scopes } = await admit(request, '/v2/video/query/');
    if (!scopes.includes(VIDEO_LIST_SCOPE)) throw scopeNotAuthorized(VIDEO_LIST_SCOPE);
    const fields = fieldsOf(request, VIDEO_FIELDS);
    const filters = (request.body as { filters?: { video_ids?: unknown } } | null)?.filters;
    const ids = filters?.video_ids;
    if (!Array.isArray(ids) || ids.length === 0 || ids.length > MOST_VIDEOS || !ids.every((id) => typeof id === 'string')) {
      throw invalidParams(`filters.video_ids must hold 1 to ${MOST_VIDEOS} ids`);
    }
    const videos = await videosById(context.pool, account.id, ids.filter(isVideoId), context.now());
    return envelope({ videos: videos.map((video) => only(videoNode(context, account, video), fields)) }, context.systemNow());
  });

  async function admit(request: FastifyRequest, endpoint: string): Promise<Call> {
    const text = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
    const token = text === undefined ? undefined : await findToken(context.pool, text);
    await suffer(context, request, token?.accountId);
    if (token?.kind !== 'access' || token.revokedAt || token.expiresAt <= context.systemNow()) throw tokenInvalid();
    if ((await countCall(context.pool, endpoint, context.systemNow())) > context.callsPerMinute) throw rateLimited();
    const account = await accountById(context.pool, context.now(), token.accountId);
    if (!account) throw tokenInvalid();
    return { account, scopes: token.scopes };
  }
}

function userNode(context: Context, account: SimTiktok): Record<string, unknown> {
  const avatar = `${context.baseUrl()}/tt-cdn/avatar-${account.id}.jpg`;
  return {
    open_id: openIdOf(context.clientKey, account.id),
    union_id: unionIdOf(account.id),
    avatar_url: avatar,
    avatar_url_100: avatar,
    avatar_large_url: avatar,
    display_name: account.name,
    bio_description: account.bio,
    profile_deep_link: `${context.baseUrl()}/tiktok/@${account.username}`,
    is_verified: account.verified,
    username: account.username,
    follower_count: account.followers,
    following_count: account.following,
    likes_count: account.likes,
    video_count: account.videos,
  };
}

function videoNode(context: Context, account: SimTiktok, video: SimVideo): Record<string, unknown> {
  const figures = figuresAt(video, context.now());
  const embed = `${context.baseUrl()}/tiktok/embed/v2/${video.id}`;
  return {
    id: video.id,
    create_time: Math.floor(video.takenAt.getTime() / 1000),
    cover_image_url: coverUrl(context, video),
    share_url: `${context.baseUrl()}/tiktok/@${account.username}/video/${video.id}`,
    video_description: [...video.description].slice(0, TEXT_CUT).join(''),
    duration: video.duration,
    height: 1920,
    width: 1080,
    title: [...video.title].slice(0, TEXT_CUT).join(''),
    embed_html: `<iframe src="${embed}"></iframe>`,
    embed_link: embed,
    like_count: figures.likes,
    comment_count: figures.comments,
    share_count: figures.shares,
    view_count: figures.views,
    is_aigc: false,
  };
}

function fieldsOf(request: FastifyRequest, known: readonly string[]): string[] {
  const given = (request.query as Record<string, unknown>)['fields'];
  const fields = typeof given === 'string' ? given.split(',').filter((field) => field !== '') : [];
  if (fields.length === 0) throw invalidParams('The parameter fields is required');
  const unknown = fields.find((field) => !known.includes(field));
  if (unknown !== undefined) throw invalidParams(`The field ${unknown.slice(0, 60)} is unknown`);
  return fields;
}

function integer(request: FastifyRequest, name: string, fallback: number, min: number, max: number): number {
  const body = request.body;
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw invalidParams('The body must be a JSON object');
  const value = (body as Record<string, unknown>)[name] ?? fallback;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < min || value > max) {
    throw invalidParams(`${name} must be a whole number from ${min} to ${max}`);
  }
  return value;
}

function only(node: Record<string, unknown>, fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field, node[field]]));
}
