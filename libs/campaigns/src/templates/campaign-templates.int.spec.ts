import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '@app/harness';
import { makeMember, makeOwner, type TestOwner, type TestPerson } from '@app/identity/testing';
import { makeCampaign, makeDraft, type TestCampaign } from '../testing/index.js';

interface Template {
  id: string;
  name: string;
  type: string;
  complete: boolean;
  brandId?: string;
  title?: string;
  coverUrl?: string | null;
  can: Record<string, boolean>;
  version: number;
  code: string;
}

interface Used {
  campaign: TestCampaign & { images: unknown[] };
  dropped: Array<{ field: string; reason: string }>;
}

let t: TestApp;
let owner: TestOwner;
let token: string;
let secondBrand: string;
/** Sees the second brand only. */
let restricted: TestPerson;
let base: string;
beforeAll(async () => {
  t = await bootApp();
  owner = await makeOwner(t, { organisation: 'Templates', kind: 'agency' });
  token = owner.accessToken;
  base = `/organisations/${owner.organisationId}/campaign-templates`;
  secondBrand = (await t.call<{ id: string }>('POST', `/organisations/${owner.organisationId}/brands`, { token, body: { name: 'Second' } }))
    .body.id;
  restricted = await makeMember(t, owner.organisationId, 'campaign_manager', { brandIds: [secondBrand] });
});
afterAll(() => t.close());

const save = (campaignId: string, name: string, by = token) => t.call<Template>('POST', base, { token: by, body: { campaignId, name } });
const list = async (by = token, query = '') =>
  (await t.call<{ items: Template[]; nextCursor: string | null; total?: number }>('GET', `${base}${query}`, { token: by })).body;
const use = (id: string, brandId: string, body: object = {}, by = token) =>
  t.call<Used>('POST', `${base}/${id}/campaigns`, { token: by, body: { brandId, ...body } });

describe('CAM-13 templates', () => {
  it('CAM-13 keep what the campaign said when it was saved, with its pictures, whatever becomes of it', async () => {
    const draft = await makeDraft(t, owner, { questions: ['Which size?'], criteria: { followersMin: 500 }, drafts: true });
    const saved = await save(draft.id, 'Frühling für Seren');
    expect([saved.status, saved.body]).toMatchObject([
      201,
      {
        name: 'Frühling für Seren',
        type: 'instagram',
        complete: true,
        title: 'Glow serum',
        can: { rename: true, delete: true },
        version: 1,
      },
    ]);
    await t.call('PATCH', `/campaigns/${draft.id}`, { token, body: { title: 'Changed', questions: [] } });
    expect((await t.call('DELETE', `/campaigns/${draft.id}`, { token })).status).toBe(204);
    await t.settle();
    const made = await use(saved.body.id, owner.brandId);
    expect([made.status, made.body.dropped]).toEqual([201, []]);
    expect(made.body.campaign).toMatchObject({
      title: 'Glow serum',
      state: 'draft',
      questions: ['Which size?'],
      criteria: { followersMin: 500 },
      drafts: true,
    });
    // one saved before there were drafts has none
    await t.sql(`update campaigns.templates set content = content - 'drafts' where id = $1`, [saved.body.id]);
    expect((await use(saved.body.id, owner.brandId)).body.campaign).toMatchObject({ drafts: false });
    expect(made.body.campaign.images).toHaveLength(1);
    const tiktok = await use(saved.body.id, owner.brandId, { type: 'tiktok' });
    expect([tiktok.body.campaign['type'], tiktok.body.dropped]).toEqual([
      'tiktok',
      [{ field: '/criteria/followersMin', reason: 'other-platform' }],
    ]);
    const history = await t.call<{ items: unknown[] }>('GET', `/campaigns/${made.body.campaign.id}/history`, { token });
    expect(history.body.items).toMatchObject([{ event: 'create-from-template', reason: 'Frühling für Seren' }]);
  });

  it('CAM-13 are renamed and deleted; stale changes are refused; files go', async () => {
    const { id } = await makeCampaign(t, owner);
    const { body } = await save(id, 'Old name');
    const path = `${base}/${body.id}`;
    const renamed = await t.call<Template>('PATCH', path, { token, body: { name: 'New name' }, headers: { 'if-match': '"1"' } });
    expect([renamed.status, renamed.body.name, renamed.headers.get('etag')]).toEqual([200, 'New name', '"2"']);
    expect((await t.call('PATCH', path, { token, body: { name: 'X' }, headers: { 'if-match': '"1"' } })).status).toBe(412);
    expect((await t.call('PATCH', path, { token, body: { name: ' ' } })).status).toBe(422);
    const cover = renamed.body.coverUrl?.replace('/api/v1', '') ?? '';
    expect((await t.call('GET', cover, {})).status).toBe(200);
    expect((await t.call('DELETE', path, { token })).status).toBe(204);
    await t.settle();
    expect((await t.call('GET', cover, {})).status).toBe(404);
    expect((await t.call('DELETE', path, { token })).status).toBe(404);
    await t.call('POST', `/campaigns/${id}/cancel`, { token, body: {} });
  });

  it('ACC-7 members of other brands get the general parts and learn nothing of the brand', async () => {
    const secret = { title: 'Secret launch', metadata: { client: 'Hush GmbH' }, exclusivity: { category: 'Hush', days: 9 }, places: 4 };
    const draft = await makeDraft(t, owner, { ...secret, schedule: { applicationDays: 5 }, drafts: true });
    const { body } = await save(draft.id, 'For everybody');
    const seen = (await list(restricted.accessToken)).items.find(({ id }) => id === body.id);
    expect(seen).toMatchObject({ name: 'For everybody', complete: false, can: { rename: false, delete: false } });
    expect(Object.keys(seen!)).not.toEqual(expect.arrayContaining(['brandId']));
    const made = await use(body.id, secondBrand, {}, restricted.accessToken);
    expect(made.status).toBe(201);
    expect(JSON.stringify(made.body)).not.toMatch(/Secret|Hush|serum|glow|\b8900\b/i);
    expect(made.body.campaign).toMatchObject({ places: 4, schedule: { applicationDays: 5 }, drafts: true, images: [], product: null });
    expect(made.body.dropped.map(({ field }) => field)).toEqual([
      '/title',
      '/product',
      '/brief',
      '/requirements',
      '/exclusivity',
      '/metadata',
      '/images',
    ]);
    for (const [method, changed] of [
      ['PATCH', { name: 'Mine' }],
      ['DELETE', undefined],
    ] as const) {
      const answer = await t.call(method, `${base}/${body.id}`, { token: restricted.accessToken, ...(changed && { body: changed }) });
      expect(answer.status).toBe(403);
    }
    expect((await use(body.id, owner.brandId, {}, restricted.accessToken)).status).toBe(404);
    expect((await save(draft.id, 'Theirs', restricted.accessToken)).status).toBe(404);
  });

  it('ACC-10 strangers find nothing; lists are paged', async () => {
    const stranger = await makeOwner(t);
    const [first] = (await list()).items;
    expect((await t.call('GET', base, { token: stranger.accessToken })).status).toBe(404);
    const theirs = `/organisations/${stranger.organisationId}/campaign-templates`;
    expect(
      (await t.call('POST', `${theirs}/${first!.id}/campaigns`, { token: stranger.accessToken, body: { brandId: stranger.brandId } }))
        .status,
    ).toBe(404);
    const draft = await makeDraft(t, owner);
    expect((await t.call('POST', theirs, { token: stranger.accessToken, body: { campaignId: draft.id, name: 'X' } })).status).toBe(404);
    const all = await list(token, '?include=total');
    const one = await list(token, '?limit=1');
    const two = await list(token, `?limit=1&cursor=${one.nextCursor}`);
    expect([all.total, one.items[0]?.id, two.items[0]?.id]).toEqual([all.items.length, all.items[0]?.id, all.items[1]?.id]);
    expect((await list(token, '?type=ugc')).items).toEqual([]);
  });

  it('CAM-13 ten renames at once leave one name and ten versions', async () => {
    const draft = await makeDraft(t, owner);
    const { body } = await save(draft.id, 'Rivals');
    await Promise.all(Array.from({ length: 10 }, (_, n) => t.call('PATCH', `${base}/${body.id}`, { token, body: { name: `Name ${n}` } })));
    expect((await list()).items.find(({ id }) => id === body.id)?.version).toBe(11);
  });
});
