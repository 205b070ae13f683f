import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { confirmCampaign, fulfil, lose } from '@app/collaborations/testing';
import { media, upload } from '@app/creators/testing';
import { bootApp, type TestApp, type TestResponse } from '@app/harness';
import { makeOwner, type TestOwner } from '@app/identity/testing';
import { businessDayEnd, lastMorning } from '@app/platform';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ZONE = 'Europe/Berlin';
const HOUR = 3_600_000;
const PICTURE = 'product-800x600-too-small.jpg';

interface View {
  id: string;
  state: string;
  round: number;
  answerDueAt: string | null;
  revisionDueAt: string | null;
  rounds: Array<{
    round: number;
    caption: string;
    note: string;
    submittedAt: string;
    answerDueAt: string;
    files: Array<{
      id: string;
      kind: string;
      type: string;
      width: number;
      height: number;
      seconds: number | null;
      url: string | null;
      thumbnailUrl: string | null;
    }>;
    answer: { at: string; by: string; verdict: string; text: string; comments: object[] } | null;
  }>;
  deliverable: { id: string; kind: string; position: number; of: number };
  creator: { id: string; name: string };
  can: Record<string, boolean>;
  version: number;
}
interface Problem {
  code: string;
  state?: string;
  possible?: string[];
  errors?: Array<{ pointer: string; code: string; limit?: unknown; value?: unknown }>;
}
interface Detail {
  state: string;
  deadlineAt: string;
}
interface Stage {
  campaignId: string;
  collaborationId: string;
  token: string;
  creatorId: string;
  /** Pieces owed, by position. */
  pieces: string[];
}

let t: TestApp;
let owner: TestOwner;
let picture: Buffer;
beforeAll(async () => {
  t = await bootApp();
  owner = await makeOwner(t);
  picture = await sharp({ create: { width: 300, height: 400, channels: 3, background: '#c08' } })
    .jpeg()
    .toBuffer();
});
afterAll(() => t.close());

/** A collaboration in its window whose terms ask for drafts. */
async function stage(overrides: Record<string, unknown> = {}): Promise<Stage> {
  const terms = { product: null, drafts: true, deliverables: { stories: 2, posts: 0 }, ...overrides };
  const { campaignId, creators, collaborationIds } = await confirmCampaign(t, owner, terms);
  const collaborationId = collaborationIds[0]!;
  const [row] = await t.sql<{ at: Date }>(`select preparation_ends_at as at from collaborations.collaborations where id = $1`, [
    collaborationId,
  ]);
  await t.travelTo(row!.at);
  const pieces = await t.sql<{ id: string }>(`select id from collaborations.deliverables where collaboration_id = $1 order by position`, [
    collaborationId,
  ]);
  return { campaignId, collaborationId, token: creators[0]!.token, creatorId: creators[0]!.id, pieces: pieces.map(({ id }) => id) };
}

const send = (s: Stage, data: Buffer = picture, type = 'image/jpeg') => upload(t, s.token, data, 'draft', type);
const submit = <Body = View>(
  s: Stage,
  deliverableId: string,
  uploadIds: string[],
  body: object = {},
  headers: Record<string, string> = {},
) =>
  t.call<Body>('POST', `/collaborations/${s.collaborationId}/drafts`, {
    token: s.token,
    headers,
    body: { deliverableId, uploadIds, ...body },
  });
const handIn = async (s: Stage, piece = 0, body: object = {}) => {
  const answer = await submit(s, s.pieces[piece]!, [await send(s)], body);
  expect([answer.status, answer.body]).toMatchObject([201, { state: 'submitted' }]);
  return answer.body;
};
const brand = <Body = View>(method: string, path: string, body?: object) =>
  t.call<Body>(method, path, { token: owner.accessToken, ...(body ? { body } : {}) });
const approve = (id: string, note?: string) => brand<View & Problem>('POST', `/drafts/${id}/approve`, note ? { note } : {});
const change = (id: string, body: object = { feedback: 'Please show the bottle longer.' }) =>
  brand<View & Problem>('POST', `/drafts/${id}/request-changes`, body);
const withdraw = (s: Stage, id: string) => t.call<View & Problem>('POST', `/drafts/${id}/withdraw`, { token: s.token, body: {} });
const detail = async (s: Stage) => (await brand<Detail>('GET', `/collaborations/${s.collaborationId}`)).body;
/** Since when the clock stands; null: it runs. */
const standing = async (s: Stage) =>
  (await t.sql<{ at: Date | null }>(`select stopped_at as at from collaborations.collaborations where id = $1`, [s.collaborationId]))[0]!
    .at;
const draft = async (id: string) => (await brand('GET', `/drafts/${id}`)).body;
const code = (answer: TestResponse<Problem>) => [answer.status, answer.body.code];
const told = async (token: string) => {
  await t.settle();
  const { body } = await t.call<{ items: Array<{ kind: string }> }>('GET', '/me/notifications', { token });
  return body.items.map(({ kind }) => kind).filter((kind) => kind.startsWith('draft-'));
};
/** Files of drafts in the storage. */
const stored = async () => {
  const all = await readdir(join(t.env.dataDir, 'files', 'drafts'), { recursive: true, withFileTypes: true }).catch(() => []);
  return all.filter((each) => each.isFile()).map(({ name, parentPath }) => join(parentPath, name));
};

describe('CAM-7 drafts before posting', () => {
  it('CAM-7 two rounds: handed in, changes asked with comments, revised, approved; the deadline waits meanwhile and moves', async () => {
    const s = await stage();
    const before = await detail(s);
    const video = await send(s, await media('ugc-15s-480x854-too-small.mp4'), 'video/mp4');
    const first = await submit(s, s.pieces[1]!, [await send(s), video], { caption: 'Werbung | so fresh', note: 'Hope you like it' });
    expect([first.status, first.headers.get('etag')]).toEqual([201, '"1"']);
    const at = t.now();
    expect(first.body).toMatchObject({
      state: 'submitted',
      round: 1,
      deliverable: { id: s.pieces[1], kind: 'story', position: 2, of: 2 },
      answerDueAt: businessDayEnd(at, 2, ZONE).toISOString(),
      revisionDueAt: null,
      rounds: [{ caption: 'Werbung | so fresh', note: 'Hope you like it', answer: null }],
      can: { submit: false, withdraw: true, approve: false, requestChanges: false },
    });
    const [still, moving] = first.body.rounds[0]!.files;
    expect(still).toMatchObject({ kind: 'picture', type: 'image/webp', width: 300, height: 400, seconds: null });
    expect(moving).toMatchObject({ kind: 'video', type: 'video/mp4', width: 480, height: 854, thumbnailUrl: null });
    for (const url of [still!.url, still!.thumbnailUrl, moving!.url]) expect((await fetch(new URL(url!, t.url))).status).toBe(200);
    expect(await standing(s)).toEqual(new Date(first.body.rounds[0]!.submittedAt));
    const queue = await brand<{ items: View[]; total: number }>('GET', `/campaigns/${s.campaignId}/drafts?states=submitted&include=total`);
    expect(queue.body).toMatchObject({
      total: 1,
      items: [{ id: first.body.id, can: { approve: true, requestChanges: true, withdraw: false } }],
    });

    await t.travelTo(new Date(at.getTime() + 20 * HOUR));
    const comments = [
      { fileId: moving!.id, seconds: 7, text: 'Too dark here' },
      { fileId: still!.id, text: 'Lovely' },
    ];
    expect(await change(first.body.id, { feedback: '', comments })).toMatchObject({ status: 422 });
    const outside = (comment: object) => change(first.body.id, { feedback: 'See', comments: [comment] });
    expect((await outside({ ...comments[0], seconds: 16 })).body).toMatchObject({
      code: 'content-sync.draft-comment-outside',
      errors: [{ pointer: '/comments/0/seconds' }],
    });
    expect((await outside({ ...comments[1], seconds: 0 })).body.errors?.[0]?.pointer).toBe('/comments/0/seconds');
    expect((await outside({ ...comments[1], fileId: s.pieces[0] })).body.errors?.[0]?.pointer).toBe('/comments/0/fileId');
    const asked = await change(first.body.id, { feedback: 'Brighter, please.', comments });
    const revisionDueAt = new Date(Date.parse(asked.body.rounds[0]!.answer!.at) + 48 * HOUR);
    expect([asked.status, asked.body]).toMatchObject([
      200,
      {
        state: 'changes_requested',
        round: 2,
        answerDueAt: null,
        revisionDueAt: revisionDueAt.toISOString(),
        rounds: [
          {
            answer: {
              by: 'brand',
              verdict: 'changes',
              text: 'Brighter, please.',
              comments: [{ seconds: 7 }, { seconds: null, text: 'Lovely' }],
            },
          },
        ],
      },
    ]);
    expect(await standing(s)).not.toBeNull();
    expect(code(await approve(first.body.id))).toEqual([409, 'content-sync.draft-state']);

    await t.travelTo(new Date(revisionDueAt.getTime() - HOUR));
    const second = await submit(s, s.pieces[1]!, [await send(s)], { caption: 'Werbung | brighter' });
    expect([second.status, second.body]).toMatchObject([
      201,
      { id: first.body.id, state: 'submitted', round: 2, rounds: [{ round: 1 }, { round: 2, caption: 'Werbung | brighter' }] },
    ]);
    const refused = await change(first.body.id);
    expect([code(refused), refused.body.possible]).toEqual([[409, 'content-sync.one-round'], ['approve']]);
    const yes = await approve(first.body.id, 'Perfect!');
    expect(yes.body).toMatchObject({
      state: 'approved',
      round: 2,
      rounds: [{}, { answer: { by: 'brand', verdict: 'approved', text: 'Perfect!' } }],
    });
    const stood = t.now().getTime() - Date.parse(first.body.rounds[0]!.submittedAt);
    const after = await detail(s);
    expect(await standing(s)).toBeNull();
    expect(Date.parse(after.deadlineAt) - Date.parse(before.deadlineAt)).toBeGreaterThanOrEqual(stood);
    expect(code(await submit<Problem>(s, s.pieces[1]!, [await send(s)]))).toEqual([409, 'content-sync.draft-state']);
    expect(await told(s.token)).toEqual(['draft-approved', 'draft-revision-due', 'draft-changes-requested']);
    expect(await told(owner.accessToken)).toEqual(['draft-submitted', 'draft-submitted']);
  });

  it('CAM-7 silence is a yes at its own instant; the brand is reminded on the morning before', async () => {
    const s = await stage();
    const { id, answerDueAt } = await handIn(s);
    const due = new Date(answerDueAt!);
    await t.travelTo(lastMorning(due, ZONE));
    expect((await told(owner.accessToken))[0]).toBe('draft-answer-due');
    await t.travelTo(new Date(due.getTime() - 1000));
    expect(await draft(id)).toMatchObject({ state: 'submitted', can: { approve: true } });
    await t.travelTo(due);
    expect(await draft(id)).toMatchObject({
      state: 'approved',
      rounds: [{ answer: { at: answerDueAt, by: 'silence', verdict: 'approved' } }],
    });
    const stop = await t.sql<{ to_at: Date }>(`select to_at from collaborations.clock_stops where ref = $1`, [id]);
    expect(stop).toEqual([{ to_at: due }]);
    expect(await told(s.token)).toEqual(['draft-approved']);
  });
});
