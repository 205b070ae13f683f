import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { documentIds, TEST_PASSWORD } from '@app/identity/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import type { Tenant } from './tenant.js';
import { buildWorld, type World } from './world.js';

let world: World;
let a: Tenant;
let person: { email: string; name: string };
beforeAll(async () => {
  world = await buildWorld();
  a = world.a;
  const [row] = await world.app.sql<{ email: string; name: string }>(`select email, name from identity.users where id = $1`, [
    a.creator.userId,
  ]);
  person = row!;
}, 120_000);
afterAll(() => world.app.close());

/** Nobody else has these: a look at all tables finds whatever is left of the person. */
const IBAN = 'DE89370400440532013000';
const MARK = 'Weißdornallee 77';

async function unzip(data: Buffer): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  const zip = await new Promise<ZipFile>((resolve, reject) =>
    fromBuffer(data, { lazyEntries: true }, (error, opened) => (error ? reject(error) : resolve(opened))),
  );
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error);
        void buffer(stream).then((content) => {
          files.set(entry.fileName, content);
          zip.readEntry();
        }, reject);
      });
    });
    zip.on('end', resolve);
    zip.on('error', reject);
    zip.readEntry();
  });
  return files;
}

/** Tables outside of the simulators (they play the platforms) that hold one of the texts; `schema.table: text`. */
async function tablesWith(texts: readonly string[]): Promise<string[]> {
  const tables = await world.app.sql<{ name: string }>(
    `select table_schema || '.' || quote_ident(table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema', 'sandbox') order by 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    for (const text of texts) {
      const rows = await world.app.sql<{ row: string }>(
        `select t::text as row from ${name} t where strpos(lower(t::text), lower($1)) > 0 limit 1`,
        [text],
      );
      if (rows[0]) found.push(`${name}: ${text} in ${rows[0].row.slice(0, 300)}`);
    }
  }
  return found;
}

async function filesIn(folder: string): Promise<string[]> {
  const path = join(world.app.env.dataDir, 'files', folder);
  if (!existsSync(path)) return [];
  return (await readdir(path, { recursive: true, withFileTypes: true })).filter((each) => each.isFile()).map(({ name }) => name);
}

it('ACC-12 the export holds everything of the person as JSON and media, and no secrets', async () => {
  const { app } = world;
  const token = a.creator.token;
  const body = { firstName: 'Linked', bio: 'Skin and light', payout: { holder: 'Linked Creator', iban: IBAN } };
  expect((await app.call('PATCH', '/creator/profile', { token, body })).status).toBe(200);
  const address = { name: person.name, line1: MARK, postalCode: '10115', city: 'Berlin', country: 'DE' };
  expect((await app.call('PUT', '/creator/address', { token, body: address })).status).toBe(200);
  expect((await app.call('POST', '/creator/avatar', { token, raw: { data: world.picture, type: 'image/jpeg' } })).status).toBeLessThan(300);
  const said = { clientId: crypto.randomUUID(), text: 'See you on Friday' };
  expect((await app.call('POST', `/threads/${a.threads.active}/messages`, { token, body: said })).status).toBe(201);
  const change = { note: 'Less time', exclusivity: { category: 'Serum', days: 30 } };
  const owner = { token: a.owner.accessToken };
  const amended = await app.call<{ id: string }>('POST', `/campaigns/${a.campaigns.amended}/amendments`, { ...owner, body: change });
  expect((await app.call('POST', `/amendments/${amended.body.id}/refuse`, { token })).status).toBe(200);
  await app.settle();

  const asked = await app.call('POST', '/me/data-exports', { token });
  expect(asked.status).toBe(202);
  await app.settle();
  const made = await app.call(`GET`, (asked.headers.get('location') ?? '').replace('/api/v1', ''), { token });
  expect(made.body).toMatchObject({ state: 'done', progress: 100 });
  const file = await fetch(`${app.url}${String(made.body['url'])}`);
  expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/zip']);
  const files = await unzip(Buffer.from(await file.arrayBuffer()));
  const json = (name: string) => JSON.parse(files.get(`${name}.json`)?.toString() ?? 'null') as never;
  expect(json('account')).toMatchObject({ email: person.email, name: person.name });
  expect(json('creator-profile')).toMatchObject({ bio: 'Skin and light', address: { line1: MARK } });
  expect(json('social-accounts')).toMatchObject([{ handle: a.creator.username }]);
  expect(json('applications')).toHaveLength(4);
  expect(json('amendment-answers')).toMatchObject([{ campaignId: a.campaigns.amended, state: 'refused' }]);
  expect(json('collaborations')).toHaveLength(2);
  expect(json('messages')).toContainEqual(expect.objectContaining({ text: 'See you on Friday', own: true }));
  expect(json('contents')).toHaveLength(3);
  expect(json('shipments')).not.toBeNull();
  expect(json('notifications')).not.toBeNull();
  const media = [...files.keys()].filter((name) => name.startsWith('media/'));
  expect(media).toContain('media/profile-picture.webp');
  expect(media.some((name) => name.startsWith(`media/content-${a.contents.matched}`))).toBe(true);
  const text = [...files]
    .filter(([name]) => name.endsWith('.json'))
    .map(([, content]) => content.toString())
    .join('\n');
  expect(text).not.toMatch(/v1\.[0-9a-f]{8}\.|argon2|token_sealed|iban_sealed|password_hash/);
  expect(text).not.toContain(world.b.creator.username);
  // told in the app and by e-mail
  const { body: told } = await app.call<{ items: Array<{ kind: string }> }>('GET', '/me/notifications', { token });
  expect(told.items[0]?.kind).toBe('data-export-ready');
  expect(
    await app.sql(`select 1 from platform.mails where recipient = $1 and subject = 'Your data export is ready'`, [person.email]),
  ).toHaveLength(1);
});

it('ACC-12 what a member did to others is in their export without values: it may be another organisation’s by now', async () => {
  const { app } = world;
  const token = a.owner.accessToken;
  const invited = { email: 'third.party@example.test', role: 'analyst' };
  expect(
    (await app.call('POST', `/organisations/${a.owner.organisationId}/member-invitations`, { token, body: invited })).status,
  ).toBeLessThan(300);
  const asked = await app.call<{ id: string }>('POST', '/me/data-exports', { token });
  await app.settle();
  const { body } = await app.call<{ url: string }>('GET', `/me/data-exports/${asked.body.id}`, { token });
  const files = await unzip(Buffer.from(await (await fetch(`${app.url}${body.url}`)).arrayBuffer()));
  const log = JSON.parse(files.get('log.json')?.toString() ?? '[]') as Array<{ objectId: string; action: string; changes: object }>;
  const others = log.filter(({ objectId }) => objectId !== a.owner.userId);
  expect(others.length).toBeGreaterThan(3);
  expect(others.every(({ changes }) => Object.keys(changes).length === 0)).toBe(true);
  expect([...files.values()].some((content) => content.toString().includes(invited.email))).toBe(false);
});

it('ACC-12 running collaborations refuse the deletion, with reasons; nothing changes', async () => {
  const { app } = world;
  const token = a.creator.token;
  const preview = await app.call<{
    obstacles: Array<{ code: string; count: number; campaigns: string[] }>;
    data: Array<{ topic: string; fate: string; reason: string | null }>;
  }>('GET', '/me/deletion-preview', { token });
  expect(preview.body.obstacles).toMatchObject([{ code: 'collaborations.running', count: 2 }]);
  const titles = await app.sql<{ title: string }>(
    `select distinct p.title from collaborations.collaborations c join campaigns.campaigns p on p.id = c.campaign_id
     where c.creator_id = $1 order by p.title`,
    [a.creator.id],
  );
  expect(titles).not.toEqual([]);
  expect(preview.body.obstacles[0]?.campaigns).toEqual(titles.map(({ title }) => title));
  const topics = preview.body.data.map(({ topic }) => topic);
  for (const module of [
    'identity',
    'creators',
    'campaigns',
    'applications',
    'collaborations',
    'shipping',
    'chat',
    'content-sync',
    'notifications',
  ])
    expect(
      topics.some((topic) => topic.startsWith(`${module}.`)),
      module,
    ).toBe(true);
  for (const { topic, fate, reason } of preview.body.data) expect([topic, reason === null]).toEqual([topic, fate === 'deleted']);
  const refused = await app.call('DELETE', '/me', { token, body: { password: TEST_PASSWORD, confirm: person.email } });
  expect(refused).toMatchObject({
    status: 409,
    body: { code: 'identity.deletion-obstacles', obstacles: [{ code: 'collaborations.running' }] },
  });
  const owner = await app.call<{ obstacles: Array<{ code: string }> }>('GET', '/me/deletion-preview', { token: a.owner.accessToken });
  expect(owner.body.obstacles.map(({ code }) => code)).toEqual(['identity.last-owner']);
  expect((await app.call('GET', '/me', { token })).status).toBe(200);
});

it('ACC-12 after the deletion nothing of the person is left in any table or file, but for the listed exceptions', async () => {
  const { app } = world;
  const { creator } = a;
  const traces = [person.email, person.name, creator.username, MARK, IBAN];
  expect((await tablesWith(traces)).length).toBeGreaterThan(8);
  await app.sql(`update collaborations.collaborations set state = 'completed', ended_at = now(), frozen_at = now() where creator_id = $1`, [
    creator.id,
  ]);
  const gone = await app.call('DELETE', '/me', { token: creator.token, body: { password: TEST_PASSWORD, confirm: person.email } });
  expect([gone.status, gone.body]).toEqual([204, expect.anything()]);
  await app.settle();
  const left = await tablesWith(traces);
  // the confirmation itself, for 7 days
  expect(left.filter((line) => !line.startsWith('platform.mails: '))).toEqual([]);
  const mails = await app.sql<{ subject: string }>(`select subject from platform.mails where recipient = $1`, [person.email]);
  expect(mails).toEqual([{ subject: 'Your account was deleted' }]);
  expect(await filesIn(`data-exports/${creator.userId}`)).toEqual([]);
  expect(await filesIn(`avatars/${creator.id}`)).toEqual([]);
  expect(await filesIn(`social-pictures/${creator.socialAccountId}`)).toEqual([]);
  expect(
    await app.sql(`select 1 from content_sync.files f join content_sync.contents c on c.id = f.content_id where c.creator_id = $1`, [
      creator.id,
    ]),
  ).toEqual([]);
});

it('ACC-12 sessions end at once, what others need stays without a name, and the address is free', async () => {
  const { app } = world;
  const { creator, owner } = a;
  expect((await app.call('GET', '/me', { token: creator.token })).status).toBe(401);
  const asOwner = async (path: string) => (await app.call<Record<string, unknown>>('GET', path, { token: owner.accessToken })).body;
  const collaboration = await asOwner(`/collaborations/${a.collaborations.active}`);
  expect(JSON.stringify(collaboration)).toContain('Deleted creator');
  const { items } = (await asOwner(`/threads/${a.threads.active}/messages`)) as { items: Array<{ text: string }> };
  expect(items.map(({ text }) => text)).toContain('See you on Friday');
  const report = await app.call('GET', `/campaigns/${a.campaigns.active}/report`, { token: owner.accessToken });
  expect(report.status).toBe(200);
  const [application] = await app.sql<{ state: string }>(`select state from applications.applications where id = $1`, [a.applications.own]);
  expect(application?.state).toBe('withdrawn');
  const signUp = await app.call('POST', '/auth/sign-up', {
    body: {
      kind: 'creator',
      email: person.email,
      password: TEST_PASSWORD,
      name: 'Somebody New',
      locale: 'en',
      acceptedDocumentIds: await documentIds(app, 'creator'),
    },
  });
  expect(signUp.status).toBe(202);
  const users = await app.sql<{ id: string }>(`select id from identity.users where email = $1`, [person.email]);
  expect(users).toHaveLength(1);
  expect(users[0]?.id).not.toBe(creator.userId);
});
