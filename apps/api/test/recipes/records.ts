import { makeStaff, type TestStaff } from '@app/identity/testing';
import { newId } from '@app/platform';
import type { Tenant } from '../tenant.js';
import type { World } from '../world.js';
import { forgetAttempts } from './accounts.js';
import { open, owned, type Recipe } from './recipe.js';

const staff = new WeakMap<World, Promise<TestStaff>>();

function manager(world: World): Promise<TestStaff> {
  const found = staff.get(world) ?? forgetAttempts(world).then(() => makeStaff(world.app, 'influencer_manager'));
  staff.set(world, found);
  return found;
}

/** The tenant's collaboration has ended a moment ago and nobody has rated it. */
async function ended({ app }: World, { kept, collaborations, campaigns }: Tenant): Promise<string> {
  const id = collaborations.active;
  await app.sql(`delete from collaborations.ratings where collaboration_id = $1`, [id]);
  const at = new Date(app.now().getTime() - 1_000).toISOString();
  await kept.active.restore(
    { table: 'collaborations.collaborations', id, set: `state = 'fulfilled', fulfilled_at = '${at}', ended_at = '${at}'` },
    { table: 'campaigns.campaigns', id: campaigns.active, set: 'collaborations_open = 0' },
  );
  return id;
}

/** Shown ratings of both sides; answers the ids by the side that rated. */
async function rated(world: World, tenant: Tenant): Promise<{ id: string; brand: string; creator: string }> {
  const id = await ended(world, tenant);
  const [brand, creator] = [newId(), newId()];
  for (const [rating, side] of [
    [brand, 'brand'],
    [creator, 'creator'],
  ]) {
    await world.app.sql(
      `insert into collaborations.ratings (id, collaboration_id, side, organisation_id, brand_id, creator_id, communication, hundredths, text,
         created_at, shown_at, version)
       select $1, id, $2, organisation_id, brand_id, creator_id, 5, 500, 'Good', ended_at, ended_at, 1
       from collaborations.collaborations where id = $3`,
      [rating, side, id],
    );
  }
  return { id, brand, creator };
}

/** A no_show in the record of the tenant's creator. */
async function event(world: World, { creator, owner }: Tenant, objection: 'open' | null): Promise<string> {
  const id = newId();
  await world.app.call('GET', '/creator/profile', { token: creator.token });
  await world.app.sql(
    `insert into creators.record_events (id, creator_id, collaboration_id, organisation_id, brand_id, title, reason, counts, fulfilled, at, objection,
       objection_text, objected_at, version)
     values ($1, $2, gen_random_uuid(), $6, $3, 'Earlier', 'no-show', true, false, $4, $5, case when $5::text is not null then 'Was ill' end,
       case when $5::text is not null then $4::timestamptz end, 1)`,
    [id, creator.id, owner.brandId, world.app.now(), objection, owner.organisationId],
  );
  return id;
}

const queued = (operationId: string): Recipe =>
  open(operationId, 'owner', async (world, tenant) => ({
    token: (await manager(world)).accessToken,
    params: { id: await event(world, tenant, 'open') },
    body: { reason: 'Photos show it' },
  }));

export const records: Recipe[] = [
  owned('Ratings_read', 'owner', (_, { collaborations }) => ({ params: { id: collaborations.active } })),
  {
    ...owned('Ratings_rate', 'creator', async (world, tenant) => ({
      params: { id: await ended(world, tenant) },
      body: { communication: 5, payment: 5, text: 'Lovely' },
    })),
    byMembers: async (world, tenant) => ({
      params: { id: await ended(world, tenant) },
      body: { communication: 5, content: 4, punctuality: 5, text: 'Lovely' },
    }),
  },
  {
    ...owned('Ratings_reply', 'creator', async (world, tenant) => {
      const { id, brand } = await rated(world, tenant);
      return { params: { id, ratingId: brand }, body: { text: 'Thank you' } };
    }),
    byMembers: async (world, tenant) => {
      const { id, creator } = await rated(world, tenant);
      return { params: { id, ratingId: creator }, body: { text: 'Thank you' } };
    },
  },
  owned('Ratings_ofCreator', 'owner', async (world, tenant) => {
    await rated(world, tenant);
    await world.app.call('GET', '/creator/profile', { token: tenant.creator.token });
    return { params: { id: tenant.owner.brandId, creatorId: tenant.creator.id }, query: { limit: '1' } };
  }),
  owned('PastWork_list', 'owner', async (world, tenant) => {
    await rated(world, tenant);
    await world.app.call('GET', '/creator/profile', { token: tenant.creator.token });
    return { params: { id: tenant.owner.brandId, creatorId: tenant.creator.id }, query: { limit: '1' } };
  }),
  open('Record_own', 'creator'),
  open('Record_events', 'creator', async (world, tenant) => {
    await event(world, tenant, null);
    return { query: { limit: '1' } };
  }),
  open('Record_object', 'creator', async (world, tenant) => ({
    body: { eventId: await event(world, tenant, null), reason: 'Was ill' },
  })),
  open('StaffObjections_list', 'owner', async (world, tenant) => {
    await event(world, tenant, 'open');
    return { token: (await manager(world)).accessToken, query: { limit: '2', state: 'open' } };
  }),
  queued('StaffObjections_grant'),
  queued('StaffObjections_refuse'),
];
