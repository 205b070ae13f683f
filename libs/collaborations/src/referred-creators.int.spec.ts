import { afterAll, beforeAll, expect, it } from 'vitest';
import { applyAccepted, launchCampaign, makeApplicant } from '@app/applications/testing';
import { bootApp, type TestApp } from '@app/harness';
import { makeOwner, type TestOwner } from '@app/identity/testing';

interface Overview {
  planLimit: number | null;
  planUsed: number;
  referred: number;
  places: number;
  blockers: object[];
}

let t: TestApp;
let owner: TestOwner;
beforeAll(async () => {
  t = await bootApp();
  owner = await makeOwner(t);
});
afterAll(() => t.close());

const entitle = (creators: number) =>
  t.sql(
    `insert into identity.entitlements (organisation_id, creators_per_campaign, may_launch, may_confirm, updated_at) values ($1, $2, true, true, now())
     on conflict (organisation_id) do update set creators_per_campaign = $2`,
    [owner.organisationId, creators],
  );
const overview = async (id: string) => (await t.call<Overview>('GET', `/campaigns/${id}/selection`, { token: owner.accessToken })).body;
const confirm = (id: string) => t.call('POST', `/campaigns/${id}/selection/confirm`, { token: owner.accessToken, body: {} });
const refer = (creatorId: string, brandId: string) =>
  t.sql(`insert into creators.referrals (creator_id, brand_id, created_at) values ($1, $2, now())`, [creatorId, brandId]);

it('APP-6 the plan does not count the brand’s own referrals, the places do, and another brand’s count', async () => {
  const other = await makeOwner(t);
  const campaignId = await launchCampaign(t, owner, { places: 3 });
  const people = [await makeApplicant(t), await makeApplicant(t), await makeApplicant(t), await makeApplicant(t)];
  await refer(people[0]!.id, owner.brandId);
  await refer(people[1]!.id, owner.brandId);
  await refer(people[2]!.id, other.brandId);
  const ids: string[] = [];
  for (const person of people) ids.push(await applyAccepted(t, owner, person, campaignId));
  await entitle(1);
  expect(await overview(campaignId)).toMatchObject({
    planLimit: 1,
    planUsed: 2,
    referred: 2,
    blockers: [
      { code: 'applications.places-exceeded', limit: 3, used: 4 },
      { code: 'applications.limit-reached', limit: 1, used: 2, referred: 2 },
    ],
  });
  await t.call('POST', `/applications/${ids[2]}/reset`, { token: owner.accessToken, body: {} });
  // four places would be one too few; three with one that the plan counts are in order
  expect(await overview(campaignId)).toMatchObject({ planUsed: 1, referred: 2, blockers: [] });
  await entitle(0);
  const refused = await confirm(campaignId);
  expect([refused.status, refused.body]).toMatchObject([403, { code: 'applications.limit-reached', limit: 0, used: 1, referred: 2 }]);
  await entitle(1);
  expect((await confirm(campaignId)).status).toBe(200);
});

it('APP-6 open collaborations of referred creators do not count in ongoing campaigns; rivals confirm once', async () => {
  const campaignId = await launchCampaign(t, owner, { timing: 'ongoing', places: 5 });
  const [referred, counted, more] = [await makeApplicant(t), await makeApplicant(t), await makeApplicant(t)];
  await refer(referred.id, owner.brandId);
  await entitle(1);
  await applyAccepted(t, owner, referred, campaignId);
  await applyAccepted(t, owner, counted, campaignId);
  const answers = await Promise.all(Array.from({ length: 10 }, () => confirm(campaignId)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(await overview(campaignId)).toMatchObject({ planLimit: 1, planUsed: 1, referred: 1 });
  await applyAccepted(t, owner, more, campaignId);
  expect((await confirm(campaignId)).body).toMatchObject({ code: 'applications.limit-reached', limit: 1, used: 2, referred: 1 });
});
