import { campaignInput } from '@app/applications/testing';
import { cloneAfter, cloneDraft, imagesOf } from './drafts.js';
import { open, owned, type Recipe } from './recipe.js';

const ONGOING = { timing: 'ongoing' };
const DAY = 86_400_000;

const reading: Recipe[] = [
  owned('Campaigns_create', 'owner', (_, { owner }) => ({
    params: { brandId: owner.brandId },
    body: { ...campaignInput(), ownerId: owner.userId, externalId: 'po-1', metadata: { colour: 'red' } },
  })),
  owned('Campaigns_ofBrand', 'owner', (_, { owner }) => ({
    params: { brandId: owner.brandId },
    query: {
      limit: '2',
      include: 'total',
      state: 'draft,application',
      type: 'instagram',
      timing: 'time_limited',
      format: 'standard',
      q: 'serum',
      sort: '-launchedAt',
    },
  })),
  owned('Campaigns_ofOrganisation', 'owner', (_, { owner }) => ({
    params: { organisationId: owner.organisationId },
    query: { limit: '1', include: 'total', archived: 'false', sort: '-createdAt' },
  })),
  owned('Campaigns_read', 'owner', (_, { campaigns }) => ({ params: { id: campaigns.active } })),
  owned('Campaigns_readiness', 'owner', (_, { campaigns }) => ({ params: { id: campaigns.draft } })),
  owned('Campaigns_preview', 'owner', (_, { campaigns }) => ({
    params: { id: campaigns.draft },
    query: { type: 'ugc', videos: '2', retailValueMinor: '8900', cashMinor: '5000', currency: 'EUR' },
  })),
  owned('Campaigns_history', 'owner', (_, { campaigns }) => ({ params: { id: campaigns.active } })),
  owned('Campaigns_versions', 'owner', (_, { campaigns }) => ({ params: { id: campaigns.active } })),
];

const changing: Recipe[] = [
  owned('Campaigns_change', 'owner', async (world, tenant) => ({
    params: { id: await cloneDraft(world, tenant) },
    body: { ...campaignInput({ title: 'Changed' }), ownerId: tenant.owner.userId, metadata: { colour: 'blue' } },
  })),
  owned('Campaigns_remove', 'owner', async (world, tenant) => ({ params: { id: await cloneDraft(world, tenant) } })),
  owned('CampaignLifecycle_launch', 'owner', async (world, tenant) => ({
    params: { id: await cloneDraft(world, tenant) },
    body: { at: new Date(world.app.now().getTime() + 3 * DAY).toISOString() },
  })),
  owned('CampaignLifecycle_unschedule', 'owner', async (world, tenant) => ({
    params: { id: await cloneAfter(world, tenant, { launch_at: new Date(world.app.now().getTime() + 3 * DAY) }, 'launch') },
  })),
  owned('CampaignLifecycle_cancel', 'owner', async (world, tenant) => ({
    params: { id: await cloneAfter(world, tenant, {}, 'launch') },
    body: { reason: 'Out of stock' },
  })),
  owned('CampaignLifecycle_pause', 'owner', async (world, tenant) => ({
    params: { id: await cloneAfter(world, tenant, ONGOING, 'launch') },
  })),
  owned('CampaignLifecycle_reactivate', 'owner', async (world, tenant) => ({
    params: { id: await cloneAfter(world, tenant, ONGOING, 'launch', 'pause') },
  })),
  owned('CampaignLifecycle_close', 'owner', async (world, tenant) => ({
    params: { id: await cloneAfter(world, tenant, ONGOING, 'launch') },
  })),
  owned('CampaignLifecycle_archive', 'owner', async (world, tenant) => ({
    params: { id: await cloneAfter(world, tenant, {}, 'launch', 'cancel') },
  })),
  owned('CampaignLifecycle_unarchive', 'owner', async (world, tenant) => ({
    params: { id: await cloneAfter(world, tenant, {}, 'launch', 'cancel', 'archive') },
  })),
];

const pictures: Recipe[] = [
  owned('CampaignPictures_add', 'owner', async (world, tenant) => ({
    params: { id: await cloneDraft(world, tenant) },
    raw: { data: world.picture, type: 'image/jpeg' },
  })),
  owned('CampaignPictures_order', 'owner', async (world, tenant) => {
    const id = await cloneDraft(world, tenant);
    return { params: { id }, body: { ids: (await imagesOf(world, id)).toReversed() } };
  }),
  owned('CampaignPictures_remove', 'owner', async (world, tenant) => {
    const id = await cloneDraft(world, tenant);
    return { params: { id, imageId: (await imagesOf(world, id))[0] ?? '' } };
  }),
];

const creatorSide: Recipe[] = [
  open('CreatorCampaigns_open', 'creator', () => ({
    query: {
      limit: '2',
      include: 'total',
      q: 'serum',
      country: 'DE',
      saved: 'false',
      niche: 'beauty',
      compensation: 'product,cash',
      handOver: 'ship',
    },
  })),
  open('CreatorCampaigns_read', 'creator', (_, { campaigns }) => ({ params: { id: campaigns.open } })),
  open('CreatorCampaigns_saved', 'creator', () => ({ query: { limit: '1' } })),
  open('CreatorCampaigns_save', 'creator', (_, { campaigns }) => ({ params: { campaignId: campaigns.second } })),
  open('CreatorCampaigns_unsave', 'creator', (_, { campaigns }) => ({ params: { campaignId: campaigns.second } })),
];

export const campaigns: Recipe[] = [...reading, ...changing, ...pictures, ...creatorSide];
