import type { Tenant } from '../tenant.js';
import type { World } from '../world.js';
import { owned, type Recipe } from './recipe.js';

/** A template of the owner's draft. */
export async function template(world: World, { owner, campaigns }: Tenant): Promise<string> {
  const answer = await world.app.call<{ id: string }>('POST', `/organisations/${owner.organisationId}/campaign-templates`, {
    token: owner.accessToken,
    body: { campaignId: campaigns.draft, name: 'Spring' },
  });
  if (answer.status !== 201) throw new Error(`template: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body.id;
}

export const campaignCopies: Recipe[] = [
  owned('CampaignCopies_duplicate', 'owner', (_, { owner, campaigns }) => ({
    params: { id: campaigns.active },
    body: { type: 'tiktok', brandId: owner.brandId },
  })),
  owned('CampaignTemplates_save', 'owner', (_, { owner, campaigns }) => ({
    params: { organisationId: owner.organisationId },
    body: { campaignId: campaigns.draft, name: 'Frühling' },
  })),
  owned('CampaignTemplates_list', 'owner', async (world, tenant) => {
    await template(world, tenant);
    return { params: { organisationId: tenant.owner.organisationId }, query: { limit: '1', include: 'total', type: 'instagram' } };
  }),
  owned('CampaignTexts_list', 'owner', (_, tenant) => ({
    params: { organisationId: tenant.owner.organisationId },
    query: { type: 'ugc', industry: 'beauty,food', field: 'scenes' },
  })),
  owned('CampaignTemplates_rename', 'owner', async (world, tenant) => ({
    params: { organisationId: tenant.owner.organisationId, templateId: await template(world, tenant) },
    body: { name: 'Summer' },
  })),
  owned('CampaignTemplates_remove', 'owner', async (world, tenant) => ({
    params: { organisationId: tenant.owner.organisationId, templateId: await template(world, tenant) },
  })),
  owned('CampaignTemplates_use', 'owner', async (world, tenant) => ({
    params: { organisationId: tenant.owner.organisationId, templateId: await template(world, tenant) },
    body: { brandId: tenant.owner.brandId, type: 'ugc' },
  })),
];
