import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyAccepted, launchCampaign, makeApplicant, tryApply, type Applicant } from '@app/applications/testing';
import { bootApp, type TestApp } from '@app/harness';
import { makeMember, makeOwner, type TestOwner } from '@app/identity/testing';
import { Transactions } from '@app/platform';
import { NotificationsService } from './notifications.service.js';

interface NotificationView {
  id: string;
  kind: string;
  title: string;
  link: string;
  readAt: string | null;
}

let t: TestApp;
let owner: TestOwner;
let creator: Applicant;
let campaignId: string;
beforeAll(async () => {
  t = await bootApp();
  owner = await makeOwner(t);
  creator = await makeApplicant(t);
  campaignId = await launchCampaign(t, owner);
}, 60_000);
afterAll(() => t.close());

const list = async (token: string, language = 'en') =>
  (await t.call<{ items: NotificationView[] }>('GET', '/me/notifications', { token, headers: { 'accept-language': language } })).body.items;
const mails = (to: string, subject: string) =>
  t.sql<{ html: string }>(`select html from platform.mails where recipient = $1 and subject like $2`, [to, subject]);

describe('NOT-1 notifications', () => {
  it('NOT-1 reach members with the permission in the app, live, with a link into the brand; not those without it', async () => {
    const logistics = await makeMember(t, owner.organisationId, 'logistics');
    const socket = io(`${t.url}/live`, { auth: { token: owner.accessToken }, transports: ['websocket'], forceNew: true });
    const heard = new Promise((resolve) => socket.once('notification:new', resolve));
    await new Promise<void>((resolve) => socket.once('connect', () => resolve()));
    expect((await tryApply(t, creator, campaignId)).status).toBe(201);
    await heard;
    socket.close();
    await t.settle();
    const [newest] = await list(owner.accessToken);
    expect(newest).toMatchObject({
      kind: 'application-submitted',
      link: `/b/${owner.brandId}/campaigns/${campaignId}/applications`,
      readAt: null,
    });
    expect((await list(logistics.accessToken)).filter((item) => item.kind === 'application-submitted')).toEqual([]);
    expect((await list(owner.accessToken, 'de'))[0]!.title).toContain('hat sich beworben');
  });

  it('NOT-1 are read one by one or all, only the own ones', async () => {
    const [first] = await list(owner.accessToken);
    const other = await makeOwner(t);
    await t.call('POST', '/me/notifications/read', { token: other.accessToken, body: { ids: [first!.id] } });
    expect((await list(owner.accessToken))[0]!.readAt).toBeNull();
    await t.call('POST', '/me/notifications/read', { token: owner.accessToken, body: { ids: [first!.id] } });
    expect((await list(owner.accessToken))[0]!.readAt).not.toBeNull();
    const all = await t.call<{ unread: number }>('POST', '/me/notifications/read', { token: owner.accessToken, body: {} });
    expect(all.body.unread).toBe(0);
  });

  it('NOT-1 go out by e-mail in the reader’s language, once, unless switched off', async () => {
    const quiet = await makeApplicant(t);
    const off = await t.call('PUT', '/me/notification-settings', {
      token: quiet.token,
      body: { items: [{ kind: 'application-accepted', email: false }] },
    });
    expect(off.status).toBe(200);
    const second = await launchCampaign(t, owner);
    const loud = await makeApplicant(t);
    await applyAccepted(t, owner, loud, second);
    await applyAccepted(t, owner, quiet, second);
    await t.settle();
    const emailOf = async (person: Applicant) =>
      (await t.call<{ user: { email: string } }>('GET', '/me', { token: person.token })).body.user.email;
    const sent = await mails(await emailOf(loud), '%likes your application%');
    expect(sent).toHaveLength(1);
    expect(sent[0]!.html).toMatch(
      /<a href="https?:\/\/[^"]+\/account\/notifications"[^>]*>You can choose which e-mails you get in your settings\.<\/a>/,
    );
    expect(await mails(await emailOf(quiet), '%likes your application%')).toHaveLength(0);
    expect((await list(quiet.token)).some((item) => item.kind === 'application-accepted')).toBe(true);
    const unknown = await t.call('PUT', '/me/notification-settings', {
      token: quiet.token,
      body: { items: [{ kind: 'nonsense', email: false }] },
    });
    expect(unknown.status).toBe(422);
  });

  it('NOT-1 three stories at one moment make one notification and one mail', async () => {
    const reader = await makeApplicant(t);
    const [row] = await t.sql<{ id: string; email: string }>(
      `select u.id, u.email from creators.creators c join identity.users u on u.id = c.user_id where c.id = $1`,
      [reader.id],
    );
    const user = { id: row!.id, email: row!.email, name: 'Ana', locale: 'en' as const, emailConfirmed: true };
    const service = t.app.get(NotificationsService);
    const transactions = t.app.get(Transactions);
    const tell = () => transactions.run(() => service.tell([user], 'content-offered', '/c/campaigns/x', () => ({ campaign: 'Burst' })));
    await Promise.all([tell(), tell(), tell()]);
    expect(await mails(user.email, '%Burst%')).toHaveLength(1);
    expect((await list(reader.token)).filter((item) => item.kind === 'content-offered')).toHaveLength(1);
  });

  it('CAM-10 an ongoing campaign warns on day 7 and 12, pauses on day 14, warns again and closes after 90 days', async () => {
    const brand = await makeOwner(t);
    await launchCampaign(t, brand, { timing: 'ongoing', title: 'Immer' });
    const told = async () => (await list(brand.accessToken, 'de')).map(({ kind }) => kind);
    const days = async (count: number) => t.travelTo(new Date(t.now().getTime() + count * 86_400_000));
    await days(8);
    expect((await told()).filter((kind) => kind === 'decision-warned')).toHaveLength(1);
    await days(5);
    expect((await told()).filter((kind) => kind === 'decision-warned')).toHaveLength(2);
    await days(2);
    expect(await told()).toContain('campaign-paused');
    await days(88);
    expect(await told()).toContain('closing-warned');
    await days(4);
    expect(await told()).toEqual(expect.arrayContaining(['campaign-closed', 'campaign-completed']));
  });

  it('NOT-1 many are told at once, each in their language, whatever the names hold', async () => {
    const texts = ['{"a",\\ NULL}', "O'Hara; drop table", 'NULL', 'Zoë 🌿 \\"'];
    const readers = await Promise.all(texts.map(() => makeApplicant(t)));
    const rows = await t.sql<{ id: string; email: string; creator_id: string }>(
      `select u.id, u.email, c.id as creator_id from creators.creators c join identity.users u on u.id = c.user_id where c.id = any($1)`,
      [readers.map(({ id }) => id)],
    );
    const users = readers.map(({ id }, index) => {
      const row = rows.find(({ creator_id }) => creator_id === id)!;
      const locale = index % 2 === 0 ? ('en' as const) : ('de' as const);
      return { id: row.id, email: row.email, name: texts[index]!, locale, emailConfirmed: true };
    });
    const campaign = texts.join(' | ');
    const tell = () => t.app.get(NotificationsService).tell(users, 'application-accepted', '/c/campaigns/x', () => ({ campaign }));
    await t.app.get(Transactions).run(tell);
    for (const [index, user] of users.entries()) {
      const [told] = await t.sql<{ data: object; organisation_id: string | null }>(
        `select data, organisation_id from notifications.notifications where user_id = $1 and kind = 'application-accepted'`,
        [user.id],
      );
      expect(told).toEqual({ data: { campaign }, organisation_id: null });
      const written = await t.sql<{ text: string }>(`select text from platform.mails where recipient = $1 and text like '%O''Hara%'`, [
        user.email,
      ]);
      expect(written).toHaveLength(1);
      expect(written[0]!.text).toContain(`${index % 2 === 0 ? 'Hello' : 'Hallo'} ${texts[index]},`);
      expect(written[0]!.text).toContain(campaign);
    }
  });

  it('NOT-1 hostile names cannot break out of the mail', async () => {
    const title = '<img src=x onerror=alert(1)> & "Co"';
    const hostile = await launchCampaign(t, owner, { title });
    const reader = await makeApplicant(t);
    await applyAccepted(t, owner, reader, hostile);
    await t.settle();
    const [mail] = await t.sql<{ html: string; text: string }>(
      `select html, text from platform.mails where text like '%onerror%' order by id desc limit 1`,
    );
    expect(mail!.html).not.toContain('<img');
    expect(mail!.html).toContain('&lt;img');
  });
});
