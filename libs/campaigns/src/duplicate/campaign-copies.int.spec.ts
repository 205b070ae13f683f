import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '@app/harness';
import { makeMember, makeOwner, type TestOwner } from '@app/identity/testing';
import { makeDraft, makeCampaign, type TestCampaign } from '../testing/index.js';

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

  it('CAM-13 instagram → ugc → tiktok, listed each time; also ended and archived ones', async () => {
    const { id } = await makeCampaign(t, owner);
    await t.call('POST', `/campaigns/${id}/cancel`, { token, body: {} });
    await t.call('POST', `/campaigns/${id}/archive`, { token });
    const ugc = await duplicate(id, { type: 'ugc' });
    expect(ugc.body.dropped.map(({ field }) => field)).toEqual([
      '/requirements/hashtags',
      '/requirements/mentions',
      '/requirements/disclosureCountry',
    ]);
    expect(ugc.body.campaign).toMatchObject({
      type: 'ugc',
      state: 'draft',
      title: 'Glow serum',
      archivedAt: null,
      places: 10,
      termsVersion: 0,
    });
    const patched = await t.call('PATCH', `/campaigns/${ugc.body.campaign.id}`, {
      token,
      body: { ugc: { lengthSeconds: 15, aspectRatio: '9:16', scenes: ['Unpack'] } },
    });
    expect(patched.status).toBe(200);
    const tiktok = await duplicate(ugc.body.campaign.id, { type: 'tiktok' });
    expect(tiktok.body.dropped.map(({ field }) => field)).toEqual(['/ugc/lengthSeconds', '/ugc/aspectRatio', '/ugc/scenes']);
    expect(tiktok.body.campaign).toMatchObject({
      type: 'tiktok',
      ugc: null,
      title: 'Glow serum',
      requirements: { disclosureCountry: 'DE' },
    });
    expect(tiktok.body.campaign['deliverables']).toMatchObject({ chosen: { stories: 0, posts: 0, videos: 1 } });
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
