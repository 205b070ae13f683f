import { newId } from '@app/platform';
import type { Tenant } from '../tenant.js';
import type { World } from '../world.js';
import { open, owned, type Recipe } from './recipe.js';

/** One question on the open campaign, of the tenant's creator. */
async function asked(world: World, { campaigns, creator, owner }: Tenant, state: 'open' | 'hidden'): Promise<string> {
  const id = newId();
  await world.app.sql(`delete from campaigns.creator_questions where campaign_id = $1`, [campaigns.open]);
  await world.app.sql(
    `insert into campaigns.creator_questions (id, campaign_id, organisation_id, brand_id, creator_id, state, text, asked_at, hidden_at, hidden_reason)
     values ($1, $2, $3, $4, $5, $6, 'Is it vegan?', now(), case when $6 = 'hidden' then now() end, case when $6 = 'hidden' then 'twice' end)`,
    [id, campaigns.open, owner.organisationId, owner.brandId, creator.id, state],
  );
  return id;
}

export const questions: Recipe[] = [
  owned('Market_check', 'owner', (_, { campaigns }) => ({ params: { id: campaigns.draft } })),
  owned('Questions_list', 'owner', async (world, tenant) => {
    await asked(world, tenant, 'open');
    return { params: { id: tenant.campaigns.open }, query: { limit: '1', include: 'total', state: 'open,answered' } };
  }),
  open('Questions_ask', 'creator', async (world, { campaigns }) => {
    await world.app.sql(`delete from campaigns.creator_questions where campaign_id = $1`, [campaigns.open]);
    return { params: { id: campaigns.open }, body: { text: 'Is the serum vegan?' } };
  }),
  owned('Questions_answer', 'owner', async (world, tenant) => ({
    params: { id: await asked(world, tenant, 'open') },
    body: { answer: 'Yes, all of it.' },
  })),
  owned('Questions_hide', 'owner', async (world, tenant) => ({
    params: { id: await asked(world, tenant, 'open') },
    body: { reason: 'Asked twice' },
  })),
  owned('Questions_show', 'owner', async (world, tenant) => ({ params: { id: await asked(world, tenant, 'hidden') } })),
];
