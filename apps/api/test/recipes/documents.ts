import { open, type Recipe } from './recipe.js';
import { staffAdmin } from './staff.js';
import type { World } from '../world.js';

const TEXT = 'A text that is long enough to be a document.';
const signed = async (world: World) => ({ token: (await staffAdmin(world)).accessToken });

export const documents: Recipe[] = [
  open('DocumentPublishing_outstanding', 'owner'),
  open('DocumentPublishing_list', 'owner', signed),
  open('DocumentPublishing_publish', 'owner', async (world) => {
    // planned for a day nobody in this world reaches, after the versions planned before
    const [last] = await world.app.sql<{ at: Date }>(
      `select greatest(max(valid_from), now() + interval '400 days') + interval '1 day' as at from identity.documents where kind = 'privacy'`,
    );
    const validFrom = last?.at.toISOString();
    return {
      ...(await signed(world)),
      body: { kind: 'privacy', titleEn: 'Privacy', titleDe: 'Datenschutz', bodyEn: TEXT, bodyDe: TEXT, validFrom },
    };
  }),
];
