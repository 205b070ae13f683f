import { createHash, randomBytes } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { existsSync } from 'node:fs';
import { readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { bootApp, type TestApp, type TestResponse } from '@app/harness';
import { accessToken, makeCreator, type TestCreator } from '@app/creators/testing';
import { makeOwner } from '@app/identity/testing';
import { newId } from '../database/ids.js';
import { Transactions } from '../database/transactions.js';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { UploadPurposes } from './upload-purposes.js';
import { Uploads, WAITING_UPLOADS } from './uploads.js';

const MB = 1024 * 1024;

@Injectable()
class TestPurposes implements OnModuleInit {
  constructor(private readonly purposes: UploadPurposes) {}

  onModuleInit(): void {
    this.purposes.register({ purpose: 'test-file', maxBytes: 160 * MB, types: ['video/mp4'], creatorsOnly: false });
    this.purposes.register({ purpose: 'test-creators', maxBytes: MB, types: ['video/mp4'], creatorsOnly: true });
  }
}

@Module({ providers: [TestPurposes] })
class TestPurposesModule {}

let t: TestApp;
let ana: TestCreator;
beforeAll(async () => {
  t = await bootApp({}, [{ module: TestPurposesModule }]);
});
afterAll(() => t.close());

const base64 = (text: string) => Buffer.from(text).toString('base64');
const described = (purpose = 'test-file', type = 'video/mp4') => `purpose ${base64(purpose)},filetype ${base64(type)}`;
const TUS = { 'tus-resumable': '1.0.0' };

type Answer = TestResponse<Record<string, unknown>>;

function begin(size: number | string, headers: Record<string, string> = {}, token = ana.token): Promise<Answer> {
  const own = { ...TUS, 'upload-length': String(size), 'upload-metadata': described(), ...headers };
  return t.call('POST', '/uploads', { token, headers: own });
}

async function begun(size: number, headers: Record<string, string> = {}, token = ana.token): Promise<string> {
  const answer = await begin(size, headers, token);
  expect([answer.status, answer.body]).toMatchObject([201, expect.anything()]);
  return (answer.headers.get('location') ?? '').split('/').at(-1) ?? '';
}

function patch(id: string, offset: number, data: Uint8Array, token = ana.token, headers: Record<string, string> = {}) {
  return t.call('PATCH', `/uploads/${id}`, {
    token,
    headers: { ...TUS, 'upload-offset': String(offset), ...headers },
    raw: { data, type: 'application/offset+octet-stream' },
  });
}

const head = (id: string, token = ana.token) =>
  fetch(`${t.url}/api/v1/uploads/${id}`, { method: 'HEAD', headers: { ...TUS, authorization: `Bearer ${token}` } });
const file = (id: string) => join(t.env.dataDir, 'uploads', id);
const waiting = (token = ana.token) => t.sql<{ id: string }>(`select id from platform.uploads where user_id = $1`, [userOf(token)]);
const userOf = (token: string) => (JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { sub: string }).sub;
const code = (answer: Answer) => [answer.status, answer.body['code']];

describe('resumable uploads', () => {
  beforeAll(async () => {
    ana = await makeCreator(t);
  });

  it('SYN-6 breaks off, tells where it stands, goes on, and is the same file; one module takes it once', async () => {
    const data = randomBytes(3 * MB);
    const id = await begun(data.length);
    expect((await patch(id, 0, data.subarray(0, MB))).headers.get('upload-offset')).toBe(String(MB));
    // the connection dies in the middle of the second part
    await new Promise<void>((resolve) => {
      const path = `/api/v1/uploads/${id}`;
      const headers = { ...TUS, authorization: `Bearer ${ana.token}`, 'upload-offset': String(MB), 'content-length': String(2 * MB) };
      const dying = httpRequest(`${t.url}${path}`, {
        method: 'PATCH',
        headers: { ...headers, 'content-type': 'application/offset+octet-stream' },
      });
      dying.on('error', () => resolve());
      dying.write(data.subarray(MB, MB + 300_000), () => dying.destroy(new Error('gone')));
    });
    expect(code(await patch(id, 0, data.subarray(0, 10)))).toEqual([409, 'platform.upload-offset']);
    // the server may still be writing what arrived before: like every client, ask and go on from there
    const last = await vi.waitFor(async () => {
      const told = await expectOffset(id);
      expect(told).toBeGreaterThanOrEqual(MB);
      expect(told).toBeLessThan(2 * MB);
      const answer = await patch(id, told, data.subarray(told));
      expect(answer.status).toBe(204);
      return answer;
    });
    expect([last.headers.get('upload-offset'), last.headers.get('tus-resumable')]).toEqual([String(data.length), '1.0.0']);
    const sum = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
    expect(sum(await readFile(file(id)))).toBe(sum(data));
    const uploads = t.app.get(Uploads);
    const take = () => t.app.get(Transactions).run(() => uploads.take(ana.userId, id, 'test-file'));
    await expect(t.app.get(Transactions).run(() => uploads.take(newId(), id, 'test-file'))).rejects.toThrow('finished upload of yours');
    await expect(t.app.get(Transactions).run(() => uploads.take(ana.userId, id, 'test-creators'))).rejects.toThrow('for this purpose');
    const rivals = await Promise.allSettled(Array.from({ length: 10 }, take));
    expect(rivals.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await head(id)).status).toBe(404);
    const rows = await t.sql<{ action: string }>(`select action from platform.audit_events where object_id = $1 order by at, id`, [id]);
    expect(rows.map(({ action }) => action)).toEqual(['created', 'finished', 'taken']);
  });

  async function expectOffset(id: string): Promise<number> {
    const answer = await head(id);
    expect([answer.status, answer.headers.get('upload-length')]).toEqual([200, String(3 * MB)]);
    return Number(answer.headers.get('upload-offset'));
  }

  it('ACC-10 is nobody else’s: foreign uploads are unknown, keys and strangers get nowhere, creators’ purposes are theirs', async () => {
    const id = await begun(10);
    const bob = await makeCreator(t, 'Bob');
    const owner = await makeOwner(t);
    for (const token of [bob.token, owner.accessToken]) {
      expect((await head(id, token)).status).toBe(404);
      expect(code(await patch(id, 0, Buffer.alloc(10), token))).toEqual([404, 'platform.not-found']);
      expect((await t.call('DELETE', `/uploads/${id}`, { token })).status).toBe(404);
    }
    expect((await t.call('POST', '/uploads', { headers: TUS })).status).toBe(401);
    expect((await begin(10, {}, owner.accessToken)).status).toBe(201);
    expect(code(await begin(10, { 'upload-metadata': described('test-creators') }, owner.accessToken))).toEqual([
      403,
      'platform.creators-only',
    ]);
    expect((await t.call('DELETE', `/uploads/${id}`, { token: ana.token })).status).toBe(204);
    await vi.waitFor(() => expect(existsSync(file(id))).toBe(false));
    expect((await t.call('DELETE', `/uploads/${id}`, { token: ana.token })).status).toBe(404);
  });

  it('rules.md 8 says clearly what is wrong: size, type, purpose, protocol, length, offset', async () => {
    expect(code(await begin(161 * MB))).toEqual([413, 'platform.upload-too-large']);
    expect(code(await begin(10, { 'upload-metadata': described('test-file', 'image/svg+xml') }))).toEqual([
      415,
      'platform.upload-wrong-type',
    ]);
    expect(code(await begin(10, { 'upload-metadata': described('nonsense') }))).toEqual([422, 'platform.upload-purpose-unknown']);
    for (const bad of ['', '%%%', 'purpose', 'purpose ä']) {
      expect((await begin(10, { 'upload-metadata': Buffer.from(bad).toString('latin1') })).status).toBeGreaterThanOrEqual(400);
    }
    expect(code(await begin(10, { 'tus-resumable': '0.2.2' }))).toEqual([412, 'platform.upload-version']);
    for (const length of ['', '0', '-1', 'x', '1e3', '9'.repeat(20)])
      expect(code(await begin(length))).toEqual([400, 'platform.upload-malformed']);
    const id = await begun(10);
    expect(code(await patch(id, 0, Buffer.alloc(11)))).toEqual([413, 'platform.upload-too-large']);
    expect(code(await patch(id, -5, Buffer.alloc(5)))[0]).toBeGreaterThanOrEqual(400);
    expect((await patch(id, 0, Buffer.alloc(5), ana.token, { 'tus-resumable': '' })).status).toBe(412);
    const json = await t.call('PATCH', `/uploads/${id}`, { token: ana.token, headers: { ...TUS, 'upload-offset': '0' }, body: {} });
    expect(json.status).toBe(400);
    expect((await head(id)).headers.get('upload-offset')).toBe('0');
    await t.call('DELETE', `/uploads/${id}`, { token: ana.token });
  });

  it('a full disk is 507 with a problem document, before and while writing, and what was written stays', async () => {
    const id = await begun(MB);
    await rm(file(id));
    await symlink('/dev/full', file(id));
    const full = await patch(id, 0, Buffer.alloc(MB));
    expect(code(full)).toEqual([507, 'platform.storage-full']);
    expect(full.headers.get('content-type')).toContain('application/problem+json');
    await rm(file(id));
    await writeFile(file(id), Buffer.alloc(100));
    expect((await head(id)).headers.get('upload-offset')).toBe('100');
    expect((await patch(id, 100, Buffer.alloc(MB - 100))).status).toBe(204);
    await t.call('DELETE', `/uploads/${id}`, { token: ana.token });
  });

  it(`${WAITING_UPLOADS} wait at a time, also of twenty begun at once; the same Idempotency-Key begins one`, async () => {
    const carl = await makeCreator(t, 'Carl');
    const answers = await Promise.all(Array.from({ length: 20 }, () => begin(10, {}, carl.token)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(WAITING_UPLOADS);
    const refused = answers.find(({ status }) => status !== 201);
    expect(refused?.body).toMatchObject({ status: 409, code: 'platform.too-many-uploads', limit: WAITING_UPLOADS });
    for (const { id } of await waiting(carl.token)) await t.call('DELETE', `/uploads/${id}`, { token: carl.token });
    const keyed = () => begin(10, { 'idempotency-key': 'one' }, carl.token);
    const [first, again] = [await keyed(), await keyed()];
    expect([again.status, again.headers.get('location')]).toEqual([201, first.headers.get('location')]);
    expect(await waiting(carl.token)).toHaveLength(1);
  });

  it('after 24 hours nothing is left of what nobody finished, nor of files without a row', async () => {
    const dora = await makeCreator(t, 'Dora');
    const [old, fresh] = [await begun(10, {}, dora.token), await begun(10, {}, dora.token)];
    await t.sql(`update platform.uploads set expires_at = now() - interval '1 second' where id = $1`, [old]);
    const orphan = newId();
    await writeFile(file(orphan), 'x');
    const past = new Date(t.now().getTime() - 25 * 3_600_000);
    await utimes(file(orphan), past, past);
    await t.app.get(Uploads).clean();
    expect([existsSync(file(old)), existsSync(file(orphan)), existsSync(file(fresh))]).toEqual([false, false, true]);
    expect((await waiting(dora.token)).map(({ id }) => id)).toEqual([fresh]);
  });

  it('ACC-11 single sign-on sessions upload for their organisation, and have none of the creator’s uploads', async () => {
    const fay = await makeCreator(t, 'Fay');
    const own = await begun(10, { 'upload-metadata': described('test-creators') }, fay.token);
    const sessionId = newId();
    await t.sql(
      `insert into identity.sessions (id, user_id, created_at, last_used_at, expires_at, sso_organisation_id)
       values ($1, $2, now(), now(), now() + interval '1 day', $3)`,
      [sessionId, fay.userId, (await makeOwner(t)).organisationId],
    );
    const token = accessToken(t.env.authSecret, fay.userId, sessionId);
    const id = await begun(10, {}, token);
    expect((await patch(id, 0, Buffer.alloc(10), token)).status).toBe(204);
    expect((await t.call('DELETE', `/uploads/${id}`, { token, headers: TUS })).status).toBe(204);
    expect(code(await begin(10, { 'upload-metadata': described('test-creators') }, token))).toEqual([403, 'platform.creators-only']);
    expect(code(await patch(own, 0, Buffer.alloc(10), token))).toEqual([404, 'platform.not-found']);
    expect((await head(own, token)).status).toBe(404);
    expect((await patch(own, 0, Buffer.alloc(10), fay.token)).status).toBe(204);
  });

  it('160 MB stream through in bounded memory', async () => {
    const eve = await makeCreator(t, 'Eve');
    const id = await begun(160 * MB, {}, eve.token);
    const part = Buffer.alloc(MB);
    global.gc?.();
    const before = process.memoryUsage();
    let peak = 0;
    const status = await new Promise<number>((resolve, reject) => {
      const request = httpRequest(`${t.url}/api/v1/uploads/${id}`, {
        method: 'PATCH',
        headers: {
          ...TUS,
          authorization: `Bearer ${eve.token}`,
          'upload-offset': '0',
          'content-length': String(160 * MB),
          'content-type': 'application/offset+octet-stream',
        },
      });
      request.on('error', reject);
      request.on('response', (answer) => resolve(answer.resume().statusCode ?? 0));
      let sent = 0;
      const next = () => {
        const now = process.memoryUsage();
        peak = Math.max(peak, now.arrayBuffers - before.arrayBuffers);
        if (++sent > 160) request.end();
        else request.write(part, next);
      };
      next();
    });
    expect(status).toBe(204);
    expect((await head(id, eve.token)).headers.get('upload-offset')).toBe(String(160 * MB));
    // buffered whole it would be 160 MB and more
    expect(peak).toBeLessThan(100 * MB);
    await t.call('DELETE', `/uploads/${id}`, { token: eve.token });
  });
});
