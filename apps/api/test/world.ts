import sharp from 'sharp';
import { bootApp, type TestApp } from '@app/harness';
import { newId } from '@app/platform';
import { givePasswords } from './people.js';
import { TenantBuilder, type Tenant } from './tenant.js';

/** The running product with two tenants who know nothing of each other. */
export interface World {
  app: TestApp;
  a: Tenant;
  b: Tenant;
  /** A picture that every upload takes. */
  picture: Buffer;
}

/** Boots the product and fills both tenants over the API, a few seconds. Business time travels once, before accounts have anything to poll. */
export async function buildWorld(): Promise<World> {
  const app = await bootApp();
  const picture = await sharp({ create: { width: 1080, height: 1080, channels: 3, background: '#e8c' } })
    .jpeg()
    .toBuffer();
  const builders = [new TenantBuilder(app, picture), new TenantBuilder(app, picture)] as const;
  const begins = [await builders[0].begin(), await builders[1].begin()];
  await app.settle();
  await app.travelTo(new Date(Math.max(...begins.map((begin) => begin.getTime())) + 60_000));
  const [a, b] = [await builders[0].finish(), await builders[1].finish()];
  await givePasswords(app);
  return { app, a, b, picture };
}

/** An id that nobody has. */
export const unknownId = newId;
