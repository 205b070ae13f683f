import { io } from 'socket.io-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { campaignInput, makeApplicant, apply } from '@app/applications/testing';
import { bootApp, type TestApp } from '@app/harness';
import { makeOwner } from '@app/identity/testing';
import { DeadlineSweep, newId } from '@app/platform';
import { PERMISSIONS } from '@app/rules';
import { Caller } from './caller.js';
import { told } from './matrix.js';
import { print } from './print.js';
import { KEPT_KEY } from './recipes/api-keys.js';
import { UNAUDITED } from './unaudited.js';
import { buildWorld, type World } from './world.js';

let world: World;
let caller: Caller;
let key: { id: string; secret: string };

const OF_PERSONS: readonly string[] = ['identity.delete-organisation', 'identity.transfer-ownership'];
const EVERYTHING = PERMISSIONS.filter((name) => !OF_PERSONS.includes(name));

/** A key of an organisation, made by its owner over the API. */
async function makeKey(app: TestApp, owner: { organisationId: string; accessToken: string }, permissions: readonly string[] = EVERYTHING) {
  const answer = await app.call<{ id: string; secret: string }>('POST', `/organisations/${owner.organisationId}/api-keys`, {
    token: owner.accessToken,
    body: { name: KEPT_KEY, permissions },
  });
  if (answer.status !== 201) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

beforeAll(async () => {
  world = await buildWorld();
  caller = await Caller.of(world);
  key = await makeKey(world.app, world.a.owner);
  world.app.app.get(DeadlineSweep).pause(true);
}, 120_000);
afterAll(() => world.app.close());

/** Operations of members that a key is refused by rule, with the code. */
const PEOPLE_ONLY: Readonly<Record<string, string>> = {
  ApiKeys_create: 'identity.api-key-by-key',
  ApiKeys_change: 'identity.api-key-by-key',
  ApiKeys_revoke: 'identity.api-key-by-key',
  ApiKeys_rotate: 'identity.api-key-by-key',
};

it('ACC-8 a key with every permission calls every operation of members, and each change names the key', async () => {
  const wrong: string[] = [];
  let calls = 0;
  for (const call of caller.calls) {
    const { operation, recipe } = call;
    if (!operation.access?.permission || recipe.as !== 'owner') continue;
    const request = await caller.valid(call, world.a);
    if (request.token !== world.a.owner.accessToken) continue;
    const requestId = `by-key-${operation.id}`;
    const headers = { ...request.headers, 'x-request-id': requestId };
    const answer = await caller.send<{ code?: string }>(operation, { ...request, headers, token: key.secret });
    calls += 1;
    const refusal = OF_PERSONS.includes(operation.access.permission) ? 'platform.forbidden' : PEOPLE_ONLY[operation.id];
    const right = refusal ? answer.status === 403 && answer.body.code === refusal : answer.status < 300;
    if (!right) wrong.push(`${operation.id}: ${told(answer)}`);
    const rows = await world.app.sql<{ actor: string }>(
      `select distinct actor_kind || ' ' || coalesce(actor_id::text, '') as actor from platform.audit_events where request_id = $1`,
      [requestId],
    );
    const expected = operation.method === 'GET' || refusal || UNAUDITED[operation.id] ? [[], [`key ${key.id}`]] : [[`key ${key.id}`]];
    if (!expected.some((each) => each.join() === rows.map(({ actor }) => actor).join())) {
      wrong.push(`${operation.id}: audited as ${JSON.stringify(rows)}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(calls).toBeGreaterThan(55);
  await world.app.settle();
  print(`API keys: ${calls} operations of members called by a key`);
}, 180_000);

it('ACC-8 a key without the permission gets 403 everywhere, of another organisation 404 on single objects, and nothing of people or creators', async () => {
  const { a, b } = world;
  const foreign = await makeKey(world.app, b.owner);
  const { secret: token } = await makeKey(world.app, a.owner, ['campaigns.read']);
  const wrong: string[] = [];
  for (const call of caller.calls) {
    const { operation, recipe } = call;
    const { access } = operation;
    if (!access || access.public) continue;
    const request = await caller.valid(call, a);
    if (access.permission !== 'campaigns.read') {
      const answer = await caller.send(operation, { ...request, token });
      if (answer.status !== 403) wrong.push(`${operation.id} without the permission: ${told(answer)}`);
    }
    if (!access.permission || recipe.foreign === 'none') continue;
    const answer = await caller.send(operation, { ...request, token: foreign.secret });
    if (answer.status !== 404) wrong.push(`${operation.id} of another organisation: ${told(answer)}`);
  }
  expect(wrong).toEqual([]);
}, 180_000);

it('ACC-8, CAM-9 software runs a campaign with its key: draft, pictures, launch, reading who applied, deciding, chatting; all of it is the maker’s', async () => {
  const { app, picture } = world;
  const owner = await makeOwner(app, { organisation: 'Software House' });
  const { id: keyId, secret: token } = await makeKey(app, owner, [
    'campaigns.read',
    'campaigns.write',
    'campaigns.launch',
    'applications.read',
    'applications.decide',
  ]);
  const headers = { 'idempotency-key': `draft-${newId()}` };
  const create = (body: unknown) =>
    app.call<{ id: string; ownerId: string | null }>('POST', `/brands/${owner.brandId}/campaigns`, { token, body, headers });
  const input = campaignInput({ title: 'By software' });
  const draft = await create(input);
  expect([draft.status, draft.body.ownerId]).toEqual([201, owner.userId]);
  const repeated = await create(input);
  expect([repeated.status, repeated.body.id, repeated.headers.get('idempotency-replayed')]).toEqual([201, draft.body.id, 'true']);
  expect((await create({ ...input, title: 'Other' })).status).toBe(422);
  // the maker's own requests have their own Idempotency-Keys
  const own = await app.call<{ id: string }>('POST', `/brands/${owner.brandId}/campaigns`, {
    token: owner.accessToken,
    body: input,
    headers,
  });
  expect([own.status, own.body.id === draft.body.id]).toEqual([201, false]);
  const id = draft.body.id;
  const raw = { data: picture, type: 'image/jpeg' };
  expect((await app.call('POST', `/campaigns/${id}/images`, { token, raw })).status).toBe(201);
  const launched = await app.call<{ state: string }>('POST', `/campaigns/${id}/launch`, { token, body: {} });
  expect([launched.status, launched.body.state]).toEqual([200, 'application']);
  const creator = await makeApplicant(app);
  const application = await apply(app, creator, id);
  const list = await app.call<{ items: Array<{ id: string }> }>('GET', `/campaigns/${id}/applications`, { token });
  expect(list.body.items.map((item) => item.id)).toEqual([application]);
  expect((await app.call('POST', `/applications/${application}/accept`, { token })).status).toBe(200);
  expect((await app.call('GET', `/organisations/${owner.organisationId}/campaigns`, { token })).status).toBe(200);
  expect((await app.call('POST', `/campaigns/${id}/selection/confirm`, { token, body: {} })).status).toBe(403);
  expect((await app.call('GET', '/threads', { token })).status).toBe(403);
  const history = await app.sql<{ event: string; actor_kind: string; actor_id: string }>(
    `select event, actor_kind, actor_id from campaigns.history where campaign_id = $1 and actor_kind <> 'system'`,
    [id],
  );
  expect(history.map(({ actor_kind, actor_id }) => `${actor_kind} ${actor_id}`)).toContain(`key ${keyId}`);
  const log = await app.call<{ items: Array<{ actor: { name: string }; object: { name: string } }> }>(
    'GET',
    `/organisations/${owner.organisationId}/audit-events?objectId=${id}&actorKind=key`,
    { token: owner.accessToken },
  );
  expect(log.body.items[0]).toMatchObject({ actor: { name: KEPT_KEY }, object: { name: 'By software' } });
  await app.settle();
});

it('ACC-8 launching by key asks for the confirmed address of its maker', async () => {
  const { app } = world;
  const owner = await makeOwner(app);
  const { secret: token } = await makeKey(app, owner);
  const { body } = await app.call<{ id: string }>('POST', `/brands/${owner.brandId}/campaigns`, { token, body: campaignInput({}) });
  await app.sql(`update identity.users set email_confirmed_at = null where id = $1`, [owner.userId]);
  const refused = await app.call<{ code: string }>('POST', `/campaigns/${body.id}/launch`, { token, body: {} });
  expect([refused.status, refused.body.code]).toEqual([403, 'identity.email-not-confirmed']);
});

it('ACC-8 outside the sandbox keys begin with of_live_, and each kind of instance refuses the other’s', async () => {
  const live = await bootApp({ SANDBOX: 'off' }).catch((error: Error) => error);
  expect(live).not.toBeInstanceOf(Error);
  if (live instanceof Error) return;
  try {
    const owner = await makeOwner(live);
    const made = await makeKey(live, owner);
    expect(made.secret).toMatch(/^of_live_[\w-]{43}$/);
    const status = async (app: TestApp, id: string, token: string) => (await app.call('GET', `/brands/${id}`, { token })).status;
    expect(await status(live, owner.brandId, made.secret)).toBe(200);
    expect(await status(live, owner.brandId, key.secret)).toBe(401);
    expect(await status(world.app, world.a.owner.brandId, made.secret)).toBe(401);
    // the same secret and row, only the other kind's name: still refused
    await live.sql(`update identity.api_keys set hash = sha256($2::text::bytea) where id = $1`, [
      made.id,
      made.secret.replace('live', 'test'),
    ]);
    expect(await status(live, owner.brandId, made.secret.replace('live', 'test'))).toBe(401);
  } finally {
    await live.close();
  }
});

it('ACC-10 a key on the chat hears nothing of what its maker reads elsewhere', async () => {
  const { app, a } = world;
  const { secret } = await makeKey(app, a.owner, ['campaigns.read']);
  const connect = async (token: string) => {
    const socket = io(`${app.url}/chat`, { auth: { token }, transports: ['websocket'], forceNew: true });
    const heard: unknown[] = [];
    socket.onAny((event: string) => heard.push(event));
    await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('connect_error', reject));
    return { socket, heard };
  };
  const [maker, software] = [await connect(a.owner.accessToken), await connect(secret)];
  const threadId = a.threads.active;
  const message = { clientId: newId(), text: 'From the creator' };
  const sent = await app.call<{ seq: number }>('POST', `/threads/${threadId}/messages`, { token: a.creator.token, body: message });
  const read = await app.call('POST', `/threads/${threadId}/read`, { token: a.owner.accessToken, body: { seq: sent.body.seq } });
  expect([sent.status, read.status]).toEqual([201, 200]);
  // the inbox hears of the message, the reader's windows of the reading
  await expect.poll(() => maker.heard.length).toBeGreaterThanOrEqual(2);
  // whatever was sent to the key's socket has come before this answer
  expect(await software.socket.emitWithAck('thread:join', { threadId })).toMatchObject({ error: { code: 'platform.forbidden' } });
  expect(software.heard).toEqual([]);
  maker.socket.close();
  software.socket.close();
});
