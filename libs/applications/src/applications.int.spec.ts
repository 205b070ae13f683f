import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '@app/harness';
import { makeMember, makeOwner, type TestOwner } from '@app/identity/testing';
import { Transactions } from '@app/platform';
import { ApplicationsApi } from './contract/applications.api.js';
import { applicationInput, apply, launchCampaign, makeApplicant, tryApply } from './testing/index.js';

interface Problem {
  code: string;
  state?: string;
  possible?: string[];
  reasons?: Array<{ code: string; limit?: unknown; value?: unknown }>;
  errors?: Array<{ pointer: string; code: string }>;
  [member: string]: unknown;
}

interface Card {
  id: string;
  state: string;
  creator: { name: string; followers: number };
}

let t: TestApp;
let owner: TestOwner;
let campaignId: string;
beforeAll(async () => {
  t = await bootApp();
  owner = await makeOwner(t);
  campaignId = await launchCampaign(t, owner);
});
afterAll(() => t.close());

const post = <Body = Problem>(token: string, path: string, body?: unknown) =>
  t.call<Body>('POST', path, { token, ...(body ? { body } : {}) });
const get = <Body = Problem>(token: string, path: string) => t.call<Body>('GET', path, { token });
const rival = <T>(count: number, run: () => Promise<T>) => Promise.all(Array.from({ length: count }, run));

describe('APP-1 applying', () => {
  it('APP-1 records message, account, terms version and hash, and the creator as shown on cards', async () => {
    const ana = await makeApplicant(t, { name: 'Ana Card' });
    const answer = await tryApply(t, ana, campaignId, { externalId: 'crm-1' });
    expect([answer.status, answer.body]).toMatchObject([
      201,
      {
        state: 'applied',
        socialAccountId: ana.socialAccountId,
        withoutCash: false,
        externalId: 'crm-1',
        version: 1,
        can: { withdraw: true, applyAgain: false },
      },
    ]);
    expect(answer.headers.get('etag')).toBe('"1"');
    const [row] = await t.sql<Record<string, unknown>>(`select * from applications.applications where id = $1`, [answer.body['id']]);
    expect(row).toMatchObject({ creator_name: 'Ana Card', handle: ana.handle, followers: 12_000, engagement_rate: 0.04, country: 'DE' });
    expect(row?.['terms_hash']).toMatch(/^[0-9a-f]{64}$/);
  });

  it('APP-1 takes one application per creator and campaign, whatever is sent in parallel', async () => {
    const ana = await makeApplicant(t);
    const body = await applicationInput(t, ana, campaignId);
    const answers = await rival(10, () => post(ana.token, `/creator/campaigns/${campaignId}/applications`, body));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 9 }, () => 409)]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'applications.already-applied', state: 'applied' });
    const rows = await t.sql(`select id from applications.applications where creator_id = $1`, [ana.id]);
    expect(rows).toHaveLength(1);
  });

  it('APP-1 answers a repeated Idempotency-Key with the first answer', async () => {
    const ana = await makeApplicant(t);
    const body = await applicationInput(t, ana, campaignId);
    const send = () =>
      t.call<{ id: string }>('POST', `/creator/campaigns/${campaignId}/applications`, {
        token: ana.token,
        body,
        headers: { 'idempotency-key': `k-${ana.id}` },
      });
    const [first, second] = [await send(), await send()];
    expect([first.status, second.status, second.body.id, second.headers.get('idempotency-replayed')]).toEqual([
      201,
      201,
      first.body.id,
      'true',
    ]);
  });

  it('APP-1 needs a confirmed e-mail address', async () => {
    const body = await applicationInput(t, await makeApplicant(t), campaignId);
    const ana = await makeApplicant(t);
    await t.sql(`update identity.users set email_confirmed_at = null where id = $1`, [ana.userId]);
    const answer = await post(ana.token, `/creator/campaigns/${campaignId}/applications`, body);
    expect([answer.status, answer.body.code]).toEqual([403, 'identity.email-not-confirmed']);
  });

  it('APP-1 refuses terms that are not the current ones', async () => {
    const ana = await makeApplicant(t);
    const version = await tryApply<Problem>(t, ana, campaignId, { termsVersion: 99 });
    const hash = await tryApply<Problem>(t, ana, campaignId, { termsHash: 'f'.repeat(64) });
    expect([version.status, version.body.code, hash.status]).toEqual([409, 'applications.terms-changed', 409]);
    expect(hash.body['currentVersion']).toBe(1);
  });

  it('APP-1 tells every reason against an application, with the numbers', async () => {
    const ana = await makeApplicant(t, { eligibility: 'fail', followers: 800, addressCountry: 'CH' });
    const answer = await tryApply<Problem>(t, ana, campaignId);
    expect([answer.status, answer.body.code]).toEqual([422, 'applications.not-eligible']);
    expect(answer.body.reasons).toMatchObject([
      { code: 'account-followers', limit: 1_000, value: 800 },
      { code: 'country-not-served', limit: ['DE', 'AT'], value: 'CH' },
    ]);
    const check = await get<{ canApply: boolean; reasons: unknown[] }>(ana.token, `/creator/campaigns/${campaignId}/application-check`);
    expect([check.status, check.body.canApply, check.body.reasons]).toEqual([200, false, answer.body.reasons]);
  });

  it('APP-1 refuses creators without account or address, and members of the organisation', async () => {
    const bare = await makeApplicant(t, { platform: null, addressCountry: null });
    expect((await tryApply<Problem>(t, bare, campaignId)).body.reasons?.map(({ code }) => code)).toEqual([
      'social-account-missing',
      'address-incomplete',
    ]);
    const member = await makeApplicant(t);
    await t.sql(
      `insert into identity.memberships (id, user_id, organisation_id, role, version, created_at, updated_at) values ($1, $2, $3, 'analyst', 1, now(), now())`,
      [crypto.randomUUID(), member.userId, owner.organisationId],
    );
    expect((await tryApply<Problem>(t, member, campaignId)).body.reasons?.map(({ code }) => code)).toEqual(['member-of-organisation']);
  });

  it('APP-1 wants each question answered and a variant chosen', async () => {
    const asking = await launchCampaign(t, owner, { questions: ['Skin type?', 'Since when?'], variants: ['30 ml', '50 ml'] });
    const ana = await makeApplicant(t);
    const none = await tryApply<Problem>(t, ana, asking);
    expect([none.status, none.body.errors?.map(({ pointer }) => pointer)]).toEqual([422, ['/answers', '/variant']]);
    const empty = await tryApply<Problem>(t, ana, asking, {
      answers: ['dry', '  '],
      variant: '30 ml',
      socialAccountId: ana.socialAccountId,
    });
    expect([empty.status, empty.body.errors?.map(({ pointer }) => pointer)]).toEqual([422, ['/answers/1']]);
    const wrong = await tryApply<Problem>(t, ana, asking, { answers: ['dry', 'ever'], variant: '1 l' });
    expect(wrong.body.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([['/variant', 'unknown']]);
    const foreign = await tryApply<Problem>(t, ana, asking, { answers: ['dry', 'ever'], variant: '30 ml', socialAccountId: owner.brandId });
    expect(foreign.body.errors?.map(({ pointer }) => pointer)).toEqual(['/socialAccountId']);
    const good = await tryApply(t, ana, asking, { answers: ['dry', 'ever'], variant: '30 ml', socialAccountId: ana.socialAccountId });
    expect([good.status, good.body['answers']]).toEqual([
      201,
      [
        { question: 'Skin type?', answer: 'dry' },
        { question: 'Since when?', answer: 'ever' },
      ],
    ]);
  });

  it('APP-1 lets a creator withdraw and apply again: the same row, reopened', async () => {
    const ana = await makeApplicant(t);
    const id = await apply(t, ana, campaignId);
    const withdrawn = await post(ana.token, `/applications/${id}/withdraw`);
    expect([withdrawn.status, withdrawn.body.state, withdrawn.body['can']]).toMatchObject([
      200,
      'withdrawn',
      { withdraw: false, applyAgain: true },
    ]);
    expect((await post(ana.token, `/applications/${id}/withdraw`)).status).toBe(409);
    const again = await post(ana.token, `/applications/${id}/apply-again`, {
      ...(await applicationInput(t, ana, campaignId)),
      message: 'Once more',
    });
    expect([again.status, again.body['id'], again.body.state, again.body['message']]).toEqual([200, id, 'applied', 'Once more']);
    await post(ana.token, `/applications/${id}/withdraw`);
    // api.md 1: the brand's own id is not the creator's to change
    await t.call('PATCH', `/applications/${id}`, { token: owner.accessToken, body: { externalId: 'crm-9' } });
    const anew = await tryApply<{ id: string }>(t, ana, campaignId, { externalId: 'mine' });
    expect(anew.body).toMatchObject({ externalId: 'crm-9' });
    expect([anew.status, anew.body.id]).toEqual([201, id]);
  });

  it('APP-1 answers 404 for drafts and unknown campaigns, 409 for one that is over', async () => {
    const ana = await makeApplicant(t);
    const draft = await post<{ id: string }>(owner.accessToken, `/brands/${owner.brandId}/campaigns`, { type: 'instagram' });
    const body = await applicationInput(t, ana, campaignId);
    expect((await post(ana.token, `/creator/campaigns/${draft.body.id}/applications`, body)).status).toBe(404);
    expect((await post(ana.token, `/creator/campaigns/${crypto.randomUUID()}/applications`, body)).status).toBe(404);
    const over = await launchCampaign(t, owner);
    const input = await applicationInput(t, ana, over);
    expect((await post(owner.accessToken, `/campaigns/${over}/cancel`, {})).status).toBe(200);
    const late = await post(ana.token, `/creator/campaigns/${over}/applications`, input);
    expect([late.status, late.body.code, late.body.state]).toEqual([409, 'applications.campaign-not-open', 'cancelled']);
  });

  it('rules.md 8 answers bad input with 4xx, never 500', async () => {
    const ana = await makeApplicant(t);
    const good = await applicationInput(t, ana, campaignId);
    const bad = [
      { message: '' },
      { message: 'x'.repeat(2001) },
      { message: 'a\u0000b' },
      { message: '\ud800' },
      { message: 1 },
      { answers: 'x' },
      { answers: [1] },
      { answers: ['a', 'b', 'c', 'd'] },
      { variant: {} },
      { socialAccountId: 'x' },
      { termsVersion: 1e300 },
      { termsVersion: '1' },
      { termsHash: null },
      { unknown: 1 },
    ];
    for (const change of bad) {
      const answer = await post(ana.token, `/creator/campaigns/${campaignId}/applications`, { ...good, ...change });
      expect([JSON.stringify(change).slice(0, 40), answer.status]).toEqual([JSON.stringify(change).slice(0, 40), 422]);
    }
  });
});

describe('APP-8 credits', () => {
  it('APP-8 allows 5 open applications without cash, also in parallel; a withdrawn one gives its credit back', async () => {
    const agency = await makeOwner(t);
    const ids: string[] = [];
    for (let n = 0; n < 7; n++) ids.push(await launchCampaign(t, agency, { compensation: { cash: null }, title: `Gift ${n}` }));
    const ana = await makeApplicant(t);
    const inputs = await Promise.all(ids.map((id) => applicationInput(t, ana, id)));
    const answers = await Promise.all(ids.map((id, index) => post(ana.token, `/creator/campaigns/${id}/applications`, inputs[index])));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(5);
    const refused = answers.filter(({ status }) => status === 422);
    expect(refused.map(({ body }) => body.reasons)).toMatchObject([
      [{ code: 'no-credits-left', limit: 5, value: 5 }],
      [{ code: 'no-credits-left', limit: 5, value: 5 }],
    ]);
    expect((await get(ana.token, '/creator/application-credits')).body).toMatchObject({
      limit: 5,
      used: 5,
      uses: Array.from({ length: 5 }, () => ({ reason: 'application', title: expect.stringContaining('Gift') as string, backAt: null })),
    });
    // with cash is no credit
    expect((await tryApply(t, ana, campaignId)).status).toBe(201);
    const [first, second] = answers.flatMap(({ status, body }) => (status === 201 ? [String(body['id'])] : []));
    await post(ana.token, `/applications/${first}/withdraw`);
    expect((await get(ana.token, '/creator/application-credits')).body).toMatchObject({ limit: 5, used: 4 });
    expect((await tryApply(t, ana, ids[answers.findIndex(({ status }) => status === 422)]!)).status).toBe(201);

    // CRE-5: the network knows it, whoever asks
    await t.sql(`insert into creators.visibility (creator_id, network, away, version, updated_at) values ($1, true, '[]', 1, now())`, [
      ana.id,
    ]);
    const inDays = (days: number) => new Date(t.now().getTime() + days * 86_400_000);
    const available = async (days: number) => {
      await t.settle();
      const day = inDays(days).toISOString().slice(0, 10);
      const { body } = await get(agency.accessToken, `/brands/${agency.brandId}/creators?availableFrom=${day}`);
      return (body['items'] as Array<{ id: string }>).some(({ id }) => id === ana.id);
    };
    expect([await available(0), await available(365)]).toEqual([false, false]);
    const credits = t.app.get(ApplicationsApi, { strict: false });
    const inTransaction = (work: () => Promise<void>) => t.app.get(Transactions).run(work);
    // a no_show: its credit is the first that comes back, in 90 days
    await t.sql(`update applications.applications set state = 'confirmed' where id = $1`, [second]);
    await inTransaction(() => credits.ended(second!, inDays(90)));
    expect([await available(0), await available(89), await available(92)]).toEqual([false, false, true]);
    await inTransaction(() => credits.reopened(second!));
    expect(await available(92)).toBe(false);
    // it ends like any other, or the objection is granted
    await inTransaction(() => credits.ended(second!, t.now()));
    expect(await available(0)).toBe(true);
  });
});

describe('APP-2 deciding', () => {
  it('APP-2 accepts once whatever is clicked in parallel', async () => {
    const ana = await makeApplicant(t);
    const id = await apply(t, ana, campaignId);
    const answers = await rival(50, () => post(owner.accessToken, `/applications/${id}/accept`));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(49);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
      code: 'applications.state-conflict',
      state: 'accepted',
      possible: expect.arrayContaining(['decline', 'reset', 'withdraw']) as string[],
    });
    const history = await t.sql(`select event from applications.application_history where application_id = $1 order by at`, [id]);
    expect(history).toEqual([{ event: 'apply' }, { event: 'accept' }]);
  });

  it('APP-2 declines with a reason the creator is told, and resets', async () => {
    const ana = await makeApplicant(t);
    const id = await apply(t, ana, campaignId);
    expect((await post(owner.accessToken, `/applications/${id}/decline`, {})).status).toBe(422);
    expect((await post(owner.accessToken, `/applications/${id}/decline`, { reason: 'rude' })).status).toBe(422);
    const declined = await post(owner.accessToken, `/applications/${id}/decline`, { reason: 'audience' });
    expect(declined.body).toMatchObject({
      state: 'declined',
      stateReason: 'audience',
      can: { accept: false, decline: false, reset: true },
    });
    expect((await get(ana.token, `/creator/applications/${id}`)).body).toMatchObject({ state: 'declined', stateReason: 'audience' });
    expect((await tryApply<Problem>(t, ana, campaignId)).body.code).toBe('applications.already-applied');
    const reset = await post(owner.accessToken, `/applications/${id}/reset`);
    expect(reset.body).toMatchObject({ state: 'applied', stateReason: null, can: { accept: true, decline: true, reset: false } });
  });

  it('APP-2 shows one application with the figures of now, message, answers, audience and history', async () => {
    const ana = await makeApplicant(t);
    const id = await apply(t, ana, campaignId);
    await t.sql(`update creators.social_accounts set followers = 13000 where id = $1`, [ana.socialAccountId]);
    const { body } = await get(owner.accessToken, `/applications/${id}`);
    expect(body).toMatchObject({
      message: 'I love serums.',
      creator: { followers: 12_000 },
      socialAccount: { followers: 13_000, audience: { countries: { DE: 0.8 } } },
      terms: { version: 1, current: true },
      history: [{ event: 'apply', to: 'applied', by: 'user' }],
    });
    expect(JSON.stringify(body)).not.toMatch(/Größenstr|lastName|@creators\.example/);
  });

  it('APP-2 decides in bulk row by row: good rows take effect, bad ones are explained', async () => {
    const bulk = await launchCampaign(t, owner);
    const [a, b, c] = [await makeApplicant(t), await makeApplicant(t), await makeApplicant(t)];
    const ids = [await apply(t, a, bulk), await apply(t, b, bulk), await apply(t, c, campaignId)];
    const answer = await post<{ results: unknown[] }>(owner.accessToken, `/campaigns/${bulk}/applications/bulk-decisions`, {
      decisions: [
        { id: ids[0], decision: 'accept' },
        { id: ids[1], decision: 'decline' },
        { id: ids[1], decision: 'decline', reason: 'timing' },
        { id: ids[2], decision: 'accept' },
        { id: ids[0], decision: 'accept' },
      ],
    });
    expect(answer.body.results).toMatchObject([
      { ok: true, state: 'accepted', error: null },
      { ok: false, state: 'applied', error: { code: 'applications.reason-missing' } },
      { ok: true, state: 'declined' },
      { ok: false, state: null, error: { code: 'platform.not-found' } },
      { ok: false, state: 'accepted', error: { code: 'applications.state-conflict' } },
    ]);
  });

  it('ACC-10 keeps foreign organisations, other creators and roles without the permission out', async () => {
    const ana = await makeApplicant(t);
    const id = await apply(t, ana, campaignId);
    const stranger = await makeOwner(t);
    const analyst = await makeMember(t, owner.organisationId, 'analyst');
    const bea = await makeApplicant(t);
    for (const path of [`/applications/${id}`, `/campaigns/${campaignId}/applications`, `/campaigns/${campaignId}/selection`]) {
      expect([path, (await get(stranger.accessToken, path)).status]).toEqual([path, 404]);
      expect([path, (await get(analyst.accessToken, path)).status]).toEqual([path, 403]);
      expect([path, (await get(bea.token, path)).status]).toEqual([path, 403]);
    }
    expect((await post(stranger.accessToken, `/applications/${id}/accept`)).status).toBe(404);
    expect((await post(analyst.accessToken, `/applications/${id}/accept`)).status).toBe(403);
    expect((await get(bea.token, `/creator/applications/${id}`)).status).toBe(404);
    expect((await post(bea.token, `/applications/${id}/withdraw`)).status).toBe(404);
    const bulk = { decisions: [{ id, decision: 'accept' }] };
    expect((await post(stranger.accessToken, `/campaigns/${campaignId}/applications/bulk-decisions`, bulk)).status).toBe(404);
  });
});

describe('APP-2 lists and the selection', () => {
  it('APP-2 lists by time, followers and engagement, in pages that neither miss nor double', async () => {
    const listed = await launchCampaign(t, owner);
    const followers = [5_000, 1_500, 90_000, 5_000, 20_000];
    for (const [index, count] of followers.entries()) {
      const creator = await makeApplicant(t, {
        followers: count,
        engagementRate: index === 1 ? null : index / 100,
        name: `Lister ${index}`,
      });
      await apply(t, creator, listed);
    }
    const walk = async (query: string) => {
      const seen: Card[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const page: { body: { items: Card[]; nextCursor: string | null } } = await get(
          owner.accessToken,
          `/campaigns/${listed}/applications?limit=2&${query}${cursor ? `&cursor=${cursor}` : ''}`,
        );
        seen.push(...page.body.items);
        cursor = page.body.nextCursor;
      }
      return seen.map(({ creator }) => creator.name.slice(-1)).join('');
    };
    expect(await walk('')).toBe('43210');
    expect(await walk('sort=appliedAt')).toBe('01234');
    expect((await walk('sort=-followers')).replace(/[03]{2}/, 'xx')).toBe('24xx1');
    expect(await walk('sort=-engagementRate')).toBe('43201');
    expect(await walk('q=LISTER%203')).toBe('3');
    expect(await walk('q=%25')).toBe('');
    expect(await walk('state=accepted')).toBe('');
    const total = await get<{ total: number; items: Card[] }>(owner.accessToken, `/campaigns/${listed}/applications?include=total&limit=1`);
    expect([total.body.total, total.body.items.length]).toEqual([5, 1]);
  });

  it('rules.md 8 refuses invalid cursors, sorts and filters', async () => {
    const cursor = (values: unknown) => Buffer.from(JSON.stringify(values)).toString('base64url');
    const path = `/campaigns/${campaignId}/applications`;
    const id = crypto.randomUUID();
    for (const query of [
      'cursor=x',
      `cursor=${cursor(['appliedAt', 'yesterday', id])}`,
      `cursor=${cursor(['appliedAt', '0', id])}`,
      `cursor=${cursor(['followers', 5, id])}`,
      `sort=-followers&cursor=${cursor(['followers', 1e300, id])}`,
      `sort=-followers&cursor=${cursor(['followers', 5, '-'.repeat(36)])}`,
      'sort=name',
      'state=gone',
      'limit=0',
      'limit=201',
      'colour=red',
      `q=${'x'.repeat(101)}`,
      'q=%00',
    ]) {
      expect([query, (await get(owner.accessToken, `${path}?${query}`)).status]).toEqual([query, 422]);
    }
  });

  it('APP-4 adds up the selection and names what keeps it from being confirmed', async () => {
    const chosen = await launchCampaign(t, owner, { places: 1 });
    const overview = () => get<Record<string, unknown>>(owner.accessToken, `/campaigns/${chosen}/selection`);
    expect((await overview()).body).toMatchObject({
      accepted: 0,
      places: 1,
      blockers: [{ code: 'applications.selection-empty' }],
      can: { confirmSelection: false },
    });
    for (const followers of [2_000, 3_000]) {
      const id = await apply(t, await makeApplicant(t, { followers }), chosen);
      expect((await post(owner.accessToken, `/applications/${id}/accept`)).status).toBe(200);
    }
    expect((await overview()).body).toMatchObject({
      accepted: 2,
      undecided: 0,
      productCost: { amountMinor: 4_000, currency: 'EUR' },
      productCostIsRetailValue: false,
      cash: { amountMinor: 10_000, currency: 'EUR' },
      expectedReach: 5_000,
      blockers: [{ code: 'applications.places-exceeded', limit: 1, used: 2 }],
      can: { decide: true, confirmSelection: false },
    });
  });

  it('creators see their own applications, newest first', async () => {
    const ana = await makeApplicant(t);
    const other = await launchCampaign(t, owner, { title: 'Second' });
    await apply(t, ana, campaignId);
    await apply(t, ana, other);
    const first = await get<{ items: Array<{ campaign: { title: string } }>; nextCursor: string }>(
      ana.token,
      '/creator/applications?limit=1',
    );
    expect(first.body.items.map(({ campaign }) => campaign.title)).toEqual(['Second']);
    const second = await get<{ items: Array<{ campaign: { title: string } }>; nextCursor: null }>(
      ana.token,
      `/creator/applications?limit=1&cursor=${first.body.nextCursor}`,
    );
    expect([second.body.items.map(({ campaign }) => campaign.title), second.body.nextCursor]).toEqual([['Glow serum'], null]);
  });
});

describe('rules.md 3 the campaign goes on', () => {
  it('APP-2 closes open applications with the reason when the campaign is cancelled', async () => {
    const ending = await launchCampaign(t, owner);
    const [a, b] = [await makeApplicant(t), await makeApplicant(t)];
    const [open, declined] = [await apply(t, a, ending), await apply(t, b, ending)];
    await post(owner.accessToken, `/applications/${declined}/decline`, { reason: 'other' });
    await post(owner.accessToken, `/campaigns/${ending}/cancel`, {});
    await t.settle();
    expect((await get(a.token, `/creator/applications/${open}`)).body.state).toBe('closed');
    expect((await get(b.token, `/creator/applications/${declined}`)).body.state).toBe('declined');
    const late = await post(owner.accessToken, `/applications/${declined}/reset`);
    expect([late.status, late.body.code, late.body.state]).toEqual([409, 'applications.decisions-closed', 'cancelled']);
  });

  it('CAM-10 decides in a paused ongoing campaign, while nobody can apply', async () => {
    const ongoing = await launchCampaign(t, owner, { timing: 'ongoing' });
    const ana = await makeApplicant(t);
    const bea = await makeApplicant(t);
    const id = await apply(t, ana, ongoing);
    const input = await applicationInput(t, bea, ongoing);
    expect((await post(owner.accessToken, `/campaigns/${ongoing}/pause`, {})).status).toBe(200);
    const refused = await post(bea.token, `/creator/campaigns/${ongoing}/applications`, input);
    expect([refused.status, refused.body.state]).toEqual([409, 'paused']);
    expect((await post(owner.accessToken, `/applications/${id}/accept`)).status).toBe(200);
    expect((await post(ana.token, `/applications/${id}/withdraw`)).status).toBe(200);
  });
});

describe('CAM-14 the usual time to decide', () => {
  it('CAM-14 creators see the median of first decisions from three on; a later change of mind does not count', async () => {
    const brand = await makeOwner(t);
    const id = await launchCampaign(t, brand);
    const waits = [2, 5, 26];
    const applicants = await Promise.all(waits.map(() => makeApplicant(t)));
    const applications: string[] = [];
    for (const applicant of applicants) applications.push(await apply(t, applicant, id));
    const start = t.now().getTime();
    const seen = async () => (await get<{ timeToDecide: unknown }>(applicants[0]!.token, `/creator/campaigns/${id}`)).body.timeToDecide;
    for (const [index, hours] of waits.entries()) {
      expect(await seen()).toBeNull();
      await t.travelTo(new Date(start + hours * 3_600_000));
      await post(brand.accessToken, `/applications/${applications[index]}/accept`);
    }
    expect(await seen()).toEqual({ hours: 5, decisions: 3 });
    await post(brand.accessToken, `/applications/${applications[0]}/reset`);
    await post(brand.accessToken, `/applications/${applications[0]}/accept`);
    expect(await seen()).toEqual({ hours: 5, decisions: 3 });
  });
});
