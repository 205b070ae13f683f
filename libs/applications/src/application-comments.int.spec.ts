import { afterAll, beforeAll, expect, it } from 'vitest';
import { bootApp, type TestApp } from '@app/harness';
import { makeMember, makeOwner, type TestOwner } from '@app/identity/testing';
import { apply, launchCampaign, makeApplicant } from './testing/index.js';

let t: TestApp;
let owner: TestOwner;
let applicationId: string;
let campaignId: string;
let creator: { token: string };
beforeAll(async () => {
  t = await bootApp();
  owner = await makeOwner(t);
  campaignId = await launchCampaign(t, owner);
  creator = await makeApplicant(t);
  applicationId = await apply(t, creator, campaignId);
});
afterAll(() => t.close());

interface Comment {
  id: string;
  text: string;
  author: { id: string; name: string };
  can: { remove: boolean };
}

const path = (id = '') => `/applications/${applicationId}/comments${id && `/${id}`}`;
const write = (token: string, text: string) => t.call<Comment>('POST', path(), { token, body: { text } });
const read = async (token: string) => (await t.call<{ items: Comment[] }>('GET', path(), { token })).body.items;

it('ACC-6 members and the campaign’s guests read each other, the newest first; only the author takes a comment back', async () => {
  const guest = await makeMember(t, owner.organisationId, 'client_guest', { brandIds: [owner.brandId], campaignIds: [campaignId] });
  const first = await write(owner.accessToken, 'Close to our style\nand calm');
  expect(first.status).toBe(201);
  const second = await write(guest.accessToken, 'We like her, too');
  expect(second.body).toMatchObject({ text: 'We like her, too', can: { remove: true } });
  expect((await read(owner.accessToken)).map(({ text, can }) => [text, can.remove])).toEqual([
    ['We like her, too', false],
    ['Close to our style\nand calm', true],
  ]);
  expect((await t.call('DELETE', path(second.body.id), { token: owner.accessToken })).status).toBe(403);
  expect((await t.call('DELETE', path(second.body.id), { token: guest.accessToken })).status).toBe(204);
  expect((await t.call('DELETE', path(second.body.id), { token: guest.accessToken })).status).toBe(404);
  expect(await read(guest.accessToken)).toHaveLength(1);
});

it('ACC-6 creators never see them: neither by the routes nor in anything they read of their application', async () => {
  const secret = 'Her rate is too high for us';
  await write(owner.accessToken, secret);
  expect((await t.call('GET', path(), { token: creator.token })).status).toBe(403);
  for (const route of ['/creator/applications', `/creator/applications/${applicationId}`, '/me/notifications', '/threads']) {
    const answer = await t.call('GET', route, { token: creator.token });
    expect([route, JSON.stringify(answer.body).includes(secret)]).toEqual([route, false]);
  }
});

it('rules.md 8: empty and endless comments are refused with the limit', async () => {
  for (const text of ['', 'x'.repeat(2_001)]) expect((await write(owner.accessToken, text)).status).toBe(422);
});
