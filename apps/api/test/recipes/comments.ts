import { newId } from '@app/platform';
import type { Tenant } from '../tenant.js';
import type { World } from '../world.js';
import { owned, type Recipe } from './recipe.js';

/** A comment of the owner's, to be removed. */
async function comment({ app }: World, { owner }: Tenant, type: 'application' | 'content', subjectId: string): Promise<string> {
  const id = newId();
  await app.sql(
    `insert into identity.comments (id, subject_type, subject_id, organisation_id, brand_id, author_id, text, created_at)
     values ($1, $2, $3, $4, $5, $6, 'Calm voice, good light', now())`,
    [id, type, subjectId, owner.organisationId, owner.brandId, owner.userId],
  );
  return id;
}

export const comments: Recipe[] = [
  owned('ApplicationComments_list', 'owner', async (world, tenant) => {
    const id = tenant.applications.applied;
    await comment(world, tenant, 'application', id);
    return { params: { id }, query: { limit: '1' } };
  }),
  owned('ApplicationComments_add', 'owner', (_, { applications }) => ({
    params: { id: applications.applied },
    body: { text: 'Her last reel is close to our style 🙂' },
  })),
  owned('ApplicationComments_remove', 'owner', async (world, tenant) => {
    const id = tenant.applications.applied;
    return { params: { id, commentId: await comment(world, tenant, 'application', id) } };
  }),
  owned('ContentComments_list', 'owner', async (world, tenant) => {
    const id = tenant.contents.matched;
    await comment(world, tenant, 'content', id);
    return { params: { id }, query: { limit: '1' } };
  }),
  owned('ContentComments_add', 'owner', (_, { contents }) => ({ params: { id: contents.matched }, body: { text: 'The mark comes late' } })),
  owned('ContentComments_remove', 'owner', async (world, tenant) => {
    const id = tenant.contents.matched;
    return { params: { id, commentId: await comment(world, tenant, 'content', id) } };
  }),
];
