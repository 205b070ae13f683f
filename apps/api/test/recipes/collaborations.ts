import { newId } from '@app/platform';
import type { Tenant } from '../tenant.js';
import type { World } from '../world.js';
import { cloneAfter } from './drafts.js';
import { open, owned, type Recipe } from './recipe.js';

const COLLABORATIONS = 'collaborations.collaborations';
/** Contents of TikTok campaigns are not collected: the brand marks them by hand. */
const AS_TIKTOK = `state = 'active', terms = jsonb_set(terms, '{type}', '"tiktok"')`;
const OWED = `state = 'owed', met_at = null, content_id = null`;

/** A launched campaign with one accepted application and one that waits. */
async function selectable(world: World, tenant: Tenant): Promise<{ id: string; waiting: string }> {
  const id = await cloneAfter(world, tenant, {}, 'launch');
  const copy = async (from: string, state: string): Promise<string> => {
    const application = newId();
    await world.app.sql(
      `insert into applications.applications
       select (json_populate_record(null::applications.applications, (to_jsonb(a) || jsonb_build_object('id', $2::text, 'state', $3::text,
         'campaign_id', v.campaign_id, 'terms_version', v.version, 'terms_hash', v.hash))::json)).*
       from applications.applications a, campaigns.versions v where a.id = $1 and v.campaign_id = $4`,
      [from, application, state, id],
    );
    return application;
  };
  await copy(tenant.applications.accepted, 'accepted');
  return { id, waiting: await copy(tenant.applications.applied, 'applied') };
}

export const collaborations: Recipe[] = [
  owned('Collaborations_confirm', 'owner', async (world, tenant) => {
    const { id, waiting } = await selectable(world, tenant);
    return { params: { id }, body: { waitlistApplicationIds: [waiting], externalId: 'po-77' } };
  }),
  owned('Collaborations_rows', 'owner', (_, { campaigns }) => ({
    params: { id: campaigns.preparation },
    query: { limit: '1', include: 'total', state: 'preparing,active' },
  })),
  owned('Collaborations_extendMany', 'owner', async (_, tenant) => {
    await tenant.kept.active.restore();
    const collaborationIds = [tenant.collaborations.active];
    return { params: { id: tenant.campaigns.active }, body: { days: 2, reason: 'Holidays', collaborationIds } };
  }),
  owned('Collaborations_one', 'owner', (_, tenant) => ({ params: { id: tenant.collaborations.active } })),
  owned('Collaborations_deadlines', 'owner', (_, tenant) => ({ params: { id: tenant.collaborations.active } })),
  owned('Collaborations_change', 'owner', async (_, tenant) => {
    await tenant.kept.active.restore();
    return { params: { id: tenant.collaborations.active }, body: { externalId: 'crm-1', metadata: { team: 'south' } } };
  }),
  owned('Collaborations_extend', 'owner', async (_, tenant) => {
    await tenant.kept.active.restore();
    return { params: { id: tenant.collaborations.active }, body: { days: 3, reason: 'Holidays' } };
  }),
  owned('Collaborations_reopen', 'owner', async (world, tenant) => {
    const id = tenant.collaborations.active;
    const ended = `state = 'no_show', ended_at = '${world.app.now().toISOString()}'`;
    await tenant.kept.active.restore(
      { table: COLLABORATIONS, id, set: ended },
      { table: 'campaigns.campaigns', id: tenant.campaigns.active, set: 'collaborations_open = 0' },
    );
    return { params: { id }, body: { reason: 'Was ill', days: 5 } };
  }),
  owned('Deliveries_accept', 'owner', async (_, tenant) => {
    const { deliverables, collaborations, kept } = tenant;
    await kept.active.restore(
      { table: COLLABORATIONS, id: collaborations.active, set: AS_TIKTOK },
      { table: 'collaborations.deliverables', id: deliverables.story, set: OWED },
    );
    return { params: { id: collaborations.active, deliverableId: deliverables.story } };
  }),
  owned('Deliveries_reopen', 'owner', async (_, tenant) => {
    const { deliverables, collaborations, kept } = tenant;
    await kept.active.restore(
      { table: COLLABORATIONS, id: collaborations.active, set: AS_TIKTOK },
      { table: 'collaborations.deliverables', id: deliverables.story, set: `state = 'met', met_at = now(), content_id = null` },
    );
    return { params: { id: collaborations.active, deliverableId: deliverables.story } };
  }),
  open('CreatorCollaborations_list', 'creator', () => ({ query: { limit: '1', include: 'total', state: 'preparing,active' } })),
  owned('CreatorCollaborations_leave', 'creator', async (world, tenant) => {
    const id = tenant.collaborations.waiting;
    const longAgo = new Date(world.app.now().getTime() - 30 * 86_400_000).toISOString();
    await tenant.kept.preparation.restore({ table: COLLABORATIONS, id, set: `preparation_ends_at = '${longAgo}'` });
    return { params: { id }, body: { reason: 'Nothing came' } };
  }),
];
