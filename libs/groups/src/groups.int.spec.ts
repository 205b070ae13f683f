import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '@app/harness';
import { makeMember, makeOwner, type TestOwner } from '@app/identity/testing';
import { GroupsApi } from '@app/groups';
import { automaticGroup } from '@app/groups/testing';
import { Events, newId, Transactions } from '@app/platform';
import { creatorReferred } from '@app/creators';
import { makeCreator, makeVisibleCreator } from '@app/creators/testing';

interface Group {
  id: string;
  kind: string;
  name: string;
  memberCount: number;
  faces: Array<{ displayName: string }>;
  version: number;
  can: Record<string, boolean>;
}
interface Member {
  creatorId: string;
  displayName: string;
  byHand: boolean;
}
interface Listed<T> {
  items: T[];
  nextCursor: string | null;
  total?: number;
}

let t: TestApp;
let owner: TestOwner;
beforeAll(async () => {
  t = await bootApp();
  owner = await makeOwner(t);
});
afterAll(() => t.close());

const call = <Body = Record<string, unknown>>(method: string, path: string, body?: unknown, token = owner.accessToken, headers = {}) =>
  t.call<Body>(method, path, { token, headers, ...(body === undefined ? {} : { body }) });
const groupsOf = async (token = owner.accessToken, brandId = owner.brandId) =>
  (await call<Listed<Group>>('GET', `/brands/${brandId}/groups`, undefined, token)).body.items;
const make = async (name: string, more: object = {}) =>
  (await call<Group>('POST', `/brands/${owner.brandId}/groups`, { name, ...more })).body;
const members = async (id: string, query = '') => (await call<Listed<Member>>('GET', `/groups/${id}/members${query}`)).body;
const add = (id: string, ...creatorIds: string[]) =>
  call<{ added: number; already: number; refused: string[] }>('POST', `/groups/${id}/members`, { creatorIds });

describe('GRP-1 automatic groups', () => {
  it('GRP-1 every brand has the four, named in the reader’s language, and nobody renames or deletes them', async () => {
    expect((await groupsOf()).slice(0, 4).map(({ kind }) => kind)).toEqual([
      'favorites',
      'previously_collaborated',
      'referrals',
      'followers',
    ]);
    const german = await call<Listed<Group>>('GET', `/brands/${owner.brandId}/groups`, undefined, owner.accessToken, {
      'accept-language': 'de',
    });
    expect(german.body.items[0]?.name).toBe('Favoriten');
    const id = await automaticGroup(t, owner, 'favorites');
    expect((await call('PATCH', `/groups/${id}`, { name: 'Mine' })).body).toMatchObject({ status: 409, code: 'groups.automatic' });
    expect((await call('PATCH', `/groups/${id}`, { colour: 'pink' })).status).toBe(200);
    expect((await call('DELETE', `/groups/${id}`)).body).toMatchObject({ status: 409, code: 'groups.automatic' });
    expect((await call<Group>('GET', `/groups/${id}`)).body.can).toEqual({
      change: true,
      rename: false,
      remove: false,
      addMembers: true,
      removeMembers: true,
    });
    // ten at once make four
    const other = await makeOwner(t);
    const lists = await Promise.all(Array.from({ length: 10 }, () => groupsOf(other.accessToken, other.brandId)));
    expect(new Set(lists.flatMap((list) => list.map((each) => each.id))).size).toBe(4);
  });

  it('GRP-1 CRE-7 followers come and go by themselves; a removal by hand stays removed when the event comes again', async () => {
    const id = await automaticGroup(t, owner, 'followers');
    const creator = await makeCreator(t, 'Fiona Follower');
    const follow = (method = 'PUT', brandId = owner.brandId) =>
      call(method, `/creator/followed-brands/${brandId}`, undefined, creator.token);
    expect((await follow('PUT', newId())).status).toBe(404);
    expect((await follow()).body).toMatchObject({ brandId: owner.brandId });
    expect((await follow()).status).toBe(200);
    await t.settle();
    // she is not in the network, but the brand knows her now
    expect((await members(id)).items).toMatchObject([{ creatorId: creator.id, displayName: 'Fiona Follower', byHand: false }]);
    expect((await call('GET', `/brands/${owner.brandId}/creators/${creator.id}`)).status).toBe(200);
    const list = await call<{ items: object[] }>('GET', '/creator/followed-brands', undefined, creator.token);
    expect(list.body.items).toHaveLength(1);
    const among = async (query: string) =>
      (
        await call<{ items: Array<{ brandId: string }>; nextCursor: string | null; total?: number }>(
          'GET',
          `/creator/followed-brands${query}`,
          undefined,
          creator.token,
        )
      ).body;
    const newer = [(await makeOwner(t)).brandId, (await makeOwner(t)).brandId];
    for (const brandId of newer) await follow('PUT', brandId);
    const first = await among('?limit=2&include=total');
    expect([first.items.map(({ brandId }) => brandId), first.total]).toEqual([newer.toReversed(), 3]);
    const rest = await among(`?limit=2&cursor=${first.nextCursor}`);
    expect([rest.items.map(({ brandId }) => brandId), rest.nextCursor]).toEqual([[owner.brandId], null]);
    expect((await among(`?brandId=${owner.brandId}`)).items).toHaveLength(1);
    expect((await among(`?brandId=${newId()}`)).items).toEqual([]);
    for (const brandId of newer) await follow('DELETE', brandId);
    expect((await follow('DELETE')).status).toBe(204);
    expect((await follow('DELETE')).status).toBe(404);
    await t.settle();
    expect((await members(id)).items).toEqual([]);
    await follow();
    await t.settle();
    expect((await call('DELETE', `/groups/${id}/members/${creator.id}`)).status).toBe(204);
    expect((await call('DELETE', `/groups/${id}/members/${creator.id}`)).status).toBe(404);
    await follow('DELETE');
    await t.settle();
    await follow();
    await t.settle();
    expect((await members(id)).items).toEqual([]);
    // by hand she comes back, marked so, and stays when she follows no more
    expect((await add(id, creator.id)).body).toMatchObject({ added: 1 });
    expect((await members(id)).items).toMatchObject([{ byHand: true }]);
    await follow('DELETE');
    await t.settle();
    // she is not in the network, so the brand sees her again with her application or when she follows
    await follow();
    expect((await members(id)).items).toMatchObject([{ creatorId: creator.id, byHand: true }]);
  });

  it('GRP-1 CRE-10 “My referrals” keep themselves too: removed by hand they stay out, added by hand they stay in; open pages hear of it', async () => {
    const id = await automaticGroup(t, owner, 'referrals');
    const creator = await makeVisibleCreator(t, { name: 'Rea Referred' });
    const socket = io(`${t.url}/live`, { auth: { token: owner.accessToken }, transports: ['websocket'], forceNew: true });
    const heard: Array<{ entity: string; id: string }> = [];
    socket.on('campaign:changed', (change: { entity: string; id: string }) => heard.push(change));
    await new Promise<void>((resolve) => socket.once('connect', () => resolve()));
    const refer = async () => {
      await t.app.get(Transactions).run(() => t.app.get(Events).publish(creatorReferred, { brandId: owner.brandId, creatorId: creator }));
      await t.settle();
    };
    const count = () => heard.filter((change) => change.entity === 'group' && change.id === id).length;
    await refer();
    expect((await members(id)).items).toMatchObject([{ creatorId: creator, byHand: false }]);
    await expect.poll(count).toBe(1);
    expect((await call('POST', `/groups/${id}/members/remove`, { creatorIds: [creator] })).body).toEqual({ removed: 1 });
    await expect.poll(count).toBe(2);
    await refer();
    expect((await members(id)).items).toEqual([]);
    expect((await add(id, creator)).body).toMatchObject({ added: 1 });
    expect((await members(id)).items).toMatchObject([{ creatorId: creator, byHand: true }]);
    socket.close();
  });

  it('GRP-1 what higher modules push is kept once, and not against a removal by hand', async () => {
    const [one, two] = [await makeVisibleCreator(t, { name: 'Una' }), await makeVisibleCreator(t, { name: 'Dua' })];
    const push = (...ids: string[]) =>
      t.app.get(Transactions).run(() => t.app.get(GroupsApi).keepAutomatic('previously_collaborated', owner.brandId, ids));
    await Promise.all(Array.from({ length: 10 }, () => push(one, two)));
    const id = await automaticGroup(t, owner, 'previously_collaborated');
    expect((await members(id)).items.map(({ displayName }) => displayName)).toEqual(['Una', 'Dua']);
    expect((await call('POST', `/groups/${id}/members/remove`, { creatorIds: [one, newId()] })).body).toEqual({ removed: 1 });
    await push(one, two);
    expect((await members(id)).items.map(({ displayName }) => displayName)).toEqual(['Dua']);
    expect(await t.app.get(GroupsApi).members([id])).toEqual([two]);
  });
});

describe('GRP-2 own groups', () => {
  it('GRP-2 made, changed with ETag, found by externalId, deleted; names are unique per brand', async () => {
    const group = await make('Vegan', { description: 'Plants only', colour: 'green', externalId: 'crm-7', metadata: { team: 'food' } });
    expect(group).toMatchObject({ kind: 'own', name: 'Vegan', colour: 'green', memberCount: 0, version: 1, metadata: { team: 'food' } });
    expect((await call('POST', `/brands/${owner.brandId}/groups`, { name: 'vegan' })).body).toMatchObject({
      status: 409,
      code: 'groups.name-taken',
    });
    const stale = await call('PATCH', `/groups/${group.id}`, { name: 'Plants' }, owner.accessToken, { 'if-match': '"7"' });
    expect(stale.status).toBe(412);
    const changed = await call<Group>('PATCH', `/groups/${group.id}`, { name: 'Plants' }, owner.accessToken, { 'if-match': '"1"' });
    expect([changed.body.name, changed.body.version, changed.headers.get('etag')]).toEqual(['Plants', 2, '"2"']);
    const found = await call<Listed<Group>>('GET', `/brands/${owner.brandId}/groups?externalId=crm-7&include=total`);
    expect([found.body.items.map(({ id }) => id), found.body.total]).toEqual([[group.id], 1]);
    for (const metadata of [{ ['k'.repeat(41)]: 'x' }, { k: 7 }, Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`k${i}`, 'x']))])
      expect((await call('PATCH', `/groups/${group.id}`, { metadata })).status).toBe(422);
    expect((await call('DELETE', `/groups/${group.id}`)).status).toBe(204);
    expect((await call('GET', `/groups/${group.id}`)).status).toBe(404);
  });

  it('GRP-2 CRE-7 bulk adding tells new, known and unknown apart; hidden and blocked creators are not shown and not counted', async () => {
    const ids = [
      await makeVisibleCreator(t, { name: 'Ada' }),
      await makeVisibleCreator(t, { name: 'Bea' }),
      await makeVisibleCreator(t, { name: 'Cleo' }),
    ];
    const hidden = await makeVisibleCreator(t, { network: false });
    const group = await make('Shown');
    const unknown = newId();
    expect((await add(group.id, ids[0]!, ids[1]!, hidden, unknown)).body).toEqual({ added: 2, already: 0, refused: [hidden, unknown] });
    expect((await add(group.id, ...ids)).body).toEqual({ added: 1, already: 2, refused: [] });
    expect((await add(group.id, hidden)).body).toMatchObject({ status: 422, code: 'groups.unknown-creator' });
    const first = await members(group.id, '?limit=2&include=total');
    expect([first.items.map(({ displayName }) => displayName), first.total]).toEqual([['Ada', 'Bea'], 3]);
    expect((await members(group.id, `?limit=2&cursor=${first.nextCursor}`)).items.map(({ displayName }) => displayName)).toEqual(['Cleo']);
    await t.sql(`update creators.visibility set network = false where creator_id = $1`, [ids[0]]);
    await call('POST', `/brands/${owner.brandId}/blocked-creators`, { creatorId: ids[1] });
    expect((await members(group.id, '?limit=1')).items.map(({ displayName }) => displayName)).toEqual(['Cleo']);
    expect((await call<Group>('GET', `/groups/${group.id}`)).body).toMatchObject({ memberCount: 1, faces: [{ displayName: 'Cleo' }] });
    // who applied is known to the brand: listed though out of the network
    await t.sql(`insert into creators.brand_contacts (brand_id, creator_id, first_at) values ($1, $2, now())`, [owner.brandId, ids[0]]);
    expect((await members(group.id)).items.map(({ displayName }) => displayName)).toEqual(['Ada', 'Cleo']);
    const both = await call<{ items: object[] }>('GET', `/brands/${owner.brandId}/group-memberships?creatorIds=${ids[0]},${unknown}`);
    expect(both.body.items).toEqual([{ creatorId: ids[0], groupIds: [group.id] }]);
  });

  it('GRP-2 all hits of a search up to a limit, in its order; ten at once add each creator once', async () => {
    for (const [index, city] of ['Zwickau', 'Zwickau', 'Zwickau'].entries())
      await makeVisibleCreator(t, { name: `Z${index}`, city, accounts: [{ followers: 10_000 * (index + 1) }] });
    const group = await make('Zwickau');
    const search = (limit?: number) =>
      call('POST', `/groups/${group.id}/members/from-search`, {
        query: { city: 'Zwickau', sort: '-followers' },
        ...(limit ? { limit } : {}),
      });
    expect((await search(2)).body).toEqual({ added: 2, already: 0, refused: [], more: true });
    const rivals = await Promise.all(Array.from({ length: 10 }, () => search()));
    expect(rivals.reduce((sum, { body }) => sum + Number(body['added']), 0)).toBe(1);
    expect((await members(group.id)).items.map(({ displayName }) => displayName)).toEqual(['Z2', 'Z1', 'Z0']);
    const bad = { query: { 'followers[gte]': 9, 'followers[lt]': 3 } };
    expect((await call('POST', `/groups/${group.id}/members/from-search`, bad)).status).toBe(422);
  });

  it('GRP-2 exported as a workbook whose texts are no formulas, in the reader’s language', async () => {
    const id = await makeVisibleCreator(t, { name: '=1+1' });
    const group = await make('Ausfuhr ä');
    await add(group.id, id);
    const file = await fetch(`${t.url}/api/v1/groups/${group.id}/export`, {
      headers: { authorization: `Bearer ${owner.accessToken}`, 'accept-language': 'de' },
    });
    expect([file.status, file.headers.get('content-disposition')]).toEqual([
      200,
      `attachment; filename="Ausfuhr a.xlsx"; filename*=UTF-8''Ausfuhr%20%C3%A4.xlsx`,
    ]);
    expect(
      Buffer.from(await file.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    const logged = await t.sql(`select 1 from platform.audit_events where action = 'exported' and object_id = $1`, [group.id]);
    expect(logged).toHaveLength(1);
  });

  it('GRP-2 ACC-10 reading needs creators.read, writing groups.write; other tenants find nothing', async () => {
    const group = await make('Ours');
    const analyst = await makeMember(t, owner.organisationId, 'analyst');
    const stranger = await makeOwner(t);
    expect((await call('GET', `/groups/${group.id}`, undefined, analyst.accessToken)).status).toBe(403);
    expect((await call('GET', `/groups/${group.id}`, undefined, stranger.accessToken)).status).toBe(404);
    expect((await call('DELETE', `/groups/${group.id}`, undefined, stranger.accessToken)).status).toBe(404);
    expect((await call('GET', `/brands/${owner.brandId}/groups`, undefined, stranger.accessToken)).status).toBe(404);
  });
});
