import { newId } from '@app/platform';
import type { Tenant } from '../tenant.js';
import type { World } from '../world.js';

/** A copy of the tenant's complete draft by SQL, with other values in these columns; its pictures are rows only. */
export async function cloneDraft(world: World, tenant: Tenant, columns: Record<string, unknown> = {}): Promise<string> {
  const id = newId();
  await world.app.sql(
    `insert into campaigns.campaigns
     select (json_populate_record(null::campaigns.campaigns, (to_jsonb(c) || $2::jsonb)::json)).* from campaigns.campaigns c where c.id = $1`,
    [tenant.campaigns.draft, JSON.stringify({ ...columns, id })],
  );
  for (const [position, _] of tenant.imageIds.entries()) {
    await world.app.sql(
      `insert into campaigns.images (id, campaign_id, position, width, height, created_at) values ($1, $2, $3, 1100, 1100, now())`,
      [newId(), id, position],
    );
  }
  return id;
}

/** A copy of the draft after these calls of the owner. */
export async function cloneAfter(world: World, tenant: Tenant, columns: Record<string, unknown>, ...calls: string[]): Promise<string> {
  const id = await cloneDraft(world, tenant, columns);
  for (const call of calls) {
    const answer = await world.app.call('POST', `/campaigns/${id}/${call}`, { token: tenant.owner.accessToken, body: {} });
    if (answer.status !== 200) throw new Error(`${call}: ${answer.status} ${JSON.stringify(answer.body)}`);
  }
  return id;
}

export async function imagesOf(world: World, campaignId: string): Promise<string[]> {
  const rows = await world.app.sql<{ id: string }>(`select id from campaigns.images where campaign_id = $1 order by position`, [
    campaignId,
  ]);
  return rows.map(({ id }) => id);
}
