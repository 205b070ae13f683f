import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeMember, makeOwner, mailedToken, type TestOwner, type TestPerson } from '@app/identity/testing';
import { newId } from '@app/platform';
import { RECIPES } from './recipes/index.js';
import { buildWorld, type World } from './world.js';

/**
 * Tables that say which organisation somebody belongs to or acts in, not whose a brand is: they stay when a brand moves. audit_events is the
 * log of what happened then; notifications are letters to a person, whose links lead to nothing afterwards; creators hide from organisations,
 * so the new one gets rows of its own; past results are sums over an organisation's
 * brands and follow their sources. Every other table with an organisation needs a participant (`BrandMoves`) in its module.
 */
const NOT_OF_A_BRAND = [
  'creators.hidden_organisations',
  'creators.past_results',
  'identity.api_keys',
  'identity.entitlements',
  'identity.former_members',
  'identity.member_invitations',
  'identity.memberships',
  'identity.oidc_attempts',
  'identity.oidc_identities',
  'identity.ownership_transfers',
  'identity.roles',
  'identity.single_sign_on',
  'notifications.notifications',
  'platform.audit_events',
];

/** Tables that name a campaign instead of a brand. */
const BY_CAMPAIGN = 'campaign_id in (select id from campaigns.campaigns where brand_id = $2)';

let world: World;
let giver: TestOwner;
let receiver: TestOwner;
let restricted: TestPerson;
let guest: TestPerson;
beforeAll(async () => {
  world = await buildWorld();
  giver = world.a.owner;
  receiver = await makeOwner(world.app, { organisation: 'New home', kind: 'agency' });
  const { secondBrandId, campaigns } = world.a;
  restricted = await makeMember(world.app, giver.organisationId, 'campaign_manager', { brandIds: [giver.brandId, secondBrandId] });
  guest = await makeMember(world.app, giver.organisationId, 'client_guest', { brandIds: [giver.brandId], campaignIds: [campaigns.open] });
  await call(giver, 'POST', `/applications/${world.a.applications.applied}/comments`, { text: 'Goes along' });
  const relation = `/brands/${giver.brandId}/creators/${world.a.creator.id}`;
  await call(giver, 'POST', `${relation}/notes`, { text: 'Goes along' });
  await call(giver, 'POST', `${relation}/tasks`, { text: 'Goes along' });
}, 120_000);
afterAll(() => world.app.close());

const call = (who: { accessToken: string }, method: string, path: string, body?: object) =>
  world.app.call<{ id: string; code: string; items: Array<Record<string, unknown>> }>(method, path, {
    token: who.accessToken,
    ...(body ? { body } : {}),
  });

interface Table {
  name: string;
  brand: boolean;
  campaign: boolean;
}

/** Every table of the product that keeps rows under an organisation, by information_schema. */
function tables(): Promise<Table[]> {
  return world.app.sql<Table>(
    `select c.table_schema || '.' || c.table_name as name,
       bool_or(c.column_name = 'brand_id') as brand, bool_or(c.column_name = 'campaign_id') as campaign
     from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where t.table_type = 'BASE TABLE' and c.table_schema not in ('pg_catalog', 'information_schema', 'jobs')
     group by c.table_schema, c.table_name having bool_or(c.column_name = 'organisation_id') order by 1`,
  );
}

/** Rows of the brand under an organisation, by table. */
async function rowsOf(organisationId: string, brandId: string): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const { name, brand, campaign } of await tables()) {
    if (NOT_OF_A_BRAND.includes(name)) continue;
    const own = name === 'identity.brands' ? 'id = $2' : brand ? 'brand_id = $2' : campaign ? BY_CAMPAIGN : null;
    if (!own) throw new Error(`${name} has an organisation but neither brand nor campaign: say in this spec what a brand move does to it`);
    const [row] = await world.app.sql<{ count: number }>(
      `select count(*)::int as count from ${name} where organisation_id = $1 and ${own}`,
      [organisationId, brandId],
    );
    found[name] = row?.count ?? 0;
  }
  return found;
}

it('ACC-7 ACC-10 an offer answers alike for every address and shows to the one it names alone', async () => {
  const path = `/brands/${giver.brandId}/transfers`;
  const inbox = (owner: TestOwner) => `/organisations/${owner.organisationId}/brand-transfers`;
  const unknown = await call(giver, 'POST', path, { email: 'nobody@nowhere.example' });
  expect((await call(giver, 'POST', path, { email: receiver.email })).body.code).toBe('identity.transfer-open');
  expect((await call(giver, 'DELETE', `${path}/${unknown.body.id}`)).status).toBe(204);
  const known = await call(giver, 'POST', path, { email: receiver.email });
  const blank = (body: object) => ({ ...body, id: '', toEmail: '', createdAt: '', expiresAt: '' });
  expect([known.status, blank(known.body)]).toEqual([unknown.status, blank(unknown.body)]);
  expect((await call(receiver, 'GET', inbox(receiver))).body.items).toMatchObject([
    { id: known.body.id, direction: 'incoming', can: { accept: true, decline: true, withdraw: false } },
  ]);
  expect((await call(world.b.owner, 'GET', inbox(world.b.owner))).body.items).toEqual([]);
  for (const word of ['accept', 'decline']) {
    const foreign = `${inbox(world.b.owner)}/${known.body.id}/${word}`;
    expect((await call(world.b.owner, 'POST', foreign)).status).toBe(404);
    expect((await call(giver, 'POST', `${inbox(giver)}/${known.body.id}/${word}`)).status).toBe(404);
  }
  expect((await call(receiver, 'POST', `${inbox(receiver)}/${known.body.id}/decline`)).body).toMatchObject({ state: 'declined' });
  expect((await call(receiver, 'POST', `${inbox(receiver)}/${known.body.id}/accept`)).body.code).toBe('identity.transfer-not-open');
  const [mail] = await world.app.sql<{ text: string }>(
    `select text from platform.mails where recipient = $1 and subject like '%offered%'`,
    [receiver.email],
  );
  expect(mail?.text).toContain('offers you its brand');
});

it('ACC-7 does not outgrow the plan of the receiver, changes nothing when refused, and expires after a week', async () => {
  const { app, a } = world;
  const offered = await call(giver, 'POST', `/brands/${a.secondBrandId}/transfers`, { email: receiver.email });
  const accept = `/organisations/${receiver.organisationId}/brand-transfers/${offered.body.id}/accept`;
  await app.sql(
    `insert into identity.entitlements (organisation_id, brands, may_launch, may_confirm, updated_at) values ($1, 1, true, true, now())`,
    [receiver.organisationId],
  );
  expect((await call(receiver, 'POST', accept)).body).toMatchObject({ code: 'identity.limit-reached', limit: 1, used: 1 });
  await app.sql(`delete from identity.entitlements where organisation_id = $1`, [receiver.organisationId]);
  await app.sql(`update identity.brand_transfers set expires_at = $2 where id = $1`, [offered.body.id, app.now()]);
  expect((await call(receiver, 'POST', accept)).body.code).toBe('identity.transfer-not-open');
  expect((await call(giver, 'GET', `/brands/${a.secondBrandId}`)).body).toMatchObject({ organisationId: giver.organisationId });
});

it('ACC-7 takes every row of every module along in one step: old members find nothing, new ones everything, restrictions lose the brand', async () => {
  const { app, a } = world;
  const { brandId } = giver;
  const keyId = newId();
  await app.sql(
    `insert into identity.api_keys (id, organisation_id, created_by, name, start, hash, permissions, brand_ids, created_at, updated_at)
     values ($1::uuid, $2, $3, 'Shop', 'of_test_abcd', sha256($1::text::bytea), '{campaigns.read}', $4, now(), now())`,
    [keyId, giver.organisationId, giver.userId, [brandId]],
  );
  const invited = { email: 'late@example.test', role: 'analyst', brandIds: [brandId] };
  await call(giver, 'POST', `/organisations/${giver.organisationId}/member-invitations`, invited);
  const link = await mailedToken(app, invited.email);
  const about = `/brands/${brandId}/creators/${a.creator.id}`;
  const kept = [
    await call(giver, 'POST', `${about}/notes`, { text: 'Calm voice' }),
    await call(giver, 'POST', `${about}/tasks`, { text: 'Send the brief' }),
    await app.call('POST', `/campaigns/${a.campaigns.open}/questions`, { token: a.creator.token, body: { text: 'Is it vegan?' } }),
  ];
  expect(kept.map(({ status }) => status)).toEqual([201, 201, 201]);
  const search = await call(giver, 'POST', `/brands/${brandId}/saved-searches`, { name: 'Vegan', query: { niche: 'vegan' } });
  const block = await call(giver, 'POST', `/brands/${brandId}/blocked-creators`, { creatorId: a.creator.id });
  const hide = await app.call('POST', '/creator/hidden-organisations', { token: a.spare.token, body: { brandId } });
  const template = await call(giver, 'POST', `/organisations/${giver.organisationId}/campaign-templates`, {
    campaignId: a.campaigns.draft,
    name: 'Spring',
  });
  expect([search.status, block.status, hide.status, template.status]).toEqual([201, 201, 201, 201]);
  await app.sql(
    `insert into applications.invitations (id, campaign_id, organisation_id, brand_id, creator_id, state, message, created_at, sent_at)
     values ($1, $2, $3, $4, $5, 'sent', '', now(), now())`,
    [newId(), a.campaigns.open, giver.organisationId, brandId, a.spare.id],
  );
  for (const prepares of ['BrandReferrals_get', 'Ratings_reply', 'Record_object', 'Drafts_get'])
    await RECIPES.find(({ operationId }) => operationId === prepares)!.request(world, a);
  await app.settle();
  const seen = (organisationId: string) =>
    app.sql<{ ended: number; contents: number }>(
      `select sum(collaborations)::int as ended, sum(contents)::int as contents from creators.past_results where organisation_id = $1`,
      [organisationId],
    );
  const past = await seen(giver.organisationId);
  expect(past).toEqual([{ ended: expect.any(Number) as number, contents: expect.any(Number) as number }]);
  const before = await rowsOf(giver.organisationId, brandId);
  // each table must have something to move, else this test would prove nothing about it
  expect(Object.entries(before).filter(([, count]) => count === 0)).toEqual([]);

  const offered = await call(giver, 'POST', `/brands/${brandId}/transfers`, { email: receiver.email });
  const accept = `/organisations/${receiver.organisationId}/brand-transfers/${offered.body.id}/accept`;
  const rivals = await Promise.all(Array.from({ length: 10 }, () => call(receiver, 'POST', accept)));
  expect(rivals.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(9).fill(409)]);

  expect(Object.entries(await rowsOf(giver.organisationId, brandId)).filter(([, count]) => count > 0)).toEqual([]);
  expect(await rowsOf(receiver.organisationId, brandId)).toEqual(before);
  // CRE-5: what the organisation has seen of creators goes with the brand
  await app.settle();
  expect([await seen(giver.organisationId), await seen(receiver.organisationId)]).toEqual([[{ ended: null, contents: null }], past]);

  const hidden = await app.call<{ items: Array<{ organisationId: string }> }>('GET', '/creator/hidden-organisations', {
    token: a.spare.token,
  });
  const both = [giver.organisationId, receiver.organisationId].sort();
  expect(hidden.body.items.map(({ organisationId }) => organisationId).sort()).toEqual(both);

  const paths = [
    `/brands/${brandId}`,
    `/brands/${brandId}/saved-searches/${search.body.id}`,
    `/brands/${brandId}/campaigns`,
    `/campaigns/${a.campaigns.open}`,
    `/campaigns/${a.campaigns.active}/report`,
    `/campaigns/${a.campaigns.preparation}/shipments`,
    `/applications/${a.applications.applied}`,
    `/collaborations/${a.collaborations.active}`,
    `/threads/${a.threads.active}`,
    `/contents/${a.contents.matched}`,
    `/jobs/${a.exportId}`,
  ];
  for (const path of paths) {
    expect([path, (await call(receiver, 'GET', path)).status]).toEqual([path, 200]);
    for (const old of [giver, restricted, guest]) expect([path, (await call(old, 'GET', path)).status]).toEqual([path, 404]);
  }
  const listed = async (who: TestOwner) =>
    (await call(who, 'GET', `/organisations/${who.organisationId}/campaigns?limit=200`)).body.items.map(({ id }) => id);
  expect(await listed(giver)).not.toContain(a.campaigns.open);
  expect(await listed(receiver)).toContain(a.campaigns.open);

  const [lists] = await app.sql<{ member: string[]; guest: string[]; key: string[]; owner: string }>(
    `select (select brand_ids from identity.memberships where user_id = $1) as member,
       (select brand_ids from identity.memberships where user_id = $2) as guest,
       (select brand_ids from identity.api_keys where id = $3) as key,
       (select owner_id from campaigns.campaigns where id = $4) as owner`,
    [restricted.userId, guest.userId, keyId, a.campaigns.open],
  );
  expect(lists).toEqual({ member: [a.secondBrandId], guest: [], key: [], owner: receiver.userId });
  expect((await app.call('GET', `/member-invitations/${link}`)).status).toBe(410);
  expect((await call(receiver, 'GET', `/brands/${brandId}/transfers`)).body.items).toEqual([]);
  const history = await call(giver, 'GET', `/organisations/${giver.organisationId}/brand-transfers`);
  expect(history.body.items[0]).toMatchObject({ id: offered.body.id, direction: 'outgoing', state: 'accepted' });
});

it('ACC-7 catches up with rows of requests that had read the brand before it moved', async () => {
  const { app, a } = world;
  // a row that such a request wrote: under the giver, after the move
  await app.sql(`update campaigns.campaigns set organisation_id = $1 where id = $2`, [giver.organisationId, a.campaigns.second]);
  expect(await rowsOf(giver.organisationId, giver.brandId)).toMatchObject({ 'campaigns.campaigns': 1 });
  // the job waits for half a minute of real time
  await app.sql(`update jobs._private_jobs set run_at = now() where task_id = (select id from jobs._private_tasks where identifier = $1)`, [
    'identity.settle-brand-move',
  ]);
  await app.settle();
  expect(await rowsOf(giver.organisationId, giver.brandId)).toMatchObject({ 'campaigns.campaigns': 0 });
});
