import { afterAll, beforeAll, expect, it } from 'vitest';
import { inviteMember, joinByInvitation, makeMember, type TestPerson } from '@app/identity/testing';
import { buildWorld, type World } from './world.js';

let world: World;
/** Of the active campaign, with contents and a report. */
let guest: TestPerson;
/** Of the open campaign, with applications. */
let other: TestPerson;
beforeAll(async () => {
  world = await buildWorld();
  const { owner, campaigns } = world.a;
  const role = { role: 'client_guest', brandIds: [owner.brandId] };
  guest = await joinByInvitation(world.app, owner, { ...role, campaignIds: [campaigns.active] });
  other = await joinByInvitation(world.app, owner, { ...role, campaignIds: [campaigns.open] });
}, 120_000);
afterAll(() => world.app.close());

const call = (who: { accessToken: string }, method: string, path: string, body?: object) =>
  world.app.call<{ items: Array<{ id: string }>; organisations: Array<{ permissions: string[] }> }>(method, path, {
    token: who.accessToken,
    ...(body ? { body } : {}),
  });

const statuses = async (who: { accessToken: string }, paths: readonly string[]) =>
  Promise.all(paths.map(async (path) => [path, (await call(who, 'GET', path)).status] as const));

it('ACC-6 guests see the campaigns they were chosen for with applications, collaborations, contents and report, and nothing of others', async () => {
  const { campaigns, applications, collaborations, contents } = world.a;
  const ofActive = [
    `/campaigns/${campaigns.active}`,
    `/campaigns/${campaigns.active}/applications`,
    `/campaigns/${campaigns.active}/collaborations`,
    `/campaigns/${campaigns.active}/contents`,
    `/campaigns/${campaigns.active}/report`,
    `/campaigns/${campaigns.active}/report/contents`,
    `/collaborations/${collaborations.active}`,
    `/contents/${contents.matched}`,
    `/contents/${contents.matched}/snapshots`,
  ];
  const ofOpen = [`/campaigns/${campaigns.open}`, `/campaigns/${campaigns.open}/applications`, `/applications/${applications.applied}`];
  for (const [path, status] of await statuses(guest, ofActive)) expect([path, status]).toEqual([path, 200]);
  for (const [path, status] of await statuses(guest, ofOpen)) expect([path, status]).toEqual([path, 404]);
  for (const [path, status] of await statuses(other, ofOpen)) expect([path, status]).toEqual([path, 200]);
  for (const [path, status] of await statuses(other, ofActive)) expect([path, status]).toEqual([path, 404]);
});

it('ACC-6 ACC-10 lists of brand and organisation hold the chosen campaigns alone', async () => {
  const { owner, campaigns } = world.a;
  for (const path of [`/brands/${owner.brandId}/campaigns`, `/organisations/${owner.organisationId}/campaigns`]) {
    const { body } = await call(guest, 'GET', `${path}?include=total`);
    expect([path, body.items.map(({ id }) => id), body]).toMatchObject([path, [campaigns.active], { total: 1 }]);
  }
});

it('rules.md 7 guests may comment internally and review content, but neither decide, ship, write to creators, export nor manage', async () => {
  const { owner, campaigns, applications, collaborations, contents, threads } = world.a;
  const [mine] = (await call(guest, 'GET', '/me')).body.organisations;
  expect([...(mine?.permissions ?? [])].sort()).toEqual(
    [
      'applications.read',
      'campaigns.read',
      'chat.write-comment',
      'collaborations.read',
      'content-sync.read',
      'content-sync.review',
      'reporting.read',
    ].sort(),
  );
  expect((await call(guest, 'POST', `/contents/${contents.incomplete}/waive`)).status).toBe(200);
  expect((await call(other, 'POST', `/contents/${contents.matched}/recheck`)).status).toBe(404);
  const forbidden: Array<[TestPerson, string, string, object?]> = [
    [other, 'POST', `/applications/${applications.applied}/accept`],
    [guest, 'GET', `/threads/${threads.active}`],
    [guest, 'POST', `/threads/${threads.active}/messages`, { clientId: threads.active, text: 'Hello' }],
    [guest, 'GET', `/campaigns/${campaigns.active}/addresses`],
    [guest, 'POST', `/campaigns/${campaigns.active}/report/exports`, { format: 'xlsx' }],
    [guest, 'POST', `/collaborations/${collaborations.active}/extensions`, { days: 3, reason: 'Because' }],
    [guest, 'PATCH', `/campaigns/${campaigns.active}`, { title: 'Mine' }],
    [guest, 'GET', `/organisations/${owner.organisationId}/members`],
    [guest, 'GET', `/organisations/${owner.organisationId}/member-invitations`],
  ];
  for (const [who, method, path, body] of forbidden) expect([path, (await call(who, method, path, body)).status]).toEqual([path, 403]);
});

it('ACC-6 ACC-10 a foreign campaign in a guest’s list gives nothing: grants count in their own organisation', async () => {
  const { a, b, app } = world;
  const fields = { role: 'client_guest', brandIds: [a.owner.brandId], campaignIds: [b.campaigns.active] };
  const invited = await inviteMember(app, a.owner, 'curious@example.test', fields);
  expect(invited.id).not.toBe('');
  const curious = await makeMember(app, a.owner.organisationId, 'client_guest', fields);
  const paths = [`/campaigns/${b.campaigns.active}`, `/contents/${b.contents.matched}`, `/campaigns/${b.campaigns.active}/report`];
  for (const [path, status] of await statuses(curious, paths)) expect([path, status]).toEqual([path, 404]);
  expect((await call(curious, 'GET', `/organisations/${a.owner.organisationId}/campaigns`)).body.items).toEqual([]);
});
