import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyAccepted, expectStatus, launchCampaign, makeApplicant, type Applicant } from '@app/applications/testing';
import { bootApp, type TestApp } from '@app/harness';
import { makeMember, makeOwner, type TestOwner } from '@app/identity/testing';

interface Shipment {
  state: string;
  handedOverAt: string | null;
  handOverText?: string | null;
  version: number;
  can: Record<string, boolean>;
  code?: string;
}
interface Collaboration {
  state: string;
  handedOverAt: string | null;
  windowStartsAt: string | null;
  deadlineAt: string | null;
  preparationEndsAt: string;
  nextStep: { code: string };
}

const VALUE = { amountMinor: 8_900, currency: 'EUR' };

let t: TestApp;
let owner: TestOwner;
beforeAll(async () => {
  t = await bootApp();
  owner = await makeOwner(t);
  await t.sql(
    `insert into identity.entitlements (organisation_id, campaigns_at_once, may_launch, may_confirm, updated_at) values ($1, null, true, true, now())
     on conflict (organisation_id) do update set campaigns_at_once = null`,
    [owner.organisationId],
  );
});
afterAll(() => t.close());

const shipment = async (token: string, id: string) => (await t.call<Shipment>('GET', `/collaborations/${id}/shipment`, { token })).body;
const collaboration = async (token: string, id: string) => (await t.call<Collaboration>('GET', `/collaborations/${id}`, { token })).body;
const give = (id: string, text: unknown, token = owner.accessToken) =>
  t.call<Shipment>('POST', `/collaborations/${id}/hand-over`, { token, body: { text } });

async function confirmed(fields: Record<string, unknown>): Promise<{ id: string; creator: Applicant }> {
  const campaignId = await launchCampaign(t, owner, fields);
  const creator = await makeApplicant(t);
  await applyAccepted(t, owner, creator, campaignId);
  const answer = await t.call<{ collaborations: Array<{ id: string }> }>('POST', `/campaigns/${campaignId}/selection/confirm`, {
    token: owner.accessToken,
    body: {},
  });
  expectStatus(answer, 200, 'confirm');
  return { id: answer.body.collaborations[0]?.id ?? '', creator };
}
const withHandOver = (handOver: string, more: Record<string, unknown> = {}) =>
  confirmed({ product: { name: 'Course', retailValue: VALUE, handOver, ...(handOver === 'ship' && { shipCountries: ['DE'] }) }, ...more });

describe('hand-over', () => {
  it.each(['none', 'attend', 'reimburse'])(
    'SHP-7 %s begins at once with the active phase and needs nothing handed over',
    async (handOver) => {
      const { id, creator } = await withHandOver(handOver, { timing: 'ongoing' });
      const seen = await collaboration(creator.token, id);
      expect(seen.windowStartsAt).toBe(seen.preparationEndsAt);
      expect(seen.nextStep.code).toBe('wait_for_start');
      const refused = await give(id, 'CODE');
      expect([refused.status, refused.body.code]).toEqual([409, 'shipping.nothing-to-give']);
    },
  );

  it('SHP-7 ship waits for the receipt, not for a text', async () => {
    const { id, creator } = await withHandOver('ship');
    expect((await collaboration(creator.token, id)).windowStartsAt).toBeNull();
    expect((await give(id, 'CODE')).body.code).toBe('shipping.nothing-to-give');
  });

  it.each(['voucher', 'access'])(
    'SHP-5 SHP-7 %s: the code reaches its creator and begins the window; a correction moves nothing',
    async (handOver) => {
      const { id, creator } = await withHandOver(handOver);
      expect(await collaboration(creator.token, id)).toMatchObject({ windowStartsAt: null, nextStep: { code: `wait_for_${handOver}` } });
      expect(await shipment(owner.accessToken, id)).toMatchObject({
        state: 'not_needed',
        handedOverAt: null,
        can: { handOver: true, ship: false },
      });
      expect(await shipment(creator.token, id)).toMatchObject({ handOverText: null, can: { handOver: false } });
      const given = await give(id, '  GLOW-4711  ');
      expect([given.status, given.body.handOverText]).toEqual([200, 'GLOW-4711']);
      const seen = await shipment(creator.token, id);
      expect(seen).toMatchObject({ handOverText: 'GLOW-4711', handedOverAt: given.body.handedOverAt });
      const begun = await collaboration(creator.token, id);
      expect(begun).toMatchObject({ handedOverAt: given.body.handedOverAt, windowStartsAt: begun.preparationEndsAt });
      expect(begun.deadlineAt).not.toBeNull();
      await t.settle();
      const told = await t.sql<{ kind: string }>(`select kind from notifications.notifications where user_id = $1 order by id`, [
        creator.userId,
      ]);
      expect(told.filter(({ kind }) => kind === 'hand-over-given')).toHaveLength(1);
      const corrected = await give(id, 'GLOW-4712');
      expect(corrected.body).toMatchObject({
        handOverText: 'GLOW-4712',
        handedOverAt: given.body.handedOverAt,
        version: given.body.version + 1,
      });
      expect((await give(id, 'GLOW-4712')).body.version).toBe(corrected.body.version);
      expect(await collaboration(creator.token, id)).toEqual(begun);
      const [row] = await t.sql<{ text: string }>(
        `select string_agg(changes::text, ' ') as text from platform.audit_events where object_type = 'shipping.shipment'`,
      );
      expect(row?.text ?? '').not.toContain('GLOW-47');
    },
  );

  it('SHP-7 a code given late moves this window only, whole', async () => {
    const { id, creator } = await withHandOver('voucher', { timing: 'ongoing', schedule: { preparationDays: 1, activeDays: 5 } });
    const { preparationEndsAt } = await collaboration(creator.token, id);
    await t.travelTo(new Date(Date.parse(preparationEndsAt) + 3 * 3_600_000));
    const again = await t.call<{ accessToken: string }>('POST', '/auth/sign-in', {
      body: { email: owner.email, password: owner.password },
    });
    const { body } = await give(id, 'LATE-1', again.body.accessToken);
    const late = await collaboration(creator.token, id);
    expect(late).toMatchObject({ state: 'active', windowStartsAt: body.handedOverAt });
    owner = { ...owner, accessToken: again.body.accessToken };
  });

  it('ACC-10 only members who may ship see and give it; bad texts are refused', async () => {
    const { id } = await withHandOver('voucher');
    const analyst = await makeMember(t, owner.organisationId, 'analyst');
    await give(id, 'SECRET-1');
    expect(await shipment(analyst.accessToken, id)).not.toHaveProperty('handOverText');
    expect((await give(id, 'X', analyst.accessToken)).status).toBe(403);
    expect((await give(id, 'X', (await makeOwner(t)).accessToken)).status).toBe(404);
    for (const text of ['', '   ', 'x'.repeat(2001), 'a\u0000b', null, 7]) expect((await give(id, text)).status).toBe(422);
  });

  it('SHP-7 rivals give one code: one hand-over, one notification', async () => {
    const { id, creator } = await withHandOver('access');
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => give(id, `KEY-${n}`)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ body }) => body.handedOverAt)).size).toBe(1);
    await t.settle();
    const told = await t.sql(`select 1 from notifications.notifications where user_id = $1 and kind = 'hand-over-given'`, [creator.userId]);
    expect(told).toHaveLength(1);
  });
});
