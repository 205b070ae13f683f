import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '@app/harness';
import { makeMember, makeOwner, type TestOwner } from '@app/identity/testing';
import { simulated } from '@app/creators/testing';
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
  type ContentView,
} from './testing/index.js';

interface Problem {
  code: string;
  errors?: Array<{ pointer: string; code: string }>;
}

let t: TestApp;
let owner: TestOwner;
let campaignId: string;
let creators: Collaborator[];

beforeAll(async () => {
  t = await bootApp();
  owner = await makeOwner(t);
  const people = [];
  for (let n = 0; n < 10; n++) people.push(await makeLinkedCreator(t));
  ({ campaignId, creators } = await runningCampaign(
    t,
    owner,
    { places: 10, requirements: { hashtags: ['#glowserum'], mentions: ['@glow'], links: ['https://glow.example/serum'] } },
    people,
  ));
}, 120_000);
afterAll(() => t.close());

const LINKED = `${CAPTION} https://www.glow.example/serum/?utm_source=ana`;
const nextHour = () => t.travelTo(inHours(t, 1.05));
const seen = (creator: Collaborator) => contentsOf(t, creator, owner.accessToken);
const own = (creator: Collaborator) => contentsOf(t, creator, creator.token);
const act = <Body = ContentView>(id: string | undefined, action: string, token: string, body: object = {}) =>
  t.call<Body>('POST', `/contents/${id}/${action}`, { token, body });

describe('SYN-1 finding', () => {
  it('SYN-1 finds a reel within the hour, matches it, copies it privately and meets the deliverable', async () => {
    const ana = creators[0]!;
    await post(t, ana, { kind: 'reel', caption: LINKED });
    await post(t, ana, { kind: 'post', caption: 'Breakfast with friends #glow @glowy' });
    await nextHour();
    const [content, ...others] = await seen(ana);
    expect(others).toEqual([]);
    expect(content).toMatchObject({
      kind: 'reel',
      state: 'matched',
      extra: false,
      obstacle: null,
      copyState: 'kept',
      followersAtPublication: 12_000,
    });
    expect(content?.requirements.map(({ kind, result, found }) => [kind, result, found])).toEqual([
      ['hashtag', 'ok', '#glowserum'],
      ['mention', 'ok', '@glow'],
      ['link', 'ok', 'https://www.glow.example/serum/?utm_source=ana'],
      ['disclosure', 'ok', 'Werbung'],
    ]);
    const met = (await deliverablesOf(t, ana)).filter((each) => each.state === 'met');
    expect(met).toEqual([{ id: content?.deliverableId, kind: 'post_or_reel', state: 'met', contentId: content?.id }]);
    const files = await t.sql<{ key: string; type: string }>(`select key, type from content_sync.files where content_id = $1`, [
      content?.id,
    ]);
    expect(files).toEqual([{ key: `contents/${content?.id}/0.mp4`, type: 'video/mp4' }]);
    expect((await fetch(`${t.url}${content?.thumbnailUrl}`)).headers.get('content-type')).toBe('image/webp');
    const list = await t.call<{ items: ContentView[]; total: number }>(
      'GET',
      `/campaigns/${campaignId}/contents?state=matched&include=total`,
      {
        token: owner.accessToken,
      },
    );
    expect([list.status, list.body.total, list.body.items[0]?.id]).toEqual([200, 1, content?.id]);
  });

  it('SYN-1 a pasted link finds the content in the own account only, and says what is wrong with it', async () => {
    const [, ben, other] = creators as [Collaborator, Collaborator, Collaborator];
    const paste = (url: string) =>
      t.call<ContentView & Problem>('POST', `/collaborations/${ben.collaborationId}/contents`, { token: ben.token, body: { url } });
    const media = await post(t, ben, { kind: 'post', caption: 'A day at the lake' });
    const foreign = await post(t, other, { kind: 'post', caption: 'Theirs' });
    expect((await paste('https://evil.example/p/ABCDEF/')).body.code).toBe('content-sync.link-unknown');
    expect((await paste('no address')).status).toBe(422);
    expect((await paste(`https://www.instagram.com/p/${foreign.shortcode}/`)).body.code).toBe('content-sync.link-not-found');
    const found = await paste(`https://www.instagram.com/reel/${media.shortcode}/?igsh=1`);
    expect(found.status).toBe(200);
    expect(found.body).toMatchObject({ state: 'incomplete', obstacle: 'missing', caption: 'A day at the lake' });
    expect((await paste(media.permalink)).body.id).toBe(found.body.id);
    expect(await own(ben)).toHaveLength(1);
  });

  it('SYN-1 one content fulfils one deliverable; what comes beyond the owed number is extra', async () => {
    const cara = creators[3]!;
    for (let n = 0; n < 3; n++)
      await post(t, cara, { kind: 'post', caption: `${LINKED} ${n}`, takenAt: inHours(t, -0.01 * (3 - n)).toISOString() });
    await nextHour();
    const contents = (await seen(cara)).toSorted((a, b) => (a.caption < b.caption ? -1 : 1));
    expect(contents.map(({ state, extra }) => [state, extra])).toEqual([
      ['matched', false],
      ['extra', true],
      ['extra', true],
    ]);
    expect((await deliverablesOf(t, cara)).filter((each) => each.state === 'met')).toHaveLength(1);
  });

  it('SYN-1 "sync now" looks at once; foreign creators and members of other brands get 404', async () => {
    const dana = creators[4]!;
    await post(t, dana, { kind: 'reel', caption: LINKED });
    const path = `/collaborations/${dana.collaborationId}/sync`;
    expect((await t.call('POST', path, { token: creators[0]!.token })).status).toBe(404);
    expect((await t.call('POST', path, { token: (await makeOwner(t)).accessToken })).status).toBe(404);
    expect((await t.call('POST', path, { token: dana.token })).status).toBe(202);
    await t.settle();
    expect((await own(dana)).map((content) => content.state)).toEqual(['matched']);
    const freshness = await t.call<{ syncedAt: string; nextAt: string; problem: null }>('GET', path, { token: owner.accessToken });
    expect(freshness.body.problem).toBeNull();
    expect(Math.abs(Date.parse(freshness.body.syncedAt) - t.now().getTime())).toBeLessThan(10_000);
    expect(Date.parse(freshness.body.nextAt)).toBeGreaterThan(t.now().getTime());
    expect((await t.call('POST', `/creator/social-accounts/${dana.socialAccountId}/sync`, { token: creators[0]!.token })).status).toBe(404);
  });
});

describe('SYN-2 requirements', () => {
  it('SYN-2 shows what is missing; the caption repaired and checked again, it counts', async () => {
    const eva = creators[5]!;
    const media = await post(t, eva, { kind: 'post', caption: 'Serum #glowserum https://glow.example/serum' });
    await nextHour();
    const [found] = await own(eva);
    expect(found).toMatchObject({ state: 'incomplete', obstacle: 'missing', deliverableId: null });
    expect(found?.requirements.map(({ kind, result }) => `${kind} ${result}`)).toEqual([
      'hashtag ok',
      'mention missing',
      'link ok',
      'disclosure missing',
    ]);
    expect((await act(found?.id, 'recheck', eva.token)).body.state).toBe('incomplete');
    await simulated(t, 'PATCH', `/accounts/${eva.username}/posts/${media.id}`, { caption: LINKED });
    const repaired = await act(found?.id, 'recheck', eva.token);
    expect(repaired.body).toMatchObject({ state: 'matched', obstacle: null, caption: LINKED });
    const again = await act<Problem & { state: string }>(found?.id, 'recheck', eva.token);
    expect([again.status, again.body.code, again.body.state]).toEqual([409, 'content-sync.state-conflict', 'matched']);
  });

  it('SYN-2 the brand waives with one click; the creator, an analyst and strangers cannot', async () => {
    const fay = creators[6]!;
    await post(t, fay, { kind: 'reel', caption: '#glowserum' });
    await nextHour();
    const [found] = await seen(fay);
    expect(found).toMatchObject({ state: 'incomplete', can: { waive: true } });
    const analyst = await makeMember(t, owner.organisationId, 'analyst');
    expect((await act(found?.id, 'waive', fay.token)).status).toBe(403);
    expect((await act(found?.id, 'waive', analyst.accessToken)).status).toBe(403);
    expect((await act(found?.id, 'waive', (await makeOwner(t)).accessToken)).status).toBe(404);
    expect((await own(fay))[0]?.can['waive']).toBe(false);
    const waived = await act(found?.id, 'waive', owner.accessToken);
    expect(waived.body).toMatchObject({ state: 'waived', extra: false });
    expect(waived.body.deliverableId).not.toBeNull();
    expect((await act(found?.id, 'waive', owner.accessToken)).status).toBe(409);
  });

  it('SYN-2 what cannot be read counts once the creator has confirmed it and the copy is kept', async () => {
    const gina = creators[7]!;
    await post(t, gina, { kind: 'post', caption: CAPTION });
    await nextHour();
    const [found] = await own(gina);
    expect(found).toMatchObject({ state: 'incomplete', obstacle: 'unconfirmed', copyState: 'kept', can: { confirmUnreadable: true } });
    expect((await act(found?.id, 'confirm-unreadable', owner.accessToken)).status).toBe(403);
    const confirmed = await act(found?.id, 'confirm-unreadable', gina.token);
    expect(confirmed.body).toMatchObject({ state: 'matched', obstacle: null });
    expect(confirmed.body.requirements.find(({ kind }) => kind === 'link')).toMatchObject({ result: 'unreadable', found: null });
    expect(confirmed.body.requirements.find(({ kind }) => kind === 'link')?.confirmedAt).not.toBeNull();
    expect((await act(found?.id, 'object', gina.token)).status).toBe(403);
    const objected = await act(found?.id, 'object', owner.accessToken);
    expect(objected.body).toMatchObject({ state: 'incomplete', obstacle: 'missing', deliverableId: null });
    expect((await act(found?.id, 'confirm-unreadable', gina.token)).status).toBe(409);
    expect((await act(found?.id, 'recheck', gina.token)).body.obstacle).toBe('missing');
    const media = await t.sql<{ platform_media_id: string }>(`select platform_media_id from content_sync.contents where id = $1`, [
      found?.id,
    ]);
    await simulated(t, 'PATCH', `/accounts/${gina.username}/posts/${media[0]?.platform_media_id}`, { caption: LINKED });
    expect((await act(found?.id, 'recheck', gina.token)).body).toMatchObject({ state: 'matched', obstacle: null });
    expect((await act(found?.id, 'object', owner.accessToken)).status).toBe(409);
  });

  it('SYN-2 a copyright-flagged media has no copy, so a confirmation is not enough; the brand can still waive', async () => {
    const hana = creators[8]!;
    await post(t, hana, { kind: 'reel', caption: CAPTION, copyrightFlagged: true });
    await nextHour();
    const [found] = await own(hana);
    expect(found?.copyState).toBe('unavailable');
    expect((await act(found?.id, 'confirm-unreadable', hana.token)).body).toMatchObject({ state: 'incomplete', obstacle: 'copy' });
    expect((await act(found?.id, 'waive', owner.accessToken)).body.state).toBe('waived');
  });

  it('SYN-1, SYN-2 stories are offered to their creator only and assigned with one tap; all met, the collaboration is fulfilled', async () => {
    const ina = creators[9]!;
    for (let n = 0; n < 4; n++)
      await post(t, ina, { kind: 'story', stickers: ['@glow'], takenAt: inHours(t, -0.01 * (n + 1)).toISOString() });
    await post(t, ina, { kind: 'reel', caption: LINKED });
    await nextHour();
    const offered = (await own(ina)).filter((content) => content.state === 'offered');
    expect(offered.map(({ kind, obstacle, copyState }) => [kind, obstacle, copyState])).toEqual(
      Array(4).fill(['story', 'unconfirmed', 'kept']),
    );
    expect((await seen(ina)).map((content) => content.kind)).toEqual(['reel']);
    expect((await t.call('GET', `/contents/${offered[0]?.id}`, { token: owner.accessToken })).status).toBe(404);
    expect((await act(offered[0]?.id, 'assign', owner.accessToken)).status).toBe(404);
    for (const story of offered.slice(0, 3)) expect((await act(story.id, 'assign', ina.token)).body.state).toBe('matched');
    expect(await stateOf(t, ina)).toBe('fulfilled');
    expect((await act(offered[3]?.id, 'assign', ina.token)).body).toMatchObject({ state: 'extra', extra: true });
    expect(await seen(ina)).toHaveLength(5);
  });

  it('SYN-1 four taps at the same time fill three places: exactly one story is extra', async () => {
    const joy = creators[1]!;
    for (let n = 0; n < 4; n++) await post(t, joy, { kind: 'story', takenAt: inHours(t, -0.01 * (n + 1)).toISOString() });
    await t.call('POST', `/collaborations/${joy.collaborationId}/sync`, { token: joy.token });
    await t.settle();
    const offered = (await own(joy)).filter((content) => content.state === 'offered');
    const taps = await Promise.all([...offered, ...offered].map((story) => act(story.id, 'assign', joy.token)));
    expect(taps.every(({ status }) => status === 200 || status === 409)).toBe(true);
    const stories = (await own(joy)).filter((content) => content.kind === 'story');
    expect(stories.map(({ state }) => state).toSorted()).toEqual(['extra', 'matched', 'matched', 'matched']);
    expect(new Set(stories.map(({ deliverableId }) => deliverableId)).size).toBe(4);
    expect((await deliverablesOf(t, joy)).filter(({ kind, state }) => kind === 'story' && state === 'met')).toHaveLength(3);
  });

  it('rules.md 4 the creator moves a content to another deliverable of its kind, and to no other', async () => {
    const cara = creators[3]!;
    const contents = await own(cara);
    const [post1, extra] = [contents.find(({ state }) => state === 'matched'), contents.find(({ state }) => state === 'extra')];
    const story = (await deliverablesOf(t, cara)).find(({ kind }) => kind === 'story');
    const wrong = await act<Problem>(extra?.id, 'assign', cara.token, { deliverableId: story?.id });
    expect([wrong.status, wrong.body.code]).toEqual([422, 'content-sync.wrong-kind']);
    const taken = await act<Problem>(extra?.id, 'assign', cara.token, { deliverableId: post1?.deliverableId });
    expect([taken.status, taken.body.code]).toEqual([409, 'content-sync.deliverable-taken']);
    const foreign = await act<Problem>(extra?.id, 'assign', cara.token, { deliverableId: (await deliverablesOf(t, creators[1]!))[0]?.id });
    expect([foreign.status, foreign.body.code]).toEqual([422, 'content-sync.unknown-deliverable']);
    expect((await act(extra?.id, 'assign', creators[1]!.token)).status).toBe(404);
    expect((await act(post1?.id, 'assign', owner.accessToken, { deliverableId: post1?.deliverableId })).body.state).toBe('matched');
  });

  it('rules.md 8 bad input to the reads gets 4xx', async () => {
    const list = (query: string) => t.call('GET', `/campaigns/${campaignId}/contents?${query}`, { token: owner.accessToken });
    expect((await list('state=nonsense')).status).toBe(422);
    expect((await list('cursor=AAAA')).status).toBe(422);
    expect((await list('unknown=1')).status).toBe(422);
    const page = await t.call<{ items: unknown[]; nextCursor: string }>('GET', `/campaigns/${campaignId}/contents?limit=2`, {
      token: owner.accessToken,
    });
    expect(page.body.items).toHaveLength(2);
    const next = await t.call<{ items: ContentView[] }>(
      'GET',
      `/campaigns/${campaignId}/contents?limit=200&cursor=${page.body.nextCursor}`,
      {
        token: owner.accessToken,
      },
    );
    expect(next.body.items.length).toBeGreaterThan(5);
    expect((await t.call('GET', `/contents/not-an-id`, { token: owner.accessToken })).status).toBe(404);
    expect((await t.call('GET', `/campaigns/${campaignId}/contents`, { token: creators[0]!.token })).status).toBe(403);
  });
});
