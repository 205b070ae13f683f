import { newId } from '@app/platform';
import type { Tenant } from '../tenant.js';
import type { World } from '../world.js';
import { eligible } from './creators.js';
import { open, owned, type Recipe } from './recipe.js';

/** Nobody is invited to the open campaign but, when asked for, the spare creator. */
async function invited(world: World, { campaigns, owner, spare }: Tenant, sent: boolean): Promise<string> {
  const id = newId();
  await world.app.sql(`delete from applications.invitations where campaign_id = $1`, [campaigns.open]);
  await world.app.sql(`delete from creators.blocked_creators where creator_id = $1`, [spare.id]);
  // the brand knows the spare creator
  await world.app.sql(
    `insert into creators.brand_contacts (brand_id, creator_id, first_at) values ($1, $2, now()) on conflict do nothing`,
    [owner.brandId, spare.id],
  );
  if (sent)
    await world.app.sql(
      `insert into applications.invitations (id, campaign_id, organisation_id, brand_id, creator_id, state, message, created_at, sent_at)
       values ($1, $2, $3, $4, $5, 'sent', '', now(), now())`,
      [id, campaigns.open, owner.organisationId, owner.brandId, spare.id],
    );
  return id;
}

export const invitations: Recipe[] = [
  owned('Invitations_invite', 'owner', async (world, tenant) => {
    await invited(world, tenant, false);
    await eligible(world, tenant);
    return { params: { id: tenant.campaigns.open }, body: { creatorIds: [tenant.spare.id], message: 'We like what you do' } };
  }),
  owned('Invitations_list', 'owner', async (world, tenant) => {
    await invited(world, tenant, true);
    return { params: { id: tenant.campaigns.open }, query: { limit: '1', include: 'total', state: 'sent,applied' } };
  }),
  owned('Invitations_limits', 'owner', (_, { campaigns }) => ({ params: { id: campaigns.open } })),
  owned('Invitations_withdraw', 'owner', async (world, tenant) => ({ params: { id: await invited(world, tenant, true) } })),
  open('Invitations_own', 'creator', async (world, tenant) => {
    await invited(world, tenant, true);
    return { token: tenant.spare.token, query: { limit: '1', include: 'total' } };
  }),
  owned('Invitations_decline', 'creator', async (world, tenant) => ({
    token: tenant.spare.token,
    params: { id: await invited(world, tenant, true) },
  })),
];
