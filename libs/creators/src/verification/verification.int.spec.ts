import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bootApp, type TestApp, type TestResponse } from '@app/harness';
import { makeCreator, linkInstagram, media, simulated, upload, walkConsent, type TestCreator } from '@app/creators/testing';
import { makeOwner, makeStaff, type TestStaff } from '@app/identity/testing';
import { newId } from '@app/platform';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { inSample } from './verification.policy.js';

let t: TestApp;
let vera: TestStaff;
let viktor: TestStaff;
beforeAll(async () => {
  t = await bootApp();
  vera = await makeStaff(t, 'verifier', { name: 'Vera Verifier' });
  viktor = await makeStaff(t, 'verifier', { name: 'Viktor' });
});
afterAll(() => t.close());

interface Problem {
  code: string;
  errors: Array<{ pointer: string; code: string; limit?: unknown; value?: unknown }>;
  owner?: string;
}
interface Item {
  id: string;
  kind: string;
  state: string;
  creatorId: string;
  handle: string | null;
  owner: { name: string; own: boolean } | null;
  can: Record<string, boolean>;
}
type Page = { items: Item[]; nextCursor: string | null; total?: number };
interface UgcState {
  application: {
    id: string;
    state: string;
    reason: string | null;
    note: string | null;
    video: { url: string | null; type: string };
  } | null;
  can: { apply: boolean };
}

const code = (answer: TestResponse<unknown>) => [answer.status, (answer.body as Problem).code];
const staff = <Body = Item>(method: string, path: string, body?: object, who = vera) =>
  t.call<Body>(method, `/staff/verifications${path}`, { token: who.accessToken, ...(body ? { body } : {}) });
const queue = async (query = '') => (await staff<Page>('GET', `?limit=200${query}`)).body.items;
const openOf = async (creatorId: string) => (await queue()).find((item) => item.creatorId === creatorId)!;
const ugc = (creator: TestCreator) => t.call<UgcState>('GET', '/creator/ugc-application', { token: creator.token });
const apply = <Body = UgcState>(creator: TestCreator, uploadId: string) =>
  t.call<Body>('POST', '/creator/ugc-application', { token: creator.token, body: { uploadId } });
const send = async (creator: TestCreator, name: string, type = 'video/mp4') =>
  upload(t, creator.token, await media(name), 'ugc-application', type);
const eligibility = async (creator: TestCreator) =>
  (await t.call<{ accounts: object[] }>('GET', '/creator/eligibility', { token: creator.token })).body.accounts[0];
const told = async (creator: TestCreator) => {
  await t.settle();
  const { body } = await t.call<{ items: Array<{ kind: string }> }>('GET', '/me/notifications', { token: creator.token });
  return body.items.map(({ kind }) => kind);
};

let numbers = 0;
/** An account that the automatic check sends to review. */
async function onReview(): Promise<{ creator: TestCreator; accountId: string; item: Item }> {
  const creator = await makeCreator(t);
  const username = `rev.${++numbers}`;
  await simulated(t, 'POST', '/accounts', { username, followers: 4000, posts: 20, ageDays: 40, engagementRate: 0.05 });
  await walkConsent(t, creator.token, username, { grant: [] });
  await t.settle();
  const list = await t.call<{ items: Array<{ id: string }> }>('GET', '/creator/social-accounts', { token: creator.token });
  return { creator, accountId: list.body.items[0]!.id, item: await openOf(creator.id) };
}

describe('CRE-4 UGC application', () => {
  const REFUSED: Array<[string, string]> = [
    ['not-a-video.mp4', 'unreadable'],
    ['ugc-truncated.mp4', 'truncated'],
    ['active.svg', 'unreadable'],
    ['bomb-20000x20000.png', 'unreadable'],
    ['product-1600x1200-with-gps.jpg', 'unreadable'],
  ];

  it('CRE-4 refuses what is no whole video of 15 to 60 s, by its code, and keeps nothing of it', async () => {
    const ana = await makeCreator(t);
    for (const [name, wanted] of REFUSED) {
      const id = await send(ana, name);
      const answer = await apply<Problem>(ana, id);
      expect([name, answer.status, answer.body.code, answer.body.errors[0]?.pointer, answer.body.errors[0]?.code]).toEqual([
        name,
        422,
        'creators.ugc-video-refused',
        '/uploadId',
        wanted,
      ]);
      await t.call('DELETE', `/uploads/${id}`, { token: ana.token });
    }
    expect(existsSync(join(t.env.dataDir, 'files', 'ugc-applications', ana.id))).toBe(true);
    const { readdir } = await import('node:fs/promises');
    expect(await readdir(join(t.env.dataDir, 'files', 'ugc-applications', ana.id))).toEqual([]);
    expect((await ugc(ana)).body).toMatchObject({ application: null, can: { apply: true } });
  });

  it('CRE-4 takes each good file, mp4 and mov, portrait and landscape, whatever its size', async () => {
    const good = ['15s-1080x1920.mp4', '15s-1280x720-landscape.mp4', '15s-480x854-too-small.mp4', '22s-1080x1920.mp4', '30s-1080x1920.mp4'];
    for (const name of good) {
      const creator = await makeCreator(t);
      const answer = await apply(creator, await send(creator, `ugc-${name}`));
      expect([name, answer.status, answer.body.application?.state]).toEqual([name, 201, 'submitted']);
    }
    const creator = await makeCreator(t);
    const mov = await apply(creator, await send(creator, 'ugc-15s-1080x1920.mov', 'video/quicktime'));
    expect(mov.body.application).toMatchObject({ video: { type: 'video/quicktime', width: 1080, height: 1920, seconds: 15 } });
  });

  it('CRE-4 is private, plays in ranges, is never sniffed', async () => {
    const ana = await makeCreator(t);
    const data = await media('ugc-15s-1080x1920.mp4');
    await apply(ana, await send(ana, 'ugc-15s-1080x1920.mp4'));
    const { body } = await t.call<{ url: string }>('GET', '/creator/ugc-application/video', { token: ana.token });
    const get = (range?: string) => fetch(`${t.url}${body.url}`, { headers: range ? { range } : {} });
    const whole = await get();
    expect([
      whole.status,
      whole.headers.get('content-type'),
      whole.headers.get('x-content-type-options'),
      whole.headers.get('cache-control'),
    ]).toEqual([200, 'video/mp4', 'nosniff', 'private, max-age=3600']);
    expect(Buffer.from(await whole.arrayBuffer()).equals(data)).toBe(true);
    const part = await get('bytes=100-199');
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 100-199/${data.length}`]);
    expect(Buffer.from(await part.arrayBuffer()).equals(data.subarray(100, 200))).toBe(true);
    const end = await get('bytes=-10');
    expect(Buffer.from(await end.arrayBuffer()).equals(data.subarray(-10))).toBe(true);
    expect((await get(`bytes=${data.length}-`)).status).toBe(416);
    expect((await get('bytes=5-2')).status).toBe(200);
    const bob = await makeCreator(t, 'Bob');
    expect((await t.call('GET', '/creator/ugc-application/video', { token: bob.token })).status).toBe(404);
    expect((await fetch(`${t.url}${body.url.slice(0, -3)}xyz`)).status).toBe(404);
  });

  it('CRE-4 a foreign, unknown, unfinished or used upload is one and the same 422; ten at once make one application', async () => {
    const [ana, bob] = [await makeCreator(t), await makeCreator(t, 'Bob')];
    const id = await send(ana, 'ugc-15s-1080x1920.mp4');
    const foreign = await apply(bob, id);
    const unknown = await apply(bob, newId());
    expect({ ...foreign.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
    expect(code(foreign)).toEqual([422, 'platform.upload-not-usable']);
    const answers = await Promise.all(Array.from({ length: 10 }, () => apply(ana, id)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.every(({ status }) => [201, 409, 422].includes(status))).toBe(true);
    expect(await t.sql(`select 1 from creators.verifications where creator_id = $1`, [ana.id])).toHaveLength(1);
    const again = await apply(ana, await send(ana, 'ugc-22s-1080x1920.mp4'));
    expect(code(again)).toEqual([409, 'creators.ugc-application-exists']);
  });

  it('CRE-4 submitted → declined with a reason → again with a new video → approved; told, and the old video is gone', async () => {
    const ana = await makeCreator(t);
    await apply(ana, await send(ana, 'ugc-15s-1080x1920.mp4'));
    const first = await openOf(ana.id);
    const page = await staff<{ video: { url: string }; reasons: string[] }>('GET', `/${first.id}`);
    expect((await fetch(`${t.url}${page.body.video.url}`)).status).toBe(200);
    expect(code(await staff('POST', `/${first.id}/decline`, { reason: 'content-quality' }))).toEqual([422, 'creators.reason-unknown']);
    expect(code(await staff('POST', `/${first.id}/decline`, { reason: 'other' }))).toEqual([422, 'creators.reason-words-missing']);
    await staff('POST', `/${first.id}/decline`, { reason: 'sound-quality', note: 'Der Wind rauscht zu laut für Größe.' });
    expect((await ugc(ana)).body).toMatchObject({
      application: { state: 'declined', reason: 'sound-quality', note: 'Der Wind rauscht zu laut für Größe.' },
      can: { apply: true },
    });
    expect(await told(ana)).toEqual(['ugc-application-declined']);
    expect((await apply(ana, await send(ana, 'ugc-22s-1080x1920.mp4'))).status).toBe(201);
    await vi.waitFor(async () => expect((await fetch(`${t.url}${page.body.video.url}`)).status).toBe(404));
    const second = await openOf(ana.id);
    expect((await staff<{ earlier: object[] }>('GET', `/${second.id}`)).body.earlier).toMatchObject([
      { result: 'declined', reason: 'sound-quality', decidedBy: 'staff' },
    ]);
    await staff('POST', `/${second.id}/approve`);
    expect((await ugc(ana)).body).toMatchObject({ application: { state: 'approved', reason: null }, can: { apply: false } });
    expect((await told(ana))[0]).toBe('ugc-application-approved');
    const mails = await t.sql<{ subject: string }>(`select subject from platform.mails where recipient = $1 order by created_at`, [
      `${ana.id}@creators.example`,
    ]);
    expect(mails.map(({ subject }) => subject)).toEqual(['Your application video was not approved', 'Your application video is approved']);
  });
});

describe('CRE-3 verifiers', () => {
  it('CRE-3 an account on review waits with its numbers; approved it passes, the creator is told', async () => {
    const { creator, item } = await onReview();
    expect(item).toMatchObject({ kind: 'account-review', state: 'open', owner: null });
    const page = await staff<{ checks: Array<{ code: string; result: string }>; account: object; earlier: object[] }>('GET', `/${item.id}`);
    expect(page.body.checks.find((check) => check.code === 'first-post')).toMatchObject({ result: 'review' });
    expect(page.body.account).toMatchObject({ followers: 4000, eligibility: 'review' });
    expect((await staff('POST', `/${item.id}/approve`)).body).toMatchObject({ state: 'approved', can: { approve: false } });
    expect(await eligibility(creator)).toMatchObject({ result: 'pass', decidedBy: 'staff', reason: null });
    expect(await told(creator)).toContain('eligibility-decided');
    expect(await openOf(creator.id)).toBeUndefined();
    expect((await queue('&state=decided'))[0]).toMatchObject({ id: item.id, decidedBy: { name: 'Vera Verifier', own: true } });
  });

  it('CRE-3 declined it fails with the reason; one second look comes back to the queue and is final', async () => {
    const { creator, accountId, item } = await onReview();
    await staff('POST', `/${item.id}/decline`, { reason: 'content-quality', note: 'Blurry.' });
    expect(await eligibility(creator)).toMatchObject({
      result: 'fail',
      decidedBy: 'staff',
      reasonCode: 'content-quality',
      reason: 'Blurry.',
    });
    const ask = () => t.call('POST', `/creator/social-accounts/${accountId}/second-look`, { token: creator.token });
    expect((await ask()).status).toBe(200);
    const second = await openOf(creator.id);
    expect(second.kind).toBe('second-look');
    // reading the numbers again takes it from nobody
    await t.call('POST', `/creator/social-accounts/${accountId}/refresh`, { token: creator.token });
    await t.settle();
    expect((await openOf(creator.id)).id).toBe(second.id);
    await staff('POST', `/${second.id}/decline`, { reason: 'numbers-not-plausible' });
    expect((await ask()).status).toBe(409);
    expect(
      (await staff<{ earlier: Array<{ decidedBy: string }> }>('GET', `/${second.id}`)).body.earlier.map(({ decidedBy }) => decidedBy),
    ).toEqual(['staff', 'second_look', 'staff', 'automatic']);
  });

  it('CRE-3 an unlinked account leaves the queue, a better check withdraws the question', async () => {
    const one = await onReview();
    await t.call('DELETE', `/creator/social-accounts/${one.accountId}`, { token: one.creator.token });
    expect(await openOf(one.creator.id)).toBeUndefined();
    expect((await staff('POST', `/${one.item.id}/approve`)).status).toBe(404);
    const two = await onReview();
    await simulated(t, 'POST', '/accounts', { username: `rev.${numbers}`, followers: 10 });
    await t.call('POST', `/creator/social-accounts/${two.accountId}/refresh`, { token: two.creator.token });
    await t.settle();
    expect(await eligibility(two.creator)).toMatchObject({ result: 'fail', decidedBy: 'automatic' });
    expect((await staff('GET', `/${two.item.id}`)).body.state).toBe('withdrawn');
    expect(code(await staff('POST', `/${two.item.id}/approve`))).toEqual([409, 'creators.verification-decided']);
  });

  it('rules.md 9 a tenth of the passes is looked at: good changes nothing, bad fails; never twice', async () => {
    const sampled: Array<[TestCreator, string]> = [];
    let others = 0;
    // ids are random: link until two are in the sample and one is not
    for (let n = 0; sampled.length < 2 || others === 0; n++) {
      const creator = await makeCreator(t);
      const good = { followers: 8000, posts: 30, ageDays: 200, engagementRate: 0.04, demographics: { country: { DE: 0.7 } } };
      const id = await linkInstagram(t, creator, { username: `sample.${n}`, ...good });
      const item = await openOf(creator.id);
      expect(item?.kind).toBe(inSample(id) ? 'sample' : undefined);
      if (inSample(id)) sampled.push([creator, id]);
      else others += 1;
    }
    for (const [index, [creator, id]] of sampled.entries()) {
      const item = await openOf(creator.id);
      await staff('POST', `/${item.id}/${index === 0 ? 'approve' : 'decline'}`, index === 0 ? undefined : { reason: 'unsafe-content' });
      expect(await eligibility(creator)).toMatchObject(index === 0 ? { result: 'pass', decidedBy: 'automatic' } : { result: 'fail' });
      await t.call('POST', `/creator/social-accounts/${id}/refresh`, { token: creator.token });
      await t.settle();
      expect(await openOf(creator.id)).toBeUndefined();
    }
  });

  it('CRE-3 what one has claimed the other one cannot decide; released or lapsed it is free again', async () => {
    const { item } = await onReview();
    expect((await staff('POST', `/${item.id}/claim`)).body).toMatchObject({ owner: { name: 'Vera Verifier', own: true } });
    const seen = (await staff<Page>('GET', '?limit=200', undefined, viktor)).body.items.find(({ id }) => id === item.id);
    expect(seen).toMatchObject({ owner: { own: false }, can: { claim: false, approve: false } });
    const refused = await staff<Problem>('POST', `/${item.id}/approve`, undefined, viktor);
    expect([...code(refused), refused.body.owner]).toEqual([409, 'creators.verification-claimed', 'Vera Verifier']);
    expect((await staff('POST', `/${item.id}/release`, undefined, viktor)).body).toMatchObject({ owner: null });
    expect((await staff('POST', `/${item.id}/claim`, undefined, viktor)).status).toBe(200);
    await t.sql(`update creators.verifications set owned_at = now() - interval '31 minutes' where id = $1`, [item.id]);
    expect((await staff('POST', `/${item.id}/approve`)).status).toBe(200);
  });

  it('CRE-3 of twelve decisions at once one counts, the others get 409', async () => {
    const { creator, item } = await onReview();
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        n % 2
          ? staff('POST', `/${item.id}/approve`, undefined, viktor)
          : staff('POST', `/${item.id}/decline`, { reason: 'unsafe-content' }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter((answer) => answer.status !== 200).every((answer) => code(answer)[1] === 'creators.verification-decided')).toBe(
      true,
    );
    expect(
      await t.sql(
        `select 1 from creators.account_checks c join creators.social_accounts a on a.id = c.social_account_id
      where a.creator_id = $1 and decided_by = 'staff'`,
        [creator.id],
      ),
    ).toHaveLength(1);
    const rows = await t.sql<{ actor_kind: string; action: string }>(
      `select actor_kind, action from platform.audit_events where object_type = 'creators.verification' and object_id = $1 order by at`,
      [item.id],
    );
    expect(rows.map(({ actor_kind, action }) => `${actor_kind} ${action}`)).toEqual(['system created', 'staff updated']);
  });

  it('STF-1 oldest first, page by page, by kind, counted; nobody else sees it', async () => {
    const all = await queue();
    expect(all.length).toBeGreaterThan(3);
    const paged: Item[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Page = (await staff<Page>('GET', `?limit=2&include=total${cursor ? `&cursor=${cursor}` : ''}`)).body;
      expect(page.total).toBe(all.length);
      paged.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(paged.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    expect((await queue('&kind=ugc-video')).every(({ kind }) => kind === 'ugc-video')).toBe(true);
    expect((await staff('GET', '?kind=nonsense')).status).toBe(422);
    const owner = await makeOwner(t);
    const ana = await makeCreator(t);
    const support = await makeStaff(t, 'support');
    for (const { accessToken } of [owner, { accessToken: ana.token }, support]) {
      expect((await t.call('GET', '/staff/verifications', { token: accessToken })).status).toBe(403);
      expect((await t.call('POST', `/staff/verifications/${all[0]!.id}/approve`, { token: accessToken })).status).toBe(403);
    }
  });
});

it('CRE-2 the history of an account: its last figures of each day, the creator’s own only', async () => {
  const ana = await makeCreator(t);
  const id = await linkInstagram(t, ana, { username: 'history.ana', followers: 5000, posts: 10, ageDays: 200 });
  await t.sql(
    `insert into creators.account_figures (id, social_account_id, at, followers, following, media_count)
     select gen_random_uuid(), $1, $2::timestamptz - make_interval(days => d) + make_interval(hours => h), 5000 - 100 * d + h, 1, 10
     from generate_series(1, 3) d, generate_series(0, 1) h`,
    [id, new Date(Math.floor(t.now().getTime() / 86_400_000) * 86_400_000).toISOString()],
  );
  const { body } = await t.call<{ items: Array<{ followers: number }> }>('GET', `/creator/social-accounts/${id}/history`, {
    token: ana.token,
  });
  expect(body.items.map(({ followers }) => followers)).toEqual([4701, 4801, 4901, 5000]);
  const bob = await makeCreator(t, 'Bob');
  expect((await t.call('GET', `/creator/social-accounts/${id}/history`, { token: bob.token })).status).toBe(404);
});
