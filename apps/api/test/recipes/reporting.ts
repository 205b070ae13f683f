import { owned, type Recipe } from './recipe.js';

export const reporting: Recipe[] = [
  owned('Reporting_report', 'owner', (_, { campaigns }) => ({ params: { id: campaigns.active } })),
  owned('Reporting_creators', 'owner', (_, { campaigns }) => ({ params: { id: campaigns.active } })),
  owned('Reporting_contents', 'owner', (_, { campaigns, collaborations }) => ({
    params: { id: campaigns.active },
    query: { limit: '1', include: 'total', sort: '-views', collaborationId: collaborations.active },
  })),
  owned('Reporting_series', 'owner', (_, { campaigns }) => ({ params: { id: campaigns.active } })),
  owned('CreatorResults_read', 'owner', async (world, tenant) => {
    await world.app.call('GET', '/creator/profile', { token: tenant.creator.token });
    return { params: { id: tenant.owner.brandId, creatorId: tenant.creator.id } };
  }),
  owned('Export_request', 'owner', (_, { campaigns }) => ({ params: { id: campaigns.active }, body: { format: 'xlsx' } })),
  owned('Export_state', 'owner', (_, { exportId }) => ({ params: { id: exportId } })),
  owned('Export_cancel', 'owner', async (_, { kept, exportId }) => {
    await kept.exports.restore({
      table: 'reporting.exports',
      id: exportId,
      set: `state = 'waiting', storage_key = null, finished_at = null`,
    });
    return { params: { id: exportId } };
  }),
];
