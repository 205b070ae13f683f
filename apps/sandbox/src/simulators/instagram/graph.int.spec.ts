import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCursor } from './cursor.js';
import { MEDIA_FIELDS } from './media.node.js';
import { MEDIA_METRICS } from './metrics.js';
import { PROFILE_FIELDS } from './profile.node.js';
import { BASE, startSimulator } from './testing/simulator.js';
import type { Simulator } from './testing/simulator.js';

interface Posted {
  id: string;
  permalink: string;
}
interface Page<Row = { id: string }> {
  data: Row[];
  paging?: { cursors: { before: string; after: string }; next?: string; previous?: string };
}

let sim: Simulator;
let token: string;
let other: string;
beforeAll(async () => {
  sim = await startSimulator();
  await sim.control('POST', '/accounts', { username: 'ana', name: 'Ana', followers: 12_000, follows: 340, posts: 58, ageDays: 500 });
  await sim.control('POST', '/accounts', { username: 'ben', followers: 50, posts: 0 });
  token = await sim.longToken('ana');
  other = await sim.longToken('ben');
});
afterAll(() => sim.close());

const post = async (body: object, username = 'ana'): Promise<Posted> => sim.control('POST', `/accounts/${username}/posts`, body);
const error = async (
  path: string,
  query: Record<string, string> = {},
  by = token,
): Promise<{ code: number; error_subcode?: number; message: string }> => {
  const answer = await sim.graph(path, by, query);
  expect(answer.statusCode).toBe(400);
  const { error: found } = answer.json<{ error: { code: number; message: string } }>();
  expect(Object.keys(found).toSorted()).toEqual(
    expect.arrayContaining(['code', 'fbtrace_id', 'is_transient', 'message', 'type']) as unknown as string[],
  );
  return found;
};
const insights = async (
  id: string,
  metric: string,
  more: Record<string, string> = {},
): Promise<{ name: string; values: [{ value: number }] }[]> => {
  const answer = await sim.graph(`/${id}/insights`, token, { metric, ...more });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<{ data: { name: string; values: [{ value: number }] }[] }>().data;
};

describe('profile', () => {
  it('gives every documented field, wrapped for /me and bare for the id', async () => {
    const fields = PROFILE_FIELDS.join(',');
    const answer = await sim.graph('/v26.0/me', token, { fields });
    const [me] = answer.json<{ data: [Record<string, unknown>] }>().data;
    expect(Object.keys(me).toSorted()).toEqual([...PROFILE_FIELDS].toSorted());
    expect(me).toMatchObject({
      id: '24500000000001',
      user_id: '17841400000000001',
      username: 'ana',
      account_type: 'Media_Creator',
      followers_count: 12_000,
      follows_count: 340,
      media_count: 58,
      profile_picture_url: `${BASE}/cdn/avatar-17841400000000001.jpg`,
    });
    expect((await sim.graph('/17841400000000001', token, { fields })).json()).toEqual(me);
    expect((await sim.graph('/me', token)).json()).toEqual({ data: [{ id: '24500000000001' }] });
  });

  it('refuses fields that Instagram Login does not have, unknown versions, foreign accounts and unknown edges', async () => {
    expect(await error('/me', { fields: 'id,biography' })).toMatchObject({ code: 100, message: expect.stringContaining('biography') });
    expect(await error('/me', { fields: 'id{' })).toMatchObject({ code: 100 });
    expect(await error('/v99.0/me')).toMatchObject({ code: 100 });
    expect(await error('/17841400000000002')).toMatchObject({ code: 100, error_subcode: 33 });
    expect(await error('/me/tags')).toMatchObject({ code: 100 });
    expect(await error('/')).toMatchObject({ code: 100 });
  });

  it('takes the token from the header too, and answers 190 without one', async () => {
    const header = await sim.server.inject({ url: '/simulators/ig-graph/me', headers: { authorization: `Bearer ${token}` } });
    expect(header.statusCode).toBe(200);
    const none = await sim.server.inject({ url: '/simulators/ig-graph/me' });
    expect(none.statusCode).toBe(400);
    expect(none.json()).toMatchObject({ error: { code: 190, type: 'OAuthException', error_subcode: 467 } });
    expect(await error('/me', {}, 'IGAAwrong')).toMatchObject({ code: 190 });
  });

  it('knows reading only', async () => {
    const answer = await sim.server.inject({ method: 'POST', url: `/simulators/ig-graph/me/media?access_token=${token}` });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ error: { code: 100 } });
  });
});

describe('media', () => {
  it('pages through all posts by cursor, newest first, with its own base in next, none twice', async () => {
    const seen: string[] = [];
    let query: Record<string, string> = { limit: '20', fields: 'id,timestamp' };
    const times: string[] = [];
    for (let turn = 0; turn < 10; turn += 1) {
      const page = (await sim.graph('/v26.0/me/media', token, query)).json<Page<{ id: string; timestamp: string }>>();
      seen.push(...page.data.map((media) => media.id));
      times.push(...page.data.map((media) => media.timestamp));
      if (!page.paging?.next) break;
      expect(page.paging.next.startsWith(`${BASE}/ig-graph/v26.0/17841400000000001/media?`)).toBe(true);
      expect(new URL(page.paging.next).searchParams.get('after')).toBe(page.paging.cursors.after);
      query = { ...query, after: page.paging.cursors.after };
    }
    expect(seen).toHaveLength(58);
    expect(new Set(seen).size).toBe(58);
    expect(times).toEqual(times.toSorted().toReversed());
  });

  it('goes back with before, stops at the front, and gives no paging for an empty page', async () => {
    const first = (await sim.graph('/me/media', token, { limit: '10' })).json<Page>();
    const second = (await sim.graph('/me/media', token, { limit: '10', after: first.paging?.cursors.after ?? '' })).json<Page>();
    const back = (await sim.graph('/me/media', token, { limit: '10', before: second.paging?.cursors.before ?? '' })).json<Page>();
    expect(back.data).toEqual(first.data);
    expect(back.paging?.previous).toBeUndefined();
    expect((await sim.graph('/me/media', other)).json()).toEqual({ data: [] });
    expect(await error('/me/media', { after: 'nonsense' })).toMatchObject({ code: 100 });
    expect(await error('/me/media', { limit: '0' })).toMatchObject({ code: 100 });
    expect((await sim.graph('/me/media', token)).json<Page>().data).toHaveLength(25);
    expect((await sim.graph('/me/media', token, { limit: '5000' })).json<Page>().data).toHaveLength(58);
  });

  it('ends after the 10,000 most recent', async () => {
    const [newest] = (await sim.graph('/me/media', token)).json<Page>().data;
    const cursor = (index: number): string => writeCursor({ takenAt: sim.now(), id: newest?.id ?? '', index });
    const last = (await sim.graph('/me/media', token, { limit: '5', after: cursor(9_997) })).json<Page>();
    expect(last.data).toHaveLength(2);
    expect(last.paging?.next).toBeUndefined();
    expect((await sim.graph('/me/media', token, { limit: '5', after: cursor(9_999) })).json()).toEqual({ data: [] });
  });

  it('DEM-1 gives ids only by default and never a field that the contract does not name', async () => {
    const { data } = (await sim.graph('/me/media', token, { limit: '1' })).json<Page>();
    expect(Object.keys(data[0] ?? {})).toEqual(['id']);
    for (const kind of ['post', 'reel', 'carousel', 'story']) {
      const { id } = await post({ kind, caption: 'Hello #glow', stickers: ['@acme', 'https://acme.test'], paidPartnership: true });
      const node = (await sim.graph(`/${id}`, token, { fields: MEDIA_FIELDS.join(',') })).json<Record<string, unknown>>();
      const allowed = new Set(MEDIA_FIELDS.map((field) => field.split('.')[0]));
      expect(Object.keys(node).filter((name) => !allowed.has(name))).toEqual([]);
      expect(JSON.stringify(node)).not.toMatch(/acme|partnership|sticker/);
    }
    for (const field of ['stickers', 'link_sticker', 'view_count', 'boost_ads_list', 'is_paid_partnership', 'saved_count', 'insights']) {
      expect(await error('/me/media', { fields: `id,${field}` })).toMatchObject({ code: 100 });
    }
  });

  it('shows a reel, a picture and a carousel with what belongs to each', async () => {
    const reel = await post({ kind: 'reel', caption: 'Launch day #ad' });
    const fields =
      'caption,media_type,media_product_type,media_url,thumbnail_url,permalink,shortcode,timestamp,username,owner,is_shared_to_feed,children';
    expect((await sim.graph(`/${reel.id}`, token, { fields })).json()).toEqual({
      id: reel.id,
      caption: 'Launch day #ad',
      media_type: 'VIDEO',
      media_product_type: 'REELS',
      media_url: `${BASE}/cdn/${reel.id}.mp4`,
      thumbnail_url: `${BASE}/cdn/${reel.id}.jpg`,
      permalink: reel.permalink,
      shortcode: expect.stringMatching(/^SIM/),
      timestamp: '2026-11-21T10:00:00+0000',
      username: 'ana',
      owner: { id: '17841400000000001' },
      is_shared_to_feed: true,
    });
    expect(reel.permalink).toMatch(/^http:\/\/sim\.test\/simulators\/instagram\/reel\/SIM\w+\/$/);
    const album = await post({ kind: 'carousel' });
    const node = (await sim.graph(`/${album.id}`, token, { fields: 'media_type,children{id,media_type,media_url}' })).json<{
      children: Page;
    }>();
    expect(node).toMatchObject({ media_type: 'CAROUSEL_ALBUM' });
    expect(node.children.data).toHaveLength(3);
    const edge = (await sim.graph(`/${album.id}/children`, token, { fields: 'id,media_type,media_url' })).json<Page>();
    expect(edge.data).toEqual(node.children.data);
    expect(await error(`/${album.id}/children`, { fields: 'permalink' })).toMatchObject({ code: 100 });
    expect(await error(`/${edge.data[0]?.id}`, { fields: 'permalink' })).toMatchObject({ code: 100 });
    expect((await insights(edge.data[0]?.id ?? '', 'views')).length).toBe(0);
    const flagged = await post({ kind: 'reel', copyrightFlagged: true });
    expect((await sim.graph(`/${flagged.id}`, token, { fields: 'media_url,media_type' })).json()).toEqual({
      id: flagged.id,
      media_type: 'VIDEO',
    });
  });

  it('answers 100/33 for deleted, foreign and never existing media', async () => {
    const { id } = await post({ kind: 'post' });
    expect(await error(`/${id}`, {}, other)).toMatchObject({ code: 100, error_subcode: 33 });
    await sim.control('DELETE', `/accounts/ana/posts/${id}`);
    for (const path of [`/${id}`, `/${id}/insights?metric=views`, '/17910000000999999', '/1', '/0x1', `/${'9'.repeat(60)}`])
      expect(await error(path)).toMatchObject({ code: 100, error_subcode: 33 });
    expect((await sim.server.inject({ url: `/simulators/cdn/${id}.jpg` })).statusCode).toBe(404);
  });

  it('SYN-2 shows a caption that was edited', async () => {
    const { id } = await post({ kind: 'post', caption: 'without' });
    await sim.control('PATCH', `/accounts/ana/posts/${id}`, { caption: 'with #glow' });
    expect((await sim.graph(`/${id}`, token, { fields: 'caption' })).json()).toEqual({ id, caption: 'with #glow' });
  });

  it('DEM-1 lets a post of the future appear when the clock gets there', async () => {
    const { id } = await post({ kind: 'post', takenAt: new Date(sim.now().getTime() + 2 * 3_600_000).toISOString() });
    const newest = async (): Promise<string | undefined> => (await sim.graph('/me/media', token, { limit: '1' })).json<Page>().data[0]?.id;
    expect(await newest()).not.toBe(id);
    expect(await error(`/${id}`)).toMatchObject({ code: 100, error_subcode: 33 });
    sim.pass(2);
    expect(await newest()).toBe(id);
  });
});

describe('stories', () => {
  it('live for 24 hours of business time and are in no media list', async () => {
    const { id, permalink } = await post({ kind: 'story', caption: 'hi' });
    expect(permalink).toBe(`${BASE}/instagram/stories/ana/${id}/`);
    const listed = async (): Promise<string[]> =>
      (await sim.graph('/me/stories', token, { fields: 'id,media_product_type' })).json<Page>().data.map((story) => story.id);
    expect(await listed()).toContain(id);
    expect((await sim.graph('/me/media', token, { limit: '100' })).body).not.toContain(id);
    sim.pass(23.99);
    expect(await listed()).toContain(id);
    expect((await insights(id, 'views'))[0]?.values[0].value).toBeGreaterThan(100);
    sim.pass(0.02);
    expect(await listed()).not.toContain(id);
    expect(await error(`/${id}`)).toMatchObject({ code: 100, error_subcode: 33 });
    expect(await error(`/${id}/insights`, { metric: 'views' })).toMatchObject({ code: 100, error_subcode: 33 });
  });

  it('SYN-4 below five viewers answers error 10, not a zero', async () => {
    const { id } = await post({ kind: 'story', insights: { reach: 4, views: 6 } });
    sim.pass(20);
    expect(await error(`/${id}/insights`, { metric: 'views' })).toMatchObject({
      code: 10,
      message: '(#10) Not enough viewers for the media to show insights',
    });
    const fresh = await post({ kind: 'story' });
    expect(await error(`/${fresh.id}/insights`, { metric: 'reach' })).toMatchObject({ code: 10 });
  });
});

describe('media insights', () => {
  const product = { FEED: 'post', REELS: 'reel', STORY: 'story' } as const;

  it('answers exactly the metrics of the matrix and 100 for every other', async () => {
    for (const [type, kind] of Object.entries(product)) {
      const { id } = await post({ kind });
      sim.pass(12);
      for (const [metric, rule] of Object.entries(MEDIA_METRICS)) {
        const products: readonly string[] = rule.products;
        if (products.includes(type) && !('refused' in rule)) {
          expect((await insights(id, metric)).map((row) => row.name)).toEqual([metric]);
        } else expect(await error(`/${id}/insights`, { metric })).toMatchObject({ code: 100 });
      }
      expect(await error(`/${id}/insights`, { metric: 'views,plays' })).toMatchObject({ code: 100 });
    }
    expect(Object.keys(MEDIA_METRICS)).toContain('link_clicks');
  });

  it('prints the documented envelope', async () => {
    const { id } = await post({ kind: 'reel', insights: { views: 18_540, average_watch_ms: 5_000, skip_rate: 31.25 } });
    sim.pass(46 * 24);
    const names = 'views,ig_reels_avg_watch_time,ig_reels_video_view_total_time,reels_skip_rate';
    expect(await insights(id, names, { period: 'lifetime' })).toEqual([
      {
        name: 'views',
        period: 'lifetime',
        values: [{ value: 18_540 }],
        title: 'Views',
        description: expect.any(String),
        id: `${id}/insights/views/lifetime`,
      },
      expect.objectContaining({ name: 'ig_reels_avg_watch_time', values: [{ value: 5_000 }] }),
      expect.objectContaining({ name: 'ig_reels_video_view_total_time', values: [{ value: 92_700_000 }] }),
      expect.objectContaining({ name: 'reels_skip_rate', values: [{ value: 31.25 }] }),
    ]);
    expect(await error(`/${id}/insights`)).toMatchObject({ code: 100 });
    expect(await error(`/${id}/insights`, { metric: 'views', period: 'day' })).toMatchObject({ code: 100 });
  });

  it('breaks navigation down, by either name of the parameter, and fails with code 1 elsewhere', async () => {
    const { id } = await post({ kind: 'story' });
    sim.pass(10);
    for (const name of ['breakdown', 'breakdowns']) {
      const [row] = (await insights(id, 'navigation', { [name]: 'story_navigation_action_type' })) as unknown as [
        {
          values: [{ value: number }];
          total_value: {
            value: number;
            breakdowns: [{ dimension_keys: string[]; results: { dimension_values: [string]; value: number }[] }];
          };
        },
      ];
      const [breakdown] = row.total_value.breakdowns;
      expect(breakdown.dimension_keys).toEqual(['story_navigation_action_type']);
      expect(breakdown.results.map((result) => result.dimension_values[0])).toEqual([
        'tap_forward',
        'tap_back',
        'tap_exit',
        'swipe_forward',
      ]);
      expect(breakdown.results.reduce((sum, result) => sum + result.value, 0)).toBe(row.values[0].value);
      expect(row.total_value.value).toBe(row.values[0].value);
    }
    expect(await error(`/${id}/insights`, { metric: 'views,navigation', breakdown: 'story_navigation_action_type' })).toMatchObject({
      code: 1,
      message: 'An unknown error has occurred.',
    });
  });

  it('gives empty data, never zeros, while figures lag, and leaves missing metrics out', async () => {
    const { id } = await post({ kind: 'post', lagMinutes: 60, insights: { reach: null } });
    expect(await insights(id, 'views,likes')).toEqual([]);
    sim.pass(30);
    expect((await insights(id, 'views,reach,likes')).map((row) => row.name)).toEqual(['views', 'likes']);
    expect(await insights(id, 'reach')).toEqual([]);
  });

  it('like_count and comments_count say what the insights say', async () => {
    const { id } = await post({ kind: 'post' });
    sim.pass(50);
    const node = (await sim.graph(`/${id}`, token, { fields: 'like_count,comments_count' })).json();
    const rows = Object.fromEntries((await insights(id, 'likes,comments')).map((row) => [row.name, row.values[0].value]));
    expect(node).toEqual({ id, like_count: rows['likes'], comments_count: rows['comments'] });
  });

  it('needs the insights scope', async () => {
    const basic = await sim.longToken('ana', 'instagram_business_basic');
    const { id } = await post({ kind: 'post' });
    expect(await error(`/${id}/insights`, { metric: 'views' }, basic)).toMatchObject({
      code: 10,
      message: expect.stringContaining('permission'),
    });
    expect(await error('/me/insights', { metric: 'reach', period: 'day' }, basic)).toMatchObject({ code: 10 });
    expect((await sim.graph(`/${id}`, basic)).statusCode).toBe(200);
  });
});

describe('account insights', () => {
  const demographics = { metric: 'follower_demographics', period: 'lifetime', metric_type: 'total_value', timeframe: 'this_month' };

  it('CRE-3 gives follower demographics by age, city, country and gender', async () => {
    for (const breakdown of ['age', 'city', 'country', 'gender']) {
      const answer = await sim.graph('/me/insights', token, { ...demographics, breakdown });
      const [row] = answer.json<{
        data: [{ total_value: { breakdowns: [{ dimension_keys: string[]; results: { dimension_values: string[]; value: number }[] }] } }];
      }>().data;
      expect(row.total_value.breakdowns[0].dimension_keys).toEqual(['timeframe', breakdown]);
      const { results } = row.total_value.breakdowns[0];
      expect(results[0]?.dimension_values[0]).toBe('THIS_MONTH');
      expect(results.length).toBeGreaterThan(2);
      expect(results.reduce((sum, result) => sum + result.value, 0)).toBeLessThanOrEqual(12_000);
    }
  });

  it('serves the demographics that were set, and none below 100 followers', async () => {
    await sim.control('POST', '/accounts', { username: 'cleo', followers: 1000, posts: 0, demographics: { country: { FR: 3, DE: 1 } } });
    const cleo = await sim.longToken('cleo');
    const answer = await sim.graph('/me/insights', cleo, { ...demographics, breakdown: 'country' });
    expect(answer.json()).toMatchObject({
      data: [
        {
          total_value: {
            breakdowns: [
              {
                results: [
                  { dimension_values: ['THIS_MONTH', 'FR'], value: 728 },
                  { dimension_values: ['THIS_MONTH', 'DE'], value: 242 },
                ],
              },
            ],
          },
        },
      ],
    });
    expect((await sim.graph('/me/insights', other, { ...demographics, breakdown: 'country' })).json()).toEqual({ data: [] });
  });

  it('gives reach as series and total, views as total only', async () => {
    const until = Math.floor(sim.now().getTime() / 86_400_000) * 86_400;
    const span = { since: String(until - 7 * 86_400), until: String(until) };
    const series = (await sim.graph('/me/insights', token, { metric: 'reach', period: 'day', ...span })).json<{
      data: [{ values: { value: number; end_time: string }[] }];
      paging: { next: string; previous: string };
    }>();
    expect(series.data[0].values).toHaveLength(7);
    expect(new URL(series.paging.previous).searchParams.get('until')).toBe(span.since);
    const total = (
      await sim.graph('/me/insights', token, { metric: 'reach,views', period: 'day', metric_type: 'total_value', ...span })
    ).json<{
      data: { name: string; total_value: { value: number } }[];
    }>();
    const sum = series.data[0].values.reduce((all, day) => all + day.value, 0);
    expect(Math.abs((total.data[0]?.total_value.value ?? 0) - sum)).toBeLessThan(8);
    expect(await error('/me/insights', { metric: 'views', period: 'day' })).toMatchObject({
      code: 100,
      message: expect.stringContaining('metric_type=total_value'),
    });
    const split = (
      await sim.graph('/me/insights', token, {
        metric: 'views',
        period: 'day',
        metric_type: 'total_value',
        breakdown: 'media_product_type',
      })
    ).json();
    expect(split).toMatchObject({ data: [{ total_value: { breakdowns: [{ dimension_keys: ['media_product_type'] }] } }] });
  });

  it.each([
    [{ metric: 'reach' }, 100],
    [{ period: 'day' }, 100],
    [{ metric: 'impressions', period: 'day' }, 100],
    [{ metric: 'reach', period: 'week' }, 100],
    [{ metric: 'reach', period: 'day', since: '1700000000', until: '1760000000' }, 100],
    [{ metric: 'reach', period: 'day', since: 'x' }, 100],
    [{ metric: 'likes', period: 'day', metric_type: 'total_value', breakdown: 'follow_type' }, 1],
    [{ ...demographics, breakdown: 'planet' }, 1],
    [{ ...demographics, breakdown: 'age', timeframe: 'last_30_days' }, 100],
    [{ ...demographics }, 100],
  ])('refuses %j', async (query, code) => {
    expect(await error('/me/insights', query as Record<string, string>)).toMatchObject({ code });
  });
});

describe('limits and faults', () => {
  it('SYN-5 tells the usage with every call and stops at the account limit with 80002', async () => {
    await sim.control('POST', '/accounts', { username: 'dora', followers: 2000, posts: 0, callLimit: 4 });
    const dora = await sim.longToken('dora');
    const { id } = await sim.control<{ id: string }>('GET', '/accounts/dora');
    const answers = [];
    for (let call = 0; call < 5; call += 1) answers.push(await sim.graph('/me', dora));
    const usage = answers.map((answer) => JSON.parse(String(answer.headers['x-business-use-case-usage']))[id][0]);
    expect(usage.map((entry) => entry.call_count)).toEqual([25, 50, 75, 100, 125]);
    expect(Object.keys(usage[0]).toSorted()).toEqual([
      'call_count',
      'estimated_time_to_regain_access',
      'total_cputime',
      'total_time',
      'type',
    ]);
    expect(JSON.parse(String(answers[0]?.headers['x-app-usage']))).toEqual({
      call_count: expect.any(Number),
      total_time: expect.any(Number),
      total_cputime: expect.any(Number),
    });
    expect(answers.map((answer) => answer.statusCode)).toEqual([200, 200, 200, 200, 400]);
    expect(answers[4]?.json()).toMatchObject({ error: { code: 80002, is_transient: true } });
    expect(usage[4].estimated_time_to_regain_access).toBeGreaterThan(0);
    expect((await sim.graph('/me', token)).statusCode).toBe(200);
    sim.passReal(25);
    expect((await sim.graph('/me', dora)).statusCode).toBe(200);
  });

  it('switches 500, limit and cut-off answers on for some calls, for one account or for all', async () => {
    await sim.control('POST', '/faults', { account: 'ana', kind: 'error500', times: 1 });
    const down = await sim.graph('/me', token);
    expect(down.statusCode).toBe(500);
    expect(down.json()).toMatchObject({ error: { code: 2, is_transient: true } });
    expect((await sim.graph('/me', token)).statusCode).toBe(200);

    await sim.control('POST', '/faults', { account: 'ana', kind: 'limit' });
    expect(await error('/me')).toMatchObject({ code: 80002 });
    expect((await sim.graph('/me', other)).statusCode).toBe(200);
    await sim.control('POST', '/faults', { kind: 'limit', times: 1 });
    expect(await error('/me', {}, other)).toMatchObject({ code: 4 });
    await sim.restart();
    expect(await error('/me')).toMatchObject({ code: 80002 });
    await sim.control('POST', '/faults', { account: 'ana', kind: 'none' });

    await sim.control('POST', '/faults', { account: 'ana', kind: 'truncated', times: 1 });
    const cut = await sim.graph('/me/media', token, { fields: 'id,caption' });
    expect(cut.statusCode).toBe(200);
    expect(() => JSON.parse(cut.body) as unknown).toThrow(/JSON/);
    expect((await sim.graph('/me', token)).statusCode).toBe(200);
    expect(await sim.control('GET', '/faults')).toEqual({ data: [] });
  });

  it('answers slowly when told to', async () => {
    await sim.control('POST', '/faults', { account: 'ana', kind: 'slow', ms: 120, times: 1 });
    const start = performance.now();
    expect((await sim.graph('/me', token)).statusCode).toBe(200);
    expect(performance.now() - start).toBeGreaterThanOrEqual(115);
  });

  it('CRE-2 answers 190 from the moment the creator removes the app, until linked anew', async () => {
    await sim.control('POST', '/accounts', { username: 'eve', posts: 0 });
    const eve = await sim.longToken('eve');
    await sim.control('POST', '/faults', { account: 'eve', kind: 'revoked' });
    expect(await error('/me', {}, eve)).toMatchObject({ code: 190, error_subcode: 458 });
    expect((await sim.graph('/refresh_access_token', eve, { grant_type: 'ig_refresh_token' })).json()).toMatchObject({
      error: { code: 190 },
    });
    expect((await sim.graph('/me', await sim.longToken('eve'))).statusCode).toBe(200);
  });

  it('refuses bad switches with a reason', async () => {
    await expect(sim.control('POST', '/faults', { kind: 'fire' })).rejects.toThrow(/422 .*kind must be one of/);
    await expect(sim.control('POST', '/faults', { kind: 'slow', ms: -1 })).rejects.toThrow(/422/);
    await expect(sim.control('POST', '/faults', { account: 'nobody', kind: 'limit' })).rejects.toThrow(/404/);
  });
});
