import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apply, applyAccepted, launchCampaign, makeApplicant, tryApply, type Applicant } from '@app/applications/testing';
import { bootApp, type TestApp } from '@app/harness';
import { makeOwner, type TestOwner } from '@app/identity/testing';

interface Reason {
  code: string;
  limit: string[];
  value: string | null;
}

let t: TestApp;
let first: TestOwner;
let rival: TestOwner;
beforeAll(async () => {
  t = await bootApp();
  [first, rival] = [await makeOwner(t), await makeOwner(t)];
});
afterAll(() => t.close());

const launch = (owner: TestOwner, category: string | null, days = 30) =>
  launchCampaign(t, owner, { timing: 'ongoing', exclusivity: category === null ? null : { category, days } });
const check = async (creator: Applicant, campaign: string) =>
  (await t.call<{ reasons: Reason[] }>('GET', `/creator/campaigns/${campaign}/application-check`, { token: creator.token })).body.reasons;
async function confirm(owner: TestOwner, creator: Applicant, campaign: string): Promise<string> {
  await applyAccepted(t, owner, creator, campaign);
  const { status, body } = await t.call('POST', `/campaigns/${campaign}/selection/confirm`, { token: owner.accessToken, body: {} });
  expect([status, body]).toMatchObject([200, {}]);
  const [row] = await t.sql<{ id: string }>(`select id from collaborations.collaborations where campaign_id = $1 and creator_id = $2`, [
    campaign,
    creator.id,
  ]);
  return row!.id;
}

describe('CAM-15 exclusivity is checked at application', () => {
  it('CAM-15 a running one stands against competitors in the category, told before and at applying, without any name', async () => {
    const creator = await makeApplicant(t);
    const own = await launch(first, 'Skin care');
    const again = await launch(first, 'skincare');
    const [competitor, other, plain] = [await launch(rival, 'Hautpflege'), await launch(rival, 'Shoes'), await launch(rival, null)];
    expect(await check(creator, competitor)).toEqual([]);
    await confirm(first, creator, own);
    const [reason] = await check(creator, competitor);
    expect(reason).toMatchObject({ code: 'exclusivity-running', limit: ['Skin care', '30'] });
    const refused = await tryApply<{ code: string; reasons: Reason[] }>(t, creator, competitor);
    expect([refused.status, refused.body.code]).toEqual([422, 'applications.not-eligible']);
    expect(refused.body.reasons).toEqual([reason]);
    expect(JSON.stringify(refused.body)).not.toContain(first.brandId);
    for (const campaign of [again, other, plain]) expect(await check(creator, campaign)).toEqual([]);
    expect(await check(await makeApplicant(t), competitor)).toEqual([]);
    const { body } = await t.call('GET', `/campaigns/${competitor}/applications`, { token: rival.accessToken });
    expect(JSON.stringify(body)).not.toContain('xclusiv');
  });

  it('CAM-15 after the End it holds for its days, in the zone of its campaign; what was dissolved promises nothing', async () => {
    const creator = await makeApplicant(t);
    const id = await confirm(first, creator, await launch(first, 'Coffee', 10));
    const competitor = await launch(rival, 'Kaffee');
    const ended = async (state: string, days: number, zone = 'Europe/Berlin') => {
      const at = new Date(t.now().getTime() - days * 86_400_000);
      await t.sql(`update collaborations.collaborations set state = $2, ended_at = $3, time_zone = $4 where id = $1`, [
        id,
        state,
        at,
        zone,
      ]);
      return check(creator, competitor);
    };
    const [reason] = await ended('completed', 9);
    expect(reason).toMatchObject({ code: 'exclusivity', limit: ['Coffee', '10'] });
    expect(Date.parse(reason!.value!)).toBeGreaterThan(t.now().getTime());
    const [tokyo] = await ended('completed', 9, 'Asia/Tokyo');
    expect(tokyo!.value).toMatch(/T15:00:00.000Z$/);
    expect(await ended('completed', 12)).toEqual([]);
    expect(await ended('no_show', 5)).toMatchObject([{ code: 'exclusivity' }]);
    for (const state of ['removed', 'ended_by_agreement']) expect(await ended(state, 1)).toEqual([]);
  });

  it('CAM-15 rivals: of ten applications around the confirmation those after it are refused, and none is lost', async () => {
    const creator = await makeApplicant(t);
    const own = await launch(first, 'Watches');
    await applyAccepted(t, first, creator, own);
    const competitors = [];
    for (let n = 0; n < 5; n++) competitors.push(await launch(await makeOwner(t), 'Uhren'));
    const [confirmed, ...answers] = await Promise.all([
      t.call('POST', `/campaigns/${own}/selection/confirm`, { token: first.accessToken, body: {} }),
      ...competitors.flatMap((campaign) => [tryApply(t, creator, campaign), tryApply(t, creator, campaign)]),
    ]);
    expect(confirmed.status).toBe(200);
    const [count] = await t.sql<{ count: number }>(
      `select count(*)::int as count from applications.applications where creator_id = $1 and campaign_id = any($2)`,
      [creator.id, competitors],
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(count!.count);
    for (const { status } of answers) expect([201, 409, 422]).toContain(status);
    const late = await launch(await makeOwner(t), 'watches');
    expect((await tryApply(t, creator, late)).status).toBe(422);
    // the brand whose own campaign it is takes further applications
    await apply(t, creator, await launch(first, 'Watches'));
  });

  it('CAM-11 CAM-15 new terms with more exclusivity cannot be accepted against another promise: the old ones stay', async () => {
    interface Answer {
      code: string;
      reasons: Reason[];
    }
    const creator = await makeApplicant(t);
    const [applied, running] = [await launch(rival, null), await launch(rival, 'Teppiche', 10)];
    const application = await apply(t, creator, applied);
    const collaboration = await confirm(rival, creator, running);
    const promised = await confirm(first, creator, await launch(first, 'Coffee'));
    const ask = async (campaign: string, exclusivity: object | null) =>
      (await t.call<{ id: string }>('POST', `/campaigns/${campaign}/amendments`, { token: rival.accessToken, body: { exclusivity } })).body
        .id;
    const say = (amendment: string, word: 'consent' | 'refuse') =>
      t.call<Answer>('POST', `/amendments/${amendment}/${word}`, { token: creator.token });
    const terms = async () => [
      (await t.sql<{ version: number }>(`select terms_version as version from applications.applications where id = $1`, [application]))[0]!
        .version,
      (
        await t.sql<{ category: string }>(
          `select terms -> 'exclusivity' ->> 'category' as category from collaborations.collaborations where id = $1`,
          [collaboration],
        )
      )[0]!.category,
    ];
    const wider = [await ask(applied, { category: 'Kaffee', days: 5 }), await ask(running, { category: 'Kaffee', days: 10 })];
    for (const amendment of wider) {
      const { status, body } = await say(amendment, 'consent');
      expect([status, body.code]).toEqual([422, 'applications.not-eligible']);
      expect(body.reasons).toMatchObject([{ code: 'exclusivity-running', limit: ['Coffee', '30'] }]);
    }
    expect(await terms()).toEqual([1, 'Teppiche']);
    // another category is free, and what stood in the way may end: the same change is accepted then
    expect((await say(await ask(running, { category: 'Lampen', days: 10 }), 'consent')).status).toBe(200);
    await t.sql(`update collaborations.collaborations set state = 'ended_by_agreement', ended_at = $2 where id = $1`, [promised, t.now()]);
    expect((await say(wider[0]!, 'consent')).status).toBe(200);
    expect(await terms()).toEqual([2, 'Lampen']);
  });
});
