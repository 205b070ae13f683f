import { newId } from '@app/platform';
import type { Tenant } from '../tenant.js';
import type { World } from '../world.js';
import { forgetAttempts } from './accounts.js';
import { open, owned, type Recipe } from './recipe.js';

/** The brand's code, one of its own for each brand; the changes of earlier calls are forgotten, as codes are few. */
async function code(world: World, { owner }: Tenant): Promise<string> {
  const { app } = world;
  const own = `TEST-${owner.brandId.slice(-8).toUpperCase()}`;
  await app.sql(`insert into identity.referral_codes (code, brand_id, created_at) values ($1, $2, now()) on conflict do nothing`, [
    own,
    owner.brandId,
  ]);
  await app.sql(
    `insert into identity.referrals (brand_id, organisation_id, code, text, version, created_at, updated_at)
     select id, organisation_id, $2, 'Welcome', 1, now(), now() from identity.brands where id = $1
     on conflict (brand_id) do update set code = $2, text = 'Welcome'`,
    [owner.brandId, own],
  );
  await app.sql(`delete from identity.referral_codes where brand_id = $1 and code <> $2`, [owner.brandId, own]);
  return own;
}

export const referrals: Recipe[] = [
  owned('BrandReferrals_get', 'owner', async (world, tenant) => {
    await code(world, tenant);
    return { params: { id: tenant.owner.brandId } };
  }),
  owned('BrandReferrals_change', 'owner', async (world, tenant) => {
    await code(world, tenant);
    return { params: { id: tenant.owner.brandId }, body: { code: `X-${newId().slice(-12)}`, text: 'Come and join us' } };
  }),
  open('ReferralPreviews_preview', 'anonymous', async (world, tenant) => {
    await forgetAttempts(world);
    return { params: { code: await code(world, tenant) } };
  }),
  open('BrandPages_get', 'creator', (_, { owner }) => ({ params: { id: owner.brandId } })),
];
