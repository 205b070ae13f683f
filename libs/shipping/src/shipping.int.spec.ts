import { buffer } from 'node:stream/consumers';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ok, preparedCampaign, type Participant, type PreparedCampaign } from '@app/collaborations/testing';
import { bootApp, type TestApp } from '@app/harness';
import { makeMember, makeOwner } from '@app/identity/testing';
import { newId } from '@app/platform';
import { addDays, dayEnd, daysAfter, localDay } from '@app/rules';
import { ShippingApi } from './contract/shipping.api.js';

interface ShipmentBody {
  collaborationId: string;
  state: string;
  carrier: string | null;
  trackingUrl: string | null;
  sentAt: string | null;
  receiptAssumedAt: string | null;
  receivedAt: string | null;
  addressConfirmedAt: string | null;
  addressChangedSinceDownload?: boolean;
  address?: { city: string } | null;
  cost?: { amountMinor: number; currency: string } | null;
  can: Record<string, boolean>;
  creator: { displayName: string };
}

interface AddressBody {
  collaborationId: string;
  state: string;
  changedSinceDownload: boolean;
  address: { name: string; city: string; postalCode: string; email: string | null; phone: string | null } | null;
}

const ZONE = 'Europe/Berlin';
const LEIPZIG = { line1: 'Neuer Weg 2', postalCode: '04103', city: 'Leipzig', country: 'DE' };

let t: TestApp;
beforeAll(async () => {
  t = await bootApp();
});
afterAll(() => t.close());

async function sheetOf(zip: Buffer): Promise<string[][]> {
  const file = await new Promise<ZipFile>((resolve, reject) =>
    fromBuffer(zip, { lazyEntries: true }, (error, opened) => (error ? reject(error) : resolve(opened))),
  );
  const xml = await new Promise<string>((resolve, reject) => {
    file.on('entry', (entry: Entry) => {
      if (entry.fileName !== 'xl/worksheets/sheet1.xml') return file.readEntry();
      file.openReadStream(entry, (error, stream) => (error ? reject(error) : void buffer(stream).then((b) => resolve(b.toString('utf8')))));
    });
    file.readEntry();
  });
  return xml
    .split('<row ')
    .slice(1)
    .map((row) => [...row.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map((match) => match[1] ?? ''));
}

const addresses = async (c: PreparedCampaign, query = '') =>
  (
    await ok<{ items: AddressBody[]; nextCursor: string | null }>(
      t,
      'GET',
      `/campaigns/${c.campaignId}/addresses${query}`,
      c.owner.accessToken,
    )
  ).items;
const shipment = (p: Participant, token = p.token) => ok<ShipmentBody>(t, 'GET', `/collaborations/${p.collaborationId}/shipment`, token);
const send = (c: PreparedCampaign, shipments: unknown[], token = c.owner.accessToken) =>
  t.call<{ items: Array<{ collaborationId: string; status: string; code?: string }> }>('POST', `/campaigns/${c.campaignId}/shipments`, {
    token,
    body: { shipments },
  });
const confirm = (p: Participant, body: unknown = {}) =>
  t.call<ShipmentBody & { code: string; errors: Array<{ pointer: string; code: string }> }>(
    'POST',
    `/collaborations/${p.collaborationId}/address`,
    {
      token: p.token,
      body,
    },
  );
const receive = (p: Participant) =>
  t.call<ShipmentBody & { code: string }>('POST', `/collaborations/${p.collaborationId}/receipt`, { token: p.token });
const reads = (campaignId: string) =>
  t.sql<{ action: string; actor_id: string; changes: { collaborationIds: string[] } }>(
    `select action, actor_id, changes from platform.audit_events where object_type = 'shipping.addresses' and object_id = $1 order by at`,
    [campaignId],
  );

describe('SHP-1 addresses', () => {
  it('SHP-1 are seen by those with the permission, of confirmed creators only, and each read is logged', async () => {
    const c = await preparedCampaign(t, ['Jörg Müßig', 'Bea']);
    const logistics = await makeMember(t, c.owner.organisationId, 'logistics');
    const rows = await addresses(c);
    expect(rows.map(({ address }) => address?.name)).toEqual(['Jörg Müßig', 'Bea']);
    expect(rows[0]).toMatchObject({ state: 'waiting', changedSinceDownload: false, address: { postalCode: '01067', phone: '+49 351 1' } });
    await ok(t, 'GET', `/campaigns/${c.campaignId}/addresses`, logistics.accessToken);
    const log = await reads(c.campaignId);
    expect(log.map(({ action, actor_id }) => [action, actor_id])).toEqual([
      ['read', c.owner.userId],
      ['read', logistics.userId],
    ]);
    expect(log[0]!.changes.collaborationIds).toEqual(c.participants.map(({ collaborationId }) => collaborationId));
  });

  it('SHP-1 ACC-10 are refused to roles without the permission, other brands and creators; nothing is logged', async () => {
    const c = await preparedCampaign(t, ['Ana']);
    const other = await makeOwner(t);
    const path = `/campaigns/${c.campaignId}/addresses`;
    for (const role of ['reviewer', 'finance', 'analyst']) {
      const member = await makeMember(t, c.owner.organisationId, role);
      expect((await t.call('GET', path, { token: member.accessToken })).status, role).toBe(403);
      expect((await t.call('GET', `${path}.xlsx`, { token: member.accessToken })).status, role).toBe(403);
      const seen = await ok<{ items: ShipmentBody[] }>(t, 'GET', `/campaigns/${c.campaignId}/shipments`, member.accessToken);
      expect(JSON.stringify(seen)).not.toMatch(/\b01067\b/);
      expect(seen.items[0]!.can).toEqual({ confirmAddress: false, ship: false, handOver: false, confirmReceipt: false });
    }
    expect((await t.call('GET', path, { token: other.accessToken })).status).toBe(404);
    expect((await t.call('GET', `${path}.xlsx`, { token: other.accessToken })).status).toBe(404);
    expect((await t.call('GET', path, { token: c.participants[0]!.token })).status).toBe(403);
    expect((await t.call('GET', path)).status).toBe(401);
    expect(await reads(c.campaignId)).toEqual([]);
  });

  it('SHP-1 the creator confirms the address of the profile, or gives one for this campaign until the dispatch', async () => {
    const c = await preparedCampaign(t, ['Ana']);
    const [ana] = c.participants as [Participant];
    expect((await shipment(ana)).can).toEqual({ confirmAddress: true, ship: false, handOver: false, confirmReceipt: false });
    const confirmed = await confirm(ana);
    expect([confirmed.status, confirmed.body.address?.city]).toEqual([200, 'Dresden']);
    expect(confirmed.body.addressConfirmedAt).not.toBeNull();
    expect((await confirm(ana, { city: 'Leipzig' })).body).toMatchObject({ code: 'shipping.invalid-address' });
    const abroad = await confirm(ana, { ...LEIPZIG, country: 'fr' });
    expect([abroad.status, abroad.body.errors[0]?.pointer, abroad.body.errors[0]?.code]).toEqual([422, '/country', 'not-served']);
    await t.call('GET', `/campaigns/${c.campaignId}/addresses.xlsx`, { token: c.owner.accessToken });
    expect((await addresses(c))[0]).toMatchObject({ changedSinceDownload: false });
    expect((await confirm(ana, LEIPZIG)).status).toBe(200);
    expect((await addresses(c))[0]).toMatchObject({ changedSinceDownload: true, address: { city: 'Leipzig', name: 'Ana' } });
    expect((await shipment(ana, c.owner.accessToken)).addressChangedSinceDownload).toBe(true);
    const [facts] = await t.app.get(ShippingApi).of([ana.collaborationId]);
    expect(facts).toMatchObject({ state: 'waiting', addressChangedSinceDownload: true });
    await t.call('GET', `/campaigns/${c.campaignId}/addresses.xlsx`, { token: c.owner.accessToken });
    expect((await addresses(c))[0]).toMatchObject({ changedSinceDownload: false });
    await send(c, [{ collaborationId: ana.collaborationId }]);
    const late = await confirm(ana, LEIPZIG);
    expect([late.status, late.body.code]).toEqual([409, 'shipping.already-sent']);
  });

  it('SHP-1 strangers, other creators and members cannot confirm', async () => {
    const c = await preparedCampaign(t, ['Ana', 'Bea']);
    const [ana, bea] = c.participants as [Participant, Participant];
    const path = `/collaborations/${ana.collaborationId}/address`;
    expect((await t.call('POST', path, { token: bea.token, body: LEIPZIG })).status).toBe(404);
    expect((await t.call('POST', path, { token: c.owner.accessToken, body: LEIPZIG })).status).toBe(403);
    expect((await t.call('POST', path, { token: ana.token, body: { ...LEIPZIG, id: newId() } })).status).toBe(422);
    expect((await t.call('POST', path, { token: ana.token, body: { ...LEIPZIG, postalCode: '=1+1' } })).status).toBe(422);
    expect((await t.call('GET', `/collaborations/${ana.collaborationId}/shipment`, { token: bea.token })).status).toBe(404);
  });

  it('SHP-1 are wiped 90 days after the End, from the profile too', async () => {
    const c = await preparedCampaign(t, ['Ana']);
    const [ana] = c.participants as [Participant];
    await send(c, [{ collaborationId: ana.collaborationId }]);
    const ends = async () =>
      (
        await t.sql<{ ended_at: Date | null }>(`select ended_at from collaborations.collaborations where id = $1`, [ana.collaborationId])
      )[0]!.ended_at;
    for (let days = 5; !(await ends()) && days <= 60; days += 5) await t.travelTo(new Date(t.now().getTime() + 5 * 86_400_000));
    const wiped = daysAfter((await ends())!, 90, ZONE);
    await t.travelTo(new Date(wiped.getTime() - 1000));
    expect((await addresses(c))[0]!.address).not.toBeNull();
    await t.travelTo(wiped);
    expect((await addresses(c))[0]!.address).toBeNull();
    expect((await shipment(ana)).address).toBeNull();
    const [row] = await t.sql<{ address: unknown }>(`select address from shipping.shipments where collaboration_id = $1`, [
      ana.collaborationId,
    ]);
    expect(row!.address).toBeNull();
    const audit = await t.sql<{ changes: unknown }>(`select changes from platform.audit_events where object_type = 'shipping.shipment'`);
    expect(JSON.stringify(audit)).not.toContain('Größenstr');
  });
});

describe('SHP-2 the file', () => {
  it('SHP-2 has every address with umlauts and leading zeros, is named after the campaign and marks what was downloaded', async () => {
    const c = await preparedCampaign(t, ['Jörg Müßig', '=1+1'], { title: 'Glöw Serum' });
    const file = await t.call<Buffer>('GET', `/campaigns/${c.campaignId}/addresses.xlsx`, {
      token: c.owner.accessToken,
      headers: { 'accept-language': 'de' },
    });
    expect(file.status).toBe(200);
    expect(file.headers.get('content-type')).toContain('spreadsheetml.sheet');
    expect(file.headers.get('content-disposition')).toBe(
      `attachment; filename="Adressen Glow Serum.xlsx"; filename*=UTF-8''Adressen%20Gl%C3%B6w%20Serum.xlsx`,
    );
    const [head, ...rows] = await sheetOf(file.body);
    expect(head).toContain('Postleitzahl');
    expect(rows.map((row) => row.slice(0, 3))).toEqual([
      ['Jörg Müßig', 'Größenstr. 1', '01067'],
      ['=1+1', 'Größenstr. 1', '01067'],
    ]);
    expect(rows[0]!.at(-1)).toBe(c.participants[0]!.collaborationId);
    expect((await reads(c.campaignId)).map(({ action }) => action)).toEqual(['downloaded']);
    const [row] = await t.sql<{ downloaded_at: Date | null }>(`select downloaded_at from shipping.shipments where campaign_id = $1`, [
      c.campaignId,
    ]);
    expect(row!.downloaded_at).not.toBeNull();
  });
});

describe('SHP-3 dispatch', () => {
  it('SHP-3 takes good rows, explains bad ones, and tells the creator with a tracking link', async () => {
    const c = await preparedCampaign(t, ['Ana', 'Bea', 'Cem']);
    const foreign = await preparedCampaign(t, ['Dana']);
    const [ana, bea, cem] = c.participants as [Participant, Participant, Participant];
    const future = new Date(t.now().getTime() + 3_600_000).toISOString();
    const answer = await send(c, [
      { collaborationId: ana.collaborationId, carrier: 'dhl', trackingNumber: '0034', costMinor: 490 },
      { collaborationId: ana.collaborationId },
      { collaborationId: bea.collaborationId, trackingUrl: 'http://insecure.example/1' },
      { collaborationId: cem.collaborationId, sentAt: future },
      { collaborationId: foreign.participants[0]!.collaborationId },
      { collaborationId: newId() },
      { collaborationId: cem.collaborationId, carrier: 'Brieftaube', trackingUrl: 'https://pigeon.example/7' },
    ]);
    expect(answer.status).toBe(200);
    expect(answer.body.items.map(({ status, code }) => code ?? status)).toEqual([
      'sent',
      'shipping.already-sent',
      'shipping.tracking-url-not-https',
      'shipping.sent-in-future',
      'shipping.unknown-collaboration',
      'shipping.unknown-collaboration',
      'sent',
    ]);
    expect(await shipment(ana)).toMatchObject({
      state: 'sent',
      carrier: 'DHL',
      trackingUrl: expect.stringContaining('piececode=0034') as string,
    });
    expect((await shipment(ana)).cost).toBeUndefined();
    expect((await shipment(ana, c.owner.accessToken)).cost).toEqual({ amountMinor: 490, currency: 'EUR' });
    expect((await shipment(cem)).trackingUrl).toBe('https://pigeon.example/7');
    expect((await shipment(bea)).state).toBe('waiting');
    const list = await ok<{ items: ShipmentBody[]; total: number }>(
      t,
      'GET',
      `/campaigns/${c.campaignId}/shipments?state=sent&include=total`,
      c.owner.accessToken,
    );
    expect([list.items.map((item) => item.creator.displayName), list.total]).toEqual([['Ana', 'Cem'], 2]);
    const [facts] = await t.app.get(ShippingApi).of([ana.collaborationId]);
    expect(facts).toMatchObject({ state: 'sent', costMinor: 490, carrier: 'DHL' });
  });

  it('SHP-3 takes effect once for twenty rivals', async () => {
    const c = await preparedCampaign(t, ['Ana']);
    const row = { collaborationId: c.participants[0]!.collaborationId };
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(c, [row])));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(answers.filter(({ body }) => body.items[0]!.status === 'sent')).toHaveLength(1);
  });

  it('SHP-3 needs shipping.write and a sound body', async () => {
    const c = await preparedCampaign(t, ['Ana']);
    const row = { collaborationId: c.participants[0]!.collaborationId };
    const reviewer = await makeMember(t, c.owner.organisationId, 'reviewer');
    const other = await makeOwner(t);
    expect((await send(c, [row], reviewer.accessToken)).status).toBe(403);
    expect((await send(c, [row], other.accessToken)).status).toBe(404);
    expect((await send(c, [row], c.participants[0]!.token)).status).toBe(403);
    const bad = [
      [],
      [{}],
      ['x'],
      [{ ...row, costMinor: -1 }],
      [{ ...row, carrier: 'x'.repeat(61) }],
      [{ ...row, trackingNumber: 'a\u0000' }],
      [{ ...row, sentAt: 'yesterday' }],
      Array.from({ length: 501 }, () => row),
    ];
    for (const shipments of bad) expect((await send(c, shipments)).status).toBe(422);
    expect((await shipment(c.participants[0]!)).state).toBe('waiting');
  });

  it('SHP-3 pages the list by confirmation and refuses foreign cursors', async () => {
    const c = await preparedCampaign(t, ['Ana', 'Bea', 'Cem']);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: ShipmentBody[]; nextCursor: string | null } = await ok(
        t,
        'GET',
        `/campaigns/${c.campaignId}/shipments?limit=2${cursor ? `&cursor=${cursor}` : ''}`,
        c.owner.accessToken,
      );
      seen.push(...page.items.map((item) => item.creator.displayName));
      cursor = page.nextCursor;
    } while (cursor);
    expect([...seen].sort()).toEqual(['Ana', 'Bea', 'Cem']);
    for (const bad of ['x', Buffer.from('["a","b"]').toString('base64url')]) {
      expect((await t.call('GET', `/campaigns/${c.campaignId}/shipments?cursor=${bad}`, { token: c.owner.accessToken })).status).toBe(422);
    }
  });
});

describe('SHP-4 receipt', () => {
  it('SHP-4 SHP-7 the creator confirms it once; it is the hand-over', async () => {
    const c = await preparedCampaign(t, ['Ana']);
    const [ana] = c.participants as [Participant];
    const early = await receive(ana);
    expect([early.status, early.body.code]).toEqual([409, 'shipping.not-receivable']);
    await send(c, [{ collaborationId: ana.collaborationId }]);
    const received = await receive(ana);
    expect([received.status, received.body.state]).toEqual([200, 'received']);
    expect((await receive(ana)).status).toBe(409);
    const [row] = await t.sql<{ handed_over_at: Date | null }>(`select handed_over_at from collaborations.collaborations where id = $1`, [
      ana.collaborationId,
    ]);
    expect(row!.handed_over_at?.toISOString()).toBe(received.body.receivedAt);
    const pending = await t.sql(
      `select 1 from platform.deadlines where subject_id = $1 and kind = 'shipping.assume-receipt' and state = 'pending'`,
      [ana.collaborationId],
    );
    expect(pending).toEqual([]);
    expect((await t.call('POST', `/collaborations/${ana.collaborationId}/receipt`, { token: c.owner.accessToken })).status).toBe(403);
  });

  it('SHP-7 is assumed at the end of the 7th day after the dispatch', async () => {
    const c = await preparedCampaign(t, ['Ana']);
    const [ana] = c.participants as [Participant];
    await send(c, [{ collaborationId: ana.collaborationId }]);
    const sent = await shipment(ana);
    const due = dayEnd(addDays(localDay(new Date(sent.sentAt!), ZONE), 7), ZONE);
    expect(sent.receiptAssumedAt).toBe(due.toISOString());
    await t.travelTo(new Date(due.getTime() - 1000));
    expect((await shipment(ana)).state).toBe('sent');
    await t.travelTo(due);
    expect(await shipment(ana)).toMatchObject({ state: 'assumed_received', receivedAt: due.toISOString() });
    const [row] = await t.sql<{ handed_over_at: Date; state: string }>(
      `select handed_over_at, state from collaborations.collaborations where id = $1`,
      [ana.collaborationId],
    );
    expect([row!.handed_over_at.toISOString(), row!.state]).toEqual([due.toISOString(), 'active']);
    expect((await receive(ana)).status).toBe(409);
  });

  it('SHP-4 the brand is reminded at half of the preparation with the number that waits, and not when nothing waits', async () => {
    const c = await preparedCampaign(t, ['Ana', 'Bea']);
    const done = await preparedCampaign(t, ['Cem']);
    await send(c, [{ collaborationId: c.participants[0]!.collaborationId }]);
    await send(done, [{ collaborationId: done.participants[0]!.collaborationId }]);
    const [campaign] = await t.sql<{ confirmed_at: Date; preparation_ends_at: Date }>(
      `select confirmed_at, preparation_ends_at from campaigns.campaigns where id = $1`,
      [c.campaignId],
    );
    const [deadline] = await t.sql<{ due_at: Date }>(
      `select due_at from platform.deadlines where subject_id = $1 and kind = 'shipping.remind'`,
      [c.campaignId],
    );
    const { confirmed_at: from, preparation_ends_at: to } = campaign!;
    expect(Math.abs(deadline!.due_at.getTime() - (from.getTime() + to.getTime()) / 2)).toBeLessThan(1000);
    await t.travelTo(deadline!.due_at);
    const reminded = await t.sql<{ campaign_id: string }>(
      `select campaign_id from shipping.shipments where reminded_at is not null and campaign_id = any($1)`,
      [[c.campaignId, done.campaignId]],
    );
    expect(reminded).toEqual([{ campaign_id: c.campaignId }]);
  });

  it('SHP-7 nothing is shipped where there is no product', async () => {
    const c = await preparedCampaign(t, ['Ana'], { handOver: 'none' });
    const [ana] = c.participants as [Participant];
    expect(await shipment(ana)).toMatchObject({ state: 'not_needed', can: { confirmAddress: false, confirmReceipt: false } });
    expect(await addresses(c)).toEqual([]);
    expect((await confirm(ana, LEIPZIG)).body.code).toBe('shipping.not-needed');
    expect((await receive(ana)).body.code).toBe('shipping.not-needed');
    const [row] = (await send(c, [{ collaborationId: ana.collaborationId }])).body.items;
    expect(row).toMatchObject({ status: 'refused', code: 'shipping.not-needed' });
  });

  it('BRA-2 SHP-7 the codes still to give are counted: given ones and campaigns without a hand-over are not', async () => {
    const toGive = async ({ campaignId, owner }: PreparedCampaign) =>
      (await ok<{ total: number }>(t, 'GET', `/campaigns/${campaignId}/shipments?toGive=true&limit=1&include=total`, owner.accessToken))
        .total;
    const vouchers = await preparedCampaign(t, ['Ana', 'Ben'], { handOver: 'voucher' });
    const [ana] = vouchers.participants as [Participant];
    expect(await toGive(vouchers)).toBe(2);
    const given = await t.call('POST', `/collaborations/${ana.collaborationId}/hand-over`, {
      token: vouchers.owner.accessToken,
      body: { text: 'GLOW-1' },
    });
    expect(given.status).toBe(200);
    expect(await toGive(vouchers)).toBe(1);
    expect(await toGive(await preparedCampaign(t, ['Ana']))).toBe(0);
    expect(await toGive(await preparedCampaign(t, ['Ana'], { handOver: 'none' }))).toBe(0);
  });

  it('SHP-1 works before the confirmation was heard', async () => {
    const c = await preparedCampaign(t, ['Ana']);
    const [ana] = c.participants as [Participant];
    await t.sql(`delete from shipping.shipments where collaboration_id = $1`, [ana.collaborationId]);
    expect((await shipment(ana)).state).toBe('waiting');
    expect(await addresses(c)).toHaveLength(1);
    expect((await confirm(ana)).status).toBe(200);
    expect(await t.sql(`select 1 from shipping.shipments where collaboration_id = $1`, [ana.collaborationId])).toHaveLength(1);
  });
});
