import { newId } from '@app/platform';
import type { Tenant } from '../tenant.js';
import type { World } from '../world.js';
import { owned, type Recipe } from './recipe.js';

/** The spare creator, whom the brand knows; nothing was kept about him yet. */
async function relation(world: World, { owner, spare }: Tenant): Promise<{ id: string; creatorId: string }> {
  await world.app.sql(`delete from creators.blocked_creators where creator_id = $1`, [spare.id]);
  await world.app.sql(
    `insert into creators.brand_contacts (brand_id, creator_id, first_at) values ($1, $2, now()) on conflict do nothing`,
    [owner.brandId, spare.id],
  );
  for (const table of ['relationships', 'relationship_notes', 'relationship_tasks', 'relation_facts'])
    await world.app.sql(`delete from groups.${table} where brand_id = $1 and creator_id = $2`, [owner.brandId, spare.id]);
  return { id: owner.brandId, creatorId: spare.id };
}

/** In outreach, looked after by the owner, with a fact. */
async function kept(world: World, tenant: Tenant): Promise<{ id: string; creatorId: string }> {
  const params = await relation(world, tenant);
  const { owner } = tenant;
  await world.app.sql(
    `insert into groups.relationships (id, organisation_id, brand_id, creator_id, stage, stage_at, owner_id, tags, created_at, updated_at)
     values ($1, $2, $3, $4, 'outreach', now(), $5, '{VIP}', now(), now())`,
    [newId(), owner.organisationId, params.id, params.creatorId, owner.userId],
  );
  await world.app.sql(
    `insert into groups.relation_facts (id, brand_id, creator_id, kind, at, campaign_id, ref) values ($1, $2, $3, 'invited', now(), $4, $1)`,
    [newId(), params.id, params.creatorId, tenant.campaigns.active],
  );
  return params;
}

async function note(world: World, tenant: Tenant): Promise<{ id: string; creatorId: string; noteId: string }> {
  const params = await relation(world, tenant);
  const noteId = newId();
  await world.app.sql(
    `insert into groups.relationship_notes (id, organisation_id, brand_id, creator_id, author_id, text, created_at)
     values ($1, $2, $3, $4, $5, 'Calm voice, good light', now())`,
    [noteId, tenant.owner.organisationId, params.id, params.creatorId, tenant.owner.userId],
  );
  return { ...params, noteId };
}

async function task(world: World, tenant: Tenant): Promise<{ id: string; creatorId: string; taskId: string }> {
  const params = await relation(world, tenant);
  const taskId = newId();
  await world.app.sql(
    `insert into groups.relationship_tasks (id, organisation_id, brand_id, creator_id, text, due_on, assignee_id, created_at, updated_at)
     values ($1, $2, $3, $4, 'Send the brief', '2030-01-01', $5, now(), now())`,
    [taskId, tenant.owner.organisationId, params.id, params.creatorId, tenant.owner.userId],
  );
  return { ...params, taskId };
}

export const relationships: Recipe[] = [
  owned('Relationships_list', 'owner', async (world, tenant) => {
    const { id } = await kept(world, tenant);
    return { params: { id }, query: { stage: 'outreach,posted', owner: tenant.owner.userId, tag: 'VIP', limit: '2' } };
  }),
  owned('Relationships_summary', 'owner', async (world, tenant) => {
    const { id } = await kept(world, tenant);
    return { params: { id }, query: { owner: tenant.owner.userId, tag: 'VIP', q: 'a' } };
  }),
  owned('Relationships_get', 'owner', async (world, tenant) => ({ params: await kept(world, tenant) })),
  owned('Relationships_put', 'owner', async (world, tenant) => ({
    params: await kept(world, tenant),
    body: { stage: 'negotiation', ownerId: tenant.owner.userId, tags: ['VIP', 'Vegan'] },
  })),
  owned('Relationships_timeline', 'owner', async (world, tenant) => ({ params: await kept(world, tenant), query: { limit: '2' } })),
  owned('RelationNotes_list', 'owner', async (world, tenant) => {
    const { id, creatorId } = await note(world, tenant);
    return { params: { id, creatorId }, query: { limit: '2' } };
  }),
  owned('RelationNotes_add', 'owner', async (world, tenant) => ({
    params: await relation(world, tenant),
    body: { text: 'Her last reel is close to our style 🙂' },
  })),
  owned('RelationNotes_change', 'owner', async (world, tenant) => ({ params: await note(world, tenant), body: { text: 'Calm' } })),
  owned('RelationNotes_remove', 'owner', async (world, tenant) => ({ params: await note(world, tenant) })),
  owned('RelationTasks_ofBrand', 'owner', async (world, tenant) => {
    const { id } = await task(world, tenant);
    return { params: { id }, query: { assignee: tenant.owner.userId, dueUntil: '2030-01-31', limit: '2' } };
  }),
  owned('RelationTasks_list', 'owner', async (world, tenant) => {
    const { id, creatorId } = await task(world, tenant);
    return { params: { id, creatorId }, query: { done: 'false', limit: '2' } };
  }),
  owned('RelationTasks_add', 'owner', async (world, tenant) => ({
    params: await relation(world, tenant),
    body: { text: 'Send the brief', dueOn: '2030-01-01', assigneeId: tenant.owner.userId },
  })),
  owned('RelationTasks_change', 'owner', async (world, tenant) => ({
    params: await task(world, tenant),
    body: { text: 'Send the new brief', dueOn: '2030-01-02', assigneeId: tenant.owner.userId, done: true },
  })),
  owned('RelationTasks_remove', 'owner', async (world, tenant) => ({ params: await task(world, tenant) })),
];
