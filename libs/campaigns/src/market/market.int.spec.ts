import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '@app/harness';
import { makeOwner, type TestOwner } from '@app/identity/testing';
import { makeCampaign, makeDraft } from '../testing/index.js';

interface Check {
  enough: boolean;
  basis: { followersFrom: number; followersTo: number | null };
  range: Record<'lower' | 'median' | 'upper', { amountMinor: number }> | null;
  own: { amountMinor: number } | null;
  position: string | null;
  expectedApplicants: number | null;
}

const CRITERIA = { countries: ['AT'], followersMin: 12_000 };

let t: TestApp;
let owner: TestOwner;
let models: string[];
beforeAll(async () => {
  t = await bootApp();
  owner = await makeOwner(t);
  models = [];
  for (let n = 0; n < 3; n++) models.push((await makeCampaign(t, await makeOwner(t), { criteria: CRITERIA })).id);
});
afterAll(() => t.close());

/** A launched campaign like the model, with this cash, this many applicants and a phase that is over. */
async function clone(model: string, cashMinor: number, applicants: number, days = 10): Promise<void> {
  const at = new Date(t.now().getTime() - days * 86_400_000);
  const [row] = await t.sql<{ id: string }>(
    `insert into campaigns.campaigns select (jsonb_populate_record(c, jsonb_build_object(
       'id', gen_random_uuid(), 'state', 'completed', 'launched_at', $2::timestamptz))).* from campaigns.campaigns c where id = $1 returning id`,
    [model, at],
  );
  await t.sql(
    `insert into campaigns.versions (campaign_id, version, hash, terms, created_at)
     select $2, 1, hash, jsonb_set(terms, '{cashMinor}', to_jsonb($3::integer)), created_at from campaigns.versions where campaign_id = $1`,
    [model, row!.id, cashMinor],
  );
  await t.sql(`insert into campaigns.applicant_counts (campaign_id, applicants) values ($1, $2)`, [row!.id, applicants]);
}

const draft = async (fields: object = {}) => (await makeDraft(t, owner, { criteria: CRITERIA, ...fields })).id;
const check = async (id: string, token = owner.accessToken) => t.call<Check>('GET', `/campaigns/${id}/market-check`, { token });

describe('CAM-16 market check', () => {
  it('CAM-16 from ten campaigns of three other organisations on: range, own value, expected applicants; no other tenant’s data', async () => {
    const id = await draft();
    // 3 models are there; 6 more make nine, all of two organisations would not do either
    for (let n = 0; n < 6; n++) await clone(models[n % 2]!, (n + 1) * 3_000, 10 + n);
    for (let n = 0; n < 3; n++)
      await makeCampaign(t, owner, { criteria: CRITERIA, title: `own ${n}`, timing: 'ongoing' }).catch(() => null);
    expect((await check(id)).body).toMatchObject({ enough: false, range: null, position: null, expectedApplicants: null });
    for (let n = 6; n < 13; n++) await clone(models[n % 3]!, (n + 1) * 3_000, 10 + n);
    const { status, body } = await check(id);
    expect([status, body]).toMatchObject([
      200,
      { enough: true, basis: { followersFrom: 10_000, followersTo: 50_000 }, expectedApplicants: 16 },
    ]);
    const { lower, median, upper } = body.range!;
    expect(lower.amountMinor).toBeLessThan(median.amountMinor);
    expect(median.amountMinor).toBeLessThan(upper.amountMinor);
    expect(median.amountMinor % 50).toBe(0);
    // 89.00 for 3 stories
    expect(body.own).toEqual({ amountMinor: 2_967, currency: 'EUR' });
    expect(body.position).toBe('below');
    // CAM-2: the checklist scores it, without keeping anybody from launching
    const readiness = async () =>
      (
        await t.call<{ score: number; points: Array<{ code: string; ok: boolean; severity: string }> }>(
          'GET',
          `/campaigns/${id}/readiness`,
          { token: owner.accessToken },
        )
      ).body;
    const poor = await readiness();
    expect(poor.points.find(({ code }) => code === 'market')).toMatchObject({ ok: false, severity: 'advice' });
    const body2 = { compensation: { cash: { amountMinor: 30_000, currency: 'EUR' } }, deliverables: null };
    expect((await t.call('PATCH', `/campaigns/${id}`, { token: owner.accessToken, body: body2 })).status).toBe(200);
    const rich = await readiness();
    expect(rich.points.find(({ code }) => code === 'market')?.ok).toBe((await check(id)).body.position !== 'below');
    expect(rich.score).not.toBe(poor.score);
    expect(JSON.stringify(body)).not.toMatch(/organisationId|brandId|title/);
    const [stored] = await t.sql<{ organisation_id: string }>(`select organisation_id from campaigns.campaigns where id = $1`, [models[0]]);
    expect(JSON.stringify(body)).not.toContain(stored!.organisation_id);
  });

  it('CAM-16 only the same type, country and follower band within 180 days count', async () => {
    for (const fields of [
      { criteria: { countries: ['CH'], followersMin: 12_000 } },
      { criteria: { countries: ['AT'], followersMin: 60_000 } },
    ]) {
      expect((await check(await draft(fields))).body.enough).toBe(false);
    }
    expect((await check(await draft({ type: 'tiktok' }))).body.enough).toBe(false);
    expect((await check(await draft({ criteria: { countries: ['AT', 'CH'], followersMin: 49_999 } }))).body.enough).toBe(true);
    await t.sql(`update campaigns.campaigns set launched_at = launched_at - interval '180 days' where state = 'completed'`);
    expect((await check(await draft())).body.enough).toBe(false);
  });

  it('ACC-10 another organisation’s campaign has no market check for others', async () => {
    expect((await check(models[0]!)).status).toBe(404);
  });
});
