import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '@app/harness';
import { makeCreator } from '@app/creators/testing';
import { makeMember, makeOwner, type TestOwner } from '@app/identity/testing';
import { makeCampaign, makeDraft } from './testing/index.js';

interface Page<Row = { id: string; title: string; match: number; saved: boolean; open: boolean }> {
  items: Row[];
  nextCursor: string | null;
  total?: number;
}

let t: TestApp;
beforeAll(async () => {
  t = await bootApp();
});
afterAll(() => t.close());

const list = async (path: string, token: string) => (await t.call<Page>('GET', path, { token })).body;
const titles = async (path: string, token: string) => (await list(path, token)).items.map(({ title }) => title);

/** Walks all pages. */
async function walk(path: string, token: string): Promise<string[]> {
  const found: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: Page = await list(`${path}${cursor ? `&cursor=${cursor}` : ''}`, token);
    found.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  return found;
}

describe('lists of members', () => {
  let owner: TestOwner;
  let ids: string[];
  beforeAll(async () => {
    owner = await makeOwner(t);
    ids = [];
    for (const title of ['Alpha 100%', 'Beta', 'Gamma']) ids.push((await makeDraft(t, owner, { title, externalId: `crm-${title[0]}` })).id);
    ids.push((await makeCampaign(t, owner, { title: 'Delta' })).id);
    await t.call('POST', `/campaigns/${ids[1]}/launch`, { token: owner.accessToken, body: {} });
  });

  it('BRA-2 lists newest first with cover, counts and what happens next; keyset pages meet every row once', async () => {
    const path = `/organisations/${owner.organisationId}/campaigns`;
    const token = owner.accessToken;
    expect(await walk(`${path}?limit=1`, token)).toEqual([...ids].reverse());
    expect(await walk(`${path}?limit=3&sort=-launchedAt`, token)).toEqual([ids[1], ids[3], ids[2], ids[0]]);
    const { items, total } = await list(`/brands/${owner.brandId}/campaigns?include=total&limit=1`, token);
    expect([total, items.length]).toEqual([4, 1]);
    expect(items[0]).toMatchObject({
      title: 'Delta',
      state: 'application',
      retailValue: { amountMinor: 8_900, currency: 'EUR' },
      cash: null,
      collaborations: { open: 0, total: 0 },
      next: { what: 'confirm-selection' },
      timeZone: 'Europe/Berlin',
      coverUrl: expect.stringMatching(/^\/api\/v1\/files\//) as string,
    });
  });

  it('BRA-2 filters by state, type, words and external id; unknown filters and cursors are refused', async () => {
    const token = owner.accessToken;
    const path = `/organisations/${owner.organisationId}/campaigns`;
    expect(await titles(`${path}?state=application,running`, token)).toEqual(['Delta', 'Beta']);
    expect(await titles(`${path}?type=instagram&state=draft`, token)).toEqual(['Gamma', 'Alpha 100%']);
    expect(await titles(`${path}?q=AMMA`, token)).toEqual(['Gamma']);
    expect(await titles(`${path}?q=100%25`, token)).toEqual(['Alpha 100%']);
    expect(await titles(`${path}?q=%25`, token)).toEqual(['Alpha 100%']);
    expect(await titles(`${path}?externalId=crm-B`, token)).toEqual(['Beta']);
    const other = (await t.call<Page>('GET', `${path}?limit=1`, { token })).body.nextCursor!;
    for (const query of ['state=nonsense', 'colour=red', 'cursor=abc', 'limit=0', 'limit=201', 'sort=title', `q=a&q=b`]) {
      expect((await t.call('GET', `${path}?${query}`, { token })).status, query).toBe(422);
    }
    expect((await t.call('GET', `${path}?cursor=${other}`, { token })).status).toBe(200);
  });

  it('ACC-7 shows members only their brands, guests only their campaigns, strangers nothing', async () => {
    const second = await t.call<{ id: string }>('POST', `/organisations/${owner.organisationId}/brands`, {
      token: owner.accessToken,
      body: { name: 'Second' },
    });
    const restricted = await makeMember(t, owner.organisationId, 'campaign_manager', { brandIds: [second.body.id] });
    const guest = await makeMember(t, owner.organisationId, 'client_guest', { brandIds: [owner.brandId], campaignIds: [ids[2]!] });
    const stranger = await makeOwner(t);
    const path = `/organisations/${owner.organisationId}/campaigns`;
    expect(await titles(path, restricted.accessToken)).toEqual([]);
    expect(await titles(path, guest.accessToken)).toEqual(['Gamma']);
    expect((await list(`${path}?include=total`, guest.accessToken)).total).toBe(1);
    expect((await t.call('GET', path, { token: stranger.accessToken })).status).toBe(404);
    expect((await t.call('GET', `/brands/${owner.brandId}/campaigns`, { token: restricted.accessToken })).status).toBe(404);
    expect((await t.call('GET', `/campaigns/${ids[0]}`, { token: guest.accessToken })).status).toBe(404);
  });
});

describe('what creators see', () => {
  let owner: TestOwner;
  let creator: { token: string; id: string };
  beforeAll(async () => {
    owner = await makeOwner(t, { brand: 'Glow Brand' });
    await t.sql(`update campaigns.campaigns set state = 'cancelled' where launched_at is not null returning 1`);
    creator = await makeCreator(t);
    const profile = await t.call('PATCH', '/creator/profile', {
      token: creator.token,
      body: { country: 'DE', niches: ['beauty', 'skincare'], languages: ['de'] },
    });
    if (profile.status !== 200) throw new Error(JSON.stringify(profile.body));
  });

  it('CAM-14 shows open campaigns, those that match best first, then newest, on every page once', async () => {
    const criteria = {
      half: { countries: ['DE'], languages: ['fr'] },
      none: { countries: ['FR'] },
      full: { niches: ['beauty'], countries: ['DE', 'AT'] },
    };
    const half = await makeCampaign(t, owner, { title: 'Half', criteria: criteria.half });
    const full = await makeCampaign(t, owner, { title: 'Full', criteria: criteria.full });
    const none = await makeCampaign(t, owner, { title: 'None', criteria: criteria.none });
    const open = await makeCampaign(t, owner, { title: 'Open to all', timing: 'ongoing' });
    await makeDraft(t, owner, { title: 'Draft' });
    const { items } = await list('/creator/campaigns', creator.token);
    expect(items.map(({ title, match }) => [title, match])).toEqual([
      ['Open to all', 100],
      ['Full', 100],
      ['Half', 50],
      ['None', 0],
    ]);
    expect(await walk('/creator/campaigns?limit=1', creator.token)).toEqual([open.id, full.id, half.id, none.id]);
    expect(items[1]).toMatchObject({
      brand: { name: 'Glow Brand' },
      productValue: { amountMinor: 8_900, currency: 'EUR' },
      deliverables: { stories: 3, posts: 0 },
      open: true,
      saved: false,
    });
    expect(await titles('/creator/campaigns?q=full', creator.token)).toEqual(['Full']);
    expect(await titles('/creator/campaigns?country=FR', creator.token)).toEqual([]);
    expect(await titles('/creator/campaigns?country=DE', creator.token)).toEqual(['Open to all', 'Full', 'Half']);
    for (const query of ['country=de', 'cursor=WzFd', 'nonsense=1']) {
      expect((await t.call('GET', `/creator/campaigns?${query}`, { token: creator.token })).status, query).toBe(422);
    }
    expect((await t.call('GET', '/creator/campaigns', { token: owner.accessToken })).status).toBe(403);
  });

  it('CAM-14 shows before applying what it is worth, what is owed, until when, which rights and when it is paid', async () => {
    const { id } = await makeCampaign(t, owner, {
      title: 'Detail',
      product: {
        name: 'Serum',
        retailValue: { amountMinor: 8_900, currency: 'EUR' },
        purchaseCost: { amountMinor: 1_234, currency: 'EUR' },
        handOver: 'ship',
        shipCountries: ['DE'],
      },
      compensation: { cash: { amountMinor: 5_000, currency: 'EUR' } },
      ads: { kind: 'partnership_ads' },
      exclusivity: { category: 'serums', days: 30 },
      variants: ['30 ml', '50 ml'],
      questions: ['Which skin type?'],
      criteria: { countries: ['AT'], followersMin: 1000 },
    });
    const { status, body } = await t.call('GET', `/creator/campaigns/${id}`, {
      token: creator.token,
      headers: { 'accept-language': 'de' },
    });
    expect(status).toBe(200);
    const [version] = await t.sql<{ hash: string }>(`select hash from campaigns.versions where campaign_id = $1`, [id]);
    expect(body).toMatchObject({
      open: true,
      brand: { name: 'Glow Brand' },
      product: { name: 'Serum', value: { amountMinor: 8_900 }, handOver: 'ship', shipCountries: ['DE'] },
      cash: { amountMinor: 5_000 },
      totalValue: { amountMinor: 13_900 },
      deliverables: { stories: 3, posts: 1, postKind: 'free' },
      disclosure: { country: 'DE', marks: ['Werbung', 'Anzeige', '#werbung', '#anzeige'] },
      rights: { creatorKeepsRights: true, ads: { kind: 'partnership_ads', licenceDays: 365 } },
      exclusivity: { category: 'serums', days: 30 },
      payment: { daysAfterEnd: 7, text: 'Auszahlbar 7 Tage nach dem Ende deiner Kooperation.' },
      variants: ['30 ml', '50 ml'],
      questions: ['Which skin type?'],
      criteria: [
        { code: 'country', met: false },
        { code: 'followers-min', met: false },
      ],
      termsVersion: 1,
      termsHash: version!.hash,
    });
    expect((body['schedule'] as Array<{ phase: string; final: boolean }>).map(({ phase, final }) => [phase, final])).toEqual([
      ['application', true],
      ['preparation', false],
      ['active', false],
    ]);
    expect(JSON.stringify(body)).not.toMatch(/\b1234\b/);
    const draft = await makeDraft(t, owner);
    expect((await t.call('GET', `/creator/campaigns/${draft.id}`, { token: creator.token })).status).toBe(404);
  });

  it('CAM-14 saves campaigns; closed ones stay in the saved list and say so', async () => {
    const first = await makeCampaign(t, owner, { title: 'Saved first' });
    const second = await makeCampaign(t, owner, { title: 'Saved second' });
    const draft = await makeDraft(t, owner);
    const save = async (id: string) => (await t.call('POST', `/creator/saved-campaigns/${id}`, { token: creator.token })).status;
    expect([await save(first.id), await save(first.id), await save(second.id), await save(draft.id)]).toEqual([204, 204, 204, 404]);
    expect(await titles('/creator/campaigns?saved=true', creator.token)).toEqual(['Saved second', 'Saved first']);
    expect(await walk('/creator/saved-campaigns?limit=1', creator.token)).toEqual([second.id, first.id]);
    await t.call('POST', `/campaigns/${second.id}/cancel`, { token: owner.accessToken, body: {} });
    const { items } = await list('/creator/saved-campaigns', creator.token);
    expect(items.map(({ title, open, saved }) => [title, open, saved])).toEqual([
      ['Saved second', false, true],
      ['Saved first', true, true],
    ]);
    expect((await t.call('GET', `/creator/campaigns/${second.id}`, { token: creator.token })).body).toMatchObject({
      open: false,
      ended: { state: 'cancelled' },
    });
    expect((await t.call('DELETE', `/creator/saved-campaigns/${second.id}`, { token: creator.token })).status).toBe(204);
    expect(await titles('/creator/saved-campaigns', creator.token)).toEqual(['Saved first']);
  });

  it('CAM-10 hides paused campaigns from the feed', async () => {
    const { id } = await makeCampaign(t, owner, { title: 'Pausing', timing: 'ongoing' });
    expect(await titles('/creator/campaigns?q=pausing', creator.token)).toEqual(['Pausing']);
    await t.call('POST', `/campaigns/${id}/pause`, { token: owner.accessToken, body: {} });
    expect(await titles('/creator/campaigns?q=pausing', creator.token)).toEqual([]);
  });
});
