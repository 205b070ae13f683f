import { newId } from '@app/platform';
import type { Tenant } from '../tenant.js';
import type { World } from '../world.js';
import { eligible } from './creators.js';
import { open, owned, type Recipe } from './recipe.js';

/** A fresh group of the brand with the spare creator, whom the brand knows, or without anybody. */
async function group(world: World, { owner, spare }: Tenant, withMember: boolean): Promise<{ id: string }> {
  const id = newId();
  await world.app.sql(`delete from groups.groups where brand_id = $1 and kind = 'own'`, [owner.brandId]);
  await world.app.sql(`delete from creators.blocked_creators where creator_id = $1`, [spare.id]);
  await world.app.sql(
    `insert into creators.brand_contacts (brand_id, creator_id, first_at) values ($1, $2, now()) on conflict do nothing`,
    [owner.brandId, spare.id],
  );
  await world.app.sql(
    `insert into groups.groups (id, organisation_id, brand_id, kind, name, description, colour, metadata, created_at, updated_at)
     values ($1, $2, $3, 'own', 'Vegan', '', 'green', '{}', now(), now())`,
    [id, owner.organisationId, owner.brandId],
  );
  if (withMember)
    await world.app.sql(
      `insert into groups.members (group_id, creator_id, by_hand, by_system, added_at) values ($1, $2, true, false, now())`,
      [id, spare.id],
    );
  return { id };
}

async function followed(world: World, { owner, spare }: Tenant, follows: boolean): Promise<void> {
  await world.app.sql(`delete from creators.followed_brands where creator_id = $1`, [spare.id]);
  if (follows)
    await world.app.sql(`insert into creators.followed_brands (id, creator_id, brand_id, created_at) values ($1, $2, $3, now())`, [
      newId(),
      spare.id,
      owner.brandId,
    ]);
}

export const groups: Recipe[] = [
  open('FollowedBrands_list', 'creator', (_, { owner }) => ({ query: { limit: '1', include: 'total', brandId: owner.brandId } })),
  open('FollowedBrands_follow', 'creator', async (world, tenant) => {
    await followed(world, tenant, false);
    return { token: tenant.spare.token, params: { brandId: tenant.owner.brandId } };
  }),
  owned('FollowedBrands_unfollow', 'creator', async (world, tenant) => {
    await followed(world, tenant, true);
    return { token: tenant.spare.token, params: { brandId: tenant.owner.brandId } };
  }),
  owned('Groups_list', 'owner', async (world, tenant) => {
    await group(world, tenant, true);
    return { params: { id: tenant.owner.brandId }, query: { limit: '2', include: 'total' } };
  }),
  owned('Groups_memberships', 'owner', (_, { owner, spare }) => ({ params: { id: owner.brandId }, query: { creatorIds: spare.id } })),
  owned('Groups_create', 'owner', async (world, tenant) => {
    await group(world, tenant, true);
    return {
      params: { id: tenant.owner.brandId },
      body: { name: 'Beauty', description: 'Skin', colour: 'pink', externalId: 'b-1', metadata: { a: 'b' }, creatorIds: [tenant.spare.id] },
    };
  }),
  owned('Groups_get', 'owner', async (world, tenant) => ({ params: await group(world, tenant, true) })),
  owned('Groups_change', 'owner', async (world, tenant) => ({
    params: await group(world, tenant, true),
    body: { name: 'Beauty', description: 'Skin', colour: 'pink', externalId: 'b-1', metadata: { a: 'b' } },
  })),
  owned('Groups_remove', 'owner', async (world, tenant) => ({ params: await group(world, tenant, true) })),
  owned('GroupMembers_list', 'owner', async (world, tenant) => ({
    params: await group(world, tenant, true),
    query: { limit: '1', include: 'total' },
  })),
  owned('GroupMembers_add', 'owner', async (world, tenant) => ({
    params: await group(world, tenant, false),
    body: { creatorIds: [tenant.spare.id] },
  })),
  owned('GroupMembers_addFromSearch', 'owner', async (world, tenant) => {
    await eligible(world, tenant);
    await world.app.sql(`delete from creators.hidden_organisations where creator_id = $1`, [tenant.spare.id]);
    await world.app.sql(
      `insert into creators.visibility (creator_id, network, away, version, updated_at) values ($1, true, '[]', 1, now())
       on conflict (creator_id) do update set network = true`,
      [tenant.spare.id],
    );
    return { params: await group(world, tenant, false), body: { query: { platform: ['instagram'] }, limit: 5 } };
  }),
  owned('GroupMembers_removeMany', 'owner', async (world, tenant) => ({
    params: await group(world, tenant, true),
    body: { creatorIds: [tenant.spare.id] },
  })),
  owned('GroupMembers_remove', 'owner', async (world, tenant) => ({
    params: { ...(await group(world, tenant, true)), creatorId: tenant.spare.id },
  })),
  owned('GroupMembers_export', 'owner', async (world, tenant) => ({ params: await group(world, tenant, true) })),
  owned('GroupParticipants_add', 'owner', async (world, tenant) => ({
    params: await group(world, tenant, false),
    body: { campaignId: tenant.campaigns.active },
  })),
];
