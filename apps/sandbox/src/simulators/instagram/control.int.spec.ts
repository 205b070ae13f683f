import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSimulator } from './testing/simulator.js';
import type { Simulator } from './testing/simulator.js';

interface Shown {
  id: string;
  username: string;
  permalink: string;
  productType: string;
  sampleRow: number | null;
  alive: boolean;
  takenAt: string;
  insights: Record<string, number | null> | null;
}

let sim: Simulator;
let folder: string;
const CSV = `impressions,from_home,saves,comments,shares,likes,profile_visits,follows
3920,2586,98,9,5,162,35,2
5394,2727,194,7,14,224,48,10
4021,2085,41,11,1,131,62,12
`;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'of-sample-'));
  await writeFile(join(folder, 'posts.csv'), CSV);
  sim = await startSimulator({ sampleInsights: join(folder, 'posts.csv') });
  await sim.control('POST', '/accounts', { username: 'ana', followers: 9_000, posts: 12, ageDays: 200 });
  await sim.control('POST', '/accounts', { username: 'ben', posts: 0 });
});
afterAll(async () => {
  await sim.close();
  await rm(folder, { recursive: true, force: true });
});

describe('control API', () => {
  it('CRE-3 makes past posts that the eligibility check can judge', async () => {
    const { data } = await sim.control<{ data: Shown[] }>('GET', '/accounts/ana/posts');
    expect(data).toHaveLength(12);
    const ages = data.map((media) => (sim.now().getTime() - Date.parse(media.takenAt)) / 86_400_000);
    expect(Math.max(...ages)).toBeCloseTo(200, 3);
    expect(ages.filter((age) => age <= 90).length).toBeGreaterThanOrEqual(6);
    const rates = data.filter((_, index) => (ages[index] ?? 0) > 2).map((media) => (media.insights?.['total_interactions'] ?? 0) / 9_000);
    for (const rate of rates) expect(rate).toBeGreaterThan(0.005);
  });

  it('creates once and updates after that', async () => {
    const send = async (body: object): Promise<{ statusCode: number }> =>
      sim.server.inject({ method: 'POST', url: '/simulators/__sim/accounts', payload: body });
    expect((await send({ username: '@Zoe', posts: 3 })).statusCode).toBe(201);
    expect((await send({ username: 'zoe', followers: 777, posts: 9 })).statusCode).toBe(200);
    expect(await sim.control('GET', '/accounts/zoe')).toMatchObject({ followers: 777 });
    expect((await sim.control<{ data: Shown[] }>('GET', '/accounts/zoe/posts')).data).toHaveLength(3);
    expect((await sim.control<{ data: object[] }>('GET', '/accounts?q=zo')).data).toHaveLength(1);
  });

  it('says what the platform would serve at a given time, as the Graph API then does', async () => {
    const { id } = await sim.control<Shown>('POST', '/accounts/ana/posts', { kind: 'reel' });
    const later = new Date(sim.now().getTime() + 72 * 3_600_000).toISOString();
    const foreseen = (await sim.control<{ data: Shown[] }>('GET', `/accounts/ana/posts?at=${later}`)).data.find((media) => media.id === id);
    sim.pass(72);
    const token = await sim.longToken('ana');
    const answer = (await sim.graph(`/${id}/insights`, token, { metric: 'views,likes,shares' })).json<{
      data: { name: string; values: [{ value: number }] }[];
    }>();
    for (const row of answer.data) expect(row.values[0].value).toBe(foreseen?.insights?.[row.name]);
    expect(await sim.control('GET', `/posts/${id}`)).toMatchObject({ id, username: 'ana' });
  });

  it.each([
    ['/accounts', { username: 'no spaces' }],
    ['/accounts', { username: 'x', followers: -1 }],
    ['/accounts', { username: 'x', accountType: 'Robot' }],
    ['/accounts', { username: 'x', demographics: { planet: {} } }],
    ['/accounts/ana/posts', { kind: 'live' }],
    ['/accounts/ana/posts', { caption: 'x'.repeat(2201) }],
    ['/accounts/ana/posts', { caption: 'a\u0000b' }],
    ['/accounts/ana/posts', { takenAt: 'yesterday' }],
    ['/accounts/ana/posts', { insights: { plays: 3 } }],
    ['/accounts/ana/posts', { insights: { views: 'many' } }],
    ['/accounts/ana/posts', { sampleRow: 9 }],
    ['/sample-posts', { usernames: [] }],
  ])('refuses %s %j with 422', async (path, body) => {
    const answer = await sim.server.inject({ method: 'POST', url: `/simulators/__sim${path}`, payload: body });
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toEqual({ error: expect.any(String) });
  });

  it('answers 400 to what is no JSON and 404 to unknown accounts and posts', async () => {
    const broken = await sim.server.inject({
      method: 'POST',
      url: '/simulators/__sim/accounts',
      headers: { 'content-type': 'application/json' },
      payload: '{',
    });
    expect(broken.statusCode).toBe(400);
    for (const path of ['/accounts/nobody', '/accounts/nobody/posts', '/posts/17910000000777777', '/posts/abc', '/accounts/%00'])
      expect((await sim.server.inject({ url: `/simulators/__sim${path}` })).statusCode).toBe(404);
    expect((await sim.server.inject({ method: 'DELETE', url: '/simulators/__sim/accounts/ana/posts/17910000000777777' })).statusCode).toBe(
      404,
    );
  });
});

describe('SAMPLE_INSIGHTS', () => {
  it('serves the rows of the file over the accounts, at once and for good, reach missing', async () => {
    const { data } = await sim.control<{ data: Shown[] }>('POST', '/sample-posts', {
      usernames: ['ana', 'ben'],
      captionFor: 'Anzeige #glow',
      kind: 'post',
    });
    expect(data.map((media) => [media.sampleRow, media.username])).toEqual([
      [1, 'ana'],
      [2, 'ben'],
      [3, 'ana'],
    ]);
    const tokens = { ana: await sim.longToken('ana'), ben: await sim.longToken('ben') };
    const names = 'views,reach,likes,comments,saved,shares,total_interactions,follows,profile_visits,reposts,profile_activity';
    const read = async (): Promise<Record<string, number>> => {
      const sums: Record<string, number> = {};
      for (const media of data) {
        expect(media.productType).toBe('FEED');
        expect(Date.parse(media.takenAt)).toBeLessThanOrEqual(sim.now().getTime());
        const answer = await sim.graph(`/${media.id}/insights`, tokens[media.username as 'ana' | 'ben'], { metric: names });
        for (const row of answer.json<{ data: { name: string; values: [{ value: number }] }[] }>().data)
          sums[row.name] = (sums[row.name] ?? 0) + row.values[0].value;
      }
      return sums;
    };
    const sums = {
      views: 13_335,
      likes: 517,
      comments: 27,
      saved: 333,
      shares: 20,
      total_interactions: 897,
      follows: 24,
      profile_visits: 145,
    };
    expect(await read()).toEqual(sums);
    sim.pass(24 * 31);
    expect(await read()).toEqual(sums);
  });

  it('posts a single row of the file', async () => {
    const media = await sim.control<Shown>('POST', '/accounts/ben/posts', { sampleRow: 2, caption: 'one' });
    expect(media.insights).toMatchObject({ views: 5394, likes: 224, reach: null });
  });

  it('answers 409 with the reason when the file is absent or not such a table', async () => {
    for (const content of [undefined, 'a,b\n1,2\n', CSV.replace('3920', 'many')]) {
      const path = join(folder, 'other.csv');
      await (content === undefined ? rm(path, { force: true }) : writeFile(path, content));
      const without = await startSimulator({ sampleInsights: path });
      try {
        await without.control('POST', '/accounts', { username: 'ana', posts: 0 });
        await expect(without.control('POST', '/sample-posts', { usernames: ['ana'] })).rejects.toThrow(/409 .*SAMPLE_INSIGHTS/);
        expect((await without.control<{ data: object[] }>('GET', '/accounts/ana/posts')).data).toEqual([]);
      } finally {
        await without.close();
      }
    }
  });
});

describe('pictures and pages', () => {
  it('serves painted pictures, small ones, portraits and a playable video', async () => {
    const story = await sim.control<Shown>('POST', '/accounts/ben/posts', { kind: 'story', video: true });
    const post = await sim.control<Shown>('POST', '/accounts/ben/posts', { kind: 'post' });
    const ben = await sim.control<{ id: string }>('GET', '/accounts/ben');
    const size = async (file: string): Promise<[number, number]> => {
      const answer = await sim.server.inject({ url: `/simulators/cdn/${file}` });
      expect(answer.headers['content-type']).toBe('image/jpeg');
      const { width, height, format } = await sharp(answer.rawPayload).metadata();
      expect(format).toBe('jpeg');
      return [width, height];
    };
    expect(await size(`${story.id}.jpg`)).toEqual([1080, 1920]);
    expect(await size(`${post.id}.jpg`)).toEqual([1080, 1350]);
    expect(await size(`${post.id}-small.jpg`)).toEqual([432, 540]);
    expect(await size(`avatar-${ben.id}.jpg`)).toEqual([640, 640]);
    expect((await readdir(sim.mediaDir)).every((name) => name.endsWith('.jpg'))).toBe(true);
    const video = await sim.server.inject({ url: `/simulators/cdn/${story.id}.mp4`, headers: { range: 'bytes=4-7' } });
    expect(video.statusCode).toBe(206);
    expect(video.body).toBe('ftyp');
    expect((await sim.server.inject({ url: `/simulators/cdn/${story.id}.mp4` })).rawPayload.length).toBeGreaterThan(50_000);
    for (const file of [`${post.id}.mp4`, '17910000000777777.jpg', 'x.jpg', 'avatar-17841400000009999.jpg', '..%2f..%2fetc%2fpasswd'])
      expect((await sim.server.inject({ url: `/simulators/cdn/${file}` })).statusCode).toBe(404);
  });

  it('lets a person post, edit and delete as the creator, without a script', async () => {
    const form = async (path: string, fields: Record<string, string>): Promise<{ statusCode: number; headers: Record<string, unknown> }> =>
      sim.server.inject({
        method: 'POST',
        url: `/simulators/instagram${path}`,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams(fields).toString(),
      });
    expect((await form('/accounts', { username: 'hand.made', followers: '1500', posts: '2' })).headers['location']).toBe(
      '/simulators/instagram/hand.made',
    );
    const shared = await form('/hand.made/posts', {
      kind: 'story',
      caption: '<b>Anzeige</b> & mehr',
      stickers: '@acme, #glow',
      paidPartnership: 'on',
    });
    expect(shared.statusCode).toBe(303);
    const [story] = (await sim.control<{ data: (Shown & { stickers: string[] })[] }>('GET', '/accounts/hand.made/posts')).data;
    expect(story).toMatchObject({ caption: '<b>Anzeige</b> & mehr', stickers: ['@acme', '#glow'], paidPartnership: true, alive: true });
    const url = new URL(story?.permalink ?? '').pathname;
    const page = await sim.server.inject({ url });
    expect(page.body).toContain('&#60;b&#62;Anzeige&#60;/b&#62; &#38; mehr');
    expect(page.body).toContain('@acme');
    await form(`/hand.made/posts/${story?.id}/caption`, { caption: 'neu #glow' });
    expect((await sim.server.inject({ url })).body).toContain('neu #glow');
    await form('/faults', { account: 'hand.made', kind: 'slow', ms: '5', times: '2' });
    for (const path of ['', '/', '/hand.made', '?q=hand']) {
      const answer = await sim.server.inject({ url: `/simulators/instagram${path}` });
      expect(answer.statusCode).toBe(200);
      expect(answer.body).not.toMatch(/<script|style=| on\w+=/);
    }
    expect((await sim.server.inject({ url: '/simulators/instagram/hand.made' })).body).toContain('slow 5 ms');
    await form(`/hand.made/posts/${story?.id}/delete`, {});
    expect((await sim.server.inject({ url })).statusCode).toBe(404);
    expect((await sim.server.inject({ url: '/simulators/instagram/nobody' })).statusCode).toBe(404);
    expect((await sim.server.inject({ url: '/simulators/instagram/style.css' })).headers['content-type']).toContain('text/css');
  });
});
