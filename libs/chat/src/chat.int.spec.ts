import { randomUUID } from 'node:crypto';
import { Module } from '@nestjs/common';
import { SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import { io, type Socket } from 'socket.io-client';
import type { QueryRunner } from 'typeorm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ok, preparedCampaign, type Participant, type PreparedCampaign } from '@app/collaborations/testing';
import { bootApp, type TestApp } from '@app/harness';
import { makeMember, makeOwner } from '@app/identity/testing';
import { newId } from '@app/platform';
import { daysAfter } from '@app/rules';
import { FirstReplies1763600700100 } from '../migrations/1763600700100-first-replies.js';

interface MessageBody {
  id: string;
  threadId: string;
  seq: number;
  clientId: string;
  from: string;
  sender: { id: string; name: string };
  text: string;
  broadcast: boolean;
}

interface ThreadBody {
  id: string;
  collaborationId: string;
  campaign: { id: string; title: string };
  brand: { name: string };
  creator: { id: string; displayName: string; avatarUrl: string | null };
  side: string;
  lastMessage: { text: string; from: string; seq: number } | null;
  lastSeq: number;
  unread: number;
  readSeq: number;
  otherReadSeq: number;
  closesAt: string | null;
  can: Record<string, boolean>;
}

interface Problem {
  code: string;
}

interface Ack {
  error?: { code: string; detail: string; errors?: Array<{ pointer: string }> };
  message?: MessageBody;
  messages?: MessageBody[];
  changes?: MessageBody[];
  lastSeq?: number;
  unread?: number;
  seq?: number;
  more?: boolean;
  writable?: boolean;
}

@WebSocketGateway({ namespace: 'open' })
class OpenGateway {
  @SubscribeMessage('anything')
  anything(): string {
    return 'open';
  }
}

@Module({ providers: [OpenGateway] })
class OpenGatewayModule {}

let t: TestApp;
const open: Socket[] = [];
beforeAll(async () => {
  t = await bootApp();
});
afterEach(() => {
  for (const socket of open.splice(0)) socket.disconnect();
});
afterAll(() => t.close());

const threadOf = (p: Participant, token = p.token) => ok<ThreadBody>(t, 'GET', `/collaborations/${p.collaborationId}/thread`, token);
const post = (threadId: string, token: string, text: string, clientId: string = randomUUID()) =>
  t.call<MessageBody & Problem>('POST', `/threads/${threadId}/messages`, { token, body: { clientId, text } });
const inbox = (token: string, query = '') =>
  ok<{ items: ThreadBody[]; nextCursor: string | null; total?: number }>(t, 'GET', `/threads${query}`, token);
const list = (threadId: string, token: string, query = '') =>
  ok<{ items: MessageBody[]; nextCursor: string | null }>(t, 'GET', `/threads/${threadId}/messages${query}`, token);
const broadcast = (c: PreparedCampaign, body: object, token = c.owner.accessToken) =>
  t.call<{ count: number; recipients: string[]; skipped: unknown[] } & Problem>('POST', `/campaigns/${c.campaignId}/broadcasts`, {
    token,
    body,
  });

/** A connected socket; rejects with the server's code. */
async function connect(token: unknown): Promise<Socket> {
  const socket = io(`${t.url}/chat`, { auth: { token }, transports: ['websocket'], forceNew: true, reconnection: false });
  open.push(socket);
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  return socket;
}

const emit = (socket: Socket, event: string, ...payload: unknown[]) => socket.timeout(5000).emitWithAck(event, ...payload) as Promise<Ack>;

/** The next event of this name that fulfils the condition. */
function next<T>(socket: Socket, event: string, wanted: (data: T) => boolean = () => true): Promise<T> {
  return new Promise((resolve) => {
    const hear = (data: T) => {
      if (!wanted(data)) return;
      socket.off(event, hear);
      resolve(data);
    };
    socket.on(event, hear);
  });
}

describe('CHT-1 threads', () => {
  it('CHT-1 there is one per collaboration from the confirmation on, for both sides', async () => {
    const c = await preparedCampaign(t, ['Ana', 'Bea'], { title: 'Glow 100%' });
    const [ana] = c.participants as [Participant];
    const mine = await inbox(ana.token);
    expect(mine.items).toHaveLength(1);
    expect(mine.items[0]).toMatchObject({
      side: 'creator',
      unread: 0,
      lastMessage: null,
      closesAt: null,
      can: { write: true },
      campaign: { title: 'Glow 100%' },
    });
    const all = await ok<{ items: ThreadBody[] }>(t, 'GET', `/campaigns/${c.campaignId}/threads`, c.owner.accessToken);
    expect(all.items.map(({ creator }) => creator.displayName).sort()).toEqual(['Ana', 'Bea']);
    expect((await threadOf(ana)).id).toBe((await threadOf(ana, c.owner.accessToken)).id);
    expect(await t.sql(`select 1 from chat.threads where campaign_id = $1`, [c.campaignId])).toHaveLength(2);
    await t.sql(`delete from chat.threads where campaign_id = $1`, [c.campaignId]);
    expect((await threadOf(ana)).side).toBe('creator');
    expect((await ok<{ items: ThreadBody[] }>(t, 'GET', `/campaigns/${c.campaignId}/threads`, c.owner.accessToken)).items).toHaveLength(2);
  });

  it('CHT-1 shows the picture of the linked account where the creator has uploaded none', async () => {
    const [ana] = (await preparedCampaign(t, ['Ana'])).participants as [Participant];
    const { creator } = await threadOf(ana);
    expect(creator.avatarUrl).toBeNull();
    await t.sql(`update creators.social_accounts set picture_key = 'pictures/ana.webp' where creator_id = $1`, [creator.id]);
    expect((await threadOf(ana)).creator.avatarUrl).toMatch(/^\/api\/v1\/files\//);
  });

  it('CHT-1 counts unread messages of the other side per person, and shows how far the other side has read', async () => {
    const c = await preparedCampaign(t, ['Ana', 'Bea']);
    const [ana, bea] = c.participants as [Participant, Participant];
    const { id } = await threadOf(ana);
    const colleague = await makeMember(t, c.owner.organisationId, 'reviewer');
    for (const text of ['one', 'two', 'three']) expect((await post(id, ana.token, text)).status).toBe(201);
    expect((await inbox(c.owner.accessToken)).items[0]).toMatchObject({
      id,
      unread: 3,
      lastSeq: 3,
      lastMessage: { text: 'three', from: 'creator' },
    });
    const read = await ok<{ seq: number; unread: number }>(t, 'POST', `/threads/${id}/read`, c.owner.accessToken, { seq: 2 });
    expect(read).toEqual({ seq: 2, unread: 1 });
    expect(await ok(t, 'POST', `/threads/${id}/read`, c.owner.accessToken, { seq: 1 })).toEqual({ seq: 2, unread: 1 });
    expect((await inbox(colleague.accessToken)).items[0]).toMatchObject({ unread: 3, readSeq: 0 });
    expect(await threadOf(ana)).toMatchObject({ unread: 0, otherReadSeq: 2 });
    const ahead = await t.call<Problem>('POST', `/threads/${id}/read`, { token: ana.token, body: { seq: 4 } });
    expect([ahead.status, ahead.body.code]).toEqual([422, 'chat.seq-ahead']);
    expect((await inbox(c.owner.accessToken, '?unread=true&include=total')).total).toBe(1);
    expect((await inbox(c.owner.accessToken, '?unread=false')).items.map((each) => each.collaborationId)).toEqual([bea.collaborationId]);
    await ok(t, 'POST', `/threads/${id}/read`, c.owner.accessToken, { seq: 3 });
    expect((await inbox(c.owner.accessToken, '?unread=true')).items).toEqual([]);
  });

  it('CHT-1 lists by last activity, pages stably and finds names literally', async () => {
    const c = await preparedCampaign(t, ['Ana', 'Bea 100%', 'Cem']);
    const token = c.owner.accessToken;
    const [ana, bea, cem] = c.participants as [Participant, Participant, Participant];
    for (const p of [cem, ana, bea]) await post((await threadOf(p)).id, p.token, 'Hi');
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await inbox(token, `?limit=1${cursor ? `&cursor=${cursor}` : ''}`);
      seen.push(...page.items.map(({ creator }) => creator.displayName));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(['Bea 100%', 'Ana', 'Cem']);
    expect((await inbox(token, `?q=${encodeURIComponent('100%')}`)).items).toHaveLength(1);
    expect((await inbox(token, `?q=${encodeURIComponent('%')}`)).items).toHaveLength(1);
    expect((await inbox(token, `?q=${encodeURIComponent('_')}`)).items).toHaveLength(0);
    expect((await inbox(token, '?side=creator')).items).toEqual([]);
    expect((await inbox(token, `?brandId=${newId()}`)).items).toEqual([]);
    for (const query of ['cursor=x', 'unread=maybe', 'side=x', 'brandId=1', 'foo=1', 'q=%00']) {
      expect((await t.call('GET', `/threads?${query}`, { token })).status, query).toBe(422);
    }
  });

  it('CHT-1 ACC-10 nobody else finds, reads or writes: strangers 404, roles without the permission 403', async () => {
    const c = await preparedCampaign(t, ['Ana', 'Bea']);
    const [ana, bea] = c.participants as [Participant, Participant];
    const { id } = await threadOf(ana);
    const other = await makeOwner(t);
    const finance = await makeMember(t, c.owner.organisationId, 'finance');
    const elsewhere = await makeMember(t, c.owner.organisationId, 'logistics', { brandIds: [] });
    const paths = [
      ['GET', `/threads/${id}`],
      ['GET', `/threads/${id}/messages`],
      ['POST', `/threads/${id}/messages`, { clientId: randomUUID(), text: 'x' }],
      ['POST', `/threads/${id}/read`, { seq: 0 }],
      ['GET', `/collaborations/${ana.collaborationId}/thread`],
    ] as const;
    for (const [method, path, body] of paths) {
      const as = async (token: string) => (await t.call(method, path, { token, ...(body ? { body } : {}) })).status;
      expect(
        [await as(bea.token), await as(other.accessToken), await as(elsewhere.accessToken), await as(finance.accessToken)],
        path,
      ).toEqual([404, 404, 404, 403]);
    }
    expect((await t.call('GET', `/campaigns/${c.campaignId}/threads`, { token: other.accessToken })).status).toBe(404);
    expect((await t.call('GET', `/campaigns/${c.campaignId}/threads`, { token: ana.token })).status).toBe(403);
    expect((await inbox(elsewhere.accessToken)).items).toEqual([]);
    expect((await t.call('GET', '/threads', { token: finance.accessToken })).status).toBe(403);
    expect((await inbox(bea.token)).items.map((each) => each.collaborationId)).toEqual([bea.collaborationId]);
  });

  it('CHT-1 is writable until 30 days after the End, readable always', async () => {
    const c = await preparedCampaign(t, ['Ana'], { handOver: 'none' });
    const [ana] = c.participants as [Participant];
    const { id } = await threadOf(ana);
    await post(id, ana.token, 'early');
    const ended = async () =>
      (
        await t.sql<{ ended_at: Date | null }>(`select ended_at from collaborations.collaborations where id = $1`, [ana.collaborationId])
      )[0]!.ended_at;
    for (let days = 5; !(await ended()) && days <= 60; days += 5) await t.travelTo(new Date(t.now().getTime() + 5 * 86_400_000));
    const closes = daysAfter((await ended())!, 30, 'Europe/Berlin');
    expect((await threadOf(ana)).closesAt).toBe(closes.toISOString());
    await t.travelTo(new Date(closes.getTime() - 60_000));
    const clientId = randomUUID();
    expect((await post(id, ana.token, 'last', clientId)).status).toBe(201);
    await t.travelTo(closes);
    const late = await post(id, ana.token, 'late');
    expect([late.status, late.body.code]).toEqual([409, 'chat.thread-closed']);
    expect((await post(id, ana.token, 'last', clientId)).status).toBe(201);
    expect((await list(id, c.owner.accessToken)).items.map(({ text }) => text)).toEqual(['early', 'last']);
    expect((await threadOf(ana)).can).toEqual({ write: false });
    expect((await broadcast(c, { text: 'x', filter: { states: ['no_show', 'partly_fulfilled', 'overdue'] } })).body.code).toBe(
      'chat.no-recipients',
    );
  });
});

describe('CHT-3 messages', () => {
  it('CHT-3 the same clientId is one message, also for rivals; for another text it is refused', async () => {
    const c = await preparedCampaign(t, ['Ana']);
    const [ana] = c.participants as [Participant];
    const { id } = await threadOf(ana);
    const clientId = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, i) => post(id, ana.token, 'Hallo 👋', i % 2 ? clientId : clientId.toUpperCase())),
    );
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect((await list(id, ana.token)).items).toHaveLength(1);
    const other = await post(id, ana.token, 'other', clientId);
    expect([other.status, other.body.code]).toEqual([422, 'chat.client-id-reused']);
    expect((await post(id, c.owner.accessToken, 'mine', clientId)).status).toBe(201);
    await t.settle();
  });

  it('CHT-3 numbers have no gaps and no doubles whatever comes at once', async () => {
    const c = await preparedCampaign(t, ['Ana']);
    const [ana] = c.participants as [Participant];
    const { id } = await threadOf(ana);
    const answers = await Promise.all(Array.from({ length: 40 }, (_, i) => post(id, i % 2 ? ana.token : c.owner.accessToken, `m${i}`)));
    expect(answers.every(({ status }) => status === 201)).toBe(true);
    const { items } = await list(id, ana.token, '?limit=200');
    expect(items.map(({ seq }) => seq)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
    expect(new Set(items.map(({ text }) => text)).size).toBe(40);
    expect(items.every(({ from, sender }) => (from === 'creator' ? sender.name === 'Ana' : sender.name === c.owner.name))).toBe(true);
  });

  it('CHT-3 pages backwards from the newest, forwards from a number, and by change', async () => {
    const c = await preparedCampaign(t, ['Ana']);
    const [ana] = c.participants as [Participant];
    const { id } = await threadOf(ana);
    for (let i = 1; i <= 7; i++) await post(id, ana.token, `m${i}`);
    const walk = async (query: string) => {
      const pages: number[][] = [];
      let cursor: string | null = null;
      do {
        const page = await list(id, ana.token, `?limit=3&${cursor ? `cursor=${cursor}` : query}`);
        pages.push(page.items.map(({ seq }) => seq));
        cursor = page.nextCursor;
      } while (cursor);
      return pages;
    };
    expect(await walk('')).toEqual([[5, 6, 7], [2, 3, 4], [1]]);
    expect(await walk('beforeSeq=4')).toEqual([[1, 2, 3]]);
    expect(await walk('afterSeq=2')).toEqual([
      [3, 4, 5],
      [6, 7],
    ]);
    expect(await walk('afterChange=0')).toEqual([[]]);
    await t.sql(`update chat.messages set change = case seq when 6 then 1 else 2 end where thread_id = $1 and seq in (2, 6)`, [id]);
    expect(await walk('afterChange=0')).toEqual([[6, 2]]);
    expect(await walk('afterChange=1')).toEqual([[2]]);
    for (const query of ['afterSeq=1&beforeSeq=3', 'afterSeq=-1', 'beforeSeq=0', 'afterSeq=99999999999', 'cursor=abc', 'limit=0']) {
      expect((await t.call('GET', `/threads/${id}/messages?${query}`, { token: ana.token })).status, query).toBe(422);
    }
  });

  it('CHT-3 refuses what is no message', async () => {
    const c = await preparedCampaign(t, ['Ana']);
    const [ana] = c.participants as [Participant];
    const { id } = await threadOf(ana);
    const clientId = randomUUID();
    const bad = [
      {},
      { clientId },
      { clientId, text: '' },
      { clientId, text: '   ' },
      { clientId, text: 'x'.repeat(4001) },
      { clientId, text: 'a\u0000b' },
      { clientId, text: 7 },
      { clientId: 'x', text: 'y' },
      { clientId, text: 'y', html: 'z' },
    ];
    for (const body of bad) expect((await t.call('POST', `/threads/${id}/messages`, { token: ana.token, body })).status).toBe(422);
    expect(
      (await t.call('POST', `/threads/${id}/messages`, { token: ana.token, body: `{"clientId":"${clientId}","text":"\\ud800"}` })).status,
    ).toBe(422);
    expect((await list(id, ana.token)).items).toEqual([]);
  });
});

describe('CHT-2 broadcasts', () => {
  it('CHT-2 goes personally into each private thread, and recipients never see each other', async () => {
    const c = await preparedCampaign(t, ['Ana Ay', 'Bea Be'], { title: 'Glow' });
    const [ana, bea] = c.participants as [Participant, Participant];
    const brand = (await threadOf(ana)).brand.name;
    const sent = await broadcast(c, { text: 'Hi {{firstName}}, {{campaign}} by {{brand}} begins!' });
    expect([sent.status, sent.body.count]).toEqual([201, 2]);
    expect([...sent.body.recipients].sort()).toEqual([ana.collaborationId, bea.collaborationId].sort());
    for (const [p, name] of [
      [ana, 'Ana'],
      [bea, 'Bea'],
    ] as const) {
      const thread = await threadOf(p);
      const { items } = await list(thread.id, p.token);
      expect(items).toMatchObject([{ text: `Hi ${name}, Glow by ${brand} begins!`, from: 'brand', broadcast: true, seq: 1 }]);
      expect(thread.unread).toBe(1);
    }
  });

  it('CHT-2 reaches a filtered part, and is refused as a whole when it cannot be sent', async () => {
    const c = await preparedCampaign(t, ['Ana', 'Bea', 'Cem']);
    const foreign = await preparedCampaign(t, ['Dana']);
    const [ana, bea] = c.participants as [Participant, Participant];
    await t.sql(
      `update collaborations.deliverables set state = 'met', content_id = gen_random_uuid(), met_at = now() where collaboration_id = $1`,
      [bea.collaborationId],
    );
    const recipients = async (body: object) => (await broadcast(c, { text: 'Hi', ...body })).body.recipients;
    expect((await recipients({ filter: { notPosted: true } })).includes(bea.collaborationId)).toBe(false);
    expect(await recipients({ filter: { notPosted: false } })).toEqual([bea.collaborationId]);
    expect(await recipients({ collaborationIds: [ana.collaborationId.toUpperCase()] })).toEqual([ana.collaborationId]);
    expect(await recipients({ filter: { states: ['preparing'] }, collaborationIds: [bea.collaborationId] })).toEqual([bea.collaborationId]);
    const before = Number((await t.sql<{ n: string }>(`select count(*) as n from chat.messages`))[0]!.n);
    const refused = async (body: object) => {
      const answer = await broadcast(c, { text: 'Hi', ...body });
      return `${answer.status} ${answer.body.code}`;
    };
    expect(await refused({ text: 'Hi {{name}}' })).toBe('422 chat.unknown-placeholder');
    expect(await refused({ filter: { states: ['completed'] } })).toBe('422 chat.no-recipients');
    expect(await refused({ filter: { states: ['sleeping'] } })).toBe('422 platform.invalid');
    expect(await refused({ filter: { notShipped: true } })).toBe('422 platform.invalid');
    expect(await refused({ collaborationIds: [ana.collaborationId, foreign.participants[0]!.collaborationId] })).toBe(
      '422 chat.unknown-collaborations',
    );
    expect(await refused({ text: '{{brand}}'.repeat(400) })).toBe('422 chat.text-too-long');
    expect(Number((await t.sql<{ n: string }>(`select count(*) as n from chat.messages`))[0]!.n)).toBe(before);
  });

  it('CHT-2 needs chat.write in the own brand, and one Idempotency-Key is one broadcast', async () => {
    const c = await preparedCampaign(t, ['Ana']);
    const other = await makeOwner(t);
    const analyst = await makeMember(t, c.owner.organisationId, 'analyst');
    expect((await broadcast(c, { text: 'x' }, other.accessToken)).status).toBe(404);
    expect((await broadcast(c, { text: 'x' }, analyst.accessToken)).status).toBe(403);
    expect((await broadcast(c, { text: 'x' }, c.participants[0]!.token)).status).toBe(403);
    const send = () =>
      t.call('POST', `/campaigns/${c.campaignId}/broadcasts`, {
        token: c.owner.accessToken,
        body: { text: 'once' },
        headers: { 'idempotency-key': 'b-1' },
      });
    await send();
    await send();
    expect((await threadOf(c.participants[0]!)).lastSeq).toBe(1);
  });
});

describe('CHT-3 sockets', () => {
  it('CHT-3 two clients talk: acknowledged, numbered, pushed to the open thread and to both inboxes', async () => {
    const c = await preparedCampaign(t, ['Ana']);
    const [ana] = c.participants as [Participant];
    const { id } = await threadOf(ana);
    const [brand, creator, second] = [await connect(c.owner.accessToken), await connect(ana.token), await connect(ana.token)];
    expect(await emit(brand, 'thread:join', { threadId: id })).toMatchObject({ messages: [], lastSeq: 0, writable: true });
    await emit(creator, 'thread:join', { threadId: id });
    const heard = next<MessageBody>(creator, 'message:new');
    const badge = next<{ threadId: string; lastSeq: number; from: string }>(second, 'thread:unread');
    const ack = await emit(brand, 'message:send', { threadId: id, clientId: randomUUID(), text: 'Hallo Ana', attachmentIds: [] });
    expect(ack.message).toMatchObject({ seq: 1, text: 'Hallo Ana', from: 'brand', sender: { name: c.owner.name } });
    expect(await heard).toEqual(ack.message);
    expect(await badge).toMatchObject({ threadId: id, lastSeq: 1, from: 'brand' });
    const receipt = next<{ side: string; seq: number }>(brand, 'thread:read');
    const cleared = next<{ unread?: number }>(second, 'thread:unread', ({ unread }) => unread === 0);
    expect(await emit(creator, 'thread:read', { threadId: id, seq: 1 })).toEqual({ seq: 1, unread: 0 });
    expect(await receipt).toMatchObject({ side: 'creator', seq: 1 });
    await cleared;
    const overRest = next<MessageBody>(brand, 'message:new');
    await post(id, ana.token, 'over REST');
    expect((await overRest).seq).toBe(2);
  });

  it('CHT-3 after a reconnect nothing is missing and nothing doubled, and a repeated send is one message', async () => {
    const c = await preparedCampaign(t, ['Ana']);
    const [ana] = c.participants as [Participant];
    const { id } = await threadOf(ana);
    const brand = await connect(c.owner.accessToken);
    const kept = new Map<number, string>();
    const keep = ({ seq, text }: MessageBody) => {
      expect(kept.get(seq) ?? text).toBe(text);
      kept.set(seq, text);
    };
    const first = await connect(ana.token);
    first.on('message:new', keep);
    for (const message of (await emit(first, 'thread:join', { threadId: id })).messages ?? []) keep(message);
    const third = next<MessageBody>(first, 'message:new', ({ seq }) => seq === 3);
    for (let i = 1; i <= 3; i++) await emit(brand, 'message:send', { threadId: id, clientId: randomUUID(), text: `m${i}` });
    await third;
    first.disconnect();
    const clientId = randomUUID();
    for (let i = 4; i <= 6; i++)
      await emit(brand, 'message:send', { threadId: id, clientId: i === 6 ? clientId : randomUUID(), text: `m${i}` });
    const again = await emit(brand, 'message:send', { threadId: id, clientId, text: 'm6' });
    expect(again.message?.seq).toBe(6);
    const back = await connect(ana.token);
    const live = next<MessageBody>(back, 'message:new', ({ text }) => text === 'm20');
    back.on('message:new', keep);
    const rivals = Array.from({ length: 14 }, (_, i) =>
      emit(brand, 'message:send', { threadId: id, clientId: randomUUID(), text: `m${i + 7}` }),
    );
    const joined = await emit(back, 'thread:join', { threadId: id, afterSeq: Math.max(...kept.keys()), afterChange: 0 });
    for (const message of joined.messages ?? []) keep(message);
    await Promise.all(rivals);
    if (!kept.has(20)) await live;
    expect([...kept.keys()].sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    expect(new Set(kept.values()).size).toBe(20);
    expect(joined.messages?.every(({ seq }) => seq > 3)).toBe(true);
  });

  it('CHT-3 hands out at most 200 missed messages and says that there are more', async () => {
    const c = await preparedCampaign(t, ['Ana']);
    const [ana] = c.participants as [Participant];
    const { id } = await threadOf(ana);
    await t.sql(
      `insert into chat.messages (id, thread_id, seq, change, client_id, sender_id, sender_side, text, created_at)
       select gen_random_uuid(), $1, n, 0, gen_random_uuid(), $2, 'creator', 'm' || n, now() from generate_series(1, 230) n`,
      [id, ana.userId],
    );
    await t.sql(`update chat.threads set last_seq = 230, last_text = 'm230', last_from = 'creator' where id = $1`, [id]);
    const brand = await connect(c.owner.accessToken);
    const missed = await emit(brand, 'thread:join', { threadId: id, afterSeq: 10 });
    expect([missed.messages?.[0]?.seq, missed.messages?.length, missed.more, missed.unread]).toEqual([11, 200, true, 100]);
    expect((await emit(brand, 'thread:join', { threadId: id, afterSeq: 210 })).more).toBe(false);
    const newest = await emit(brand, 'thread:join', { threadId: id });
    expect([newest.messages?.length, newest.messages?.at(-1)?.seq, newest.more]).toEqual([50, 230, false]);
  });

  it('CHT-3 ACC-10 strangers are refused: no connection without a session, no thread of others, nothing heard', async () => {
    const c = await preparedCampaign(t, ['Ana', 'Bea']);
    const [ana, bea] = c.participants as [Participant, Participant];
    const { id } = await threadOf(ana);
    for (const token of [undefined, 'nonsense', 7, { a: 1 }]) await expect(connect(token)).rejects.toThrow('identity.unauthenticated');
    const other = await connect((await makeOwner(t)).accessToken);
    const finance = await connect((await makeMember(t, c.owner.organisationId, 'finance')).accessToken);
    const rival = await connect(bea.token);
    const heard: unknown[] = [];
    for (const socket of [other, finance, rival]) socket.onAny((...event: unknown[]) => heard.push(event));
    const events = [
      ['thread:join', { threadId: id }],
      ['message:send', { threadId: id, clientId: randomUUID(), text: 'x' }],
      ['thread:read', { threadId: id, seq: 0 }],
    ] as const;
    for (const [event, payload] of events) {
      expect((await emit(other, event, payload)).error?.code).toBe('platform.not-found');
      expect((await emit(rival, event, payload)).error?.code).toBe('platform.not-found');
      expect((await emit(finance, event, payload)).error?.code).toBe('platform.forbidden');
    }
    const brand = await connect(c.owner.accessToken);
    const arrived = next(brand, 'thread:unread');
    await post(id, ana.token, 'private');
    await arrived;
    expect(heard).toEqual([]);
  });

  it('CHT-3 answers hostile payloads with an error and goes on', async () => {
    const c = await preparedCampaign(t, ['Ana']);
    const [ana] = c.participants as [Participant];
    const { id } = await threadOf(ana);
    const socket = await connect(ana.token);
    const good = { threadId: id, clientId: randomUUID(), text: 'x' };
    const hostile: unknown[][] = [
      [],
      [null],
      ['text'],
      [7],
      [[]],
      [{}],
      [good, good],
      [{ ...good, text: 'a\u0000' }],
      [{ ...good, text: '\ud800' }],
      [{ ...good, text: { length: 5 } }],
      [{ ...good, text: 'x'.repeat(4001) }],
      [{ ...good, threadId: ['x'] }],
      [{ ...good, threadId: "' or 1=1" }],
      [{ ...good, admin: true }],
      [{ ...good, attachmentIds: 'x' }],
      [JSON.parse('{"__proto__":{"threadId":"x"},"constructor":1}')],
    ];
    for (const payload of hostile) {
      for (const event of ['message:send', 'thread:join', 'thread:read']) {
        const { error } = await emit(socket, event, ...payload);
        if (event === 'message:send') expect(error?.code, JSON.stringify(payload)).toBe('platform.invalid');
        else expect(error?.code ?? 'platform.invalid').toBe('platform.invalid');
      }
    }
    const attached = await emit(socket, 'message:send', { ...good, attachmentIds: [randomUUID()] });
    expect(attached.error?.code).toBe('chat.attachments-not-available');
    expect((await emit(socket, 'thread:read', { threadId: id, seq: 99 })).error?.code).toBe('chat.seq-ahead');
    socket.emit('message:send', { ...good, text: 'without ack', clientId: randomUUID() });
    socket.emit('message:send', 'rubbish');
    expect((await emit(socket, 'message:send', good)).message?.text).toBe('x');
  });

  it('CHT-3 ACC-2 checks the session again with every event', async () => {
    const c = await preparedCampaign(t, ['Ana']);
    const [ana] = c.participants as [Participant];
    const { id } = await threadOf(ana);
    const socket = await connect(c.owner.accessToken);
    expect((await emit(socket, 'thread:join', { threadId: id })).lastSeq).toBe(0);
    const ended = new Promise<string>((resolve) => socket.once('disconnect', resolve));
    await t.call('POST', '/auth/sign-out', { token: c.owner.accessToken, headers: { cookie: c.owner.cookie } });
    expect(await ended).toBe('io server disconnect');
    await expect(connect(c.owner.accessToken)).rejects.toThrow('identity.unauthenticated');
  });

  it('CHT-3 ACC-10 the product does not boot with a socket event that has no access rule', async () => {
    await expect(bootApp({}, [{ module: OpenGatewayModule }])).rejects.toThrow(/OpenGateway\.anything/);
  });
});

describe('CRE-9 the first reply', () => {
  const replies = (p: Participant) =>
    t.sql<{ seconds: number; title: string; counts: boolean }>(
      `select extract(epoch from at - asked_at)::int as seconds, title, counts from creators.first_replies where creator_id = $1`,
      [p.id],
    );
  const later = (minutes: number) => t.travelTo(new Date(t.now().getTime() + minutes * 60_000));

  it('CRE-9 counts from the first message by hand to the first answer, once per collaboration; what was not asked counts not', async () => {
    const c = await preparedCampaign(t, ['Ana', 'Bea', 'Cleo', 'Dana'], { title: 'Glow serum', handOver: 'none' });
    const [ana, bea, cleo, dana] = c.participants as [Participant, Participant, Participant, Participant];
    const threads = new Map(await Promise.all(c.participants.map(async (p) => [p, (await threadOf(p)).id] as const)));
    const brand = (p: Participant, text: string) => post(threads.get(p)!, c.owner.accessToken, text);
    const creator = async (p: Participant, text: string) => post(threads.get(p)!, p.token, text);
    // Nobody is asked by a broadcast
    await broadcast(c, { text: 'Hello {{firstName}}' });
    await later(10);
    await brand(ana, 'Which shade do you take?');
    await later(20);
    await brand(ana, 'Still there?');
    await brand(bea, 'Welcome');
    await creator(cleo, 'Thank you for having me');
    await later(70);
    expect(await replies(ana)).toEqual([]);
    await Promise.all([creator(ana, 'Coral'), creator(ana, 'or rose')]);
    await brand(ana, 'Thanks, have fun');
    await brand(cleo, 'Our pleasure');
    await later(600);
    await creator(ana, 'Posted!');
    await creator(cleo, 'Posted!');
    await creator(dana, 'Posted!');
    // 20 + 70 minutes from the first question; later messages change nothing
    const expected = [{ seconds: 5_400, title: 'Glow serum', counts: true }];
    expect(await replies(ana)).toEqual(expected);
    // Never answered; wrote first; answered a broadcast
    expect([await replies(bea), await replies(cleo), await replies(dana)]).toEqual([[], [], []]);
    // What was answered before this release is found the same way
    await t.sql(`delete from creators.first_replies`);
    await new FirstReplies1763600700100().up({ query: (sql: string) => t.sql(sql) } as unknown as QueryRunner);
    expect([await replies(ana), await replies(bea), await replies(cleo), await replies(dana)]).toEqual([expected, [], [], []]);
  });
});
