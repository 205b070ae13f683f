import { newId } from '@app/platform';
import type { Tenant } from '../tenant.js';
import type { World } from '../world.js';
import { open, owned, type Recipe } from './recipe.js';

/** Takes back what the spare creator chose, so that the next choice is a first one. */
const unchosen = (world: World, { spare }: Tenant) => world.app.sql(`delete from creators.visibility where creator_id = $1`, [spare.id]);

async function hidden(world: World, { owner, spare }: Tenant): Promise<void> {
  await world.app.sql(`delete from creators.hidden_organisations where creator_id = $1`, [spare.id]);
  await world.app.sql(
    `insert into creators.hidden_organisations (id, creator_id, organisation_id, brand_id, created_at) values ($1, $2, $3, $4, now())`,
    [newId(), spare.id, owner.organisationId, owner.brandId],
  );
}

async function blocked(world: World, { owner, spare }: Tenant): Promise<void> {
  await unblocked(world, { owner, spare });
  await world.app.sql(
    `insert into creators.blocked_creators (id, organisation_id, brand_id, creator_id, note, created_at) values ($1, $2, $3, $4, 'spam', now())`,
    [newId(), owner.organisationId, owner.brandId, spare.id],
  );
}

/** The spare creator applied to the brand once and is blocked no more. */
async function unblocked(world: World, { owner, spare }: Pick<Tenant, 'owner' | 'spare'>): Promise<void> {
  await world.app.sql(`delete from creators.blocked_creators where creator_id = $1`, [spare.id]);
  await world.app.sql(
    `insert into creators.brand_contacts (brand_id, creator_id, first_at) values ($1, $2, now()) on conflict do nothing`,
    [owner.brandId, spare.id],
  );
}

/** A fresh saved search of the brand, its only one. */
async function saved(world: World, { owner }: Tenant): Promise<{ id: string; searchId: string }> {
  const searchId = newId();
  await world.app.sql(`delete from creators.saved_searches where brand_id = $1`, [owner.brandId]);
  await world.app.sql(
    `insert into creators.saved_searches (id, organisation_id, brand_id, name, query, version, created_at, updated_at)
     values ($1, $2, $3, 'Vegan', '{"niche":"vegan"}', 1, now(), now())`,
    [searchId, owner.organisationId, owner.brandId],
  );
  return { id: owner.brandId, searchId };
}

const FILTER = {
  q: 'glow dresden',
  platform: 'instagram',
  'followers[gte]': 1_000,
  'followers[lt]': 900_000,
  'engagementRate[gte]': '0.001',
  'engagementRate[lt]': '0.9',
  country: 'DE,AT',
  city: 'Dresden',
  language: 'de',
  niche: 'beauty,vegan',
  availableFrom: '2030-01-01',
  availableUntil: '2030-01-10',
  audienceGender: 'F',
  audienceGenderShare: '60',
  audienceAge: '18-24',
  audienceAgeShare: '20',
  sort: 'relevance',
};

export const network: Recipe[] = [
  open('Visibility_read', 'creator'),
  open('Visibility_replace', 'creator', async (world, tenant) => {
    await unchosen(world, tenant);
    return { token: tenant.spare.token, body: { network: true, away: [{ from: '2090-01-01', until: '2090-01-05' }] } };
  }),
  open('Visibility_hiddenFrom', 'creator', () => ({ query: { limit: '1', include: 'total' } })),
  open('Visibility_hide', 'creator', async (world, { owner, spare }) => {
    await world.app.sql(`delete from creators.hidden_organisations where creator_id = $1`, [spare.id]);
    return { token: spare.token, body: { brandId: owner.brandId } };
  }),
  owned('Visibility_show', 'creator', async (world, tenant) => {
    await hidden(world, tenant);
    return { token: tenant.spare.token, params: { organisationId: tenant.owner.organisationId } };
  }),
  owned('BlockedCreators_list', 'owner', async (world, tenant) => {
    await blocked(world, tenant);
    return { params: { id: tenant.owner.brandId }, query: { limit: '1', include: 'total' } };
  }),
  owned('BlockedCreators_block', 'owner', async (world, tenant) => {
    await unblocked(world, tenant);
    return { params: { id: tenant.owner.brandId }, body: { creatorId: tenant.spare.id, note: 'spam' } };
  }),
  owned('BlockedCreators_unblock', 'owner', async (world, tenant) => {
    await blocked(world, tenant);
    return { params: { id: tenant.owner.brandId, creatorId: tenant.spare.id } };
  }),
  owned('SavedSearches_list', 'owner', async (world, tenant) => ({
    params: { id: (await saved(world, tenant)).id },
    query: { limit: '1', include: 'total' },
  })),
  owned('SavedSearches_create', 'owner', async (world, tenant) => ({
    params: { id: (await saved(world, tenant)).id },
    body: { name: 'Beauty', query: FILTER },
  })),
  owned('SavedSearches_get', 'owner', async (world, tenant) => ({ params: await saved(world, tenant) })),
  owned('SavedSearches_change', 'owner', async (world, tenant) => ({
    params: await saved(world, tenant),
    body: { name: 'Beauty', query: { niche: 'beauty' } },
  })),
  owned('SavedSearches_remove', 'owner', async (world, tenant) => ({ params: await saved(world, tenant) })),
  owned('Network_search', 'owner', (_, { owner }) => ({
    params: { id: owner.brandId },
    query: { ...Object.fromEntries(Object.entries(FILTER).map(([name, value]) => [name, String(value)])), limit: '2', include: 'total' },
  })),
  owned('Network_page', 'owner', async (world, tenant) => {
    await unblocked(world, tenant);
    // in the network every brand may look
    await world.app.sql(`update creators.visibility set network = false where creator_id = $1`, [tenant.spare.id]);
    return { params: { id: tenant.owner.brandId, creatorId: tenant.spare.id } };
  }),
];
