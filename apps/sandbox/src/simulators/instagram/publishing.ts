import { between, pick } from '../seeded.js';
import type { AccountInput } from './account.store.js';
import { saveAccount } from './account.store.js';
import { finalsOf, finalsWith } from './figures.js';
import { flag, handle, InputError, instant, numeric, text, texts, whole, word } from '../input.js';
import type { Body } from '../input.js';
import { addMedia } from './media.store.js';
import type { MediaInput } from './media.store.js';
import { FINAL_NAMES, POSTABLE_KINDS } from './model.js';
import type { AccountType, Demographics, Finals, PostableKind, SimAccount, SimMedia } from './model.js';
import type { Context } from './options.js';
import { readSampleInsights } from './sample-insights.js';

const DAY = 86_400_000;
const MAX_POSTS = 400;
/** Calls per account and 24 h: 4800 × impressions, with the assumed floor of ten impressions (platform-apis.md 1.11). */
export const DEFAULT_CALL_LIMIT = 48_000;

const ACCOUNT_TYPES: Readonly<Record<string, AccountType>> = {
  business: 'Business',
  media_creator: 'Media_Creator',
  creator: 'Media_Creator',
  personal: 'Personal',
};

const CAPTIONS = [
  'Slow mornings, good coffee. What does your Sunday look like?',
  'Three things I would buy again without thinking twice.',
  'Golden hour and nothing planned. Just as I like it.',
  'My little desk corner, finally finished after weeks.',
  'Packing light for the weekend: what made it into the bag.',
  'New season, old favourites. Swipe for the details.',
  'A recipe you asked for so often. Saved in the highlights, too.',
  'Trying something new this month. I will keep you posted.',
  'Colours of the week.',
  'On repeat right now. Tell me yours!',
] as const;

/** Creates or updates an account from a control request or form; a new one gets its past posts. */
export async function createAccount(context: Context, body: Body): Promise<{ account: SimAccount; created: boolean }> {
  const username = handle(body, 'username');
  const followers = whole(body, 'followers', 5_000, 0, 500_000_000);
  const ageDays = whole(body, 'ageDays', 400, 0, 5_000);
  const posts = whole(body, 'posts', 18, 0, MAX_POSTS);
  const input: AccountInput = {
    username,
    name: text(body, 'name', username, 64),
    accountType: readAccountType(body),
    followers,
    follows: whole(body, 'follows', Math.round(between(username, 'follows', 180, 900)), 0, 7_500),
    engagementRate: numeric(body, 'engagementRate', between(username, 'engagement', 0.022, 0.058), 0, 1),
    pictureSeed: text(body, 'picture', username, 100),
    demographics: readDemographics(body['demographics']),
    callLimit: whole(body, 'callLimit', DEFAULT_CALL_LIMIT, 1, 2_000_000_000),
  };
  const saved = await saveAccount(context.pool, input, context.now());
  if (saved.created && posts > 0) await addMedia(context.pool, saved.account.id, pastPosts(context, saved.account, posts, ageDays));
  return saved;
}

/** Posts as this creator: now, at a past time, or at a time to come (it appears when the clock gets there). */
export async function publish(context: Context, account: SimAccount, body: Body): Promise<SimMedia> {
  const kind = word<PostableKind>(body, 'kind', POSTABLE_KINDS, 'post');
  const given = readFinals(body['insights']);
  const sampleRow = body['sampleRow'] === undefined ? null : whole(body, 'sampleRow', undefined, 1, 1_000_000);
  const sample = sampleRow === null ? undefined : await sampleFinals(context, sampleRow);
  const takenAt = instant(body, 'takenAt', context.now());
  const [media] = await addMedia(context.pool, account.id, [
    {
      kind,
      video: kind === 'reel' || (kind === 'story' && flag(body, 'video')),
      caption: text(body, 'caption', '', 2200),
      stickers: texts(body, 'stickers', 20),
      paidPartnership: body['label'] === 'paid_partnership' || flag(body, 'paidPartnership'),
      copyrightFlagged: flag(body, 'copyrightFlagged'),
      growth: sample ? 'instant' : word(body, 'growth', ['curve', 'instant'] as const, 'curve'),
      lagMinutes: whole(body, 'lagMinutes', 0, 0, 100_000),
      sampleRow,
      takenAt,
      finals: (seed) => finalsWith(sample ?? finalsOf(kind, seed, account), given),
    },
  ]);
  if (!media) throw new Error('The media was not stored');
  return media;
}

/** All rows of SAMPLE_INSIGHTS as feed posts, dealt to the accounts in turn, one second apart, the last one now. */
export async function publishSamples(
  context: Context,
  accounts: readonly SimAccount[],
  post: { caption: string; kind: 'post' | 'carousel' },
): Promise<{ account: SimAccount; media: SimMedia }[]> {
  const rows = await readSampleInsights(context.sampleInsights);
  const end = context.now().getTime();
  const created: { account: SimAccount; media: SimMedia }[] = [];
  for (const [turn, account] of accounts.entries()) {
    const inputs = rows.flatMap((finals, index): MediaInput[] =>
      index % accounts.length === turn
        ? [
            {
              ...PLAIN,
              kind: post.kind,
              caption: post.caption,
              growth: 'instant',
              sampleRow: index + 1,
              takenAt: new Date(end - (rows.length - 1 - index) * 1000),
              finals: () => finals,
            },
          ]
        : [],
    );
    for (const media of await addMedia(context.pool, account.id, inputs)) created.push({ account, media });
  }
  return created.toSorted((a, b) => (a.media.sampleRow ?? 0) - (b.media.sampleRow ?? 0));
}

/** Final figures given by hand: whole numbers, or null for "the platform has none". */
export function readFinals(value: unknown): Partial<Finals> {
  if (value === undefined || value === null) return {};
  if (typeof value !== 'object') throw new InputError('insights must be an object');
  const finals: Partial<Finals> = {};
  for (const [name, figure] of Object.entries(value as Body)) {
    const known = FINAL_NAMES.find((final) => final === name);
    if (!known) throw new InputError(`insights.${name} is unknown; known are ${FINAL_NAMES.join(', ')}`);
    finals[known] =
      figure === null
        ? null
        : known === 'skip_rate'
          ? numeric({ [name]: figure }, name, undefined, 0, 100)
          : whole({ [name]: figure }, name, undefined, 0, 2_000_000_000);
  }
  return finals;
}

const PLAIN = {
  video: false,
  stickers: [],
  paidPartnership: false,
  copyrightFlagged: false,
  lagMinutes: 0,
};

/** The first post at the account's start, the others spread over its last 88 days. */
function pastPosts(context: Context, account: SimAccount, count: number, ageDays: number): MediaInput[] {
  const now = context.now().getTime();
  const recent = Math.min(ageDays, 88) * DAY;
  const step = recent / Math.max(1, count - 1);
  return Array.from({ length: count }, (_, index) => {
    const seed = `${account.username}/${index}`;
    const age = index === 0 ? ageDays * DAY : recent - (index - 1 + between(seed, 'jitter', 0.1, 0.9)) * step;
    const kind = pick(seed, 'kind', ['post', 'post', 'reel', 'carousel'] as const);
    return {
      ...PLAIN,
      kind,
      video: kind === 'reel',
      caption: pick(seed, 'caption', CAPTIONS),
      growth: 'curve',
      sampleRow: null,
      takenAt: new Date(now - Math.max(0, age)),
      finals: (id: string) => finalsOf(kind, id, account),
    } satisfies MediaInput;
  }).toSorted((a, b) => a.takenAt.getTime() - b.takenAt.getTime());
}

async function sampleFinals(context: Context, row: number): Promise<Finals> {
  const rows = await readSampleInsights(context.sampleInsights);
  const finals = rows[row - 1];
  if (!finals) throw new InputError(`sampleRow must be from 1 to ${rows.length}`);
  return finals;
}

function readAccountType(body: Body): AccountType {
  const value = text(body, 'accountType', 'media_creator', 30).toLowerCase();
  const type = Object.hasOwn(ACCOUNT_TYPES, value) ? ACCOUNT_TYPES[value] : undefined;
  if (!type) throw new InputError('accountType must be one of Business, Media_Creator, Personal');
  return type;
}

function readDemographics(value: unknown): Demographics {
  if (value === undefined || value === null) return {};
  if (typeof value !== 'object') throw new InputError('demographics must be an object');
  const demographics: Demographics = {};
  for (const [name, weights] of Object.entries(value as Body)) {
    const dimension = (['age', 'city', 'country', 'gender'] as const).find((known) => known === name);
    if (!dimension || typeof weights !== 'object' || weights === null)
      throw new InputError('demographics takes age, city, country and gender, each an object of weights');
    demographics[dimension] = Object.fromEntries(
      Object.entries(weights).map(([key, weight]: [string, unknown]) => [
        key,
        numeric({ [key]: weight }, key, undefined, 0, 1_000_000_000),
      ]),
    );
  }
  return demographics;
}
