import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CollaborationsApi } from '@app/collaborations';
import type { ExportWriter, Person } from '@app/identity';
import { confirmCampaign, lose } from '@app/collaborations/testing';
import { media, upload } from '@app/creators/testing';
import { bootApp, type TestApp, type TestResponse } from '@app/harness';
import { joinByInvitation, makeOwner, makeStaff, type TestOwner } from '@app/identity/testing';
import { businessDayEnd, lastMorning, newId, Transactions } from '@app/platform';
import { daysAfter } from '@app/rules';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { located, PLACE, stretched } from '../testing/films.js';
import { CAPTION, contentsOf, deliverablesOf, post, runningCampaign } from '../testing/index.js';
import { DraftDeadlines } from './drafts.deadlines.js';
import { DraftListeners } from './drafts.listeners.js';
import { DraftsPersonalData } from './drafts.personal-data.js';

const ZONE = 'Europe/Berlin';
const HOUR = 3_600_000;
/** The window begins tomorrow: fewer hours to travel through. */
const SOON = { applicationDays: 3, preparationDays: 1, activeDays: 14 };

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
/** In its window; each test has its own piece. */
let shared: Stage;
/** Each test has its own piece. */
let desk: Stage;
beforeAll(async () => {
  t = await bootApp();
  owner = await makeOwner(t);
  picture = await sharp({ create: { width: 300, height: 400, channels: 3, background: '#c08' } })
    .jpeg()
    .toBuffer();
  desk = await stage();
  shared = await active();
});
afterAll(() => t.close());

/** A collaboration in preparation whose terms ask for drafts. */
async function stage(overrides: Record<string, unknown> = {}): Promise<Stage> {
  const terms = {
    product: null,
    drafts: true,
    schedule: SOON,
    deliverables: { stories: 3, posts: 1 },
    compensation: { cash: { amountMinor: 15_000, currency: 'EUR' } },
  };
  const { campaignId, creators, collaborationIds } = await confirmCampaign(t, owner, { ...terms, ...overrides });
  const collaborationId = collaborationIds[0]!;
  const pieces = await t.sql<{ id: string }>(`select id from collaborations.deliverables where collaboration_id = $1 order by position`, [
    collaborationId,
  ]);
  return { campaignId, collaborationId, token: creators[0]!.token, creatorId: creators[0]!.id, pieces: pieces.map(({ id }) => id) };
}

/** Its window has begun. */
async function active(): Promise<Stage> {
  const s = await stage();
  const [row] = await t.sql<{ at: Date }>(`select preparation_ends_at as at from collaborations.collaborations where id = $1`, [
    s.collaborationId,
  ]);
  await t.travelTo(row!.at);
  return s;
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
const approve = (id: string, note?: string) => brand<View & Problem>('POST', `/drafts/${id}/approve`, note ? { note } : undefined);
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
    const s = shared;
    const before = await detail(s);
    const video = await send(s, await media('ugc-15s-480x854-too-small.mp4'), 'video/mp4');
    const first = await submit(s, s.pieces[1]!, [await send(s), video], { caption: 'Werbung | so fresh', note: 'Hope you like it' });
    expect([first.status, first.headers.get('etag')]).toEqual([201, '"1"']);
    const at = t.now();
    expect(first.body).toMatchObject({
      state: 'submitted',
      round: 1,
      deliverable: { id: s.pieces[1], kind: 'story', position: 2, of: 3 },
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
    const s = shared;
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
    expect((await told(s.token))[0]).toBe('draft-approved');
  });

  it('CAM-7 without the revision the deadline runs again after 48 hours; a later one makes it wait again', async () => {
    const s = shared;
    const { id } = await handIn(s, 2);
    const asked = (await change(id)).body;
    const due = new Date(asked.revisionDueAt!);
    await t.travelTo(new Date(due.getTime() - 24 * HOUR));
    expect((await told(s.token))[0]).toBe('draft-revision-due');
    expect(await standing(s)).not.toBeNull();
    await t.travelTo(due);
    expect(await standing(s)).toBeNull();
    expect(await draft(id)).toMatchObject({ state: 'changes_requested', revisionDueAt: asked.revisionDueAt });
    expect((await handIn(s, 2)).round).toBe(2);
    expect(await standing(s)).not.toBeNull();
    await approve(id);
  });

  it('CAM-7 a withdrawn draft is forgotten, and the deadline did not wait for it', async () => {
    const s = shared;
    const { deadlineAt } = await detail(s);
    const before = await stored();
    const { id } = await handIn(s, 3);
    expect(await stored()).toHaveLength(before.length + 2);
    expect(code(await t.call('POST', `/drafts/${id}/withdraw`, { token: owner.accessToken, body: {} }))[0]).toBe(403);
    await t.travelTo(new Date(t.now().getTime() + 5 * HOUR));
    const back = await withdraw(s, id);
    expect(back.body).toMatchObject({ state: 'withdrawn', round: 1, rounds: [], can: { submit: true, withdraw: false } });
    await t.settle();
    expect(await stored()).toEqual(before);
    expect([await standing(s), (await detail(s)).deadlineAt]).toEqual([null, deadlineAt]);
    expect(code(await approve(id))).toEqual([409, 'content-sync.draft-state']);
    expect(await handIn(s, 3)).toMatchObject({ id, round: 1 });
  });

  it('CAM-7 is refused where no draft is asked, nothing is owed, or it is over; a piece that is met closes its draft', async () => {
    const s = await stage();
    const [first, second] = s.pieces as [string, string];
    const plain = await stage({ drafts: false });
    expect(code(await submit<Problem>(plain, plain.pieces[0]!, [newId()]))).toEqual([409, 'content-sync.drafts-not-asked']);
    expect((await submit<Problem>(s, plain.pieces[0]!, [newId()])).body).toMatchObject({ code: 'content-sync.unknown-deliverable' });
    expect((await submit<Problem>(s, first, [newId()])).body).toMatchObject({
      code: 'platform.upload-not-usable',
      errors: [{ pointer: '/uploadIds/0' }],
    });
    const view = () =>
      t.call<{ asked: boolean; items: View[]; missing: object[] }>('GET', `/collaborations/${s.collaborationId}/drafts`, {
        token: s.token,
      });
    expect((await view()).body).toMatchObject({
      asked: true,
      items: [],
      missing: [{ id: first, position: 1, of: 3 }, { id: second }, {}, { kind: 'post_or_reel', of: 1 }],
    });
    const waiting = await handIn(s, 1);
    const asked = await handIn(s, 0);
    await change(asked.id);
    expect((await view()).body).toMatchObject({ items: [{ id: asked.id }, { id: waiting.id }], missing: [{}, {}] });
    const collaborations = t.app.get(CollaborationsApi, { strict: false });
    await t.app.get(Transactions).run(() => collaborations.deliverableMet(second, newId(), t.now()));
    await t.settle();
    expect(await draft(waiting.id)).toMatchObject({ state: 'closed', can: { approve: false } });
    expect(await standing(s)).not.toBeNull();
    expect(code(await submit<Problem>(s, second, [newId()]))).toEqual([409, 'content-sync.deliverable-not-owed']);
    await lose(t, s.collaborationId);
    await t.settle();
    expect(await draft(asked.id)).toMatchObject({ state: 'closed', revisionDueAt: null });
    expect(code(await submit<Problem>(s, first, [newId()]))).toEqual([409, 'content-sync.collaboration-not-open']);
    const pending = await t.sql(`select kind from platform.deadlines where subject_id = any($1::uuid[]) and state = 'pending'`, [
      [waiting.id, asked.id],
    ]);
    expect(pending).toEqual([]);
  });

  it('CAM-7 ACC-10 others do not learn of a draft; a client guest answers in the campaign it was chosen for', async () => {
    const s = desk;
    const other = shared;
    const { id } = await handIn(s);
    const stranger = await makeOwner(t);
    const chosen = (campaignId: string) =>
      joinByInvitation(t, owner, { role: 'client_guest', brandIds: [owner.brandId], campaignIds: [campaignId] });
    const [guest, elsewhere] = [await chosen(s.campaignId), await chosen(other.campaignId)];
    for (const token of [stranger.accessToken, elsewhere.accessToken, other.token]) {
      expect((await t.call('GET', `/drafts/${id}`, { token })).status).toBe(404);
      expect((await t.call('GET', `/collaborations/${s.collaborationId}/drafts`, { token })).status).toBe(404);
    }
    for (const token of [stranger.accessToken, elsewhere.accessToken]) {
      expect((await t.call('GET', `/campaigns/${s.campaignId}/drafts`, { token })).status).toBe(404);
      for (const [action, body] of [
        ['approve', {}],
        ['request-changes', { feedback: 'No' }],
      ] as const)
        expect((await t.call('POST', `/drafts/${id}/${action}`, { token, body })).status).toBe(404);
    }
    expect((await t.call('POST', `/drafts/${id}/withdraw`, { token: other.token, body: {} })).status).toBe(404);
    expect((await submit({ ...s, token: other.token }, s.pieces[0]!, [newId()])).status).toBe(404);
    const support = await makeStaff(t, 'support');
    const seen = await t.call<{ drafts: object[] }>('GET', `/staff/collaborations/${s.collaborationId}`, { token: support.accessToken });
    expect(seen.body.drafts).toMatchObject([
      { id, kind: 'story', position: 1, of: 3, state: 'submitted', rounds: [{ round: 1, verdict: null }] },
    ]);
    const yes = await t.call('POST', `/drafts/${id}/approve`, { token: guest.accessToken, body: {} });
    expect(yes).toMatchObject({ status: 200, body: { state: 'approved' } });
  });

  it('CAM-7 rivals: many yeses, a wish, a withdrawal and the silence at once have one outcome', async () => {
    const s = await stage();
    const outcome = async (id: string, calls: Array<Promise<TestResponse<unknown>>>) => {
      const statuses = (await Promise.all(calls)).map(({ status }) => status);
      const { state, rounds } = await draft(id);
      const answers = rounds.filter(({ answer }) => answer !== null).length;
      return {
        won: statuses.filter((status) => status < 300).length,
        others: [...new Set(statuses.filter((status) => status >= 300))],
        state,
        rounds,
        answers,
      };
    };
    const one = await handIn(s, 0);
    const mixed = [...Array.from({ length: 10 }, () => approve(one.id)), change(one.id), withdraw(s, one.id)];
    const first = await outcome(one.id, mixed);
    expect(first).toMatchObject({ won: 1, others: [409] });
    expect(first.answers).toBe(first.state === 'withdrawn' ? 0 : 1);
    // the same uploads at the same moment are one draft
    const uploads = [await send(s)];
    const doubles = await Promise.all([1, 2, 3, 4, 5].map(() => submit(s, s.pieces[1]!, uploads)));
    expect(doubles.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect(new Set(doubles.map(({ body }) => body.id)).size).toBe(1);
    expect(doubles.every(({ body }) => body.rounds.length === 1)).toBe(true);
    // different ones for one piece: one is with the brand
    const [a, b] = [await send(s), await send(s)];
    const rivals = await Promise.all([submit<View & Problem>(s, s.pieces[2]!, [a]), submit<View & Problem>(s, s.pieces[2]!, [b])]);
    expect(rivals.map(({ status }) => status).sort()).toEqual([201, 409]);
    // at the instant of the silence
    const late = await handIn(s, 3);
    await t.sql(`update content_sync.drafts set answer_due_at = $2 where id = $1`, [late.id, t.now()]);
    const silence = t.app.get(Transactions).run(() => t.app.get(DraftDeadlines, { strict: false }).answerDue(late.id));
    const second = await outcome(late.id, [
      silence.then(() => ({ status: 200 }) as TestResponse<unknown>),
      ...Array.from({ length: 10 }, () => approve(late.id)),
      withdraw(s, late.id),
    ]);
    expect(second).toMatchObject({ won: 1, others: [409], state: 'approved', rounds: [{ answer: { by: 'silence' } }] });
  });

  it('CAM-7 an answer that was lost on its way is told again: the same uploads, the same idempotency key', async () => {
    const s = desk;
    const uploads = [await send(s), await send(s)];
    const first = await submit(s, s.pieces[1]!, uploads, { caption: 'Hi' });
    const again = await submit(s, s.pieces[1]!, uploads, { caption: 'Hi' });
    expect([again.status, again.body.version, again.body.rounds[0]!.submittedAt]).toEqual([201, 1, first.body.rounds[0]!.submittedAt]);
    expect(code(await submit<Problem>(s, s.pieces[1]!, [await send(s)]))).toEqual([409, 'content-sync.draft-state']);
    const yes = () =>
      t.call<View>('POST', `/drafts/${first.body.id}/approve`, {
        token: owner.accessToken,
        body: {},
        headers: { 'idempotency-key': 'yes-1' },
      });
    expect([await yes(), await yes()].map(({ status, body }) => [status, body.state, body.version])).toEqual([
      [200, 'approved', 2],
      [200, 'approved', 2],
    ]);
  });

  it('CAM-7 SYN-3 files: what cannot be read, is too much or breaks off is refused and nothing kept; places are removed; 180 days after the End they go', async () => {
    const s = desk;
    const before = await stored();
    const gps = await media('product-1600x1200-with-gps.jpg');
    expect((await sharp(gps).metadata()).exif).toBeDefined();
    const bad: Array<[Buffer, string, string]> = [
      [await media('active.svg'), 'image/png', 'unreadable'],
      [await media('bomb-20000x20000.png'), 'image/png', 'too-many-pixels'],
      [await media('not-a-video.mp4'), 'video/mp4', 'unreadable'],
      [await media('ugc-truncated.mp4'), 'video/mp4', 'truncated'],
      [gps, 'video/quicktime', 'unreadable'],
      [await media('ugc-15s-480x854-too-small.mp4'), 'image/webp', 'unreadable'],
      [picture.subarray(0, picture.length / 2), 'image/jpeg', 'unreadable'],
      [await stretched(await media('ugc-15s-480x854-too-small.mp4'), 601), 'video/mp4', 'length'],
    ];
    const good = await send(s, gps);
    const film = await send(s, located(await stretched(await media('ugc-15s-480x854-too-small.mp4'), 15)), 'video/mp4');
    for (const [data, type, fault] of bad) {
      const id = await send(s, data, type);
      const answer = await submit<Problem>(s, s.pieces[2]!, [good, id]);
      expect([fault, answer.status, answer.body.code, answer.body.errors?.[0]]).toMatchObject([
        fault,
        422,
        'content-sync.draft-file-refused',
        { pointer: '/uploadIds/1', code: fault },
      ]);
      await t.call('DELETE', `/uploads/${id}`, { token: s.token });
    }
    expect(await stored()).toEqual(before);
    const taken = await submit(s, s.pieces[2]!, [good, film]);
    expect(taken.body.rounds[0]!.files[1]).toMatchObject({ kind: 'video', width: 480, height: 854 });
    expect(taken.body.rounds[0]!.files[0]).toMatchObject({ width: 1600, height: 1200 });
    const kept = (await stored()).filter((file) => !before.includes(file));
    expect(kept.map((file) => file.split('/').at(-1)).sort()).toEqual(['picture.webp', 'thumbnail.webp', 'video']);
    for (const file of kept) {
      if (file.endsWith('video')) expect((await readFile(file)).includes(PLACE)).toBe(false);
      else expect((await sharp(file).metadata()).exif).toBeUndefined();
    }
    await approve(taken.body.id);
    // the End, and 180 days of other collaborations are other specs' time
    await t.sql(`update collaborations.collaborations set ended_at = $2, frozen_at = $2 where id = $1`, [s.collaborationId, t.now()]);
    const deadlines = t.app.get(DraftDeadlines, { strict: false });
    await t.app.get(Transactions).run(() => t.app.get(DraftListeners, { strict: false }).frozen({ collaborationId: s.collaborationId }));
    const [row] = await t.sql<{ dueAt: Date }>(
      `select due_at as "dueAt" from platform.deadlines where subject_id = $1 and kind = 'content-sync.delete-drafts'`,
      [s.collaborationId],
    );
    expect(row?.dueAt).toEqual(daysAfter(t.now(), 180, ZONE));
    await t.app.get(Transactions).run(() => deadlines.deletionDue(s.collaborationId));
    await t.settle();
    expect((await stored()).filter((file) => kept.includes(file))).toEqual([]);
    expect((await draft(taken.body.id)).rounds[0]!.files[0]).toMatchObject({ url: null, thumbnailUrl: null, width: 1600 });
  });

  it('ACC-12 drafts are in the export of their creator and go with the account, files and all', async () => {
    const s = await stage();
    const before = await stored();
    const { id } = await handIn(s, 0, { caption: 'Mine' });
    const [lists, files]: [Record<string, unknown[]>, string[]] = [{}, []];
    const writer = {
      list: async (name: string, read: (after: string) => Promise<unknown[]>) =>
        void (lists[name] = await read('00000000-0000-0000-0000-000000000000')),
      file: async (name: string) => void files.push(name),
    };
    const personal = t.app.get(DraftsPersonalData, { strict: false });
    const person = { userId: newId(), creatorId: s.creatorId } as Person;
    await personal.exportOf(person, writer as unknown as ExportWriter);
    expect([lists['drafts'], files]).toMatchObject([[{ id, rounds: [{ caption: 'Mine' }] }], [`media/draft-${id}-1-0.webp`]]);
    expect(await t.app.get(Transactions).run(() => personal.erase(person))).toEqual([id]);
    await t.settle();
    expect((await brand('GET', `/drafts/${id}`)).status).toBe(404);
    expect(await stored()).toEqual(before);
  });

  it('CAM-7 SYN-2 a post without an approved draft lacks it and can be accepted; one after the yes counts, for the piece of its draft', async () => {
    const { creators } = await runningCampaign(t, owner, { drafts: true, schedule: SOON });
    const creator = creators[0]!;
    const [{ id: piece } = { id: '' }] = (await deliverablesOf(t, creator)).filter(({ kind }) => kind === 'post_or_reel');
    const s = { campaignId: '', collaborationId: creator.collaborationId, token: creator.token, creatorId: creator.id, pieces: [piece] };
    const look = async () => {
      await brand('POST', `/collaborations/${s.collaborationId}/sync`);
      await t.settle();
      const contents = await contentsOf(t, creator, owner.accessToken);
      return contents.map(({ state, deliverableId, requirements, can }) => [
        state,
        deliverableId,
        requirements.find(({ kind }) => kind === 'draft')?.result,
        can['waive'],
      ]);
    };
    await post(t, creator, { kind: 'post', caption: CAPTION });
    expect(await look()).toEqual([['incomplete', null, 'missing', true]]);
    const { id } = await handIn(s);
    await approve(id);
    await t.travelTo(new Date(t.now().getTime() + 60_000));
    await post(t, creator, { kind: 'reel', caption: CAPTION });
    expect((await look())[0]).toEqual(['matched', piece, 'ok', false]);
    expect(await draft(id)).toMatchObject({ state: 'approved' });
  });
});
