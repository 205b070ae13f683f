import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyAccepted, expectStatus, launchCampaign, makeApplicant, type Applicant } from '@app/applications/testing';
import { bootApp, type TestApp } from '@app/harness';
import { makeOwner, type TestOwner } from '@app/identity/testing';
import { addDays, dayEnd, daysAfter, earliestEventStart, localDay } from '@app/rules';
import { CollaborationsApi } from './contract/collaborations.api.js';

interface Detail {
  id: string;
  state: string;
  preparationEndsAt: string;
  windowStartsAt: string | null;
  deadlineAt: string | null;
  endedAt: string | null;
  event: { venue: string; address: string; startsAt: string } | null;
  terms: Record<string, unknown>;
  nextStep: { code: string; at: string | null };
  deliverableList: Array<{ id: string; kind: string; state: string }>;
  history: Array<{ event: string }>;
}

const ZONE = 'Europe/Berlin';
const DAY = 86_400_000;
const GIFT = { name: 'Evening', retailValue: { amountMinor: 8_900, currency: 'EUR' } };
const UGC = {
  type: 'ugc',
  requirements: { hashtags: [], mentions: [], links: [], disclosureCountry: null },
  ugc: { lengthSeconds: 30, aspectRatio: '9:16', videos: 2 },
};

let t: TestApp;
let owner: TestOwner;
beforeAll(async () => {
  t = await bootApp();
  owner = await makeOwner(t);
  await unlimited(owner);
});
afterAll(() => t.close());

const unlimited = ({ organisationId }: TestOwner, mayConfirm = true) =>
  t.sql(
    `insert into identity.entitlements (organisation_id, campaigns_at_once, may_launch, may_confirm, updated_at) values ($1, null, true, $2, now())
     on conflict (organisation_id) do update set campaigns_at_once = null, may_confirm = $2`,
    [organisationId, mayConfirm],
  );
const get = <Body = Detail>(token: string, path: string) => t.call<Body>('GET', path, { token });
const iso = (instant: Date) => instant.toISOString();
const ofCreator = async (creator: Applicant, id: string) => {
  const { status, body } = await get(creator.token, `/collaborations/${id}`);
  expect(status).toBe(200);
  return body;
};

/** Confirms what is accepted; answers the collaboration of this creator. */
async function confirm(campaignId: string, creator: Applicant): Promise<string> {
  const answer = await t.call<{ collaborations: Array<{ id: string; creatorId: string }> }>(
    'POST',
    `/campaigns/${campaignId}/selection/confirm`,
    {
      token: owner.accessToken,
      body: {},
    },
  );
  expectStatus(answer, 200, 'confirm the selection');
  return answer.body.collaborations.find(({ creatorId }) => creatorId === creator.id)?.id ?? '';
}

/** CRE-4: with an approved application video. */
const approve = ({ id }: Applicant) =>
  t.sql(
    `insert into creators.ugc_applications (id, creator_id, state, video_key, video_type, size_bytes, seconds, width, height, submitted_at, version)
     values ($1, $2, 'approved', 'ugc-applications/none', 'video/mp4', 1000, 15, 1080, 1920, now(), 1)`,
    [crypto.randomUUID(), id],
  );

describe('events', () => {
  it('rules.md 2 CAM-6 confirmed creators get the address, the window from the start to 3 days after the end, and the campaign runs to its end', async () => {
    const launched = t.now();
    const startsAt = new Date(earliestEventStart(launched, 3, ZONE).getTime() + 18 * 3_600_000);
    const endsAt = new Date(startsAt.getTime() + 5 * 3_600_000);
    const campaignId = await launchCampaign(t, owner, {
      format: 'event',
      schedule: { applicationDays: 3 },
      product: { ...GIFT, handOver: 'attend' },
      event: { venue: 'Studio Nord', address: 'Hof 1, 10115 Berlin', startsAt: iso(startsAt), endsAt: iso(endsAt) },
    });
    const creator = await makeApplicant(t);
    const applied = await applyAccepted(t, owner, creator, campaignId);
    const before = [
      await get<object>(creator.token, `/creator/campaigns/${campaignId}`),
      await get<object>(creator.token, `/creator/applications/${applied}`),
    ];
    expect(before.map(({ status }) => status)).toEqual([200, 200]);
    expect(JSON.stringify(before.map(({ body }) => body))).not.toContain('Hof 1');
    const id = await confirm(campaignId, creator);
    const until = dayEnd(localDay(new Date(endsAt.getTime() + 3 * DAY), ZONE), ZONE);
    expect(await ofCreator(creator, id)).toMatchObject({
      event: { venue: 'Studio Nord', address: 'Hof 1, 10115 Berlin', startsAt: iso(startsAt), endsAt: iso(endsAt) },
      state: 'preparing',
      preparationEndsAt: iso(startsAt),
      windowStartsAt: iso(startsAt),
      deadlineAt: iso(until),
      nextStep: { code: 'wait_for_start', at: iso(startsAt) },
    });
    // Without an account nothing polls while weeks go by
    await t.sql(`update collaborations.collaborations set social_account_id = null where id = $1`, [id]);
    await t.travelTo(startsAt);
    expect((await ofCreator(creator, id)).state).toBe('active');
    await t.travelTo(until);
    expect((await ofCreator(creator, id)).state).toBe('overdue');
    expect((await t.sql(`select state from campaigns.campaigns where id = $1`, [campaignId]))[0]).toEqual({ state: 'closing' });
    await t.travelTo(daysAfter(until, 7, ZONE));
    expect((await ofCreator(creator, id)).state).toBe('no_show');
    expect((await t.sql(`select state from campaigns.campaigns where id = $1`, [campaignId]))[0]).toEqual({ state: 'completed' });
  });
});

describe('events elsewhere', () => {
  it.each(['Pacific/Auckland', 'America/Los_Angeles'])(
    'rules.md 2 an event in %s, at the earliest instant: its own midnights count, for the campaign and for each creator',
    async (zone) => {
      await newOwner();
      // the first instant of a local day, without an end
      const startsAt = earliestEventStart(t.now(), 3, zone);
      const campaignId = await launchCampaign(t, owner, {
        format: 'event',
        timeZone: zone,
        schedule: { applicationDays: 3 },
        product: { ...GIFT, handOver: 'attend' },
        event: { venue: 'Pier 7', address: 'Quay Street', startsAt: iso(startsAt) },
      });
      const creator = await makeApplicant(t);
      await applyAccepted(t, owner, creator, campaignId);
      const campaign = await get<Record<string, unknown>>(owner.accessToken, `/campaigns/${campaignId}`);
      expect(campaign.body['applicationEndsAt']).toBe(iso(daysAfter(t.now(), 3, zone)));
      const until = dayEnd(addDays(localDay(startsAt, zone), 3), zone);
      const id = await confirm(campaignId, creator);
      expect(await ofCreator(creator, id)).toMatchObject({ windowStartsAt: iso(startsAt), deadlineAt: iso(until) });
      const confirmed = await get<Record<string, unknown>>(owner.accessToken, `/campaigns/${campaignId}`);
      expect(confirmed.body).toMatchObject({ preparationEndsAt: iso(startsAt), activeEndsAt: iso(until) });
    },
  );
});

describe('TikTok', () => {
  it('CAM-4 owes its videos, applied for with a TikTok account', async () => {
    await newOwner();
    const campaignId = await launchCampaign(t, owner, {
      type: 'tiktok',
      product: null,
      compensation: { cash: { amountMinor: 20_000, currency: 'EUR' } },
    });
    const wrong = await makeApplicant(t);
    const check = await get<{ reasons: Array<{ code: string }> }>(wrong.token, `/creator/campaigns/${campaignId}/application-check`);
    expect(check.body.reasons).toMatchObject([{ code: 'social-account-missing' }]);
    const creator = await makeApplicant(t, { platform: 'tiktok' });
    await applyAccepted(t, owner, creator, campaignId);
    const id = await confirm(campaignId, creator);
    const detail = await ofCreator(creator, id);
    expect(detail.deliverableList.map(({ kind }) => kind)).toEqual(['video', 'video']);
    // Cash only: the window begins with the active phase, at once (SHP-7)
    expect(detail.windowStartsAt).toBe(detail.preparationEndsAt);
  });
});

describe('UGC', () => {
  it('APP-5 BIL-3 shows the price per video and is confirmed without a plan; nothing published is matched to it', async () => {
    await newOwner();
    const campaignId = await launchCampaign(t, owner, {
      ...UGC,
      product: { ...GIFT, handOver: 'reimburse' },
      compensation: { cash: null },
    });
    const [a, b] = [await makeApplicant(t, { platform: null }), await makeApplicant(t)];
    const check = () => get<{ reasons: Array<{ code: string }> }>(a.token, `/creator/campaigns/${campaignId}/application-check`);
    expect((await check()).body.reasons).toMatchObject([{ code: 'ugc-not-approved' }]);
    for (const creator of [a, b]) {
      await approve(creator);
      await applyAccepted(t, owner, creator, campaignId);
    }
    // APP-8 BIL-3 CAM-14: the share of the price is money: it is told before applying and no credit is held
    expect((await get<Record<string, unknown>>(a.token, `/creator/campaigns/${campaignId}`)).body).toMatchObject({
      cash: null,
      videoPay: { amountMinor: 15_000, currency: 'EUR' },
    });
    expect((await get<{ used: number }>(a.token, '/creator/application-credits')).body.used).toBe(0);
    await unlimited(owner, false);
    const selection = await get<Record<string, unknown>>(owner.accessToken, `/campaigns/${campaignId}/selection`);
    expect(selection.body).toMatchObject({
      accepted: 2,
      price: { perVideo: { amountMinor: 11_900, currency: 'EUR' }, videosPerCreator: 2, total: { amountMinor: 47_600, currency: 'EUR' } },
      blockers: [],
      can: { confirmSelection: true },
    });
    const id = await confirm(campaignId, a);
    const detail = await ofCreator(a, id);
    expect(detail).toMatchObject({ nextStep: { code: 'wait_for_start' }, terms: { type: 'ugc', ugc: { lengthSeconds: 30, videos: 2 } } });
    expect(detail.deliverableList.map(({ kind }) => kind)).toEqual(['video', 'video']);
    await t.travelTo(new Date(String(detail.windowStartsAt)));
    expect(await ofCreator(a, id)).toMatchObject({ state: 'active', nextStep: { code: 'submit_video' } });
    // COL-1: the brand marks what it got; the last one ends it well, and until the freeze it can be taken back
    const piece = (index: number, verb: string, token = owner.accessToken) =>
      t.call<Detail & { can: { deliver: boolean; undoDelivery: boolean } }>(
        'POST',
        `/collaborations/${id}/deliverables/${detail.deliverableList[index]?.id}/${verb}`,
        { token },
      );
    expect((await piece(0, 'accept', a.token)).status).toBe(403);
    const first = await piece(0, 'accept');
    expect(first.body).toMatchObject({ state: 'active', can: { deliver: true }, deliverableList: [{ state: 'met' }, { state: 'owed' }] });
    const rivals = await Promise.all(Array.from({ length: 10 }, () => piece(1, 'accept')));
    expect(rivals.map(({ status, body }) => `${status} ${body.state}`)).toEqual(Array.from({ length: 10 }, () => '200 fulfilled'));
    const events = async () => (await ofCreator(a, id)).history.map(({ event }) => event);
    expect(await events()).toEqual(['confirm', 'window-began', 'delivered-by-hand', 'delivered-by-hand', 'deliverables-met']);
    expect((await piece(1, 'reopen')).body).toMatchObject({ state: 'active', can: { deliver: true } });
    expect((await piece(1, 'accept')).body.state).toBe('fulfilled');
    expect((await get<{ criteria: string[] }>(a.token, `/collaborations/${id}/ratings`)).body.criteria).toEqual([
      'product',
      'communication',
      'payment',
    ]);
    // Even with an account on the row: UGC is delivered, not published
    const [other] = await t.sql<{ id: string }>(
      `update collaborations.collaborations set social_account_id = $2 where campaign_id = $1 and creator_id = $3 returning id`,
      [campaignId, b.socialAccountId, b.id],
    );
    expect(other).toBeDefined();
    expect(await t.app.get(CollaborationsApi, { strict: false }).matchable(b.socialAccountId)).toEqual([]);
  });

  it('BIL-3 social campaigns have no such price', async () => {
    await newOwner();
    const campaignId = await launchCampaign(t, owner);
    expect((await get<Record<string, unknown>>(owner.accessToken, `/campaigns/${campaignId}/selection`)).body['price']).toBeNull();
  });
});

/** Signs up anew after a long jump. */
async function newOwner(): Promise<void> {
  owner = await makeOwner(t);
  await unlimited(owner);
}
