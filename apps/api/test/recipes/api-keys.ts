import { newId } from '@app/platform';
import type { Tenant } from '../tenant.js';
import type { World } from '../world.js';
import { owned, type Recipe } from './recipe.js';

/** Keys of this name stay, whatever the recipes do. */
export const KEPT_KEY = 'Kept';

/** A living key of the tenant, made in the tables; earlier ones are taken away, so that there are never too many. */
async function freshKey({ app }: World, { owner }: Tenant): Promise<{ id: string; keyId: string }> {
  const keyId = newId();
  await app.sql(`delete from identity.api_keys where organisation_id = $1 and name <> $2`, [owner.organisationId, KEPT_KEY]);
  await app.sql(
    `insert into identity.api_keys (id, organisation_id, created_by, name, start, hash, permissions, version, created_at, updated_at)
     values ($1::uuid, $2, $3, 'Shop', 'of_test_abcd', sha256($1::text::bytea), '{campaigns.read,campaigns.write}', 1, now(), now())`,
    [keyId, owner.organisationId, owner.userId],
  );
  return { id: owner.organisationId, keyId };
}

const NEXT_YEAR = 365 * 86_400_000;

export const apiKeys: Recipe[] = [
  owned('ApiKeys_list', 'owner', async (world, tenant) => {
    const { id } = await freshKey(world, tenant);
    return { params: { id }, query: { limit: '1', include: 'total', state: 'active,revoked' } };
  }),
  owned('ApiKeys_create', 'owner', async (world, tenant) => {
    const { id } = await freshKey(world, tenant);
    const expiresAt = new Date(world.app.now().getTime() + NEXT_YEAR).toISOString();
    return { params: { id }, body: { name: 'ERP', permissions: ['campaigns.read'], brandIds: [tenant.owner.brandId], expiresAt } };
  }),
  owned('ApiKeys_change', 'owner', async (world, tenant) => ({
    params: await freshKey(world, tenant),
    body: { name: 'Shop 2', permissions: ['campaigns.read'], brandIds: [tenant.owner.brandId], expiresAt: null },
  })),
  owned('ApiKeys_revoke', 'owner', async (world, tenant) => ({ params: await freshKey(world, tenant) })),
  owned('ApiKeys_rotate', 'owner', async (world, tenant) => ({ params: await freshKey(world, tenant), body: { graceHours: 1 } })),
];

export const auditLog: Recipe[] = [
  owned('AuditLog_list', 'owner', (_, { owner }) => ({
    params: { id: owner.organisationId },
    query: {
      limit: '2',
      include: 'total',
      actor: owner.userId,
      actorKind: 'user,key',
      action: 'created,updated',
      objectType: 'campaigns.campaign',
      'at[gte]': '2020-01-01T00:00:00Z',
      'at[lt]': '2100-01-01T00:00:00+02:00',
    },
  })),
  owned('AuditLog_file', 'owner', (_, { owner }) => ({
    params: { id: owner.organisationId },
    query: { actor: owner.userId, actorKind: 'user', action: 'created', objectId: owner.organisationId, 'at[gte]': '2020-01-01T00:00:00Z' },
  })),
];
