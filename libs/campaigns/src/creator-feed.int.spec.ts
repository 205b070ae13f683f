import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCreator, type TestCreator } from '@app/creators/testing';
import { bootApp, type TestApp } from '@app/harness';
import { makeOwner } from '@app/identity/testing';
import { makeCampaign } from './testing/index.js';

interface Row {
  id: string;
  title: string;
  match: number;
  criteria: { met: number; wanted: number };
  drafts: boolean;
}

let t: TestApp;
let creator: TestCreator;
beforeAll(async () => {
  t = await bootApp();
  creator = await makeCreator(t, 'Ana Glow');
  const profile = { displayName: 'Ana Glow', country: 'DE', niches: ['beauty'], languages: ['de'] };
  const saved = await t.call('PATCH', '/creator/profile', { token: creator.token, body: profile });
  if (saved.status !== 200) throw new Error(`profile: ${saved.status}`);
  const product = {
    name: 'Course',
    description: '',
    retailValue: { amountMinor: 9_000, currency: 'EUR' },
    handOver: 'access',
    shipCountries: [],
  };
  const cash = { cash: { amountMinor: 20_000, currency: 'EUR' } };
  const criteria = { countries: ['DE'], niches: ['beauty'], languages: ['de'] };
  const offers: Record<string, object> = {
    everybody: {},
    all: { criteria },
    most: { criteria: { ...criteria, followersMin: 1_000 } },
    none: { criteria: { countries: ['AT'], niches: ['sports'] } },
    money: { drafts: true, product: null, compensation: cash, criteria: { niches: ['sports', 'beauty'] } },
    course: { product, compensation: cash, criteria: { niches: ['sports'] } },
  };
  for (const [title, fields] of Object.entries(offers)) await makeCampaign(t, await makeOwner(t), { title, ...fields });
});
afterAll(() => t.close());

const feed = async (query = '') =>
  (await t.call<{ items: Row[] }>('GET', `/creator/campaigns${query}`, { token: creator.token })).body.items;
const titles = async (query: string) => (await feed(query)).map(({ title }) => title).sort();

describe('CAM-14 what creators find', () => {
  it('CAM-14 says how many criteria are met; most of them first, then newest', async () => {
    const rows = await feed();
    expect(rows.map(({ title, criteria }) => `${title} ${criteria.met}/${criteria.wanted}`)).toEqual([
      'money 1/1',
      'all 3/3',
      'everybody 0/0',
      'most 3/4',
      'course 0/1',
      'none 0/2',
    ]);
    expect(rows.map(({ match }) => match)).toEqual([100, 100, 100, 75, 0, 0]);
  });

  it('CAM-7 says in the list and before applying whether drafts are asked for', async () => {
    const rows = await feed();
    expect(rows.filter(({ drafts }) => drafts).map(({ title }) => title)).toEqual(['money']);
    for (const { id, drafts } of rows) {
      const { body } = await t.call<Row>('GET', `/creator/campaigns/${id}`, { token: creator.token });
      expect([body.title, body.drafts]).toEqual([body.title, drafts]);
    }
  });

  it('CAM-14 filters by niche, compensation and hand-over; campaigns without niches are for every one', async () => {
    expect(await titles('?niche=sports')).toEqual(['course', 'everybody', 'money', 'none']);
    expect(await titles('?compensation=cash')).toEqual(['course', 'money']);
    expect(await titles('?compensation=product&handOver=access')).toEqual(['course']);
    expect(await titles('?compensation=product,cash')).toHaveLength(6);
    expect(await titles('?handOver=none')).toEqual(['money']);
    expect(await titles('?handOver=ship,access&niche=beauty')).toEqual(['all', 'everybody', 'most']);
    for (const query of ['?niche=moon', '?compensation=love', '?handOver=pigeon', '?country=XX'])
      expect((await t.call('GET', `/creator/campaigns${query}`, { token: creator.token })).status).toBeGreaterThanOrEqual(400);
  });
});
