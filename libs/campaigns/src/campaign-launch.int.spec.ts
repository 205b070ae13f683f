import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '@app/harness';
import { makeMember, makeOwner, type TestOwner } from '@app/identity/testing';
import { makeCampaign, makeDraft, type TestCampaign } from './testing/index.js';

interface Problem {
  code: string;
  errors: Array<{ pointer: string; code: string; limit?: unknown }>;
  [member: string]: unknown;
}
type Answer = TestCampaign & Problem;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let t: TestApp;
let owner: TestOwner;
let token: string;
beforeAll(async () => {
  t = await bootApp();
  owner = await makeOwner(t);
  token = owner.accessToken;
});
afterAll(() => t.close());

const post = (id: string, action: string, body: unknown = {}, as = token) =>
  t.call<Answer>('POST', `/campaigns/${id}/${action}`, { token: as, body });
const patch = (id: string, body: unknown) => t.call<Answer>('PATCH', `/campaigns/${id}`, { token, body });
const read = async (id: string, as = token) => (await t.call<TestCampaign>('GET', `/campaigns/${id}`, { token: as })).body;
const history = async (id: string) =>
  (
    await t.call<{ items: Array<{ event: string; from: string; to: string; reason: string | null; actor: { kind: string; id: string } }> }>(
      'GET',
      `/campaigns/${id}/history`,
      { token },
    )
  ).body.items;
const entitle = (organisationId: string, campaignsAtOnce: number | null, mayLaunch = true) =>
  t.sql(
    `insert into identity.entitlements (organisation_id, campaigns_at_once, may_launch, may_confirm, updated_at) values ($1, $2, $3, true, now())
     on conflict (organisation_id) do update set campaigns_at_once = $2, may_launch = $3`,
    [organisationId, campaignsAtOnce, mayLaunch],
  );

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value && typeof value === 'object') {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

describe('launch', () => {
  it('CAM-8 opens the application phase with dates, frozen terms and one history row by the member', async () => {
    const campaign = await makeCampaign(t, owner);
    expect(campaign).toMatchObject({ state: 'application', termsVersion: 1, next: { what: 'confirm-selection' } });
    const days = (Date.parse(String(campaign['applicationEndsAt'])) - Date.parse(String(campaign['launchedAt']))) / DAY;
    expect(days).toBeGreaterThan(7);
    expect(days).toBeLessThanOrEqual(8.05);
    expect(await history(campaign.id)).toMatchObject([
      { event: 'create', from: null, to: 'draft' },
      { event: 'launch', from: 'draft', to: 'application', actor: { kind: 'user', id: owner.userId } },
    ]);
    const { body } = await t.call<{ items: Array<{ version: number; hash: string; terms: Record<string, unknown> }> }>(
      'GET',
      `/campaigns/${campaign.id}/versions`,
      { token },
    );
    const { hash, ...rest } = body.items[0]!.terms;
    expect(body.items).toHaveLength(1);
    expect(hash).toBe(body.items[0]!.hash);
    expect(createHash('sha256').update(canonical(rest)).digest('hex')).toBe(hash);
    expect(rest).toMatchObject({
      version: 1,
      product: { retailValueMinor: 8_900 },
      deliverables: { stories: 3, posts: 0, postKind: 'free' },
    });
  });

  it('CAM-8 has one effect when launched 50 times at once', async () => {
    const { id } = await makeDraft(t, owner);
    const answers = await Promise.all(Array.from({ length: 50 }, () => post(id, 'launch')));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(49);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
      code: 'campaigns.not-possible-now',
      state: 'application',
      possible: ['cancel'],
    });
    expect((await history(id)).map(({ event }) => event)).toEqual(['create', 'launch']);
    expect(await t.sql(`select version from campaigns.versions where campaign_id = $1`, [id])).toHaveLength(1);
  });

  it('CAM-2 keeps an incomplete draft from launching and names each field', async () => {
    const { id } = await makeDraft(t, owner, { title: '', places: null, requirements: { hashtags: [] } });
    const { status, body } = await post(id, 'launch');
    expect([status, body.code]).toEqual([422, 'campaigns.not-complete']);
    expect(body.errors.map(({ pointer }) => pointer)).toEqual(['/title', '/places', '/requirements/hashtags']);
    expect((await read(id)).state).toBe('draft');
  });

  it('ACC-1 needs a confirmed e-mail address, and the permission', async () => {
    const { id } = await makeDraft(t, owner);
    const member = await makeMember(t, owner.organisationId, 'campaign_manager');
    const finance = await makeMember(t, owner.organisationId, 'finance');
    await t.sql(`update identity.users set email_confirmed_at = null where id = $1`, [member.userId]);
    const refused = await post(id, 'launch', {}, member.accessToken);
    expect([refused.status, refused.body.code]).toEqual([403, 'identity.email-not-confirmed']);
    expect((await post(id, 'launch', {}, finance.accessToken)).status).toBe(403);
    expect((await read(id, finance.accessToken))['can']).toMatchObject({ launch: false, edit: false });
  });

  it('CAM-8 schedules a launch, takes it back, and starts it at its date', async () => {
    const { id } = await makeDraft(t, owner);
    const past = await post(id, 'launch', { at: new Date(t.now().getTime() - HOUR).toISOString() });
    expect([past.status, past.body.errors[0]?.pointer]).toEqual([422, '/launchAt']);
    const at = new Date(t.now().getTime() + 2 * DAY).toISOString();
    expect((await post(id, 'launch', { at })).body).toMatchObject({ state: 'scheduled', launchAt: at, next: { what: 'start', at } });
    expect((await patch(id, { brief: { task: 'other' } })).body).toMatchObject({
      code: 'campaigns.locked-after-launch',
      state: 'scheduled',
    });
    expect((await post(id, 'unschedule')).body).toMatchObject({ state: 'draft', termsVersion: 0 });
    // A body may be left out; a wrong one is refused
    expect((await t.call('POST', `/campaigns/${id}/launch`, { token, body: { when: at } })).status).toBe(422);
    await patch(id, { launchAt: at });
    expect((await t.call<Answer>('POST', `/campaigns/${id}/launch`, { token })).body).toMatchObject({ state: 'scheduled', launchAt: at });
    await t.travelTo(at);
    expect(await read(id)).toMatchObject({ state: 'application', launchedAt: at, termsVersion: 1 });
    expect((await history(id)).map(({ event }) => event)).toEqual([
      'create',
      'launch-scheduled',
      'unschedule',
      'launch-scheduled',
      'launch-date-reached',
    ]);
  });

  it('CAM-8 asks the guard again at the date: back to draft, with the reason', async () => {
    const brand = await makeOwner(t);
    const { id } = await makeDraft(t, brand);
    const at = new Date(t.now().getTime() + DAY).toISOString();
    expect((await post(id, 'launch', { at }, brand.accessToken)).status).toBe(200);
    await entitle(brand.organisationId, 1, false);
    await t.travelTo(at);
    expect(await read(id, brand.accessToken)).toMatchObject({ state: 'draft', stateReason: 'campaigns.plan-required', launchedAt: null });
    const refused = await post(id, 'launch', { at: null }, brand.accessToken);
    expect([refused.status, refused.body.code]).toEqual([403, 'campaigns.plan-required']);
  });
});

describe('slots', () => {
  it('CAM-12 gives each slot once, names its holders and frees it at the end', async () => {
    const brand = await makeOwner(t);
    const as = brand.accessToken;
    await entitle(brand.organisationId, 2);
    const drafts = [];
    for (let i = 0; i < 5; i++) drafts.push(await makeDraft(t, brand, { title: `Number ${i}` }));
    const answers = await Promise.all(drafts.map(({ id }) => post(id, 'launch', {}, as)));
    const won = answers.filter(({ status }) => status === 200).map(({ body }) => body);
    const lost = answers.filter(({ status }) => status === 409).map(({ body }) => body);
    expect([won.length, lost.length]).toEqual([2, 3]);
    expect(lost[0]).toMatchObject({ code: 'campaigns.no-free-slot', limit: 2, used: 2 });
    const holders = (lost.at(-1)!['holders'] as Array<{ id: string }>).map(({ id }) => id);
    expect(holders.sort()).toEqual(won.map(({ id }) => id).sort());
    expect((await post(won[0]!.id, 'cancel', { reason: 'wrong product' }, as)).body).toMatchObject({
      state: 'cancelled',
      stateReason: 'wrong product',
    });
    const again = drafts.find(({ id }) => !holders.includes(id))!;
    expect((await post(again.id, 'launch', {}, as)).status).toBe(200);
  });

  it('ACC-10 does not name holders of brands the member may not see', async () => {
    const brand = await makeOwner(t);
    await entitle(brand.organisationId, 1);
    await makeCampaign(t, brand, { title: 'Secret' });
    const second = await t.call<{ id: string }>('POST', `/organisations/${brand.organisationId}/brands`, {
      token: brand.accessToken,
      body: { name: 'Second' },
    });
    expect(second.status).toBe(201);
    const draft = await makeDraft(t, { accessToken: brand.accessToken, brandId: second.body.id });
    const member = await makeMember(t, brand.organisationId, 'campaign_manager', { brandIds: [second.body.id] });
    const { status, body } = await post(draft.id, 'launch', {}, member.accessToken);
    expect([status, body['used'], body['holders']]).toEqual([409, 1, []]);
    expect(JSON.stringify(body)).not.toContain('Secret');
  });
});

describe('after the launch', () => {
  it('CAM-11 locks the terms by name and leaves title, criteria, owner and more places open', async () => {
    const { id } = await makeCampaign(t, owner);
    const locked = await patch(id, {
      compensation: { cash: { amountMinor: 100, currency: 'EUR' } },
      brief: { task: 'Something else' },
      schedule: { applicationDays: 20 },
      deliverables: { stories: 1 },
    });
    expect([locked.status, locked.body.code]).toEqual([422, 'campaigns.locked-after-launch']);
    expect(locked.body.errors.map(({ pointer }) => pointer).sort()).toEqual(['/brief', '/compensation', '/deliverables', '/schedule']);
    expect((await patch(id, { places: 9 })).body.errors[0]).toMatchObject({ pointer: '/places', limit: 10 });
    const member = await makeMember(t, owner.organisationId, 'admin');
    const open = await patch(id, { title: 'New title', places: 12, criteria: { countries: ['DE'] }, ownerId: member.userId, brief: {} });
    expect(open.body).toMatchObject({
      title: 'New title',
      places: 12,
      criteria: { countries: ['DE'] },
      ownerId: member.userId,
      termsVersion: 1,
    });
    const [image] = open.body['images'] as Array<{ id: string }>;
    expect((await t.call('DELETE', `/campaigns/${id}/images/${image!.id}`, { token })).body).toMatchObject({
      code: 'campaigns.locked-after-launch',
    });
  });

  it('CAM-9 is cancelled by the brand with a reason; then nothing moves but the archive', async () => {
    const { id } = await makeCampaign(t, owner);
    expect((await post(id, 'cancel', { reason: 'r'.repeat(501) })).status).toBe(422);
    const { body } = await post(id, 'cancel');
    expect(body).toMatchObject({ state: 'cancelled', stateReason: 'cancelled_by_brand', next: { what: 'nothing', at: null } });
    for (const action of ['launch', 'unschedule', 'cancel', 'pause', 'reactivate', 'close']) {
      expect((await post(id, action)).body, action).toMatchObject({ status: 409, state: 'cancelled', possible: [] });
    }
    expect((await patch(id, { title: 'x' })).status).toBe(409);
    const list = async (query = '') =>
      (await t.call<{ items: Array<{ id: string }> }>('GET', `/brands/${owner.brandId}/campaigns${query}`, { token })).body.items.map(
        (row) => row.id,
      );
    expect(await list()).toContain(id);
    expect((await post(id, 'archive')).body['archivedAt']).not.toBeNull();
    expect([(await list()).includes(id), (await list('?archived=true')).includes(id)]).toEqual([false, true]);
    expect((await t.call('DELETE', `/campaigns/${id}/archive`, { token })).status).toBe(200);
    expect(await list()).toContain(id);
    const open = await makeCampaign(t, owner);
    expect((await post(open.id, 'archive')).status).toBe(409);
  });
});
