import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { bootApp, type TestApp } from '@app/harness';
import { makeOwner, type TestOwner } from '@app/identity/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DataExportJobs } from './data-export.jobs.js';
import { DataExportsService } from './data-exports.service.js';

let t: TestApp;
/** Its jobs do not run by themselves. */
let still: TestApp;
beforeAll(async () => {
  t = await bootApp();
  still = await bootApp({ RUN_JOBS: 'off' });
});
afterAll(async () => {
  await t.close();
  await still.close();
});

interface ExportView {
  id: string;
  state: string;
  progress: number;
  url: string | null;
  bytes: number | null;
  expiresAt: string | null;
}

const ask = (app: TestApp, owner: TestOwner) => app.call<ExportView>('POST', '/me/data-exports', { token: owner.accessToken });
const look = async (app: TestApp, owner: TestOwner, id: string) =>
  (await app.call<ExportView>('GET', `/me/data-exports/${id}`, { token: owner.accessToken })).body;
const context = (over: { signal?: AbortSignal; attempt?: number } = {}) => ({
  signal: new AbortController().signal,
  attempt: 1,
  maxAttempts: 6,
  ...over,
});

async function filesOf(app: TestApp, owner: TestOwner): Promise<string[]> {
  const path = join(app.env.dataDir, 'files', 'data-exports', owner.userId);
  return existsSync(path) ? readdir(path) : [];
}

describe('ACC-12 data exports', () => {
  it('are made by a job, seen by their owner alone', async () => {
    const owner = await makeOwner(t);
    const { status, body, headers } = await ask(t, owner);
    expect([status, headers.get('location')]).toEqual([202, `/api/v1/me/data-exports/${body.id}`]);
    await t.settle();
    const done = await look(t, owner, body.id);
    expect(done).toMatchObject({ state: 'done', progress: 100 });
    expect(await filesOf(t, owner)).toEqual([`${body.id}.zip`]);
    const other = await makeOwner(t);
    expect((await t.call('GET', `/me/data-exports/${body.id}`, { token: other.accessToken })).status).toBe(404);
    const { body: list } = await t.call<{ items: ExportView[] }>('GET', '/me/data-exports', { token: owner.accessToken });
    expect(list.items.map(({ id }) => id)).toEqual([body.id]);
    expect(new Date(done.expiresAt ?? '').getTime() - Date.now()).toBeGreaterThan(6.9 * 86_400_000);
  });

  it('one at a time, three a day, also for rivals', async () => {
    const owner = await makeOwner(still);
    const answers = await Promise.all(Array.from({ length: 10 }, () => ask(still, owner)));
    expect(answers.map(({ status }) => status).sort()).toEqual([202, ...Array<number>(9).fill(409)]);
    for (let n = 0; n < 2; n++) {
      await still.sql(`update identity.data_exports set state = 'failed', finished_at = now() where user_id = $1`, [owner.userId]);
      expect((await ask(still, owner)).status).toBe(202);
    }
    await still.sql(`update identity.data_exports set state = 'failed', finished_at = now() where user_id = $1`, [owner.userId]);
    const fourth = await ask(still, owner);
    expect(fourth).toMatchObject({ status: 429, body: { code: 'identity.data-export-limit' } });
    expect(Number(fourth.headers.get('retry-after'))).toBeGreaterThan(86_000);
    await still.sql(`update identity.data_exports set created_at = created_at - interval '1 day' where user_id = $1`, [owner.userId]);
    expect((await ask(still, owner)).status).toBe(202);
  });

  it('survive a kill: begun anew there is one whole file, told once', async () => {
    const owner = await makeOwner(still);
    const { body } = await ask(still, owner);
    const jobs = still.app.get(DataExportJobs);
    // interrupted on the way
    await expect(jobs.make({ id: body.id }, context({ signal: AbortSignal.abort() }))).rejects.toThrow();
    expect(await filesOf(still, owner)).toEqual([]);
    // killed: half a file stays behind, and the row says running
    const half = join(still.env.dataDir, 'files', 'data-exports', owner.userId, `${body.id}.zip.part`);
    await mkdir(dirname(half), { recursive: true });
    await writeFile(half, 'half a zip '.repeat(100_000));
    expect((await look(still, owner, body.id)).state).toBe('running');
    await jobs.make({ id: body.id }, context({ attempt: 2 }));
    const done = await look(still, owner, body.id);
    expect(await filesOf(still, owner)).toEqual([`${body.id}.zip`]);
    const file = await (await fetch(`${still.url}${done.url}`)).arrayBuffer();
    expect(file.byteLength).toBe(done.bytes);
    expect(Buffer.from(file).subarray(0, 2).toString()).toBe('PK');
    // run once more it does nothing
    await jobs.make({ id: body.id }, context({ attempt: 3 }));
    const mails = await still.sql(`select 1 from platform.mails where recipient = $1 and subject = 'Your data export is ready'`, [
      owner.email,
    ]);
    expect(mails).toHaveLength(1);
  });

  it('fail after the last attempt, and make room for another', async () => {
    const owner = await makeOwner(still);
    const { body } = await ask(still, owner);
    const broken = context({ signal: AbortSignal.abort(), attempt: 6 });
    await expect(still.app.get(DataExportJobs).make({ id: body.id }, broken)).rejects.toThrow();
    expect(await look(still, owner, body.id)).toMatchObject({ state: 'failed', url: null });
    expect((await ask(still, owner)).status).toBe(202);
  });

  it('end after seven days: link and file', async () => {
    const owner = await makeOwner(t);
    const { body } = await ask(t, owner);
    await t.settle();
    const { url } = await look(t, owner, body.id);
    expect((await fetch(`${t.url}${url}`)).status).toBe(200);
    await t.sql(`update identity.data_exports set expires_at = now() - interval '1 second' where id = $1`, [body.id]);
    // before the cleaning has come by
    expect(await look(t, owner, body.id)).toMatchObject({ state: 'expired', url: null });
    await t.app.get(DataExportsService).expire();
    expect(await filesOf(t, owner)).toEqual([]);
    expect((await fetch(`${t.url}${url}`)).status).toBe(404);
    const [row] = await t.sql(`select state, file_key from identity.data_exports where id = $1`, [body.id]);
    expect(row).toEqual({ state: 'expired', file_key: null });
  });
});
