import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { inject } from 'vitest';
import { accessToken } from '@app/creators/testing';
import { bootApp, type Snapshot, type TestApp } from '@app/harness';
import { newId } from '@app/platform';
import { exclusively } from '../../../scripts/mutex.ts';
import { givePasswords } from './people.js';
import { keep, TenantBuilder, type Tenant, type TenantIds } from './tenant.js';

/** The running product with two tenants who know nothing of each other. */
export interface World {
  app: TestApp;
  a: Tenant;
  b: Tenant;
  /** A picture that every upload takes. */
  picture: Buffer;
}

/** Both tenants as they were when their product was closed. */
interface SavedWorld {
  snapshot: Snapshot;
  a: TenantIds;
  b: TenantIds;
  /** Where the product was; addresses of simulated posts begin with it. */
  url: string;
}

/** Boots the product with both tenants. They are built once in a run, by the first who asks; everybody gets a copy. */
export async function buildWorld(): Promise<World> {
  const picture = await sharp({ create: { width: 1080, height: 1080, channels: 3, background: '#e8c' } })
    .jpeg()
    .toBuffer();
  const saved = await savedWorld(picture);
  const app = await bootApp({}, [], saved.snapshot);
  await app.sql(`update content_sync.contents set permalink = replace(permalink, $1, $2)`, [saved.url, app.url]);
  return { app, a: await moveIn(app, saved.a, saved.url), b: await moveIn(app, saved.b, saved.url), picture };
}

/** The tenant in its new house: links lead there, and the owner has just come in (the access token of the first visit lasts 15 minutes). */
async function moveIn(app: TestApp, ids: TenantIds, oldUrl: string): Promise<Tenant> {
  const [session] = await app.sql<{ id: string }>(`select id from identity.sessions where user_id = $1 and ended_at is null`, [
    ids.owner.userId,
  ]);
  return {
    ...ids,
    owner: { ...ids.owner, accessToken: accessToken(app.env.authSecret, ids.owner.userId, session!.id) },
    links: { matched: ids.links.matched.replace(oldUrl, app.url) },
    kept: await keep(app, ids),
  };
}

async function savedWorld(picture: Buffer): Promise<SavedWorld> {
  const folder = inject('worlds');
  const file = join(folder, 'world.json');
  return exclusively(`${file}.lock`, async () => {
    if (!existsSync(file)) await writeFile(file, JSON.stringify(await firstWorld(picture, join(folder, 'world'))));
    return JSON.parse(await readFile(file, 'utf8')) as SavedWorld;
  });
}

/** Fills both tenants over the API, some seconds. Business time travels once, before accounts have anything to poll. */
async function firstWorld(picture: Buffer, folder: string): Promise<SavedWorld> {
  const app = await bootApp();
  const builders = [new TenantBuilder(app, picture), new TenantBuilder(app, picture)] as const;
  const begins = [await builders[0].begin(), await builders[1].begin()];
  await app.settle();
  await app.travelTo(new Date(Math.max(...begins.map((begin) => begin.getTime())) + 60_000));
  const [a, b] = [await builders[0].finish(), await builders[1].finish()];
  await givePasswords(app);
  return { snapshot: await app.closeAs(folder), a, b, url: app.url };
}

/** An id that nobody has. */
export const unknownId = newId;
