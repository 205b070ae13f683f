import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchCampaign, makeApplicant, type Applicant } from '@app/applications/testing';
import { confirmCampaign, type ConfirmedCampaign } from '@app/collaborations/testing';
import { bootApp, type TestApp } from '@app/harness';
import { makeOwner, makeStaff, type TestOwner, type TestStaff } from '@app/identity/testing';
import { Database } from '@app/platform';

interface Found {
  kind: string;
  id: string;
  name: string;
  organisationId: string | null;
}

let t: TestApp;
let owner: TestOwner;
let support: TestStaff;
let manager: TestStaff;
let confirmed: ConfirmedCampaign;
let creator: Applicant;
beforeAll(async () => {
  t = await bootApp();
  owner = await makeOwner(t);
  [support, manager] = [await makeStaff(t, 'support'), await makeStaff(t, 'influencer_manager')];
  confirmed = await confirmCampaign(t, owner, { title: 'Größe 100% & Glück_x' });
  creator = confirmed.creators[0]!;
});
afterAll(() => t.close());

const get = <Body>(path: string, staff: { accessToken: string } = support) => t.call<Body>('GET', path, { token: staff.accessToken });
const search = async (q: string, more = '', staff = support) =>
  (await get<{ items: Found[]; nextCursor: string | null }>(`/staff/search?q=${encodeURIComponent(q)}${more}`, staff)).body;
const ids = async (q: string, more = '', staff = support) => (await search(q, more, staff)).items.map(({ id }) => id);

it('STF-1 finds campaigns, creators and organisations by title, name, handle, e-mail and id; wildcards are letters', async () => {
  expect(await ids('größe 100%')).toEqual([confirmed.campaignId]);
  expect(await ids('größe_100')).toEqual([]);
  expect(await ids(confirmed.campaignId)).toEqual([confirmed.campaignId]);
  expect(await ids(creator.id.toUpperCase())).toEqual([creator.id]);
  expect(await ids(owner.email)).toContain(owner.organisationId);
  const [user] = await t.sql<{ email: string }>(
    `select u.email from identity.users u join creators.creators c on c.user_id = u.id where c.id = $1`,
    [creator.id],
  );
  expect(await ids(user?.email ?? '', '&kind=creator')).toEqual([creator.id]);
  expect((await search(owner.brandId)).items).toMatchObject([{ kind: 'brand', organisationId: owner.organisationId }]);
});

it('STF-1 pages through all kinds by one cursor; other roles find campaigns alone', async () => {
  for (let n = 0; n < 3; n++) await launchCampaign(t, owner, { title: `Seitenweise ${n}` });
  await makeApplicant(t, { name: 'Seitenweise Sara' });
  const all = await ids('seitenweise');
  expect(all.length).toBeGreaterThanOrEqual(3);
  const paged: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: { items: Found[]; nextCursor: string | null } = await search('seitenweise', `&limit=1${cursor ? `&cursor=${cursor}` : ''}`);
    paged.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  expect(paged).toEqual(all);
  expect((await get('/staff/search?q=ab&cursor=nonsense')).status).toBe(422);
  expect((await get('/staff/search?q=a')).status).toBe(422);
  expect(await ids(owner.email, '', manager)).toEqual([]);
  expect(await ids('größe', '', manager)).toEqual([confirmed.campaignId]);
});

it('STF-1 ACC-9 opens organisation, creator, campaign and collaboration; the organisation reads who looked', async () => {
  const organisation = await get<{ members: Array<{ email: string }>; campaigns: Array<{ id: string }> }>(
    `/staff/organisations/${owner.organisationId}`,
  );
  expect([organisation.status, organisation.body.members.map(({ email }) => email)]).toEqual([200, [owner.email]]);
  expect(organisation.body.campaigns.map(({ id }) => id)).toContain(confirmed.campaignId);
  const person = await get<{ accounts: object[]; collaborations: Array<{ id: string }> }>(`/staff/creators/${creator.id}`);
  expect([person.body.accounts.length, person.body.collaborations.map(({ id }) => id)]).toEqual([1, confirmed.collaborationIds]);
  const campaign = await get<{
    can: Record<string, boolean>;
    collaborations: Array<{ can: Record<string, boolean> }>;
    deadlines: object[];
  }>(`/staff/campaigns/${confirmed.campaignId}`);
  expect(campaign.body.can).toMatchObject({ cancel: false, extendPreparation: true, extendApplication: false });
  expect(campaign.body.collaborations[0]?.can).toEqual({ extend: true, reopen: false, remove: false, remind: false });
  expect(campaign.body.deadlines.length).toBeGreaterThan(0);
  const seen = await get<{ can: Record<string, boolean> }>(`/staff/campaigns/${confirmed.campaignId}`, manager);
  expect(seen.body.can).toMatchObject({ cancel: true, extendPreparation: false });
  expect((await get(`/staff/collaborations/${confirmed.collaborationIds[0]}`)).status).toBe(200);
  expect((await get(`/staff/creators/${creator.id}`, manager)).status).toBe(403);
  expect((await get(`/staff/campaigns/${owner.organisationId}`)).status).toBe(404);
  const rows = await t.sql<{ type: string; kind: string }>(
    `select distinct object_type as type, actor_kind as kind from platform.audit_events where organisation_id = $1 and action = 'read'`,
    [owner.organisationId],
  );
  expect(rows.map(({ type, kind }) => `${type} ${kind}`).sort()).toEqual([
    'campaigns.campaign staff',
    'collaborations.collaboration staff',
    'identity.organisation staff',
  ]);
});

it('STF-1 nobody but staff with a second factor comes in', async () => {
  const bare = await makeStaff(t, 'admin', { secondFactor: false });
  for (const caller of [owner, { accessToken: creator.token }, bare]) {
    for (const path of [
      'search?q=ab',
      'collaborations/overdue',
      `campaigns/${confirmed.campaignId}`,
      `organisations/${owner.organisationId}`,
    ]) {
      expect((await get(`/staff/${path}`, caller)).status).toBe(403);
    }
  }
});

describe('STF-1 search at scale', () => {
  /** So many that PostgreSQL finds an index cheaper: narrow rows need more of them, as a page holds more. */
  const NARROW = 3000;
  const MIDDLE = 2000;
  const WIDE = 600;
  /** Copies of one row, each with these members of its own; `n` counts them. */
  const copies = (table: string, rows: number, id: string, own: string) =>
    t.sql(
      // without the network's triggers, which search is not about
      `set openfluence.bulk = 'on';
       insert into ${table} select (jsonb_populate_record(x, jsonb_build_object('id', gen_random_uuid(), ${own}))).*
       from ${table} x, generate_series(1, ${rows}) n where x.id = '${id}';
       reset openfluence.bulk`,
    );
  const words = `(array['Amber', 'Birch', 'Cedar', 'Delta', 'Ember', 'Fjord'])[1 + n % 6] || ' ' || md5(n::text)`;

  beforeAll(async () => {
    const person = `'user_id', gen_random_uuid(), 'handle', 'h' || md5(n::text), 'display_name', ${words}`;
    const [account] = await t.sql<{ id: string }>(`select id from creators.social_accounts where creator_id = $1`, [creator.id]);
    await Promise.all([
      copies('identity.organisations', NARROW, owner.organisationId, `'name', ${words}`),
      copies('identity.brands', NARROW, owner.brandId, `'name', ${words}`),
      copies('identity.users', NARROW, owner.userId, `'email', 'person' || n || '@' || md5(n::text) || '.example'`),
      copies('campaigns.campaigns', WIDE, confirmed.campaignId, `'title', ${words}, 'external_id', null`),
      copies('creators.creators', MIDDLE, creator.id, person),
      copies('creators.social_accounts', MIDDLE, account?.id ?? '', `'platform_user_id', 'p' || n, 'handle', 's' || md5(n::text)`),
    ]);
    // as autovacuum does: statistics, and the indexes' waiting entries
    const tables = ['identity.organisations', 'identity.brands', 'identity.users', 'creators.creators', 'creators.social_accounts'];
    for (const table of [...tables, 'campaigns.campaigns'])
      await t.sql(`analyze ${table}; select gin_clean_pending_list('${table}_found')`);
  });

  it.each([
    ['a name', 'birch'],
    ['the middle of a name or handle', 'a87f'],
    ['two letters', 'zq'],
    ['an address', 'person77@'],
    ['a common word, page by page', 'amber'],
  ])('by %s reads no table from end to end', async (_, q) => {
    const { database, statements } = listening();
    await search(q, '&limit=20');
    database.query = Database.prototype.query;
    const seen = statements.filter(({ sql }) => / like \$/.test(sql));
    expect(seen.length).toBeGreaterThan(2);
    for (const { sql, parameters } of seen) {
      const plan = await t.sql<Record<string, string>>(`explain ${sql}`, [...parameters]);
      expect(plan.map((row) => Object.values(row)[0]).join('\n')).not.toMatch(
        /Seq Scan on (organisations|brands|users|campaigns|creators|social_accounts)/,
      );
    }
  });

  /** What the product asks the database while it searches. */
  function listening() {
    const database = t.app.get(Database);
    const statements: Array<{ sql: string; parameters: readonly unknown[] }> = [];
    database.query = function (this: Database, sql: string, parameters: unknown[] = []) {
      statements.push({ sql, parameters });
      return Database.prototype.query.call(this, sql, parameters);
    } as Database['query'];
    return { database, statements };
  }
});
