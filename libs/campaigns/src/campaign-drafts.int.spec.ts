import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '@app/harness';
import { makeMember, makeOwner, type TestOwner } from '@app/identity/testing';
import { COMPLETE, makeCampaign, makeDraft, media, PRODUCT_PICTURE, type TestCampaign } from './testing/index.js';

interface Problem {
  code: string;
  errors: Array<{ pointer: string; code: string; limit?: unknown; value?: unknown }>;
  [member: string]: unknown;
}

let t: TestApp;
let owner: TestOwner;
let token: string;
beforeAll(async () => {
  t = await bootApp();
  owner = await makeOwner(t);
  token = owner.accessToken;
});
afterAll(() => t.close());

const create = (body: unknown) => t.call<TestCampaign & Problem>('POST', `/brands/${owner.brandId}/campaigns`, { token, body });
const patch = (id: string, body: unknown, headers: Record<string, string> = {}) =>
  t.call<TestCampaign & Problem>('PATCH', `/campaigns/${id}`, { token, body, headers });
const read = async (id: string) => (await t.call<TestCampaign>('GET', `/campaigns/${id}`, { token })).body;
const upload = (id: string, name: string, type: string) =>
  t.call<Problem & { id: string; width: number }>('POST', `/campaigns/${id}/images`, { token, raw: { data: media(name), type } });

describe('drafts', () => {
  it('CAM-2 saves a draft at every step and says what is still missing', async () => {
    const made = await create({ type: 'instagram' });
    expect([made.status, made.body.state, made.headers.get('etag'), made.headers.get('location')]).toEqual([
      201,
      'draft',
      '"1"',
      `/api/v1/campaigns/${made.body.id}`,
    ]);
    const { id } = made.body;
    const missing = async () => {
      const { body } = await t.call<{ points: Array<{ code: string; severity: string; ok: boolean; pointer: string }>; complete: boolean }>(
        'GET',
        `/campaigns/${id}/readiness`,
        { token },
      );
      return { open: body.points.filter((p) => p.severity === 'blocking' && !p.ok).map((p) => p.code), complete: body.complete };
    };
    expect((await missing()).open).toEqual(['title', 'task', 'image', 'places', 'compensation', 'deliverables', 'hashtag-or-mention']);
    await patch(id, { product: COMPLETE.product });
    await patch(id, { brief: { task: 'Show it' } });
    const { body } = await patch(id, { title: 'Serum', brief: { message: 'Glow' }, places: 3, requirements: { hashtags: ['#glow'] } });
    expect(body).toMatchObject({ brief: { task: 'Show it', message: 'Glow' }, product: { name: 'Glow serum' }, version: 4 });
    expect(await missing()).toEqual({ open: ['image'], complete: false });
    await upload(id, PRODUCT_PICTURE, 'image/jpeg');
    expect(await missing()).toEqual({ open: [], complete: true });
    expect((await read(id))['can']).toMatchObject({ edit: true, launch: true, delete: true, uploadImages: true, cancel: false });
  });

  it('CAM-2 offers example sentences by type, industry and field in the reader’s language', async () => {
    const texts = (query: string, headers: Record<string, string> = {}) =>
      t.call<{ items: Array<{ field: string; industry: string; text: string }> }>(
        'GET',
        `/organisations/${owner.organisationId}/campaign-texts?${query}`,
        { token, headers },
      );
    const { body } = await texts('type=ugc&industry=beauty,food&field=scenes');
    expect(body.items.map(({ field, industry }) => [field, industry])).toEqual([
      ['scenes', 'beauty'],
      ['scenes', 'food'],
    ]);
    const german = await texts('type=ugc&industry=beauty&field=scenes', { 'accept-language': 'de' });
    expect(german.body.items[0]?.text).not.toBe(body.items[0]?.text);
    expect((await texts('type=tiktok&field=hooks')).body.items).toEqual([]);
    expect([(await texts('')).status, (await texts('type=ugc&industry=cars')).status]).toEqual([422, 422]);
    expect((await t.call('GET', `/organisations/${(await makeOwner(t)).organisationId}/campaign-texts?type=ugc`, { token })).status).toBe(
      404,
    );
  });

  it('CAM-2 refuses stale versions, unknown fields and broken values by name', async () => {
    const { id } = await makeDraft(t, owner);
    const { version } = await read(id);
    expect((await patch(id, { title: 'A' }, { 'if-match': `"${version}"` })).status).toBe(200);
    expect((await patch(id, { title: 'B' }, { 'if-match': `"${version}"` })).body).toMatchObject({
      status: 412,
      code: 'platform.stale-version',
    });
    const broken: Array<[unknown, string, string]> = [
      [{ state: 'application' }, 'platform.invalid', '/state'],
      [{ brief: { nonsense: 1 } }, 'platform.invalid', '/brief/nonsense'],
      [{ questions: ['a', 'b', 'c', 'd'] }, 'platform.invalid', '/questions'],
      [{ questions: ['a', 'a'] }, 'campaigns.text-twice', '/questions/1'],
      [{ timeZone: 'Mars/Olympus' }, 'campaigns.unknown-time-zone', '/timeZone'],
      [{ launchAt: '2026-01-01T24:30:00Z' }, 'platform.invalid', '/launchAt'],
      [{ launchAt: '9999-12-31T23:59:59Z' }, 'campaigns.instant-invalid', '/launchAt'],
      [{ requirements: { hashtags: ['two words'] } }, 'campaigns.hashtag-invalid', '/requirements/hashtags/0'],
      [{ requirements: { mentions: ['@a b'] } }, 'campaigns.mention-invalid', '/requirements/mentions/0'],
      [{ criteria: { countries: ['DE', 'XX'] } }, 'campaigns.country-unknown', '/criteria/countries/1'],
      [{ criteria: { languages: ['de', 'qq'] } }, 'campaigns.language-unknown', '/criteria/languages/1'],
      [{ criteria: { languages: ['deu'] } }, 'campaigns.language-unknown', '/criteria/languages/0'],
      [{ product: { shipCountries: ['UK'] } }, 'campaigns.country-unknown', '/product/shipCountries/0'],
      [{ requirements: { disclosureCountry: 'ZZ' } }, 'campaigns.country-unknown', '/requirements/disclosureCountry'],
      [{ criteria: { niches: ['quantum'] } }, 'campaigns.niche-unknown', '/criteria/niches/0'],
      [{ criteria: { followersMin: 10, followersMax: 9 } }, 'campaigns.followers-range', '/criteria/followersMax'],
      [{ ownerId: owner.brandId }, 'campaigns.owner-unknown', '/ownerId'],
      [{ metadata: { a: 1 } }, 'campaigns.metadata-invalid', '/metadata/a'],
      [{ metadata: Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`k${i}`, 'v'])) }, 'campaigns.metadata-invalid', '/metadata'],
      [{ compensation: { cash: { amountMinor: -1, currency: 'EUR' } } }, 'platform.invalid', '/compensation/cash/amountMinor'],
    ];
    for (const [body, code, pointer] of broken) {
      const answer = await patch(id, body);
      expect([answer.status, answer.body.code, answer.body.errors[0]?.pointer], JSON.stringify(body)).toEqual([422, code, pointer]);
    }
    expect((await patch(id, { metadata: { crm: '17' }, externalId: 'X-1' })).body).toMatchObject({
      metadata: { crm: '17' },
      externalId: 'X-1',
    });
  });

  it('CAM-2 codes nobody has that stand already stay readable, and come in no more', async () => {
    const { id } = await makeDraft(t, owner, { criteria: { countries: ['DE'] } });
    const old = { countries: ['DE', 'XX'], niches: [], languages: ['qq'], followersMin: null, followersMax: null };
    await t.sql(`update campaigns.campaigns set criteria = $2 where id = $1`, [id, JSON.stringify(old)]);
    expect(await read(id)).toMatchObject({ criteria: old });
    expect((await patch(id, { criteria: { ...old, followersMin: 5 } })).body).toMatchObject({ criteria: { ...old, followersMin: 5 } });
    const more = await patch(id, { criteria: { countries: ['XX', 'DE', 'ZZ'] } });
    expect([more.status, more.body.errors[0]]).toEqual([
      422,
      { pointer: '/criteria/countries/2', code: 'country-unknown', message: 'is not an ISO 3166-1 code: ZZ', value: 'ZZ' },
    ]);
    expect((await patch(id, { criteria: { countries: ['DE'], languages: [] } })).status).toBe(200);
    expect((await patch(id, { criteria: { languages: ['qq'] } })).status).toBe(422);
  });

  it('CAM-1 refuses by name what does not fit type, timing or format', async () => {
    const { id } = await makeDraft(t, owner);
    const ugc = (await create({ type: 'ugc' })).body.id;
    const event = { venue: 'Studio', address: 'Hof 1, Berlin', startsAt: '2030-05-10T16:00:00Z' };
    const wrong: Array<[Promise<{ status: number; body: Problem }>, string, string]> = [
      [create({ type: 'instagram', timing: 'ongoing', format: 'speedy' }), 'campaigns.format-needs-dates', '/format'],
      [create({ type: 'tiktok', timing: 'ongoing', format: 'event' }), 'campaigns.format-needs-dates', '/format'],
      [create({ type: 'ugc', format: 'event' }), 'campaigns.format-not-for-ugc', '/format'],
      [patch(id, { event }), 'campaigns.not-for-format', '/event'],
      [
        patch(id, { format: 'event', event: { ...event, endsAt: '2030-05-10T15:59:59Z' } }),
        'campaigns.event-ends-before-start',
        '/event/endsAt',
      ],
      [patch(id, { format: 'event', event: { startsAt: '2030-02-30T10:00:00Z' } }), 'platform.invalid', '/event/startsAt'],
      [patch(id, { ugc: { lengthSeconds: 15 } }), 'campaigns.not-for-type', '/ugc'],
      [patch(id, { ads: { kind: 'spark_ads' } }), 'campaigns.not-for-type', '/ads/kind'],
      [create({ type: 'tiktok', ads: { kind: 'partnership_ads' } }), 'campaigns.not-for-type', '/ads/kind'],
      [patch(ugc, { ads: { kind: 'partnership_ads' } }), 'campaigns.not-for-type', '/ads'],
      [patch(ugc, { ugc: { lengthSeconds: 20 } }), 'campaigns.ugc-length', '/ugc/lengthSeconds'],
      [patch(ugc, { requirements: { hashtags: ['#glow'] } }), 'campaigns.not-for-type', '/requirements/hashtags'],
      [patch(ugc, { requirements: { disclosureCountry: 'DE' } }), 'campaigns.not-for-type', '/requirements/disclosureCountry'],
      [patch(ugc, { criteria: { followersMin: 1000 } }), 'campaigns.not-for-type', '/criteria/followersMin'],
      [patch(ugc, { drafts: true }), 'campaigns.not-for-type', '/drafts'],
      [create({ type: 'ugc', drafts: true }), 'campaigns.not-for-type', '/drafts'],
      [patch(id, { drafts: 'yes' }), 'platform.invalid', '/drafts'],
      [patch(ugc, { deliverables: { stories: 1 } }), 'campaigns.deliverables-not-allowed', '/deliverables/stories'],
      [patch(ugc, { deliverables: { videos: 2 } }), 'campaigns.deliverables-not-allowed', '/deliverables/videos'],
    ];
    for (const [answer, code, pointer] of wrong) {
      const { status, body } = await answer;
      expect([status, body.code, body.errors[0]?.pointer]).toEqual([422, code, pointer]);
    }
  });

  it('CAM-5 keeps what a UGC video must be; CAM-4 owes exactly the bundle', async () => {
    const made = (await create({ type: 'ugc' })).body;
    expect(made).toMatchObject({
      ugc: { lengthSeconds: null, aspectRatio: null, scenes: [], wording: '', hooks: [], videos: 1 },
      requirements: { disclosureCountry: null },
      deliverables: { owed: { stories: 0, posts: 0, videos: 1 }, launchable: true, reason: { code: 'ugc-fixed' } },
    });
    const ugc = { lengthSeconds: 30, aspectRatio: '9:16', scenes: ['Open the box', 'Apply'], hooks: ['Wait…'], videos: 3 };
    expect((await patch(made.id, { ugc })).body).toMatchObject({
      ugc: { ...ugc, wording: '' },
      deliverables: { owed: { videos: 3 }, chosen: { videos: 3 }, allowed: [{ stories: 0, posts: 0, videos: 3 }] },
    });
    expect((await patch(made.id, { ugc: { wording: 'Say it.' } })).body).toMatchObject({ ugc: { ...ugc, wording: 'Say it.' } });
  });

  it('CAM-1 a draft may change its type: what does not fit is dropped, the rest stays', async () => {
    const { id } = await makeDraft(t, owner, {
      criteria: { countries: ['DE'], followersMin: 1000 },
      ads: { kind: 'partnership_ads' },
      drafts: true,
      compensation: { cash: { amountMinor: 20_000, currency: 'EUR' } },
      deliverables: { stories: 1, posts: 1, postKind: 'reel' },
    });
    const event = { venue: 'Studio', address: 'Hof 1, Berlin', startsAt: '2030-05-10T16:00:00.000Z' };
    const asEvent = (await patch(id, { format: 'event', event })).body;
    expect(asEvent).toMatchObject({ format: 'event', event: { ...event, endsAt: null } });
    const tiktok = (await patch(id, { type: 'tiktok' })).body;
    expect(tiktok).toMatchObject({
      title: 'Glow serum',
      event,
      ads: null,
      drafts: true,
      criteria: { countries: ['DE'], followersMin: null },
      requirements: { hashtags: ['#glow'] },
      deliverables: { chosen: { stories: 0, posts: 0, videos: 2 } },
    });
    const ugc = (await patch(id, { type: 'ugc' })).body;
    expect(ugc).toMatchObject({
      title: 'Glow serum',
      format: 'standard',
      event: null,
      drafts: false,
      requirements: { hashtags: [], mentions: [], links: [], disclosureCountry: null },
      criteria: { countries: ['DE'] },
      ugc: { videos: 1 },
      deliverables: { chosen: { stories: 0, posts: 0, videos: 1 } },
    });
    expect((await patch(id, { type: 'instagram' })).body).toMatchObject({ ugc: null, requirements: { disclosureCountry: 'DE' } });
    // A format without an event loses it, in one request too
    await patch(id, { format: 'event', event });
    expect((await patch(id, { format: 'speedy' })).body).toMatchObject({ event: null });
  });

  it('CAM-4 previews by type: the row of TikTok, the bundle of UGC', async () => {
    const { id } = await makeDraft(t, owner);
    const preview = async (query: string) =>
      (await t.call<Record<string, unknown>>('GET', `/campaigns/${id}/deliverables-preview?${query}`, { token: owner.accessToken })).body;
    expect(await preview('type=tiktok&retailValueMinor=4999')).toMatchObject({
      launchable: false,
      reason: { code: 'total-too-low', minimum: { amountMinor: 5_000 } },
    });
    expect(await preview('type=tiktok&retailValueMinor=80000')).toMatchObject({
      owed: { videos: 3 },
      allowed: [{ videos: 3 }, { videos: 2 }, { videos: 1 }],
    });
    expect(await preview('type=ugc&videos=4&retailValueMinor=0')).toMatchObject({ owed: { videos: 4 }, launchable: true });
  });

  it('APP-3 keeps the groups to invite, each once; APP-7 and APP-9 are off until the brand says so', async () => {
    const { id } = await makeDraft(t, owner);
    const groupsOf = async ({ brandId, accessToken: token }: TestOwner) =>
      (await t.call<{ items: Array<{ id: string }> }>('GET', `/brands/${brandId}/groups`, { token })).body.items.map((group) => group.id);
    const [one = '', two = ''] = await groupsOf(owner);
    expect((await patch(id, { groups: [one, one.toUpperCase()], selectionOptions: { offers: true } })).body).toMatchObject({
      groups: [one],
      selectionOptions: { offers: true, otherCash: false },
    });
    for (const groups of [['g'], Array.from({ length: 101 }, () => crypto.randomUUID())]) {
      expect((await patch(id, { groups })).status).toBe(422);
    }
    const [foreign] = await groupsOf(await makeOwner(t));
    for (const unknown of [foreign, crypto.randomUUID()]) {
      const refused = await patch(id, { groups: [one, two, unknown] });
      expect(refused).toMatchObject({ status: 422, body: { code: 'campaigns.group-unknown', errors: [{ pointer: '/groups/2' }] } });
    }
    // one that is gone may stay: the launch leaves it out
    const gone = crypto.randomUUID();
    await t.sql(`update campaigns.campaigns set groups = groups || to_jsonb($2::text) where id = $1`, [id, gone]);
    expect((await patch(id, { groups: [one, gone, two] })).body).toMatchObject({ groups: [one, gone, two] });
  });

  it('CAM-6 gives 7/7/14 days, speedy 3/3/5, and 3 to 21 application days', async () => {
    const made = await create({ type: 'instagram' });
    expect(made.body['schedule']).toEqual({ applicationDays: 7, preparationDays: 7, activeDays: 14 });
    expect((await patch(made.body.id, { format: 'speedy' })).body['schedule']).toEqual({
      applicationDays: 3,
      preparationDays: 3,
      activeDays: 5,
    });
    expect((await patch(made.body.id, { format: 'standard', schedule: { activeDays: 9 } })).body['schedule']).toEqual({
      applicationDays: 7,
      preparationDays: 7,
      activeDays: 9,
    });
    for (const applicationDays of [2, 22]) expect((await patch(made.body.id, { schedule: { applicationDays } })).status).toBe(422);
    for (const applicationDays of [3, 21]) expect((await patch(made.body.id, { schedule: { applicationDays } })).status).toBe(200);
  });

  it('CAM-8 deletes drafts that were never launched, and only those', async () => {
    const draft = await makeDraft(t, owner);
    expect((await t.call('DELETE', `/campaigns/${draft.id}`, { token, headers: { 'if-match': '"1"' } })).status).toBe(412);
    expect((await t.call('DELETE', `/campaigns/${draft.id}`, { token })).status).toBe(204);
    expect((await t.call('GET', `/campaigns/${draft.id}`, { token })).status).toBe(404);
    const launched = await makeCampaign(t, owner);
    expect((await t.call('DELETE', `/campaigns/${launched.id}`, { token })).body).toMatchObject({ status: 409, state: 'application' });
    await t.settle();
    const picture = (draft['images'] as Array<{ urls: { large: string } }>)[0]!.urls.large;
    expect((await t.call('GET', `//${picture.slice(1)}`)).status).toBe(404);
  });

  it('ACC-10 foreign campaigns are not found, own ones without permission forbidden, other brands hidden', async () => {
    const { id } = await makeDraft(t, owner);
    const stranger = await makeOwner(t);
    const reviewer = await makeMember(t, owner.organisationId, 'reviewer');
    const elsewhere = await makeMember(t, owner.organisationId, 'campaign_manager', { brandIds: [stranger.brandId] });
    for (const [method, path, body] of [
      ['GET', '', undefined],
      ['PATCH', '', { title: 'x' }],
      ['DELETE', '', undefined],
      ['POST', '/launch', {}],
      ['POST', '/cancel', {}],
      ['PUT', '/images', { ids: [] }],
    ] as const) {
      const as = async (who: { accessToken: string }) =>
        (await t.call(method, `/campaigns/${id}${path}`, { token: who.accessToken, body })).status;
      expect([await as(stranger), await as(elsewhere)], `${method} ${path}`).toEqual([404, 404]);
      if (method !== 'GET') expect(await as(reviewer)).toBe(403);
    }
    expect(
      (await t.call('POST', `/brands/${owner.brandId}/campaigns`, { token: stranger.accessToken, body: { type: 'instagram' } })).status,
    ).toBe(404);
    expect(
      (await t.call('POST', `/brands/${owner.brandId}/campaigns`, { token: reviewer.accessToken, body: { type: 'instagram' } })).status,
    ).toBe(403);
  });
});

describe('deliverables', () => {
  interface Deliverables {
    owed: object;
    chosen: object;
    launchable: boolean;
    allowed: object[];
    reason: { code: string; total: object; nextRowFrom: object | null };
    rate: { version: number } | null;
  }
  const deliverables = (campaign: TestCampaign) => campaign['deliverables'] as Deliverables;
  const worth = (amountMinor: number) => ({ product: { ...COMPLETE.product, retailValue: { amountMinor, currency: 'EUR' } } });

  it('CAM-4 computes what is owed from the value and shows it while typing', async () => {
    const { id } = await makeDraft(t, owner);
    const preview = async (query: string) =>
      (await t.call<Deliverables>('GET', `/campaigns/${id}/deliverables-preview?${query}`, { token })).body;
    expect(await preview('retailValueMinor=10000')).toMatchObject({
      owed: { stories: 3, posts: 1 },
      reason: { code: 'row', total: { amountMinor: 10_000, currency: 'EUR' }, nextRowFrom: { amountMinor: 20_000 } },
    });
    expect(await preview('cashMinor=11100')).toMatchObject({ owed: { stories: 4, posts: 1 } });
    expect(await preview('retailValueMinor=2499&cashMinor=0')).toMatchObject({ launchable: false, reason: { code: 'total-too-low' } });
    expect((await t.call('GET', `/campaigns/${id}/deliverables-preview?retailValueMinor=1e99`, { token })).status).toBe(422);
  });

  it('CAM-4 lets the brand deviate within bounds and recomputes when the value changes', async () => {
    const { id } = await makeDraft(t, owner, worth(15_000));
    expect((await patch(id, { deliverables: { stories: 0, posts: 2, postKind: 'reel' } })).body).toMatchObject({
      deliverables: { owed: { stories: 3, posts: 1 }, chosen: { stories: 0, posts: 2, postKind: 'reel' } },
    });
    const tooMany = await patch(id, { deliverables: { stories: 1, posts: 2 } });
    expect(tooMany.body).toMatchObject({
      status: 422,
      code: 'campaigns.deliverables-not-allowed',
      errors: [{ code: 'too-many', limit: 6, value: 7 }],
    });
    expect((await patch(id, { deliverables: { stories: 0, posts: 0 } })).body.errors[0]).toMatchObject({ code: 'at-least-one' });
    const raised = await patch(id, worth(25_000));
    expect(deliverables(raised.body)).toMatchObject({ owed: { stories: 4, posts: 1 }, chosen: { stories: 4, posts: 1, postKind: 'reel' } });
    expect(deliverables((await patch(id, { deliverables: { stories: 1 } })).body).chosen).toMatchObject({ stories: 1, posts: 1 });
    expect(deliverables((await patch(id, { deliverables: null })).body).chosen).toMatchObject({ stories: 4, posts: 1 });
  });

  it('CAM-4 counts other currencies by the instance’s rate table and keeps the rate used', async () => {
    const { id } = await makeDraft(t, owner, { product: null, compensation: { cash: { amountMinor: 5_000, currency: 'EUR' } } });
    const refused = await patch(id, { compensation: { cash: { amountMinor: 5_000, currency: 'CHF' } } });
    expect(refused.body).toMatchObject({ status: 422, code: 'campaigns.currency-not-offered', errors: [{ limit: ['EUR'], value: 'CHF' }] });
    await t.sql(
      `insert into campaigns.currency_rates (version, currency, eur_per_unit, minor_digits) values (2, 'CHF', 1.05, 2), (3, 'CHF', 2.1, 2)`,
    );
    const { body } = await patch(id, { compensation: { cash: { amountMinor: 5_000, currency: 'CHF' } } });
    expect(deliverables(body)).toMatchObject({
      reason: { total: { amountMinor: 10_500, currency: 'EUR' } },
      rate: { version: 3, currency: 'CHF', rate: '2.1' },
    });
    const mixed = await patch(id, { product: { name: 'x', retailValue: { amountMinor: 1, currency: 'EUR' } } });
    expect(mixed.body.code).toBe('campaigns.one-currency');
  });
});

describe('pictures', () => {
  it('CAM-3 re-encodes pictures without metadata in three sizes and shows them by permanent links', async () => {
    const { id } = await makeDraft(t, owner);
    const [image] = (await read(id))['images'] as Array<{ width: number; height: number; urls: Record<string, string> }>;
    expect(image).toMatchObject({ width: 1600, height: 1200, position: 0 });
    for (const size of ['large', 'medium', 'small']) {
      const file = await t.call<Buffer>('GET', `//${image!.urls[size]!.slice(1)}`);
      expect([file.status, file.headers.get('content-type'), file.body.toString('latin1', 8, 12)]).toEqual([200, 'image/webp', 'WEBP']);
      expect(file.body.includes('Exif') || file.body.includes('EXIF')).toBe(false);
    }
  });

  it('CAM-3 refuses small, fake, active and bomb-like pictures with the reason', async () => {
    const { id } = (await create({ type: 'instagram' })).body;
    const small = await upload(id, 'product-800x600-too-small.jpg', 'image/jpeg');
    expect(small.body).toMatchObject({ status: 422, code: 'campaigns.image-too-small', errors: [{ limit: 1080, value: 600 }] });
    expect((await upload(id, 'bomb-20000x20000.png', 'image/png')).body).toMatchObject({
      status: 422,
      code: 'campaigns.image-too-many-pixels',
      errors: [{ limit: 40_000_000, value: 400_000_000 }],
    });
    expect((await upload(id, 'active.svg', 'image/svg+xml')).body).toMatchObject({ status: 415, code: 'campaigns.image-type' });
    expect((await upload(id, 'active.svg', 'image/png')).body).toMatchObject({ status: 422, code: 'campaigns.image-unreadable' });
    expect((await upload(id, 'not-a-video.mp4', 'image/jpeg')).body).toMatchObject({ status: 422, code: 'campaigns.image-unreadable' });
    const cut = media(PRODUCT_PICTURE).subarray(0, 9_000);
    const truncated = await t.call('POST', `/campaigns/${id}/images`, { token, raw: { data: cut, type: 'image/jpeg' } });
    expect(truncated.body).toMatchObject({ status: 422, code: 'campaigns.image-unreadable' });
    expect((await t.call('POST', `/campaigns/${id}/images`, { token, body: { a: 1 } })).status).toBe(415);
    expect((await read(id))['images']).toEqual([]);
  });

  it('CAM-3 orders and removes pictures, at most 12', async () => {
    const { id } = await makeDraft(t, owner);
    for (let i = 1; i < 12; i++) expect((await upload(id, PRODUCT_PICTURE, 'image/jpeg')).status).toBe(201);
    expect((await upload(id, PRODUCT_PICTURE, 'image/jpeg')).body).toMatchObject({ status: 422, code: 'campaigns.too-many-images' });
    const ids = async () => ((await read(id))['images'] as Array<{ id: string }>).map((image) => image.id);
    const reversed = (await ids()).reverse();
    expect((await t.call('PUT', `/campaigns/${id}/images`, { token, body: { ids: reversed } })).status).toBe(200);
    expect(await ids()).toEqual(reversed);
    expect((await t.call('PUT', `/campaigns/${id}/images`, { token, body: { ids: reversed.slice(1) } })).body).toMatchObject({
      status: 422,
      code: 'campaigns.image-order',
    });
    expect((await t.call('DELETE', `/campaigns/${id}/images/${reversed[3]}`, { token })).status).toBe(200);
    expect(await ids()).toEqual(reversed.filter((_, index) => index !== 3));
    expect((await t.call('DELETE', `/campaigns/${id}/images/${reversed[3]}`, { token })).status).toBe(404);
  });
});
