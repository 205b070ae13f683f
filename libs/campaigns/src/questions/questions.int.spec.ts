import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '@app/harness';
import { makeCreator, type TestCreator } from '@app/creators/testing';
import { makeMember, makeOwner, type TestOwner } from '@app/identity/testing';
import { makeCampaign, makeDraft } from '../testing/index.js';

interface Question {
  id: string;
  state: string;
  text: string;
  answer: string | null;
  answerChangedAt: string | null;
  hiddenReason: string | null;
  own: boolean;
  author?: { name: string } | null;
  can: Record<'answer' | 'hide' | 'show', boolean>;
  version: number;
}

interface List {
  items: Question[];
  nextCursor: string | null;
  total?: number;
}

let t: TestApp;
let owner: TestOwner;
let ana: TestCreator;
let ben: TestCreator;
beforeAll(async () => {
  t = await bootApp();
  owner = await makeOwner(t);
  ana = await makeCreator(t, 'Ana Glow');
  ben = await makeCreator(t, 'Ben Bright');
  for (const [creator, displayName] of [
    [ana, 'Ana Glow'],
    [ben, 'Ben Bright'],
  ] as const) {
    const { status } = await t.call('PATCH', '/creator/profile', { token: creator.token, body: { displayName } });
    if (status !== 200) throw new Error(`profile: ${status}`);
  }
});
afterAll(() => t.close());

const ask = (creator: { token: string }, campaign: string, text = 'Is it vegan?') =>
  t.call<Question>('POST', `/campaigns/${campaign}/questions`, { token: creator.token, body: { text } });
const list = async (token: string, campaign: string, query = '') =>
  (await t.call<List>('GET', `/campaigns/${campaign}/questions${query}`, { token })).body;
const act = (id: string, what: string, body: object, token = owner.accessToken, headers = {}) =>
  t.call<Question>('POST', `/questions/${id}/${what}`, { token, body, headers });
const told = async (token: string) => {
  await t.settle();
  const { body } = await t.call<{ items: Array<{ kind: string; title: string; link: string }> }>('GET', '/me/notifications', { token });
  return body.items.filter(({ kind }) => kind.startsWith('question'));
};

describe('CHT-1 public questions on the brief', () => {
  it('CHT-1 a question is the asker’s and the brand’s until it is answered, then everybody’s, without a name', async () => {
    const { id: campaign } = await makeCampaign(t, owner);
    const asked = await ask(ana, campaign);
    expect([asked.status, asked.body]).toMatchObject([201, { state: 'open', own: true, can: { answer: false } }]);
    expect(asked.body).not.toHaveProperty('author');
    expect((await list(ben.token, campaign)).items).toEqual([]);
    const [seen] = (await list(owner.accessToken, campaign)).items;
    expect(seen).toMatchObject({ text: 'Is it vegan?', author: { name: 'Ana Glow' }, can: { answer: true, hide: true, show: false } });
    const row = await t.call<{ items: Array<{ id: string; openQuestions: number }> }>('GET', `/brands/${owner.brandId}/campaigns`, {
      token: owner.accessToken,
    });
    expect(row.body.items.find(({ id }) => id === campaign)?.openQuestions).toBe(1);
    expect(await told(owner.accessToken)).toMatchObject([
      { kind: 'question-asked', title: 'Ana Glow has a question', link: `/b/${owner.brandId}/campaigns/${campaign}/questions` },
    ]);

    const answered = await act(asked.body.id, 'answer', { answer: 'Yes, all of it.' });
    expect([answered.status, answered.body]).toMatchObject([200, { state: 'answered', answer: 'Yes, all of it.', answerChangedAt: null }]);
    const [public_] = (await list(ben.token, campaign)).items;
    expect(public_).toMatchObject({ text: 'Is it vegan?', answer: 'Yes, all of it.', own: false });
    expect(JSON.stringify(public_)).not.toMatch(/Ana|author|creatorId/);
    expect(await told(ana.token)).toMatchObject([{ kind: 'question-answered', link: `/c/discover/${campaign}` }]);

    const changed = await act(asked.body.id, 'answer', { answer: 'Yes, but the cap is not.' }, owner.accessToken, { 'if-match': '"2"' });
    expect(changed.body.answerChangedAt).not.toBeNull();
    expect((await act(asked.body.id, 'answer', { answer: 'late' }, owner.accessToken, { 'if-match': '"2"' })).status).toBe(412);
    expect(await told(ana.token)).toHaveLength(1);
  });

  it('CHT-1 a hidden one is for the asker and the brand only, with the reason; showing it again brings the answer back', async () => {
    const { id: campaign } = await makeCampaign(t, owner, { timing: 'ongoing' });
    const { id } = (await ask(ana, campaign, 'Call me at 0151')).body;
    await act(id, 'answer', { answer: 'No' });
    expect((await act(id, 'hide', { reason: 'A telephone number' })).body).toMatchObject({
      state: 'hidden',
      can: { show: true, answer: false },
    });
    expect((await list(ben.token, campaign)).items).toEqual([]);
    expect((await list(ana.token, campaign)).items).toMatchObject([{ state: 'hidden', hiddenReason: 'A telephone number' }]);
    const refused = await act(id, 'answer', { answer: 'x' });
    expect([refused.status, refused.body]).toMatchObject([
      409,
      { code: 'campaigns.question-not-possible', state: 'hidden', possible: ['show'] },
    ]);
    expect((await act(id, 'show', {})).body).toMatchObject({ state: 'answered', answer: 'No', hiddenReason: null });
    expect((await list(ben.token, campaign)).items).toHaveLength(1);
  });

  it('CHT-1 three may wait for an answer: of ten at once three are taken; an answer frees a place; ends with the application phase', async () => {
    const { id: campaign } = await makeCampaign(t, owner);
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => ask(ana, campaign, `Question ${n}`)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(3);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'campaigns.too-many-questions', limit: 3, used: 3 });
    expect((await ask(ben, campaign)).status).toBe(201);
    const first = await list(owner.accessToken, campaign, '?limit=3&include=total&state=open');
    expect([first.total, first.items.length]).toEqual([4, 3]);
    const rest = await list(owner.accessToken, campaign, `?limit=3&state=open&cursor=${first.nextCursor}`);
    expect(new Set([...first.items, ...rest.items].map(({ id }) => id)).size).toBe(4);
    await act(answers.find(({ status }) => status === 201)!.body.id, 'answer', { answer: 'ok' });
    expect((await ask(ana, campaign)).status).toBe(201);
    await t.call('POST', `/campaigns/${campaign}/cancel`, { token: owner.accessToken, body: {} });
    const late = await ask(ben, campaign);
    expect([late.status, late.body]).toMatchObject([409, { code: 'campaigns.questions-closed', state: 'cancelled' }]);
    expect((await act(rest.items[0]!.id, 'answer', { answer: 'late' })).status).toBe(409);
  });

  it('ACC-10 CRE-7 others get nothing: foreign brands, drafts, wrong roles; blocked creators cannot tell', async () => {
    const { id: campaign } = await makeCampaign(t, owner, { timing: 'ongoing' });
    const draft = await makeDraft(t, owner);
    const { id } = (await ask(ana, campaign)).body;
    const stranger = await makeOwner(t);
    const analyst = await makeMember(t, owner.organisationId, 'analyst');
    expect((await t.call('GET', `/campaigns/${campaign}/questions`, { token: stranger.accessToken })).status).toBe(404);
    expect((await act(id, 'answer', { answer: 'x' }, stranger.accessToken)).status).toBe(404);
    expect((await act(id, 'answer', { answer: 'x' }, analyst.accessToken)).status).toBe(403);
    expect((await list(analyst.accessToken, campaign)).items[0]).toMatchObject({ can: { answer: false, hide: false } });
    expect((await ask(ana, draft.id)).status).toBe(404);
    expect((await t.call('GET', `/campaigns/${draft.id}/questions`, { token: ana.token })).status).toBe(404);
    await t.sql(`insert into creators.brand_contacts (brand_id, creator_id, first_at) values ($1, $2, now())`, [owner.brandId, ben.id]);
    const block = await t.call('POST', `/brands/${owner.brandId}/blocked-creators`, {
      token: owner.accessToken,
      body: { creatorId: ben.id },
    });
    expect(block.status).toBeLessThan(300);
    const blocked = await ask(ben, campaign);
    expect([blocked.status, blocked.body]).toMatchObject([409, { code: 'campaigns.questions-closed' }]);
  });
});
