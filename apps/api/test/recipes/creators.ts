import type { Tenant } from '../tenant.js';
import type { World } from '../world.js';
import { open, owned, type Recipe } from './recipe.js';

const ADDRESS = { name: 'Ana Glow', line1: 'Größenstr. 1', postalCode: '01067', city: 'Dresden', country: 'DE', phone: '+49 351 1' };

/** The spare creator's account anew, with these SQL assignments. */
const account = (set: string) => `update creators.social_accounts set ${set} where id = $1`;

/** The spare creator's account as it was at first: other recipes unlink it and have it looked at again. */
export async function eligible(world: World, { spare }: Tenant): Promise<void> {
  const set = `state = 'connected', token_sealed = 'v1.none', unlinked_at = null, eligibility = 'pass', second_look_at = null`;
  await world.app.sql(account(set), [spare.socialAccountId]);
}

export const creators: Recipe[] = [
  open('Profile_profile', 'creator'),
  open('Profile_updateProfile', 'creator', (_, { spare }) => ({
    token: spare.token,
    body: {
      displayName: 'Ana',
      firstName: 'Ana',
      bio: 'Skin, light',
      languages: ['de', 'en'],
      birthDate: '1995-05-05',
      country: 'DE',
      city: 'Dresden',
      niches: ['beauty'],
      legalForm: 'individual',
      payout: { holder: 'Ana Glow', iban: 'DE89370400440532013000' },
    },
  })),
  open('Profile_setAvatar', 'creator', (world, { spare }) => ({ token: spare.token, raw: { data: world.picture, type: 'image/jpeg' } })),
  open('Profile_removeAvatar', 'creator', (_, { spare }) => ({ token: spare.token })),
  open('Profile_address', 'creator'),
  open('Profile_replaceAddress', 'creator', (_, { spare }) => ({ token: spare.token, body: ADDRESS })),
  open('SocialAccounts_list', 'creator'),
  open('SocialAccounts_eligibility', 'creator'),
  open('SocialAccounts_connect', 'creator', (_, { spare }) => ({ token: spare.token, params: { platform: 'instagram' } })),
  owned('SocialAccounts_get', 'creator', (_, { creator }) => ({ params: { id: creator.socialAccountId } })),
  owned('SocialAccounts_refresh', 'creator', (_, { creator }) => ({ params: { id: creator.socialAccountId } })),
  owned('SocialAccounts_unlink', 'creator', async (world, { spare }) => {
    await world.app.sql(account(`state = 'connected', token_sealed = 'v1.none', unlinked_at = null`), [spare.socialAccountId]);
    return { token: spare.token, params: { id: spare.socialAccountId } };
  }),
  owned('SocialAccounts_secondLook', 'creator', async (world, { spare }) => {
    const fresh = `state = 'connected', token_sealed = 'v1.none', unlinked_at = null, eligibility = 'fail', second_look_at = null`;
    await world.app.sql(account(fresh), [spare.socialAccountId]);
    return { token: spare.token, params: { id: spare.socialAccountId } };
  }),
];
