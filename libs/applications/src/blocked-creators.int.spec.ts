import { afterAll, beforeAll, expect, it } from 'vitest';
import { bootApp, type TestApp } from '@app/harness';
import { makeOwner, type TestOwner } from '@app/identity/testing';
import { apply, launchCampaign, makeApplicant, tryApply } from './testing/index.js';

let t: TestApp;
let owner: TestOwner;
let campaignId: string;
beforeAll(async () => {
  t = await bootApp();
  owner = await makeOwner(t);
  campaignId = await launchCampaign(t, owner);
});
afterAll(() => t.close());

const page = (creatorId: string, of = owner) =>
  t.call<{ inNetwork: boolean; contact: boolean }>('GET', `/brands/${of.brandId}/creators/${creatorId}`, { token: of.accessToken });

it('CRE-1 who applied to a brand stays visible to it, and to no other', async () => {
  const ana = await makeApplicant(t);
  expect((await page(ana.id)).status).toBe(404);
  await apply(t, ana, campaignId);
  expect(await page(ana.id)).toMatchObject({ status: 200, body: { inNetwork: false, contact: true } });
  expect((await page(ana.id, await makeOwner(t))).status).toBe(404);
});

it('CRE-7 a blocked creator cannot apply and is not told why', async () => {
  const bea = await makeApplicant(t);
  await apply(t, bea, campaignId);
  const blocked = { token: owner.accessToken, body: { creatorId: bea.id } };
  expect((await t.call('POST', `/brands/${owner.brandId}/blocked-creators`, blocked)).status).toBe(201);
  const second = await launchCampaign(t, owner, { title: 'Second' });
  const refused = await tryApply<{ code: string; reasons: object[] }>(t, bea, second);
  expect(refused).toMatchObject({ status: 422, body: { code: 'applications.not-eligible' } });
  expect(refused.body.reasons).toEqual([{ code: 'not-accepted', message: 'This campaign does not take your application.' }]);
  expect(JSON.stringify(refused.body)).not.toMatch(/block/i);
  await t.call('DELETE', `/brands/${owner.brandId}/blocked-creators/${bea.id}`, { token: owner.accessToken });
  expect((await tryApply(t, bea, second)).status).toBe(201);
});
