import { buffer } from 'node:stream/consumers';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CAPTION,
  deliverablesOf,
  inHours,
  makeLinkedCreator,
  post,
  preparingCampaign,
  runningCampaign,
  type Running,
} from '@app/content-sync/testing';
import { bootApp, type TestApp } from '@app/harness';
import { makeMember, makeOwner, type TestOwner } from '@app/identity/testing';

interface SumView {
  value: number | null;
  known: number;
  total: number;
  reason: string | null;
}

interface ReportView {
  asOf: string | null;
  final: boolean;
  figures: {
    contents: number;
    extra: number;
    sums: Record<string, SumView>;
    engagements: SumView;
    engagementRateByReach: number | null;
    engagementRateByViews: number | null;
    cost: { amountMinor: number; currency: string };
    cpmMinor: number | null;
    cpeMinor: number | null;
  };
  publicationRate: number | null;
  creators: { confirmed: number; open: number; fulfilled: number };
}

interface JobView {
  id: string;
  state: string;
  progress: number;
  fileName: string;
  resultUrl: string | null;
  code?: string;
}

const FIRST = { views: 10_000, reach: 8_000, likes: 400, comments: 40, saved: 50, shares: 10 };
const SECOND = { views: 5_000, reach: null, likes: 90, comments: null, saved: 5, shares: 5 };

let t: TestApp;
let owner: TestOwner;
let running: Running;
beforeAll(async () => {
  t = await bootApp();
  owner = await makeOwner(t);
  running = await runningCampaign(t, owner, { places: 3 }, [
    await makeLinkedCreator(t),
    await makeLinkedCreator(t),
    await makeLinkedCreator(t),
  ]);
}, 120_000);
afterAll(() => t.close());

const report = async (token = owner.accessToken) =>
  (await t.call<ReportView>('GET', `/campaigns/${running.campaignId}/report`, { token })).body;

describe('REP-1 the report of a campaign', () => {
  it('SYN-4 has no zeros before the first content: everything is missing', async () => {
    const { figures, asOf } = await report();
    expect(asOf).toBeNull();
    expect(figures).toMatchObject({ contents: 0, engagementRateByReach: null, cpmMinor: null });
    expect(figures.sums['views']).toEqual({ value: null, known: 0, total: 0, reason: 'not_yet_available' });
  });

  it('REP-1, REP-2 sums, rates as Σ / Σ over the contents with both, missing ones named, costs per figure', async () => {
    const [ana, ben] = running.creators;
    await post(t, ana!, { kind: 'post', caption: CAPTION, growth: 'instant', insights: FIRST });
    await post(t, ben!, { kind: 'post', caption: CAPTION, growth: 'instant', insights: SECOND });
    await t.travelTo(inHours(t, 26));
    const { figures, asOf, creators } = await report();
    expect(asOf).not.toBeNull();
    expect(creators).toEqual({ confirmed: 3, open: 3, fulfilled: 0 });
    expect(figures.contents).toBe(2);
    expect(figures.sums).toMatchObject({
      views: { value: 15_000, known: 2, total: 2, reason: null },
      reach: { value: 8_000, known: 1, total: 2 },
      likes: { value: 490, known: 2 },
      comments: { value: 40, known: 1, total: 2 },
      saves: { value: 55 },
      shares: { value: 15 },
      linkClicks: { value: null, known: 0 },
    });
    expect(figures.engagements.value).toBe(600);
    // by reach: only the first content has both; by views: both
    expect(figures.engagementRateByReach).toBeCloseTo(500 / 8_000, 10);
    expect(figures.engagementRateByViews).toBeCloseTo(600 / 15_000, 10);
    expect(figures.cost).toEqual({ amountMinor: 45_000, currency: 'EUR' });
    expect(figures.cpmMinor).toBeCloseTo((45_000 * 1000) / 15_000, 10);
    expect(figures.cpeMinor).toBeCloseTo(45_000 / 600, 10);
  });

  it('REP-1 per creator and per content add up to the campaign; contents page by any sort', async () => {
    const { figures } = await report();
    const perCreator = await t.call<{ items: Array<{ figures: ReportView['figures'] }> }>(
      'GET',
      `/campaigns/${running.campaignId}/report/creators`,
      {
        token: owner.accessToken,
      },
    );
    expect(perCreator.body.items).toHaveLength(3);
    expect(perCreator.body.items.reduce((sum, row) => sum + (row.figures.engagements.value ?? 0), 0)).toBe(figures.engagements.value);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: {
        body: {
          items: Array<{ contentId: string; metrics: Record<string, number>; missing: Record<string, string> }>;
          nextCursor: string | null;
        };
      } = await t.call('GET', `/campaigns/${running.campaignId}/report/contents?sort=-views&limit=1${cursor ? `&cursor=${cursor}` : ''}`, {
        token: owner.accessToken,
      });
      seen.push(...page.body.items.map((item) => `${item.metrics['views']}/${item.missing['reach'] ?? 'has reach'}`));
      cursor = page.body.nextCursor;
    } while (cursor);
    expect(seen[0]).toBe('10000/has reach');
    expect(seen).toHaveLength(2);
    expect(seen[1]).toMatch(/^5000\/(not_yet_available|not_supported|below_threshold)$/);
  });

  it('CRE-6 a creator’s page has what each collaboration with the brand brought, Σ / Σ, missing ones missing', async () => {
    const results = (creatorId: string, token = owner.accessToken) =>
      t.call<{ items: object[]; total: object }>('GET', `/brands/${owner.brandId}/creators/${creatorId}/results`, { token });
    const [ana, ben, cleo] = running.creators;
    const first = { contents: 1, views: 10_000, reach: 8_000, engagements: 500, engagementRateByReach: 500 / 8_000, final: false };
    expect((await results(ana!.id)).body).toMatchObject({ items: [first], total: first });
    expect((await results(ben!.id)).body.total).toMatchObject({ views: 5_000, reach: null, engagementRateByReach: null });
    expect((await results(cleo!.id)).body).toMatchObject({ items: [], total: { contents: 0, views: null, asOf: null, final: false } });
    expect((await results(ana!.id, (await makeOwner(t)).accessToken)).status).toBe(404);
    expect((await results(ana!.id, (await makeMember(t, owner.organisationId, 'analyst')).accessToken)).status).toBe(403);
  });

  it('REP-3 the curve ends at the campaign’s total', async () => {
    const series = await t.call<{ items: Array<{ day: string; views: number | null; contents: number }> }>(
      'GET',
      `/campaigns/${running.campaignId}/report/series`,
      { token: owner.accessToken },
    );
    expect(series.body.items.length).toBeGreaterThanOrEqual(2);
    expect(series.body.items.at(-1)).toMatchObject({ views: 15_000, contents: 2 });
  });

  it('GRP-2, REP-5 a group is filled by tier of the campaign’s engagements; tiers need reporting.read', async () => {
    const { body: own } = await t.call<{ id: string }>('POST', `/brands/${owner.brandId}/groups`, {
      token: owner.accessToken,
      body: { name: 'Best of' },
    });
    const from = (tiers: string[], token = owner.accessToken) =>
      t.call(`POST`, `/groups/${own.id}/members/from-campaign`, { token, body: { campaignId: running.campaignId, tiers } });
    // 500 of 600 make 60 % alone; 100 come next; nothing is the rest
    expect((await from(['high'])).body).toEqual({ added: 1, already: 0, refused: [] });
    expect((await from(['high', 'medium'])).body).toEqual({ added: 1, already: 1, refused: [] });
    expect((await from(['general'])).body).toEqual({ added: 1, already: 0, refused: [] });
    expect((await from(['best'])).body).toMatchObject({ status: 422, code: 'platform.invalid' });
    const key = await t.call<{ secret: string }>('POST', `/organisations/${owner.organisationId}/api-keys`, {
      token: owner.accessToken,
      body: { name: 'groups only', permissions: ['groups.write', 'campaigns.read', 'creators.read'] },
    });
    expect((await from(['high'], key.body.secret)).status).toBe(403);
    expect((await from([], key.body.secret)).status).toBe(200);
  });

  it('ACC-10 strangers get 404, roles without the permission 403', async () => {
    const stranger = await makeOwner(t);
    const logistics = await makeMember(t, owner.organisationId, 'logistics');
    expect((await t.call('GET', `/campaigns/${running.campaignId}/report`, { token: stranger.accessToken })).status).toBe(404);
    expect((await t.call('GET', `/campaigns/${running.campaignId}/report`, { token: logistics.accessToken })).status).toBe(403);
    expect((await t.call('GET', `/campaigns/${running.campaignId}/report`, { token: running.creators[0]!.token })).status).toBe(403);
  });
});

describe('REP-4 the Excel export', () => {
  it('REP-4 is made by a job, fetched by a signed link, and says what the report says; only with reporting.export', async () => {
    const path = `/campaigns/${running.campaignId}/report/exports`;
    const reviewer = await makeMember(t, owner.organisationId, 'reviewer');
    expect((await t.call('POST', path, { token: reviewer.accessToken, body: { format: 'xlsx' } })).status).toBe(403);
    expect((await t.call('POST', path, { token: owner.accessToken, body: { format: 'docx' } })).status).toBe(422);
    const ordered = await t.call<JobView>('POST', path, {
      token: owner.accessToken,
      body: { format: 'xlsx' },
      headers: { 'accept-language': 'de' },
    });
    expect([ordered.status, ordered.body.state]).toEqual([202, 'waiting']);
    expect(ordered.headers.get('location')).toBe(`/api/v1/jobs/${ordered.body.id}`);
    await t.settle();
    const done = await t.call<JobView>('GET', `/jobs/${ordered.body.id}`, { token: owner.accessToken });
    expect(done.body).toMatchObject({ state: 'done', progress: 100 });
    const file = await fetch(`${t.url}${done.body.resultUrl}`);
    expect(file.headers.get('content-disposition')).toContain('attachment');
    const data = Buffer.from(await file.arrayBuffer());
    const summary = await part(data, 'xl/worksheets/sheet1.xml');
    expect(await part(data, 'xl/workbook.xml')).toMatch(/Übersicht.*Creator.*Inhalte.*Messungen/);
    expect(summary).toMatch(/Aufrufe<\/t><\/is><\/c><c r="B\d+" s="0"><v>15000<\/v>/);
    expect(summary).toMatch(/Gefällt mir<\/t><\/is><\/c><c r="B\d+" s="0"><v>490<\/v>/);
    expect(summary).toMatch(/Zeiten in<\/t>.*Europe\/Berlin/);
    const words = [summary, await part(data, 'xl/worksheets/sheet2.xml'), await part(data, 'xl/worksheets/sheet3.xml')].join('');
    expect(words).toContain('Geliefert');
    expect(words).not.toMatch(/>(?:matched|fulfilled|completed|application|active|story|post)</);
    expect((await fetch(`${t.url}${done.body.resultUrl!.slice(0, -2)}xx`)).status).toBe(404);
    const stranger = await makeOwner(t);
    expect((await t.call('GET', `/jobs/${ordered.body.id}`, { token: stranger.accessToken })).status).toBe(404);
    const late = await t.call<JobView>('POST', `/jobs/${ordered.body.id}/cancel`, { token: owner.accessToken });
    expect([late.status, late.body.code]).toEqual([409, 'reporting.export-over']);
  });
});

describe('CRE-5 past results in the network', () => {
  const results = () =>
    t.sql<object>(
      `select organisation_id as organisation, creator_id as creator, contents, median_views as views, engagements, followers
       from creators.past_results where contents > 0 order by contents desc`,
    );
  const found = async (who: TestOwner, brandId: string, filter: string) => {
    const { body } = await t.call<{ items: Array<{ id: string }> }>('GET', `/brands/${brandId}/creators?${filter}`, {
      token: who.accessToken,
    });
    return body.items.map(({ id }) => id);
  };

  it('CRE-5 are the figures of the report: the median of the views, Σ engagements / Σ followers; they go with a moved brand', async () => {
    const [ana, ben] = running.creators;
    await t.sql(`update creators.social_accounts set eligibility = 'pass'`);
    await t.sql(
      `insert into creators.visibility (creator_id, network, away, version, updated_at) select id, true, '[]', 1, now() from creators.creators
       on conflict (creator_id) do update set network = true`,
    );
    await post(t, ana!, { kind: 'post', caption: CAPTION, growth: 'instant', insights: { ...SECOND, views: 2_000, comments: 0 } });
    await t.travelTo(inHours(t, 26));
    const [first] = await results();
    const { followers } = first as { followers: string };
    expect(await results()).toEqual([
      { organisation: owner.organisationId, creator: ana!.id, contents: 2, views: 6_000, engagements: '600', followers },
      {
        organisation: owner.organisationId,
        creator: ben!.id,
        contents: 1,
        views: 5_000,
        engagements: '100',
        followers: String(Number(followers) / 2),
      },
    ]);
    const { body } = await t.call<{ items: Array<{ creatorId: string; figures: { engagementRateByFollowers: number } }> }>(
      'GET',
      `/campaigns/${running.campaignId}/report/creators`,
      { token: owner.accessToken },
    );
    const rate = body.items.find(({ creatorId }) => creatorId === ana!.id)!.figures.engagementRateByFollowers;
    expect(600 / Number(followers)).toBe(rate);
    expect(await found(owner, owner.brandId, 'pastMedianViews[gte]=6000')).toEqual([ana!.id]);
    expect(await found(owner, owner.brandId, `pastEngagementRate[gte]=${rate.toFixed(6)}`)).toEqual([ana!.id]);
    expect((await found(owner, owner.brandId, 'workedWith=yes')).sort()).toEqual([ana!.id, ben!.id].sort());
    const receiver = await makeOwner(t);
    expect(await found(receiver, receiver.brandId, 'workedWith=yes')).toEqual([]);

    const offer = await t.call<{ id: string }>('POST', `/brands/${owner.brandId}/transfers`, {
      token: owner.accessToken,
      body: { email: receiver.email },
    });
    const accept = `/organisations/${receiver.organisationId}/brand-transfers/${offer.body.id}/accept`;
    expect((await t.call('POST', accept, { token: receiver.accessToken })).status).toBe(200);
    await t.settle();
    expect(await results()).toMatchObject([
      { organisation: receiver.organisationId, creator: ana!.id, views: 6_000 },
      { organisation: receiver.organisationId, creator: ben!.id, views: 5_000 },
    ]);
    expect(await found(receiver, receiver.brandId, 'pastMedianViews[gte]=6000')).toEqual([ana!.id]);
  });
});

describe('CRE-6 a content moved to another organisation', () => {
  it('CRE-6, ACC-6 counts for its old organisation no more at once, also when it counts nowhere now; its comments stay behind', async () => {
    const [first, second] = [await makeOwner(t), await makeOwner(t)];
    const dana = await makeLinkedCreator(t);
    const { campaignId } = await preparingCampaign(t, first, {}, [dana]);
    const other = { requirements: { hashtags: ['#otherserum'], mentions: [], disclosureCountry: 'DE' } };
    const { creators, window } = await preparingCampaign(t, second, other, [dana]);
    // nobody looks at the others' accounts, hour by hour, on the way
    await t.sql(`update collaborations.collaborations set social_account_id = null where creator_id <> $1`, [dana.id]);
    await t.travelTo(window.from);
    await post(t, dana, { kind: 'post', caption: CAPTION, growth: 'instant', insights: FIRST });
    await t.travelTo(inHours(t, 26));
    const countedFor = async () =>
      t.sql<object>(
        `select organisation_id as organisation, contents, median_views as views from creators.past_results
        where creator_id = $1 and contents > 0`,
        [dana.id],
      );
    expect(await countedFor()).toEqual([{ organisation: first.organisationId, contents: 1, views: 10_000 }]);
    const { body: list } = await t.call<{ items: Array<{ id: string }> }>('GET', `/campaigns/${campaignId}/contents`, {
      token: first.accessToken,
    });
    const comments = `/contents/${list.items[0]!.id}/comments`;
    const said = await t.call<{ id: string }>('POST', comments, { token: first.accessToken, body: { text: 'Too dark for us.' } });
    expect(said.status).toBe(201);

    const owed = (await deliverablesOf(t, creators[0]!)).find(({ kind, state }) => kind !== 'story' && state === 'owed');
    const moved = await t.call<{ state: string }>('POST', `/contents/${list.items[0]!.id}/assign`, {
      token: dana.token,
      body: { deliverableId: owed!.id },
    });
    expect([moved.status, moved.body.state]).toEqual([200, 'incomplete']);
    await t.settle();
    expect(await countedFor()).toEqual([]);
    const read = await t.call<{ items: unknown[]; total: number }>('GET', `${comments}?include=total`, { token: second.accessToken });
    expect([read.status, read.body.items, read.body.total]).toEqual([200, [], 0]);
    expect((await t.call('DELETE', `${comments}/${said.body.id}`, { token: second.accessToken })).status).toBe(404);
    expect((await t.call('GET', comments, { token: first.accessToken })).status).toBe(404);

    expect((await t.call('POST', `/contents/${list.items[0]!.id}/waive`, { token: second.accessToken })).status).toBe(200);
    await t.settle();
    expect(await countedFor()).toEqual([{ organisation: second.organisationId, contents: 1, views: 10_000 }]);
  });
});

async function part(zip: Buffer, name: string): Promise<string> {
  const file = await new Promise<ZipFile>((resolve, reject) =>
    fromBuffer(zip, { lazyEntries: true }, (e, f) => (e ? reject(e) : resolve(f))),
  );
  return new Promise((resolve, reject) => {
    file.on('entry', (entry: Entry) => {
      if (entry.fileName !== name) return file.readEntry();
      file.openReadStream(entry, (error, stream) => (error ? reject(error) : void buffer(stream).then((b) => resolve(b.toString('utf8')))));
    });
    file.on('end', () => reject(new Error(`no ${name}`)));
    file.readEntry();
  });
}
