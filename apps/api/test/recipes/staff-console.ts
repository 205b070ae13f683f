import type { World } from '../world.js';
import { cloneAfter } from './drafts.js';
import { open, type Recipe } from './recipe.js';
import { staffAdmin } from './staff.js';

const COLLABORATIONS = 'collaborations.collaborations';
const ONGOING = { timing: 'ongoing' };
const reason = 'Both sides asked for it.';

const signed = async (world: World) => ({ token: (await staffAdmin(world)).accessToken });

export const staffConsole: Recipe[] = [
  open('StaffSearch_find', 'owner', async (world) => ({
    ...(await signed(world)),
    query: { q: 'example', kind: 'organisation,brand,creator,campaign', limit: '2' },
  })),
  open('StaffSearch_organisation', 'owner', async (world, { owner }) => ({
    ...(await signed(world)),
    params: { id: owner.organisationId },
  })),
  open('StaffSearch_creator', 'owner', async (world, { creator }) => ({ ...(await signed(world)), params: { id: creator.id } })),
  open('StaffCampaigns_get', 'owner', async (world, { campaigns }) => ({ ...(await signed(world)), params: { id: campaigns.active } })),
  open('StaffCampaigns_cancel', 'owner', async (world, tenant) => ({
    ...(await signed(world)),
    params: { id: await cloneAfter(world, tenant, {}, 'launch') },
    body: { reason, collaborations: [] },
  })),
  open('StaffCampaigns_extend', 'owner', async (world, tenant) => ({
    ...(await signed(world)),
    params: { id: await cloneAfter(world, tenant, {}, 'launch') },
    body: { reason, phase: 'application', days: 2 },
  })),
  open('StaffCampaigns_change', 'owner', async (world, tenant) => ({
    ...(await signed(world)),
    params: { id: await cloneAfter(world, tenant, ONGOING, 'launch') },
    body: { reason, event: 'close' },
  })),
  open('StaffApplications_decline', 'owner', async (world, { kept, applications }) => {
    await kept.open.restore();
    return { ...(await signed(world)), params: { id: applications.applied }, body: { reason } };
  }),
  open('StaffApplications_reset', 'owner', async (world, { kept, applications }) => {
    await kept.open.restore();
    return { ...(await signed(world)), params: { id: applications.accepted }, body: { reason } };
  }),
  open('StaffApplications_withdraw', 'owner', async (world, { kept, applications }) => {
    await kept.open.restore();
    return { ...(await signed(world)), params: { id: applications.own }, body: { reason } };
  }),
  open('StaffCollaborations_overdue', 'owner', async (world) => ({ ...(await signed(world)), query: { limit: '2', include: 'total' } })),
  open('StaffCollaborations_get', 'owner', async (world, { collaborations }) => ({
    ...(await signed(world)),
    params: { id: collaborations.active },
  })),
  open('StaffCollaborations_extend', 'owner', async (world, { kept, collaborations }) => {
    await kept.active.restore();
    return { ...(await signed(world)), params: { id: collaborations.active }, body: { reason, days: 3 } };
  }),
  open('StaffCollaborations_reopen', 'owner', async (world, { kept, campaigns, collaborations }) => {
    const ended = `state = 'no_show', ended_at = '${world.app.now().toISOString()}'`;
    await kept.active.restore(
      { table: COLLABORATIONS, id: collaborations.active, set: ended },
      { table: 'campaigns.campaigns', id: campaigns.active, set: 'collaborations_open = 0' },
    );
    return { ...(await signed(world)), params: { id: collaborations.active }, body: { reason, days: 5 } };
  }),
  open('StaffCollaborations_remove', 'owner', async (world, { kept, collaborations }) => {
    await kept.preparation.restore();
    const body = { reason, fault: 'nobody', compensation: { amountMinor: 100, currency: 'EUR' } };
    return { ...(await signed(world)), params: { id: collaborations.waiting }, body };
  }),
  open('StaffCollaborations_remind', 'owner', async (world, { kept, collaborations }) => {
    await kept.active.restore({ table: COLLABORATIONS, id: collaborations.active, set: `last_warning_at = null` });
    return { ...(await signed(world)), params: { id: collaborations.active }, body: { reason } };
  }),
];
