import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeVisibleCreator } from '@app/creators/testing';
import { GroupsApi, type RelationFact } from '@app/groups';
import { bootApp, type TestApp } from '@app/harness';
import { makeMember, makeOwner, type TestOwner, type TestPerson } from '@app/identity/testing';
import { newId, Transactions } from '@app/platform';

interface Card {
  creatorId: string;
  displayName: string;
  stage: string;
  owner: { id: string; name: string } | null;
  tags: string[];
  openTasks: number;
  nextDueOn: string | null;
  version: number;
  can: { change: boolean };
}
interface Summary {
  stages: Array<{ stage: string; count: number }>;
  tags: Array<{ tag: string; count: number }>;
  team: Array<{ id: string; name: string }>;
}
interface Entry {
  kind: string;
  stage: string | null;
  fromStage: string | null;
  times: number;
  text: string | null;
  by: { id: string } | null;
}
interface Listed<T> {
  items: T[];
  nextCursor: string | null;
}

let t: TestApp;
let owner: TestOwner;
let reviewer: TestPerson;
let stranger: TestOwner;
beforeAll(async () => {
  t = await bootApp();
  owner = await makeOwner(t);
  reviewer = await makeMember(t, owner.organisationId, 'reviewer');
  stranger = await makeOwner(t);
});
afterAll(() => t.close());

const call = <Body = Record<string, unknown>>(method: string, path: string, body?: unknown, token = owner.accessToken, headers = {}) =>
  t.call<Body>(method, `/brands/${owner.brandId}${path}`, { token, headers, ...(body === undefined ? {} : { body }) });
const card = async (id: string) => (await call<Card>('GET', `/creators/${id}/relationship`)).body;
const put = (id: string, body: object, headers = {}, token = owner.accessToken) =>
  call<Card>('PUT', `/creators/${id}/relationship`, { stage: 'none', ownerId: null, tags: [], ...body }, token, headers);
const timeline = async (id: string, query = '') => (await call<Listed<Entry>>('GET', `/creators/${id}/timeline${query}`)).body;
const board = async (query = '') => (await call<Listed<Card>>('GET', `/relationships${query}`)).body;
const push = (...facts: Array<Partial<RelationFact> & Pick<RelationFact, 'kind' | 'creatorId'>>) =>
  t.app.get(Transactions).run(() =>
    t.app.get(GroupsApi).noteRelations(
      owner.brandId,
      facts.map((fact) => ({ ref: newId(), campaignId: newId(), ...fact })),
    ),
  );

describe('GRP-4 stage, owner, tags', () => {
  it('GRP-4 a creator without a row has no stage; the first change makes it, with ETag from 0 on', async () => {
    const id = await makeVisibleCreator(t, { name: 'Ada' });
    expect(await card(id)).toMatchObject({ displayName: 'Ada', stage: 'none', owner: null, tags: [], version: 0, can: { change: true } });
    const first = await put(id, { stage: 'outreach', ownerId: reviewer.userId, tags: [' Vegan ', 'vegan', 'VIP'] }, { 'if-match': '"0"' });
    expect(first.body).toMatchObject({ stage: 'outreach', owner: { id: reviewer.userId }, tags: ['Vegan', 'VIP'], version: 1 });
    expect((await put(id, { stage: 'posted' }, { 'if-match': '"0"' })).body).toMatchObject({ code: 'platform.stale-version' });
    expect((await put(id, { stage: 'negotiation', tags: ['vip'] }, { 'if-match': '"1"' })).body).toMatchObject({
      tags: ['VIP'],
      version: 2,
    });
    expect((await timeline(id)).items).toMatchObject([
      { kind: 'stage', fromStage: 'outreach', stage: 'negotiation', by: { id: owner.userId } },
      { kind: 'stage', fromStage: 'none', stage: 'outreach' },
    ]);
  });

  it('GRP-4 ten first changes at once make one row, and with the same ETag one of them wins', async () => {
    const id = await makeVisibleCreator(t, { name: 'Bea' });
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, i) => put(id, { stage: 'outreach', tags: [`t${i}`] }, { 'if-match': '"0"' })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array.from({ length: 9 }, () => 412)]);
    expect((await card(id)).version).toBe(1);
  });

  it('GRP-4 ACC-10 owner and assignee are of the team; others’ and unknown people read alike', async () => {
    const id = await makeVisibleCreator(t);
    for (const ownerId of [stranger.userId, newId()])
      expect((await put(id, { ownerId })).body).toMatchObject({ status: 422, code: 'groups.unknown-member' });
    const task = await call('POST', `/creators/${id}/tasks`, { text: 'Call', assigneeId: stranger.userId });
    expect(task.body).toMatchObject({ status: 422, code: 'groups.unknown-member', errors: [{ pointer: '/assigneeId' }] });
    expect((await put(id, { tags: Array.from({ length: 21 }, (_, i) => `t${i}`) })).status).toBe(422);
  });

  it('GRP-4 ACC-10 reading needs creators.read, writing groups.write; other tenants and hidden creators are not found', async () => {
    const id = await makeVisibleCreator(t);
    const analyst = await makeMember(t, owner.organisationId, 'analyst');
    for (const path of ['/relationships', '/relationships/summary', '/relationship-tasks', `/creators/${id}/timeline`]) {
      expect((await call('GET', path, undefined, analyst.accessToken)).status).toBe(403);
      expect((await call('GET', path, undefined, stranger.accessToken)).status).toBe(404);
    }
    expect((await put(id, {}, {}, stranger.accessToken)).status).toBe(404);
    expect((await call('POST', `/creators/${id}/notes`, { text: 'x' }, analyst.accessToken)).status).toBe(403);
    expect((await call('GET', `/creators/${newId()}/relationship`)).status).toBe(404);
    await t.sql(`update creators.visibility set network = false where creator_id = $1`, [id]);
    expect((await call('GET', `/creators/${id}/relationship`)).status).toBe(404);
  });
});

describe('GRP-4 stages that move by themselves', () => {
  it('GRP-4 facts move forward only; what was set by hand stays until something leads beyond it', async () => {
    const id = await makeVisibleCreator(t, { name: 'Cleo' });
    const after = async (kind: RelationFact['kind']) => {
      await push({ kind, creatorId: id });
      return (await card(id)).stage;
    };
    expect(await after('invitation_declined')).toBe('none');
    expect(await after('invited')).toBe('outreach');
    expect(await after('applied')).toBe('negotiation');
    expect(await after('declined')).toBe('negotiation');
    await put(id, { stage: 'none' });
    expect(await after('confirmed')).toBe('awaiting_post');
    await put(id, { stage: 'ambassador' });
    expect(await after('fulfilled')).toBe('ambassador');
    await put(id, { stage: 'outreach' });
    expect(await after('invited')).toBe('outreach');
    expect(await after('fulfilled')).toBe('posted');
    expect(await after('confirmed')).toBe('posted');
    const { items } = await timeline(id);
    expect(items[0]).toMatchObject({ kind: 'confirmed', stage: null });
    expect(items[1]).toMatchObject({ kind: 'fulfilled', fromStage: 'outreach', stage: 'posted' });
  });

  it('GRP-4 twelve campaigns at once, in any order of creators, leave one row each and every fact', async () => {
    const ids = [await makeVisibleCreator(t), await makeVisibleCreator(t), await makeVisibleCreator(t)];
    await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        push(
          ...(i % 2 ? ids : ids.toReversed()).map((creatorId) => ({
            kind: i % 3 ? ('invited' as const) : ('confirmed' as const),
            creatorId,
          })),
        ),
      ),
    );
    for (const id of ids) {
      expect((await card(id)).stage).toBe('awaiting_post');
      expect((await timeline(id)).items).toHaveLength(12);
    }
  });

  it('GRP-4 messages of a thread and day count in one row', async () => {
    const id = await makeVisibleCreator(t);
    const [ref, other] = [newId(), newId()];
    await Promise.all(Array.from({ length: 10 }, () => push({ kind: 'messages', creatorId: id, ref })));
    await push({ kind: 'messages', creatorId: id, ref: other });
    const { items } = await timeline(id);
    expect(items.map(({ times }) => times).toSorted((a, b) => a - b)).toEqual([1, 10]);
    expect((await card(id)).version).toBe(0);
  });
});

describe('GRP-4 notes, tasks, timeline', () => {
  it('GRP-4 a note is changed and deleted by whoever wrote it alone, and stands in the timeline', async () => {
    const id = await makeVisibleCreator(t);
    const note = await call<{ id: string; version: number; can: object }>('POST', `/creators/${id}/notes`, { text: 'Liebt Öko-Düfte' });
    expect([note.status, note.body.can]).toEqual([201, { change: true, remove: true }]);
    const path = `/creators/${id}/notes/${note.body.id}`;
    for (const method of ['PATCH', 'DELETE'])
      expect((await call(method, path, method === 'PATCH' ? { text: 'No' } : undefined, reviewer.accessToken)).body).toMatchObject({
        status: 403,
        code: 'groups.not-author',
      });
    const seen = await call<Listed<{ text: string; can: object }>>('GET', `/creators/${id}/notes`, undefined, reviewer.accessToken);
    expect(seen.body.items).toMatchObject([{ text: 'Liebt Öko-Düfte', can: { change: false, remove: false } }]);
    expect((await call('PATCH', path, { text: 'x' }, owner.accessToken, { 'if-match': '"9"' })).status).toBe(412);
    expect((await call('PATCH', path, { text: 'Calm' })).body).toMatchObject({ text: 'Calm', version: 2 });
    expect((await timeline(id)).items).toMatchObject([{ kind: 'note', text: 'Calm', by: { id: owner.userId } }]);
    expect((await call('DELETE', path)).status).toBe(204);
    expect((await call('DELETE', path)).status).toBe(404);
    const logged = await t.sql<{ changes: string }>(`select changes::text from platform.audit_events where object_id = $1`, [note.body.id]);
    expect(logged.length).toBeGreaterThan(1);
    expect(logged.some(({ changes }) => changes.includes('Calm'))).toBe(false);
  });

  it('GRP-4 due tasks of a brand come in the order of their days, for one and for nobody; done ones leave', async () => {
    const [one, two] = [await makeVisibleCreator(t, { name: 'Una' }), await makeVisibleCreator(t, { name: 'Dua' })];
    const add = async (id: string, text: string, dueOn: string | null, assigneeId: string | null = null) =>
      (await call<{ id: string }>('POST', `/creators/${id}/tasks`, { text, dueOn, assigneeId })).body.id;
    const late = await add(one, 'Send the brief', '2031-03-01', reviewer.userId);
    await add(two, 'Ask for stories', '2031-02-01');
    await add(two, 'Some day', null);
    await add(one, 'Mine', '2031-02-15', owner.userId);
    const due = async (query: string) =>
      (await call<Listed<{ text: string; creatorName: string }>>('GET', `/relationship-tasks${query}`)).body;
    expect((await due('?dueUntil=2031-03-01')).items.map(({ text }) => text)).toEqual(['Ask for stories', 'Mine', 'Send the brief']);
    expect((await due(`?assignee=${reviewer.userId}`)).items.map(({ text }) => text)).toEqual(['Ask for stories', 'Send the brief']);
    const page = await due('?limit=1');
    expect((await due(`?limit=1&cursor=${page.nextCursor}`)).items).toMatchObject([{ text: 'Mine', creatorName: 'Una' }]);
    expect(await card(one)).toMatchObject({ openTasks: 2, nextDueOn: '2031-02-15' });
    const path = `/creators/${one}/tasks/${late}`;
    expect((await call('PATCH', path, { done: true }, reviewer.accessToken)).body).toMatchObject({
      version: 2,
      doneAt: expect.any(String),
    });
    expect((await due('?dueUntil=2031-02-28')).items).toHaveLength(2);
    expect((await call('PATCH', path, { done: false, dueOn: null })).body).toMatchObject({ doneAt: null, dueOn: null });
    const open = await call<Listed<object>>('GET', `/creators/${one}/tasks?done=false`);
    expect(open.body.items).toHaveLength(2);
    expect((await call('DELETE', `/creators/${two}/tasks/${late}`)).status).toBe(404);
    expect((await call('DELETE', path)).status).toBe(204);
    for (const bad of [{ dueOn: '2031-02-30' }, { dueOn: 'soon' }, { text: '' }, { done: 'yes' }])
      expect((await call('PATCH', path, bad)).status).toBe(422);
    expect((await call('GET', '/relationship-tasks?cursor=WzEsMl0')).status).toBe(422);
  });

  it('GRP-4 the timeline pages through everything once, newest first', async () => {
    const id = await makeVisibleCreator(t);
    for (let i = 0; i < 3; i += 1) {
      await push({ kind: 'invited', creatorId: id });
      await call('POST', `/creators/${id}/notes`, { text: `n${i}` });
      await call('POST', `/creators/${id}/tasks`, { text: `t${i}` });
    }
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Listed<Entry> = await timeline(id, `?limit=2${cursor ? `&cursor=${cursor}` : ''}`);
      seen.push(...page.items.map(({ kind, text }) => text ?? kind));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(['t2', 'n2', 'invited', 't1', 'n1', 'invited', 't0', 'n0', 'invited']);
  });
});

describe('GRP-4 board', () => {
  it('GRP-4 CRE-7 columns page in order, filter by owner, tag and name, and count only whom the brand sees', async () => {
    const other = await makeOwner(t);
    const ask = <B>(method: string, path: string, body?: object) =>
      t.call<B>(method, `/brands/${other.brandId}${path}`, { token: other.accessToken, ...(body ? { body } : {}) });
    const ids: string[] = [];
    for (const name of ['Åsa Berg', 'Björn Öl', 'Carla', 'Dora']) {
      const id = await makeVisibleCreator(t, { name });
      ids.push(id);
      const mine = name.startsWith('B') ? other.userId : null;
      await ask('PUT', `/creators/${id}/relationship`, { stage: 'outreach', ownerId: mine, tags: name === 'Carla' ? ['VIP'] : [] });
    }
    const names = async (query: string) =>
      (await ask<Listed<Card>>('GET', `/relationships${query}`)).body.items.map(({ displayName }) => displayName);
    expect(await names('?stage=outreach')).toEqual(['Dora', 'Carla', 'Björn Öl', 'Åsa Berg']);
    const first = (await ask<Listed<Card>>('GET', '/relationships?stage=outreach&limit=2')).body;
    expect(await names(`?stage=outreach&limit=2&cursor=${first.nextCursor}`)).toEqual(['Björn Öl', 'Åsa Berg']);
    expect(await names('?stage=posted,ambassador')).toEqual([]);
    expect(await names(`?owner=${other.userId}`)).toEqual(['Björn Öl']);
    expect(await names('?tag=VIP')).toEqual(['Carla']);
    expect(await names(`?q=${encodeURIComponent('ÖL')}`)).toEqual(['Björn Öl']);
    await ask('POST', '/blocked-creators', { creatorId: ids[3] });
    await t.sql(`update creators.visibility set network = false where creator_id = $1`, [ids[0]]);
    expect(await names('')).toEqual(['Carla', 'Björn Öl']);
    const { body } = await ask<Summary>('GET', '/relationships/summary');
    expect(body.stages.find(({ stage }) => stage === 'outreach')).toEqual({ stage: 'outreach', count: 2 });
    expect([body.tags, body.team.map(({ id }) => id)]).toEqual([[{ tag: 'VIP', count: 1 }], [other.userId]]);
    // a blocked creator's notes stay readable on the page where one unblocks
    expect((await ask('GET', `/creators/${ids[3]}/relationship`)).status).toBe(200);
    expect((await board()).items.some(({ creatorId }) => ids.includes(creatorId))).toBe(false);
  });
});
