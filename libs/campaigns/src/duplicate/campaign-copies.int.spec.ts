import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '@app/harness';
import { makeMember, makeOwner, type TestOwner } from '@app/identity/testing';
import { makeDraft, media, type TestCampaign } from '../testing/index.js';

interface Copied {
  campaign: TestCampaign & { images: Array<{ id: string; urls: { small: string } }>; [field: string]: unknown };
  dropped: Array<{ field: string; reason: string }>;
  code: string;
}

let t: TestApp;
let owner: TestOwner;
let token: string;
beforeAll(async () => {
  t = await bootApp();
  owner = await makeOwner(t, { organisation: 'Copies', kind: 'agency' });
  token = owner.accessToken;
});
afterAll(() => t.close());

const duplicate = (id: string, body?: object, by = token) =>
  t.call<Copied>('POST', `/campaigns/${id}/duplicate`, { token: by, ...(body && { body }) });
const read = async (id: string) => (await t.call<Copied['campaign']>('GET', `/campaigns/${id}`, { token })).body;

/** What a copy may say differently. */
const OWN = ['id', 'images', 'createdAt', 'updatedAt', 'externalId', 'launchAt', 'version', 'timeline', 'next'];

/** Every field that says what a campaign offers, none as it is by default. */
const EVERYTHING = {
  format: 'event',
  product: {
    name: 'Glow serum',
    description: 'Vitamin C, 30 ml',
    link: 'https://acme.example/serum',
    retailValue: { amountMinor: 30_000, currency: 'EUR' },
    purchaseCost: { amountMinor: 3_000, currency: 'EUR' },
    handOver: 'ship',
    shipCountries: ['DE', 'AT'],
  },
  compensation: { cash: { amountMinor: 10_000, currency: 'EUR' } },
  deliverables: { stories: 3, posts: 2, postKind: 'reel' },
  brief: {
    goal: 'sales',
    measure: 'Orders',
    audience: 'Everybody',
    tone: 'Warm',
    task: 'Show how you use the serum in the morning.',
    message: 'Glow in two weeks.',
    dos: ['Daylight'],
    donts: ['No filter'],
    inspiration: ['https://acme.example/one'],
    postingWishes: 'Evenings',
  },
  requirements: { hashtags: ['#glow'], mentions: ['@acme'], links: ['https://acme.example'], disclosureCountry: 'AT' },
  criteria: { countries: ['DE'], niches: ['beauty'], languages: ['de'], followersMin: 1_000, followersMax: 90_000 },
  schedule: { applicationDays: 9, preparationDays: 8, activeDays: 20 },
  ads: { kind: 'partnership_ads', licenceDays: 200 },
  drafts: true,
  exclusivity: { category: 'serum', days: 30 },
  variants: ['S', 'M'],
  questions: ['Which skin?', 'Since when?'],
  timeZone: 'Europe/Vienna',
  places: 7,
  externalId: 'po-9',
  metadata: { season: 'spring' },
  selectionOptions: { offers: true, otherCash: true },
};

/** What belongs to the one campaign, or is computed from the rest. */
const COURSE =
  'id type state stateReason images createdAt updatedAt launchAt launchedAt applicationEndsAt confirmedAt preparationEndsAt activeEndsAt pausedAt endedAt archivedAt termsVersion collaborations version timeline next can lockedFields'.split(
    ' ',
  );

/** JSON pointers of everything that is said, arrays as one; the deliverables by what was chosen. */
function said(campaign: Copied['campaign']): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (pointer: string, value: unknown): void => {
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
      for (const [key, member] of Object.entries(value)) walk(`${pointer}/${key}`, member);
    } else if (value !== null && value !== '' && value !== false && !(Array.isArray(value) && value.length === 0))
      found.set(pointer, JSON.stringify(value));
  };
  for (const [key, value] of Object.entries(campaign)) {
    if (key === 'deliverables') walk('/deliverables', (value as { chosen: object }).chosen);
    else if (!COURSE.includes(key)) walk(`/${key}`, value);
  }
  return found;
}

/** The bytes of every picture, in order. */
const pictures = async ({ images }: Copied['campaign']): Promise<string[]> => {
  const sums: string[] = [];
  for (const { urls } of images) {
    const answer = await t.app.inject({ method: 'GET', url: urls.small });
    expect(answer.statusCode).toBe(200);
    sums.push(createHash('sha256').update(answer.rawPayload).digest('hex'));
  }
  return sums;
};

/** Duplicates into the type: lists exactly this, and everything else is as it was, the pictures too. */
async function step(before: Copied['campaign'], type: string, listed: string[]): Promise<Copied['campaign']> {
  const { status, body } = await duplicate(before.id, { type });
  expect([status, body.dropped.map(({ field }) => field)]).toEqual([201, listed]);
  const after = await read(body.campaign.id);
  const kept = said(after);
  for (const [pointer, value] of said(before)) {
    const isListed = listed.some((field) => pointer === field || pointer.startsWith(`${field}/`));
    if (!isListed && !(type !== before['type'] && pointer.startsWith('/deliverables/') && before['type'] === 'ugc')) {
      expect([pointer, kept.get(pointer)]).toEqual([pointer, value]);
    }
  }
  expect(await pictures(after)).toEqual(await pictures(before));
  return after;
}

describe('CAM-13 duplicates', () => {
  it('CAM-13 copies every field and the pictures as files', async () => {
    const source = await makeDraft(t, owner, {
      externalId: 'po-7',
      launchAt: '2027-01-01T08:00:00Z',
      variants: ['S', 'M'],
      questions: ['Which size?'],
      metadata: { season: 'spring' },
      criteria: { followersMin: 1000 },
      ads: { kind: 'partnership_ads' },
      drafts: true,
      exclusivity: { category: 'serum', days: 30 },
    });
    const before = await read(source.id);
    const made = await duplicate(source.id);
    expect([made.status, made.headers.get('location')]).toEqual([201, `/api/v1/campaigns/${made.body.campaign.id}`]);
    expect(made.body.dropped).toEqual([
      { field: '/launchAt', reason: 'date' },
      { field: '/externalId', reason: 'own-reference' },
    ]);
    const copy = await read(made.body.campaign.id);
    for (const key of Object.keys(before).filter((name) => !OWN.includes(name))) expect([key, copy[key]]).toEqual([key, before[key]]);
    expect([copy.state, copy['externalId'], copy['launchAt'], copy.version, copy.images.length]).toEqual(['draft', null, null, 1, 1]);
    // The original goes, the copy's picture stays
    expect((await t.call('DELETE', `/campaigns/${source.id}`, { token })).status).toBe(204);
    await t.settle();
    const file = await t.call('GET', copy.images[0]!.urls.small.replace('/api/v1', ''), {});
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'image/webp']);
    expect((await t.call('POST', `/campaigns/${copy.id}/launch`, { token, body: {} })).status).toBe(200);
    await t.call('POST', `/campaigns/${copy.id}/cancel`, { token, body: {} });
  });

  it('CAM-13 rules.md 3 instagram → ugc → tiktok → instagram: every field is kept or listed, also of ended, archived and amended ones', async () => {
    const group = await t.call<{ id: string }>('POST', `/brands/${owner.brandId}/groups`, { token, body: { name: 'Regulars' } });
    const startsAt = new Date(t.now().getTime() + 40 * 86_400_000).toISOString();
    const { id } = await makeDraft(t, owner, {
      ...EVERYTHING,
      groups: [group.body.id],
      event: { venue: 'Loft', address: 'Hof 1', startsAt },
    });
    const second = { data: media('product-1600x1200-with-gps.jpg'), type: 'image/jpeg' };
    expect((await t.call('POST', `/campaigns/${id}/images`, { token, raw: second })).status).toBe(201);
    expect((await t.call('POST', `/campaigns/${id}/launch`, { token, body: {} })).status).toBe(200);
    expect((await t.call('POST', `/campaigns/${id}/amendments`, { token, body: { brief: { tone: 'Calm' } } })).status).toBe(201);
    await t.call('POST', `/campaigns/${id}/cancel`, { token, body: {} });
    await t.call('POST', `/campaigns/${id}/archive`, { token });
    const source = await read(id);

    const ugc = await step(source, 'ugc', [
      '/criteria/followersMin',
      '/criteria/followersMax',
      '/ads',
      '/requirements/hashtags',
      '/requirements/mentions',
      '/requirements/links',
      '/requirements/disclosureCountry',
      '/deliverables/postKind',
      '/format',
      '/drafts',
      '/event',
      '/deliverables',
      '/externalId',
    ]);
    expect(ugc).toMatchObject({
      type: 'ugc',
      format: 'standard',
      state: 'draft',
      archivedAt: null,
      launchedAt: null,
      termsVersion: 0,
      brief: { tone: 'Calm' },
    });
    for (const list of ['amendments', 'invitations', 'applications']) {
      const { body } = await t.call<{ items: unknown[] }>('GET', `/campaigns/${ugc.id}/${list}`, { token });
      expect([list, body.items]).toEqual([list, []]);
    }
    const video = { lengthSeconds: 30, aspectRatio: '9:16', scenes: ['Unpack'], wording: 'Hi', hooks: ['Wait'], videos: 2 };
    expect((await t.call('PATCH', `/campaigns/${ugc.id}`, { token, body: { ugc: video } })).status).toBe(200);
    const tiktok = await step(
      await read(ugc.id),
      'tiktok',
      ['lengthSeconds', 'aspectRatio', 'scenes', 'wording', 'hooks', 'videos'].map((key) => `/ugc/${key}`),
    );
    expect(tiktok).toMatchObject({ type: 'tiktok', ugc: null, requirements: { disclosureCountry: 'DE' }, groups: [group.body.id] });
    const own = {
      ads: { kind: 'spark_ads', licenceDays: 90 },
      drafts: true,
      criteria: { followersMin: 500 },
      deliverables: { videos: 1 },
      requirements: { hashtags: ['#glow'], mentions: ['@acme'] },
    };
    expect((await t.call('PATCH', `/campaigns/${tiktok.id}`, { token, body: own })).status).toBe(200);
    const back = await step(await read(tiktok.id), 'instagram', ['/criteria/followersMin', '/ads', '/deliverables']);
    expect(back).toMatchObject({
      type: 'instagram',
      requirements: own.requirements,
      variants: ['S', 'M'],
      exclusivity: { days: 30 },
      drafts: true,
    });
    expect(back['deliverables']).toMatchObject({ chosen: { videos: 0 } });
  });

  it('CAM-13 goes to another brand of the organisation only, and says who made it', async () => {
    const source = await makeDraft(t, owner);
    const second = (
      await t.call<{ id: string }>('POST', `/organisations/${owner.organisationId}/brands`, { token, body: { name: 'Second' } })
    ).body.id;
    const there = await duplicate(source.id, { brandId: second });
    expect([there.status, there.body.campaign['brandId']]).toEqual([201, second]);
    const stranger = await makeOwner(t);
    expect((await duplicate(source.id, { brandId: stranger.brandId })).status).toBe(404);
    expect((await duplicate(source.id, {}, stranger.accessToken)).status).toBe(404);
    const restricted = await makeMember(t, owner.organisationId, 'campaign_manager', { brandIds: [owner.brandId] });
    expect((await duplicate(source.id, { brandId: second }, restricted.accessToken)).status).toBe(404);
    const own = await duplicate(source.id, {}, restricted.accessToken);
    expect([own.status, own.body.campaign['ownerId']]).toEqual([201, restricted.userId]);
    const history = await t.call<{ items: Array<Record<string, unknown>> }>('GET', `/campaigns/${own.body.campaign.id}/history`, { token });
    expect(history.body.items).toMatchObject([{ event: 'duplicate', to: 'draft', reason: 'Glow serum', actor: { id: restricted.userId } }]);
  });

  it('CAM-13 twelve at once are twelve drafts', async () => {
    const source = await makeDraft(t, owner);
    const all = await Promise.all(Array.from({ length: 12 }, () => duplicate(source.id)));
    expect(all.map(({ status }) => status)).toEqual(Array(12).fill(201));
    expect(new Set(all.map(({ body }) => body.campaign.images[0]?.id)).size).toBe(12);
  });
});
