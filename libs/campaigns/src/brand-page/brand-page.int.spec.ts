import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeCreator } from '@app/creators/testing';
import { bootApp, type TestApp } from '@app/harness';
import { makeOwner } from '@app/identity/testing';
import { newId } from '@app/platform';
import { makeCampaign, makeDraft } from '../testing/index.js';

let t: TestApp;
beforeAll(async () => {
  t = await bootApp();
});
afterAll(() => t.close());

it('BRA-1 a brand has its page from the first launch on, with its own open campaigns and nobody else’s', async () => {
  const owner = await makeOwner(t, { brand: 'Rosenrot' });
  const other = await makeOwner(t);
  const { token } = await makeCreator(t);
  const page = (id = owner.brandId) =>
    t.call<{ name: string; followed: boolean; openCampaigns: Array<{ id: string }> }>('GET', `/creator/brands/${id}`, { token });
  await makeDraft(t, owner);
  await makeCampaign(t, other);
  expect([(await page()).status, (await page(newId())).status, (await page('x')).status]).toEqual([404, 404, 404]);
  const { id } = await makeCampaign(t, owner);
  const shown = await page();
  expect(shown.body).toMatchObject({ name: 'Rosenrot', followed: false, openCampaigns: [{ id, brand: { name: 'Rosenrot' } }] });
  expect(shown.body.openCampaigns).toHaveLength(1);
  expect((await t.call('POST', `/campaigns/${id}/cancel`, { token: owner.accessToken, body: { reason: 'x' } })).status).toBe(200);
  expect((await page()).body.openCampaigns).toEqual([]);
});
