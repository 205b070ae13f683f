import { newId } from '@app/platform';
import type { Tenant } from '../tenant.js';
import type { World } from '../world.js';
import { owned, type Recipe } from './recipe.js';

const HOUR = 3_600_000;

/** The application accepted with an open offer of the current terms; answers those terms. */
async function offered(world: World, tenant: Tenant, id: string): Promise<{ termsVersion: number; termsHash: string }> {
  await tenant.kept.open.restore({ table: 'applications.applications', id, set: `state = 'accepted'` });
  const [terms] = await world.app.sql<{ version: number; hash: string }>(
    `select version, hash from campaigns.versions where campaign_id = $1 order by version desc limit 1`,
    [tenant.campaigns.open],
  );
  await world.app.sql(`delete from applications.offers where application_id = $1`, [id]);
  const now = world.app.now().getTime();
  await world.app.sql(
    `insert into applications.offers (id, application_id, campaign_id, kind, state, is_current, terms_version, terms_hash, sent_at, expires_at)
     values ($1, $2, $3, 'selection', 'open', true, $4, $5, $6, $7)`,
    [newId(), id, tenant.campaigns.open, terms!.version, terms!.hash, new Date(now - HOUR), new Date(now + 30 * HOUR)],
  );
  return { termsVersion: terms!.version, termsHash: terms!.hash };
}

/** The application with a wish for other cash. */
const talking = (tenant: Tenant, id: string, state: 'asked' | 'countered') =>
  tenant.kept.open.restore({
    table: 'applications.applications',
    id,
    set: `cash_state = '${state}', cash_asked_minor = 9000, cash_countered_minor = 7000`,
  });

/** The place of `waiting` is free and somebody waits for it. */
async function freed(world: World, tenant: Tenant): Promise<string> {
  const { preparation } = tenant.campaigns;
  const lost = tenant.collaborations.waiting;
  await tenant.kept.preparation.restore();
  const { app } = world;
  await app.sql(`delete from applications.applications where campaign_id = $1 and state = 'waitlisted'`, [preparation]);
  const now = app.now().getTime();
  await app.sql(`insert into collaborations.replacements (collaboration_id, campaign_id, lost_at, ends_at) values ($1, $2, $3, $4)`, [
    lost,
    preparation,
    new Date(now - HOUR),
    new Date(now + 40 * HOUR),
  ]);
  const waiting = newId();
  await app.sql(
    `insert into applications.applications
     select (json_populate_record(null::applications.applications, (to_jsonb(a) || jsonb_build_object('id', $2::text, 'state', 'waitlisted',
       'campaign_id', $3::text, 'waitlist_position', 1, 'terms_version', v.version, 'terms_hash', v.hash))::json)).*
     from applications.applications a,
       (select version, hash from campaigns.versions where campaign_id = $3::uuid order by version desc limit 1) v
     where a.id = $1`,
    [tenant.applications.declined, waiting, preparation],
  );
  return waiting;
}

export const offers: Recipe[] = [
  owned('Applications_order', 'owner', async (_, { kept, campaigns, applications }) => {
    await kept.open.restore();
    return { params: { id: campaigns.open }, body: { applicationIds: [applications.applied, applications.own] } };
  }),
  owned('Offers_one', 'creator', async (world, tenant) => {
    await offered(world, tenant, tenant.applications.own);
    return { params: { id: tenant.applications.own } };
  }),
  owned('Offers_accept', 'creator', async (world, tenant) => ({
    body: await offered(world, tenant, tenant.applications.own),
    params: { id: tenant.applications.own },
  })),
  owned('Offers_refuse', 'creator', async (world, tenant) => {
    await offered(world, tenant, tenant.applications.own);
    return { params: { id: tenant.applications.own } };
  }),
  owned('Offers_extend', 'owner', async (world, tenant) => {
    await offered(world, tenant, tenant.applications.accepted);
    return { params: { id: tenant.applications.accepted } };
  }),
  owned('Offers_cash', 'owner', async (_, tenant) => {
    await talking(tenant, tenant.applications.applied, 'asked');
    const body = { answer: 'counter', amount: { amountMinor: 8_000, currency: 'EUR' } };
    return { params: { id: tenant.applications.applied }, body };
  }),
  owned('Offers_reply', 'creator', async (_, tenant) => {
    await talking(tenant, tenant.applications.own, 'countered');
    return { params: { id: tenant.applications.own }, body: { agree: true } };
  }),
  owned('Replacement_list', 'owner', (_, { campaigns }) => ({ params: { id: campaigns.preparation } })),
  owned('Replacement_offer', 'owner', async (world, tenant) => ({
    body: { applicationId: await freed(world, tenant) },
    params: { id: tenant.collaborations.waiting },
  })),
];
