import { afterAll, beforeAll, expect, it } from 'vitest';
import { apply, applyAccepted, launchCampaign, makeApplicant, type Applicant } from '@app/applications/testing';
import { makeVisibleCreator } from '@app/creators/testing';
import { bootApp, type TestApp } from '@app/harness';
import { makeOwner, type TestOwner } from '@app/identity/testing';
import { Transactions } from '@app/platform';
import { CollaborationsApi } from './contract/collaborations.api.js';

interface Entry {
  kind: string;
  stage: string | null;
  campaign: { title: string } | null;
}

let t: TestApp;
let owner: TestOwner;
beforeAll(async () => {
  t = await bootApp();
  owner = await makeOwner(t);
});
afterAll(() => t.close());

const get = async <Body>(path: string) => (await t.call<Body>('GET', `/brands/${owner.brandId}${path}`, { token: owner.accessToken })).body;
const history = async (creatorId: string) =>
  (await get<{ items: Entry[] }>(`/creators/${creatorId}/timeline`)).items
    .map(({ kind, stage }) => (stage ? `${kind}→${stage}` : kind))
    .toReversed();

it('GRP-4 applying, confirming and fulfilling stand in the timeline, with the campaign’s title, and move the board', async () => {
  const campaignId = await launchCampaign(t, owner, { product: null, deliverables: { stories: 1, posts: 0 }, places: 2 });
  const [taken, left]: [Applicant, Applicant] = [await makeApplicant(t), await makeApplicant(t)];
  await applyAccepted(t, owner, taken, campaignId);
  await apply(t, left, campaignId);
  const confirmed = await t.call<{ collaborations: Array<{ id: string }> }>('POST', `/campaigns/${campaignId}/selection/confirm`, {
    token: owner.accessToken,
    body: {},
  });
  const id = confirmed.body.collaborations[0]!.id;
  expect(await history(taken.id)).toEqual(['applied→negotiation', 'accepted', 'confirmed→awaiting_post']);
  expect(await history(left.id)).toEqual(['applied→negotiation', 'declined']);
  const [row] = await t.sql<{ at: Date }>(`select preparation_ends_at as at from collaborations.collaborations where id = $1`, [id]);
  await t.travelTo(new Date(row!.at.getTime() + 3_600_000));
  const api = t.app.get(CollaborationsApi, { strict: false });
  for (const deliverable of await api.deliverables([id]))
    await t.app.get(Transactions).run(() => api.deliverableMet(deliverable.id, crypto.randomUUID(), t.now()));
  await t.settle();
  const threads = await t.call<{ items: Array<{ id: string }> }>('GET', `/campaigns/${campaignId}/threads`, { token: owner.accessToken });
  for (const text of ['Hello', 'Thank you']) {
    const body = { clientId: crypto.randomUUID(), text };
    await t.call('POST', `/threads/${threads.body.items[0]?.id}/messages`, { token: owner.accessToken, body });
  }
  const kinds = await history(taken.id);
  expect(kinds.toSorted()).toEqual(['accepted', 'applied→negotiation', 'confirmed→awaiting_post', 'fulfilled→posted', 'messages']);
  const { items } = await get<{ items: Entry[] }>(`/creators/${taken.id}/timeline`);
  const [{ title } = { title: '' }] = await t.sql<{ title: string }>(`select title from campaigns.campaigns where id = $1`, [campaignId]);
  expect(items.every(({ campaign }) => campaign?.title === title)).toBe(true);
  const [over] = await t.sql<{ at: Date }>(`select ended_at as at from collaborations.collaborations where id = $1`, [id]);
  await t.travelTo(new Date(over!.at.getTime() + 3_600_000));
  const rate = (token: string, body: object) => t.call('POST', `/collaborations/${id}/ratings`, { token, body });
  await rate(owner.accessToken, { communication: 5, content: 4, punctuality: 3 });
  // hidden until both have rated
  expect(await history(taken.id)).not.toContain('rated');
  await rate(taken.token, { communication: 5, payment: 5 });
  const rated = await get<{ items: Array<Entry & { stars: number }> }>(`/creators/${taken.id}/timeline`);
  expect(rated.items.find(({ kind }) => kind === 'rated')?.stars).toBe(4);
  const board = await get<{ items: Array<{ creatorId: string }> }>('/relationships?stage=posted');
  expect(board.items.map(({ creatorId }) => creatorId)).toEqual([taken.id]);

  // GRP-2: participants of a past campaign, all or by how it came out
  const group = await t.call<{ id: string }>('POST', `/brands/${owner.brandId}/groups`, {
    token: owner.accessToken,
    body: { name: 'Serum' },
  });
  const from = async (outcomes?: string[]) =>
    (
      await t.call('POST', `/groups/${group.body.id}/members/from-campaign`, {
        token: owner.accessToken,
        body: { campaignId, ...(outcomes ? { outcomes } : {}) },
      })
    ).body;
  expect(await from(['no_show', 'partly_fulfilled', 'ended', 'running'])).toEqual({ added: 0, already: 0, refused: [] });
  expect(await from(['fulfilled'])).toEqual({ added: 1, already: 0, refused: [] });
  expect(await from()).toEqual({ added: 0, already: 1, refused: [] });
  expect(await from(['best'])).toMatchObject({ code: 'platform.invalid' });
});

it('GRP-4 withdrawing, invitations and their decline are kept; a planned invitation is not yet one', async () => {
  const campaignId = await launchCampaign(t, owner, { places: 2 });
  const applicant = await makeApplicant(t);
  const applicationId = await apply(t, applicant, campaignId);
  await t.call('POST', `/applications/${applicationId}/withdraw`, { token: applicant.token, body: {} });
  expect(await history(applicant.id)).toEqual(['applied→negotiation', 'withdrawn']);
  const invited = await makeVisibleCreator(t, { name: 'Ina' });
  const answer = await t.call<{ sent: number }>('POST', `/campaigns/${campaignId}/invitations`, {
    token: owner.accessToken,
    body: { creatorIds: [invited] },
  });
  expect(answer.body.sent).toBe(1);
  expect(await history(invited)).toEqual(['invited→outreach']);
});
