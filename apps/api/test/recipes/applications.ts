import { applicationInput } from '@app/applications/testing';
import { open, owned, type Recipe } from './recipe.js';

/** The open campaign as it was at first, then one of its applications in another state. */
const state = (id: string, name: string) => ({ table: 'applications.applications', id, set: `state = '${name}'` });

const brandSide: Recipe[] = [
  owned('Applications_list', 'owner', (_, { campaigns }) => ({
    params: { id: campaigns.open },
    query: { limit: '2', include: 'total', state: 'applied,accepted', sort: '-followers' },
  })),
  owned('Applications_overview', 'owner', (_, { campaigns }) => ({ params: { id: campaigns.open } })),
  owned('Applications_bulk', 'owner', async (_, { kept, campaigns, applications }) => {
    await kept.open.restore();
    const decisions = [
      { id: applications.applied, decision: 'accept' },
      { id: applications.own, decision: 'decline', reason: 'timing' },
      { id: applications.declined, decision: 'reset' },
    ];
    return { params: { id: campaigns.open }, body: { decisions } };
  }),
  owned('Applications_one', 'owner', (_, { applications }) => ({ params: { id: applications.applied } })),
  owned('Applications_change', 'owner', async (_, { kept, applications }) => {
    await kept.open.restore();
    return { params: { id: applications.applied }, body: { externalId: 'crm-1', metadata: { team: 'south' } } };
  }),
  owned('Applications_accept', 'owner', async (_, { kept, applications }) => {
    await kept.open.restore();
    return { params: { id: applications.applied } };
  }),
  owned('Applications_decline', 'owner', async (_, { kept, applications }) => {
    await kept.open.restore();
    return { params: { id: applications.applied }, body: { reason: 'not_a_fit' } };
  }),
  owned('Waitlist_keep', 'owner', async (_, { kept, applications }) => {
    await kept.open.restore();
    return { params: { id: applications.applied } };
  }),
  owned('Waitlist_drop', 'owner', async (_, { kept, applications }) => {
    await kept.open.restore({ table: 'applications.applications', id: applications.applied, set: `waitlist_position = 1` });
    return { params: { id: applications.applied } };
  }),
  owned('Applications_reset', 'owner', async (_, { kept, applications }) => {
    await kept.open.restore();
    return { params: { id: applications.accepted } };
  }),
];

const creatorSide: Recipe[] = [
  open('CreatorApplications_apply', 'creator', async (world, { campaigns, creator }) => {
    const own = [campaigns.second, creator.id];
    await world.app.sql(
      `delete from applications.application_history where application_id in
         (select id from applications.applications where campaign_id = $1 and creator_id = $2)`,
      own,
    );
    await world.app.sql(`delete from applications.applications where campaign_id = $1 and creator_id = $2`, own);
    const body = { ...(await applicationInput(world.app, creator, campaigns.second)), socialAccountId: creator.socialAccountId };
    return { params: { id: campaigns.second }, body };
  }),
  open('CreatorApplications_check', 'creator', (_, { campaigns, creator }) => ({
    params: { id: campaigns.open },
    query: { socialAccountId: creator.socialAccountId },
  })),
  open('CreatorApplications_list', 'creator', () => ({ query: { limit: '2', include: 'total', state: 'applied,confirmed' } })),
  open('CreatorApplications_credits', 'creator'),
  owned('CreatorApplications_one', 'creator', (_, { applications }) => ({ params: { id: applications.own } })),
  owned('CreatorApplications_withdraw', 'creator', async (_, { kept, applications }) => {
    await kept.open.restore();
    return { params: { id: applications.own } };
  }),
  owned('CreatorApplications_applyAgain', 'creator', async (world, { kept, applications, campaigns, creator }) => {
    await kept.open.restore(state(applications.own, 'withdrawn'));
    const body = { ...(await applicationInput(world.app, creator, campaigns.open)), socialAccountId: creator.socialAccountId };
    return { params: { id: applications.own }, body };
  }),
];

export const applications: Recipe[] = [...brandSide, ...creatorSide];
