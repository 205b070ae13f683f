import { newId } from '@app/platform';
import type { Tenant } from '../tenant.js';
import type { World } from '../world.js';
import { eligible } from './creators.js';
import { open, owned, type Recipe } from './recipe.js';
import { signed } from './verification.js';

const ACCOUNT = 'a'.repeat(64);

/** No claim of the two, whoever made it. */
async function forget(world: World, { creator, spare }: Tenant): Promise<void> {
  for (const table of ['account_claims', 'claim_proofs']) {
    await world.app.sql(`delete from creators.${table} where creator_id = any($1::uuid[])`, [[creator.id, spare.id]]);
  }
}

/** The creator has just been refused the spare creator's account. */
async function refused(world: World, tenant: Tenant): Promise<void> {
  await eligible(world, tenant);
  await forget(world, tenant);
  await world.app.sql(
    `insert into creators.claim_proofs (creator_id, platform, account_hash, handle, social_account_id, created_at)
     values ($1, 'instagram', $2, 'claimed', $3, now())`,
    [tenant.creator.id, ACCOUNT, tenant.spare.socialAccountId],
  );
}

/** The creator's open claim of the spare creator's account. */
async function claimed(world: World, tenant: Tenant): Promise<string> {
  await eligible(world, tenant);
  await forget(world, tenant);
  const id = newId();
  await world.app.sql(
    `insert into creators.account_claims (id, creator_id, platform, account_hash, handle, social_account_id, reason, state, opened_at, version)
     values ($1, $2, 'instagram', $3, 'claimed', $4, 'It is mine', 'open', $5, 1)`,
    [id, tenant.creator.id, ACCOUNT, tenant.spare.socialAccountId, world.app.now()],
  );
  return id;
}

const decided = (operationId: string): Recipe =>
  open(operationId, 'owner', async (world, tenant) => ({
    ...(await signed(world)),
    params: { id: await claimed(world, tenant) },
    body: { reason: 'Looked at both' },
  }));

export const accountClaims: Recipe[] = [
  open('AccountClaims_list', 'creator', async (world, tenant) => {
    await claimed(world, tenant);
    return {};
  }),
  open('AccountClaims_claim', 'creator', async (world, tenant) => {
    await refused(world, tenant);
    return { body: { platform: 'instagram', reason: 'Das ist meins' } };
  }),
  owned('AccountClaims_withdraw', 'creator', async (world, tenant) => ({ params: { id: await claimed(world, tenant) } })),
  owned('AccountClaims_answer', 'creator', async (world, tenant) => {
    await claimed(world, tenant);
    const { spare } = tenant;
    return { token: spare.token, params: { id: spare.socialAccountId }, body: { answer: 'mine', text: 'Meins, immer schon' } };
  }),
  open('StaffAccountClaims_list', 'owner', async (world, tenant) => {
    await claimed(world, tenant);
    return { ...(await signed(world)), query: { limit: '2', state: 'open', include: 'total' } };
  }),
  decided('StaffAccountClaims_grant'),
  decided('StaffAccountClaims_refuse'),
];
