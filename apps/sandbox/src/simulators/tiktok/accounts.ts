import { flag, handle, InputError, instant, numeric, text, whole } from '../input.js';
import type { Body } from '../input.js';
import { between, pick } from '../seeded.js';
import { accountByUsername, saveAccount } from './account.store.js';
import type { SimTiktok, SimVideo, VideoFinals } from './model.js';
import type { Context } from './options.js';
import { addVideos } from './video.store.js';
import type { VideoInput } from './video.store.js';

const DAY = 86_400_000;
const MAX_VIDEOS = 400;

const TITLES = [
  'Get ready with me before the first coffee',
  'Three things I learnt this week',
  'POV: you finally tidied that drawer',
  'The 30-second lunch nobody believes',
  'Trying the trend so that you do not have to',
  'A day at my desk, honestly',
  'This song and this light. That is all.',
  'What I would buy again without thinking twice',
  'Reply to your comments, part 4',
  'Small flat, big ideas',
] as const;

/** Creates or updates an account from a control request or form; a new one gets its past videos. Same handle, same person, same figures. */
export async function createAccount(context: Context, body: Body): Promise<{ account: SimTiktok; created: boolean }> {
  const username = handle(body, 'username');
  const followers = whole(body, 'followers', 5_000, 0, 500_000_000);
  const ageDays = whole(body, 'ageDays', 400, 0, 5_000);
  const videos = whole(body, 'videos', 18, 0, MAX_VIDEOS);
  const saved = await saveAccount(
    context.pool,
    {
      username,
      name: text(body, 'name', username, 64),
      bio: text(body, 'bio', '', 80),
      verified: flag(body, 'verified'),
      followers,
      following: whole(body, 'following', Math.round(between(username, 'following', 40, 600)), 0, 10_000),
      likes: whole(body, 'likes', Math.round(followers * between(username, 'hearts', 8, 40)), 0, 2_000_000_000_000),
      engagementRate: numeric(body, 'engagementRate', between(username, 'engagement', 0.03, 0.09), 0, 1),
      pictureSeed: text(body, 'picture', username, 100),
    },
    context.now(),
  );
  if (!saved.created || videos === 0) return saved;
  await addVideos(context.pool, saved.account.id, pastVideos(context, saved.account, videos, ageDays));
  return { account: await accountOf(context, { username }), created: true };
}

/** Posts as this creator: now, at a past time, or at a time to come (it appears when the clock gets there). */
export async function publish(context: Context, account: SimTiktok, body: Body): Promise<SimVideo> {
  const takenAt = instant(body, 'takenAt', context.now());
  const seed = `${account.username}/${takenAt.toISOString()}/${account.videos}`;
  const description = text(body, 'description', '', 2200);
  const [video] = await addVideos(context.pool, account.id, [
    {
      title: text(body, 'title', description, 2200),
      description,
      duration: whole(body, 'duration', Math.round(between(seed, 'duration', 9, 58)), 1, 600),
      seed,
      finals: finalsOf(seed, account),
      takenAt,
    },
  ]);
  if (!video) throw new Error('The video was not stored');
  return video;
}

/** The account of a path or body, or 404. */
export async function accountOf(context: Context, params: { username: string }): Promise<SimTiktok> {
  const username = params.username.replace(/^@/, '');
  const account = await accountByUsername(context.pool, context.now(), username);
  if (!account) throw new InputError(`There is no simulated account @${username.slice(0, 40)}`, 404);
  return account;
}

/** The first video at the account's start, the others spread over its last 88 days. */
function pastVideos(context: Context, account: SimTiktok, count: number, ageDays: number): VideoInput[] {
  const now = context.now().getTime();
  const recent = Math.min(ageDays, 88) * DAY;
  const step = recent / Math.max(1, count - 1);
  return Array.from({ length: count }, (_, index) => {
    const seed = `${account.username}/${index}`;
    const age = index === 0 ? ageDays * DAY : recent - (index - 1 + between(seed, 'jitter', 0.1, 0.9)) * step;
    const title = pick(seed, 'title', TITLES);
    return {
      title,
      description: title,
      duration: Math.round(between(seed, 'duration', 9, 58)),
      seed,
      finals: finalsOf(seed, account),
      takenAt: new Date(now - Math.max(0, age)),
    };
  }).toSorted((a, b) => a.takenAt.getTime() - b.takenAt.getTime());
}

function finalsOf(seed: string, account: Pick<SimTiktok, 'followers' | 'engagementRate'>): VideoFinals {
  const engaged = account.followers * account.engagementRate * between(seed, 'engaged', 0.7, 1.4);
  const comments = Math.round(engaged * between(seed, 'comments', 0.02, 0.06));
  return {
    views: Math.round(account.followers * between(seed, 'views', 0.5, 2.6)),
    likes: Math.max(0, Math.round(engaged) - comments),
    comments,
    shares: Math.round(engaged * between(seed, 'shares', 0.03, 0.12)),
  };
}
