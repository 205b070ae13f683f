import { upload } from '@app/creators/testing';
import { newId } from '@app/platform';
import type { Tenant } from '../tenant.js';
import type { World } from '../world.js';
import { owned, type Recipe } from './recipe.js';

const DAY_MS = 86_400_000;

const files = new WeakMap<Tenant, string>();

/** The file of the tenant's draft. */
export function draftFileOf(tenant: Tenant): string {
  const known = files.get(tenant) ?? newId();
  files.set(tenant, known);
  return known;
}

/** The active collaboration asks for drafts and has none. */
async function asked({ app }: World, { kept, collaborations: { active } }: Tenant): Promise<void> {
  const set = `terms = terms || '{"drafts": true}'`;
  await kept.active.restore({ table: 'collaborations.collaborations', id: active, set });
  await app.sql(`delete from content_sync.drafts where collaboration_id = $1`, [active]);
  await app.sql(`delete from collaborations.clock_stops where collaboration_id = $1`, [active]);
}

/** A draft of the story that is with the brand, made in the tables. */
async function waiting(world: World, tenant: Tenant): Promise<string> {
  await asked(world, tenant);
  const { app } = world;
  const { owner, creator, campaigns, collaborations, deliverables } = tenant;
  const id = newId();
  const submittedAt = app.now().toISOString();
  const answerDueAt = new Date(app.now().getTime() + DAY_MS).toISOString();
  const round = { round: 1, caption: 'Werbung', note: 'Here it is', submittedAt, answerDueAt, answer: null };
  await app.sql(
    `insert into content_sync.drafts (id, deliverable_id, collaboration_id, campaign_id, organisation_id, brand_id, creator_id, state, rounds,
       answer_due_at, version)
     values ($1, $2, $3, $4, $5, $6, $7, 'submitted', $8, $9, 1)`,
    [
      id,
      deliverables.story,
      collaborations.active,
      campaigns.active,
      owner.organisationId,
      owner.brandId,
      creator.id,
      JSON.stringify([round]),
      answerDueAt,
    ],
  );
  await app.sql(
    `insert into content_sync.draft_files (id, draft_id, round, position, upload_id, kind, key, thumbnail_key, type, bytes, width, height, seconds)
     values ($1, $2, 1, 0, $3, 'video', 'drafts/none', null, 'video/mp4', 1000, 1080, 1920, 15)`,
    [draftFileOf(tenant), id, newId()],
  );
  return id;
}

const answered = (operationId: string, as: 'owner' | 'creator', body: (tenant: Tenant) => object): Recipe =>
  owned(operationId, as, async (world, tenant) => ({ params: { id: await waiting(world, tenant) }, body: body(tenant) }));

export const postingDrafts: Recipe[] = [
  owned('Drafts_ofCampaign', 'owner', async (world, tenant) => {
    await waiting(world, tenant);
    return { params: { id: tenant.campaigns.active }, query: { limit: '1', include: 'total', states: 'submitted,approved' } };
  }),
  owned('Drafts_ofCollaboration', 'owner', async (world, tenant) => {
    await waiting(world, tenant);
    return { params: { id: tenant.collaborations.active } };
  }),
  owned('Drafts_get', 'owner', async (world, tenant) => ({ params: { id: await waiting(world, tenant) } })),
  owned('Drafts_submit', 'creator', async (world, tenant) => {
    await asked(world, tenant);
    const { creator, collaborations, deliverables } = tenant;
    await world.app.sql(`delete from platform.uploads where user_id = $1`, [creator.userId]);
    const uploadId = await upload(world.app, creator.token, world.picture, 'draft', 'image/jpeg');
    return {
      params: { id: collaborations.active },
      body: { deliverableId: deliverables.story, uploadIds: [uploadId], caption: 'Werbung | so fresh', note: 'Hope you like it' },
    };
  }),
  answered('Drafts_approve', 'owner', () => ({ note: 'Lovely' })),
  answered('Drafts_requestChanges', 'owner', (tenant) => ({
    feedback: 'Brighter, please.',
    comments: [{ fileId: draftFileOf(tenant), seconds: 7, text: 'Too dark here' }],
  })),
  answered('Drafts_withdraw', 'creator', () => ({})),
];
