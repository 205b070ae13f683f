import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type CallOptions, type TestApp } from '@app/harness';
import { ROLES } from '@app/rules';
import { Entitlements } from './contract/entitlements.js';
import { IdentityApi } from './contract/identity.api.js';
import { makeCreatorUser, makeMember, makeOwner, type TestOwner } from './testing/index.js';

let t: TestApp;
let owner: TestOwner;
let stranger: TestOwner;
beforeAll(async () => {
  t = await bootApp();
  owner = await makeOwner(t, { name: 'Anna Schmidt', organisation: 'Rosenrot GmbH', kind: 'agency' });
  stranger = await makeOwner(t, { organisation: 'Elsewhere Ltd' });
});
afterAll(() => t.close());

const as = (token: string, method: string, path: string, options: Omit<CallOptions, 'token'> = {}) =>
  t.call<Record<string, unknown> & { code: string }>(method, path, { token, ...options });

const ids = (answer: { body: Record<string, unknown> }) => (answer.body['items'] as Array<{ id: string }>).map(({ id }) => id);

async function brand(name: string): Promise<string> {
  const made = await as(owner.accessToken, 'POST', `/organisations/${owner.organisationId}/brands`, { body: { name } });
  expect(made.status).toBe(201);
  return made.body['id'] as string;
}

describe('organisations and brands', () => {
  it('BRA-1 an owner edits organisation and brand; an older version is refused', async () => {
    const read = await as(owner.accessToken, 'GET', `/organisations/${owner.organisationId}`);
    expect(read.body).toMatchObject({
      name: 'Rosenrot GmbH',
      kind: 'agency',
      version: 1,
      can: { edit: true, createBrands: true, seeMembers: true },
    });
    expect(read.headers.get('etag')).toBe('"1"');
    const patch = (headers: Record<string, string>) =>
      as(owner.accessToken, 'PATCH', `/organisations/${owner.organisationId}`, { headers, body: { name: 'Rosenrot AG' } });
    expect((await patch({ 'if-match': '"1"' })).body).toMatchObject({ name: 'Rosenrot AG', version: 2 });
    expect((await patch({ 'if-match': '"1"' })).status).toBe(412);
    const id = await brand('Tulip');
    const changed = await as(owner.accessToken, 'PATCH', `/brands/${id}`, {
      body: { industry: 'beauty', description: 'Flowers\nand more', website: 'https://tulip.example' },
    });
    expect(changed.body).toMatchObject({
      name: 'Tulip',
      industry: 'beauty',
      website: 'https://tulip.example',
      version: 2,
      can: { edit: true },
    });
    expect((await as(owner.accessToken, 'PATCH', `/brands/${id}`, { body: { industry: null } })).body).toMatchObject({ industry: null });
    expect((await as(owner.accessToken, 'PATCH', `/brands/${id}`, { body: { website: 'javascript:alert(1)' } })).status).toBe(422);
    expect((await as(owner.accessToken, 'PATCH', `/brands/${id}`, { body: { name: null } })).status).toBe(422);
  });

  it('ACC-10 foreign organisations and brands are not found, word for word like unknown ones', async () => {
    const unknown = '0198c0de-0000-7000-8000-000000000000';
    const calls: Array<[string, (id: string) => string, 'organisation' | 'brand', Omit<CallOptions, 'token'>]> = [
      ['GET', (id) => `/organisations/${id}`, 'organisation', {}],
      ['PATCH', (id) => `/organisations/${id}`, 'organisation', { body: { name: 'Mine' } }],
      ['GET', (id) => `/organisations/${id}/brands`, 'organisation', {}],
      ['POST', (id) => `/organisations/${id}/brands`, 'organisation', { body: { name: 'Mine' } }],
      ['GET', (id) => `/organisations/${id}/members`, 'organisation', {}],
      ['GET', (id) => `/brands/${id}`, 'brand', {}],
      ['PATCH', (id) => `/brands/${id}`, 'brand', { body: { name: 'Mine' } }],
      ['POST', (id) => `/brands/${id}/logo`, 'brand', { raw: { data: await picture(), type: 'image/png' } }],
    ];
    const creator = await makeCreatorUser(t);
    for (const [method, path, kind, options] of calls) {
      const id = kind === 'brand' ? owner.brandId : owner.organisationId;
      const foreign = await as(stranger.accessToken, method, path(id), options);
      const missing = await as(stranger.accessToken, method, path(unknown), options);
      const plain = (answer: typeof foreign) => JSON.stringify({ ...answer.body, requestId: '', instance: '' });
      expect([method, path(':id'), foreign.status, plain(foreign)]).toEqual([method, path(':id'), 404, plain(missing)]);
      expect((await as(creator.accessToken, method, path(id), options)).status).toBe(403);
      expect((await t.call(method, path(id), options)).status).toBe(401);
    }
    expect((await as(owner.accessToken, 'GET', `/organisations/${owner.organisationId}`)).body['name']).toBe('Rosenrot AG');
  });

  it.each(ROLES.map((role) => [role]))('ACC-6 %s may what rules.md 7 says', async (role) => {
    const restricted = role === 'client_guest' ? { brandIds: [owner.brandId], campaignIds: [] } : {};
    const member = await makeMember(t, owner.organisationId, role, restricted);
    const admin = role === 'owner' || role === 'admin';
    const status = async (method: string, path: string, options: Omit<CallOptions, 'token'> = {}) =>
      (await as(member.accessToken, method, path, options)).status;
    expect(await status('GET', `/organisations/${owner.organisationId}`)).toBe(200);
    expect(await status('GET', `/brands/${owner.brandId}`)).toBe(200);
    expect(await status('GET', `/organisations/${owner.organisationId}/members`)).toBe(admin ? 200 : 403);
    expect(await status('PATCH', `/organisations/${owner.organisationId}`, { body: {} })).toBe(admin ? 200 : 403);
    expect(await status('PATCH', `/brands/${owner.brandId}`, { body: {} })).toBe(admin ? 200 : 403);
    expect(await status('POST', `/organisations/${owner.organisationId}/brands`, { body: { name: `By ${role}` } })).toBe(admin ? 201 : 403);
    const { body } = await as(member.accessToken, 'GET', `/brands/${owner.brandId}`);
    expect(body['can']).toEqual({ edit: admin });
  });

  it('ACC-7 a member restricted to some brands sees no others, neither singly nor in lists', async () => {
    const own = await brand('Own');
    const other = await brand('Other');
    for (const role of ['admin', 'client_guest']) {
      const member = await makeMember(t, owner.organisationId, role, { brandIds: [own], campaignIds: [] });
      expect(ids(await as(member.accessToken, 'GET', `/organisations/${owner.organisationId}/brands`))).toEqual([own]);
      expect((await as(member.accessToken, 'GET', `/brands/${own}`)).status).toBe(200);
      expect((await as(member.accessToken, 'GET', `/brands/${other}`)).status).toBe(404);
      const me = await as(member.accessToken, 'GET', '/me');
      expect((me.body['organisations'] as Array<{ brands: Array<{ id: string }> }>)[0]?.brands.map(({ id }) => id)).toEqual([own]);
    }
  });

  it('api.md 1: lists brands page by page without gaps or doubles', async () => {
    for (const name of ['A', 'B', 'C']) await brand(name);
    const all = ids(await as(owner.accessToken, 'GET', `/organisations/${owner.organisationId}/brands?limit=200`));
    const paged: string[] = [];
    let cursor: unknown;
    do {
      const page = await as(
        owner.accessToken,
        'GET',
        `/organisations/${owner.organisationId}/brands?limit=2${typeof cursor === 'string' ? `&cursor=${cursor}` : ''}`,
      );
      paged.push(...ids(page));
      cursor = page.body['nextCursor'];
    } while (cursor);
    expect(paged).toEqual(all);
    expect(all[0]).toBe(owner.brandId);
    expect((await as(owner.accessToken, 'GET', `/organisations/${owner.organisationId}/brands?cursor=x`)).status).toBe(422);
  });

  it('lists the members with names and roles', async () => {
    const { body } = await as(owner.accessToken, 'GET', `/organisations/${owner.organisationId}/members`);
    expect((body['items'] as unknown[])[0]).toMatchObject({
      userId: owner.userId,
      name: 'Anna Schmidt',
      email: owner.email,
      role: 'owner',
      brandIds: null,
    });
  });
});

describe('entitlements', () => {
  it('are generous without a row, and what the row says with one', async () => {
    const entitlements = t.app.get(Entitlements);
    expect(await entitlements.of(stranger.organisationId)).toMatchObject({
      brands: null,
      campaignsAtOnce: null,
      mayLaunch: true,
      mayConfirm: true,
    });
    await t.sql(
      `insert into identity.entitlements (organisation_id, brands, members, may_launch, may_confirm, updated_at) values ($1, 1, 3, true, false, now())`,
      [stranger.organisationId],
    );
    expect(await entitlements.of(stranger.organisationId)).toMatchObject({
      brands: 1,
      members: 3,
      campaignsAtOnce: null,
      mayConfirm: false,
    });
    const refused = await as(stranger.accessToken, 'POST', `/organisations/${stranger.organisationId}/brands`, {
      body: { name: 'Second' },
    });
    expect([refused.status, refused.body]).toMatchObject([403, { code: 'identity.limit-reached', limit: 1, used: 1, plansThatAllow: [] }]);
  });
});

describe('audit', () => {
  it('ACC-9 changes of organisations and brands leave who, what, before and after, without secrets', async () => {
    const person = await makeOwner(t, { organisation: 'Audited' });
    await as(person.accessToken, 'PATCH', `/organisations/${person.organisationId}`, {
      headers: { 'x-request-id': 'audit-test-1' },
      body: { name: 'Renamed' },
    });
    const rows = await t.sql<{ action: string; actor_id: string | null; changes: Record<string, unknown>; object_type: string }>(
      `select action, actor_id, changes, object_type from platform.audit_events where organisation_id = $1 order by at, id`,
      [person.organisationId],
    );
    expect(rows.map(({ action, object_type }) => `${action} ${object_type}`)).toEqual([
      'created identity.organisation',
      'created identity.membership',
      'created identity.brand',
      'updated identity.organisation',
    ]);
    expect(rows[3]).toMatchObject({ actor_id: person.userId, changes: { name: { from: 'Audited', to: 'Renamed' } } });
    const all = await t.sql<{ text: string }>(`select changes::text as text from platform.audit_events`);
    expect(all.filter(({ text }) => text.includes('argon2'))).toEqual([]);
  });
});

describe('logo', () => {
  const logo = (data: Uint8Array, type: string) => as(owner.accessToken, 'POST', `/brands/${owner.brandId}/logo`, { raw: { data, type } });

  it('BRA-1 becomes a square WebP without metadata, replaces the one before and is served by its link', async () => {
    const jpeg = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#a03' } })
      .withExif({ IFD0: { Artist: 'Somebody Secret' } })
      .jpeg()
      .toBuffer();
    expect(jpeg.includes('Somebody Secret')).toBe(true);
    const first = await logo(jpeg, 'image/jpeg');
    expect(first.status).toBe(200);
    const url = String(first.body['logoUrl']);
    const served = await t.call<Buffer>('GET', url.replace('/api/v1', ''));
    expect([served.status, served.headers.get('content-type')]).toEqual([200, 'image/webp']);
    const facts = await sharp(served.body).metadata();
    expect([facts.format, facts.width, facts.height, facts.exif]).toEqual(['webp', 512, 512, undefined]);
    expect(served.body.includes('Somebody Secret')).toBe(false);
    const second = await logo(await picture(), 'image/png');
    expect(second.body['logoUrl']).not.toBe(url);
    expect((await t.call('GET', url.replace('/api/v1', ''))).status).toBe(404);
    expect(await t.app.get(IdentityApi).brands([owner.brandId])).toEqual([
      expect.objectContaining({ id: owner.brandId, organisationId: owner.organisationId, logoUrl: second.body['logoUrl'] }),
    ]);
  });

  it('rules.md 8: refuses other types, disguised ones, bombs, cut ones and huge ones', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>');
    expect((await logo(svg, 'image/svg+xml')).status).toBe(415);
    expect((await logo(svg, 'image/png')).body.code).toBe('identity.logo-unreadable');
    const gif = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#a03' } })
      .gif()
      .toBuffer();
    expect((await logo(gif, 'image/webp')).body.code).toBe('identity.logo-unreadable');
    const bomb = await sharp({ create: { width: 7000, height: 7000, channels: 3, background: '#000' } })
      .png()
      .toBuffer();
    expect((await logo(bomb, 'image/png')).body.code).toBe('identity.logo-unreadable');
    const whole = await sharp({
      create: { width: 300, height: 300, channels: 3, background: '#a03', noise: { type: 'gaussian', mean: 9, sigma: 30 } },
    })
      .jpeg()
      .toBuffer();
    expect((await logo(whole.subarray(0, whole.length / 2), 'image/jpeg')).body.code).toBe('identity.logo-unreadable');
    expect((await logo(Buffer.alloc(10 * 1024 * 1024 + 1), 'image/png')).status).toBe(413);
    expect((await logo(Buffer.alloc(0), 'image/png')).body.code).toBe('identity.logo-unreadable');
    expect((await as(owner.accessToken, 'POST', `/brands/${owner.brandId}/logo`, { body: {} })).status).toBe(415);
  });
});

describe('what other modules ask', () => {
  it('names members who hold a permission for a brand, guests never', async () => {
    const team = await makeOwner(t, { organisation: 'Team' });
    const logistics = await makeMember(t, team.organisationId, 'logistics');
    const elsewhere = await makeMember(t, team.organisationId, 'logistics', { brandIds: [stranger.brandId] });
    const guest = await makeMember(t, team.organisationId, 'client_guest', { brandIds: [team.brandId], campaignIds: [] });
    const identity = t.app.get(IdentityApi);
    const who = async (permission: Parameters<IdentityApi['membersWith']>[0], brandId: string | null) =>
      (await identity.membersWith(permission, team.organisationId, brandId)).map(({ id }) => id);
    expect(await who('shipping.write', team.brandId)).toEqual([team.userId, logistics.userId]);
    expect(await who('shipping.write', null)).toEqual([team.userId, logistics.userId, elsewhere.userId]);
    expect(await who('content-sync.review', team.brandId)).toEqual([team.userId]);
    expect(await identity.isMember(guest.userId, team.organisationId)).toBe(true);
    expect(await identity.isMember(stranger.userId, team.organisationId)).toBe(false);
    expect((await identity.users([guest.userId]))[0]).toMatchObject({ email: guest.email, emailConfirmed: true, locale: 'en' });
  });
});

function picture(): Promise<Buffer> {
  return sharp({ create: { width: 64, height: 64, channels: 3, background: '#0a3' } })
    .png()
    .toBuffer();
}
