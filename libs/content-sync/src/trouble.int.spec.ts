import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '@app/harness';
import { makeOwner, type TestOwner } from '@app/identity/testing';
import { simulated, walkConsent } from '@app/creators/testing';
import {
  CAPTION,
  contentsOf,
  deliverablesOf,
  inHours,
  makeLinkedCreator,
  post,
  runningCampaign,
  stateOf,
  type Collaborator,
} from './testing/index.js';
import { TokenRefresh } from './token-refresh.js';

let t: TestApp;
let owner: TestOwner;
let creators: Collaborator[];

/** One reel is all that is owed. */
const ONE_REEL = { deliverables: { stories: 0, posts: 1, postKind: 'reel' } };

/** Each part has accounts of its own: whoever stands by is looked at every hour, too, and days of that take long. */
function useCreators(count: number): void {
  beforeAll(async () => {
    t = await bootApp();
    owner = await makeOwner(t);
    const people = [];
    for (let n = 0; n < count; n++) people.push(await makeLinkedCreator(t));
    ({ creators } = await runningCampaign(t, owner, { places: count, ...ONE_REEL }, people));
  }, 120_000);
  afterAll(() => t.close());
}

const own = (creator: Collaborator) => contentsOf(t, creator, creator.token);
const fault = (creator: { username: string }, kind: string, more: object = {}) =>
  simulated(t, 'POST', '/faults', { account: creator.username, kind, ...more });
const remove = (creator: Collaborator, id: string) => simulated(t, 'DELETE', `/accounts/${creator.username}/posts/${id}`);
const polls = (creator: Collaborator) =>
  t.sql<{ state: string; due_at: Date }>(
    `select state, due_at from platform.deadlines where kind = 'content-sync.poll-account' and subject_id = $1`,
    [creator.socialAccountId],
  );

describe('SYN-3 taken down early', () => {
  useCreators(2);

  it('SYN-3 the creator is told and has 5 days; not repaired, the deliverable is missing again', async () => {
    const ana = creators[0]!;
    const media = await post(t, ana, { kind: 'reel', caption: CAPTION });
    await t.travelTo(inHours(t, 1.1));
    expect(await stateOf(t, ana)).toBe('fulfilled');
    await remove(ana, media.id);
    await t.travelTo(inHours(t, 25));
    const [gone] = await own(ana);
    expect(gone).toMatchObject({ state: 'removed' });
    expect(gone?.deliverableId).not.toBeNull();
    const repairDays = (Date.parse(gone?.repairUntil ?? '') - Date.parse(gone?.removedAt ?? '')) / 86_400_000;
    expect(repairDays).toBeGreaterThan(4.9);
    expect(repairDays).toBeLessThan(6.1);
    expect(await stateOf(t, ana)).toBe('fulfilled');
    await t.travelTo(new Date(Date.parse(gone?.repairUntil ?? '') + 60_000));
    expect((await deliverablesOf(t, ana))[0]).toMatchObject({ state: 'owed', contentId: null });
    expect(['active', 'overdue']).toContain(await stateOf(t, ana));
    expect((await polls(ana))[0]?.state).toBe('pending');
  });

  it('SYN-3 a repost within the 5 days takes the place of the removed content', async () => {
    const ben = creators[1]!;
    const media = await post(t, ben, { kind: 'reel', caption: CAPTION });
    await t.travelTo(inHours(t, 1.1));
    await remove(ben, media.id);
    await t.travelTo(inHours(t, 25));
    expect((await own(ben))[0]?.state).toBe('removed');
    await post(t, ben, { kind: 'reel', caption: `${CAPTION} again` });
    await t.travelTo(inHours(t, 13));
    const contents = await own(ben);
    expect(contents.map(({ state }) => state).toSorted()).toEqual(['matched', 'removed']);
    expect((await deliverablesOf(t, ben))[0]).toMatchObject({
      state: 'met',
      contentId: contents.find(({ state }) => state === 'matched')?.id,
    });
    expect(await stateOf(t, ben)).toBe('fulfilled');
    const repair = await t.sql(`select 1 from platform.deadlines where kind = 'content-sync.repair-over' and state = 'pending'`);
    expect(repair).toEqual([]);
  });

  it('SYN-3 contents are looked at for 30 days, stories end by themselves', async () => {
    const checks = await t.sql<{ kind: string }>(
      `select c.kind from platform.deadlines d join content_sync.contents c on c.id = d.subject_id where d.kind = 'content-sync.check-live'`,
    );
    expect(checks.length).toBeGreaterThan(0);
    expect(checks.every((row) => row.kind === 'reel')).toBe(true);
  });
});

describe('SYN-5 tokens and limits', () => {
  useCreators(4);

  it('SYN-5 a refused token asks the creator to reconnect, looks stop, and go on once the account is linked again', async () => {
    const cara = creators[0]!;
    await fault(cara, 'revoked');
    await t.travelTo(inHours(t, 1.1));
    const accounts = await t.call<{ items: Array<{ state: string }> }>('GET', '/creator/social-accounts', { token: cara.token });
    expect(accounts.body.items[0]?.state).toBe('reconnect');
    expect((await polls(cara))[0]?.state).not.toBe('pending');
    const state = await t.call<{ problem: string; nextAt: null }>('GET', `/collaborations/${cara.collaborationId}/sync`, {
      token: owner.accessToken,
    });
    expect(state.body).toMatchObject({ problem: 'reconnect', nextAt: null });
    expect((await t.call('POST', `/collaborations/${cara.collaborationId}/sync`, { token: cara.token })).status).toBe(409);
    await post(t, cara, { kind: 'reel', caption: CAPTION });
    expect((await walkConsent(t, cara.token, cara.username)).location).toContain('linked=instagram');
    await t.settle();
    expect((await polls(cara))[0]?.state).toBe('pending');
    await t.travelTo(inHours(t, 1.1));
    expect((await own(cara))[0]?.state).toBe('matched');
  });

  it('SYN-5 an account at its limit waits alone; the others are looked at in time', async () => {
    const [dana, eva] = [creators[1]!, creators[2]!];
    await fault(dana, 'limit');
    await post(t, dana, { kind: 'reel', caption: CAPTION });
    await post(t, eva, { kind: 'reel', caption: CAPTION });
    await t.travelTo(inHours(t, 2.1));
    expect((await own(eva))[0]?.state).toBe('matched');
    expect(await own(dana)).toEqual([]);
    const state = await t.call<{ problem: string }>('GET', `/collaborations/${dana.collaborationId}/sync`, { token: dana.token });
    expect(state.body.problem).toBe('busy');
    const calls = () =>
      t.sql<{ calls: string }>(
        `select coalesce(sum(calls), 0) as calls from sandbox.instagram_usage u join sandbox.instagram_account a on a.id = u.account_id where a.username = $1`,
        [dana.username],
      );
    const before = (await calls())[0]?.calls;
    await t.travelTo(inHours(t, 3));
    expect((await calls())[0]?.calls).toBe(before);
    const busy = await t.call<{ code: string }>('POST', `/creator/social-accounts/${dana.socialAccountId}/refresh`, { token: dana.token });
    expect([busy.status, busy.body.code]).toEqual([503, 'creators.platform-busy']);
    expect(Number(busy.headers.get('retry-after'))).toBeGreaterThan(60);
  });

  it('SYN-5 tokens are refreshed when fewer than 20 days are left, never before they are 24 h old', async () => {
    const fay = creators[3]!;
    const refresh = t.app.get(TokenRefresh, { strict: false });
    const token = async () =>
      (
        await t.sql<{ token_sealed: string; days: string }>(
          `select token_sealed, extract(epoch from token_expires_at - now()) / 86400 as days from creators.social_accounts where id = $1`,
          [fay.socialAccountId],
        )
      )[0];
    const first = await token();
    expect(Number(first?.days)).toBeGreaterThan(59);
    expect(await refresh.refreshDue()).toBe(0);
    await simulated(t, 'POST', `/accounts/${fay.username}/tokens/age`, { hours: 41 * 24 });
    await t.sql(
      `update creators.social_accounts set token_issued_at = token_issued_at - interval '41 days', token_expires_at = token_expires_at - interval '41 days' where id = $1`,
      [fay.socialAccountId],
    );
    expect(await refresh.refreshDue()).toBe(1);
    await t.settle();
    const second = await token();
    expect(second?.token_sealed).not.toBe(first?.token_sealed);
    expect(Number(second?.days)).toBeGreaterThan(59);
    await post(t, fay, { kind: 'reel', caption: CAPTION });
    await t.travelTo(inHours(t, 1.1));
    expect((await own(fay))[0]?.state).toBe('matched');
  });

  it('SYN-5 no token, code or secret is in a job, an audit row or an event', async () => {
    const rows = await t.sql<{ text: string }>(
      `select coalesce(string_agg(payload::text, ''), '') as text from jobs._private_jobs union all select coalesce(string_agg(changes::text, ''), '') from platform.audit_events`,
    );
    for (const row of rows) expect(row.text).not.toMatch(/IGAA|openfluence-sandbox-secret/);
  });
});
