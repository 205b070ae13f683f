import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apply, applyAccepted, launchCampaign, makeApplicant, type Applicant } from '@app/applications/testing';
import { bootApp, type TestApp, type TestResponse } from '@app/harness';
import { makeOwner, type TestOwner } from '@app/identity/testing';

interface Amendment {
  id: string;
  version: number;
  disadvantage: boolean;
  changes: Array<{ field: string; before: unknown; after: unknown; effect: string }>;
  answers: Record<string, number>;
  consents?: Array<{ creatorId: string; creatorName: string; state: string }>;
  impact: Record<string, number>;
  code: string;
  errors: Array<{ pointer: string; code: string; limit?: unknown }>;
}

interface Own {
  id: string;
  state: string;
  collaborationId: string | null;
  changes: Array<{ field: string; effect: string }>;
  can: { consent: boolean; refuse: boolean };
}

const eur = (amountMinor: number) => ({ amountMinor, currency: 'EUR' });
const LESS = { compensation: { cash: eur(4_000) } };
const MORE = { compensation: { cash: eur(5_500) } };

let t: TestApp;
let owner: TestOwner;
let token: string;
beforeAll(async () => {
  t = await bootApp();
  owner = await makeOwner(t);
  token = owner.accessToken;
});
afterAll(() => t.close());

const amend = (id: string, body: object, by = token) => t.call<Amendment>('POST', `/campaigns/${id}/amendments`, { token: by, body });
const preview = (id: string, body: object) => t.call<Amendment>('POST', `/campaigns/${id}/amendments/preview`, { token, body });
const answer = (creator: Applicant, id: string, word: 'consent' | 'refuse') =>
  t.call<Own & { code: string }>('POST', `/amendments/${id}/${word}`, { token: creator.token });
const own = async (creator: Applicant, campaignId: string) =>
  (await t.call<{ items: Own[] }>('GET', `/creator/amendments?campaignId=${campaignId}`, { token: creator.token })).body.items;
const accept = (id: string) => t.call<{ code: string }>('POST', `/applications/${id}/accept`, { token });
const confirm = (id: string) => t.call<{ code: string }>('POST', `/campaigns/${id}/selection/confirm`, { token, body: {} });
const application = async (id: string) =>
  (
    await t.sql<{ state: string; reason: string | null; version: number }>(
      `select state, state_reason as reason, terms_version as version from applications.applications where id = $1`,
      [id],
    )
  )[0]!;
const collaborationOf = async (creator: Applicant, campaignId: string) =>
  (
    await t.sql<{ id: string; cash: number; deadline: Date; days: number; total: number; done: number; version: number }>(
      `select id, (terms->>'cashMinor')::int as cash, (terms->>'version')::int as version, deadline_at as deadline, active_days as days,
       deliverables_total as total, deliverables_done as done
     from collaborations.collaborations where creator_id = $1 and campaign_id = $2`,
      [creator.id, campaignId],
    )
  )[0]!;
/** A campaign without parcels, so that deadlines are known from the confirmation on. */
const CASH = { product: null, compensation: { cash: eur(15_000) } };
const done = (id: string) => t.sql(`update campaigns.campaigns set state = 'completed', ended_at = now() where id = $1`, [id]);

describe('CAM-11 amendments in the application phase', () => {
  it('CAM-11 to nobody’s disadvantage: everybody is told, acceptances stand', async () => {
    const id = await launchCampaign(t, owner);
    const [a, b] = [await makeApplicant(t), await makeApplicant(t)];
    const accepted = await applyAccepted(t, owner, a, id);
    const applied = await apply(t, b, id);
    const seen = await preview(id, { ...MORE, brief: { tone: 'Ruhig' } });
    expect([seen.status, seen.body.disadvantage, seen.body.impact]).toEqual([
      200,
      false,
      { applied: 1, accepted: 1, mustAcceptAnew: 0, collaborationsAsked: 0, collaborationsExtended: 0 },
    ]);
    const made = await amend(id, { ...MORE, brief: { tone: 'Ruhig' }, note: 'Mehr für euch' });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ version: 2, disadvantage: false, answers: { pending: 0 } });
    expect(made.body.changes.map(({ field, effect }) => [field, effect])).toEqual([
      ['/brief/tone', 'neutral'],
      ['/cashMinor', 'advantage'],
    ]);
    expect([await application(accepted), await application(applied)]).toMatchObject([
      { state: 'accepted', version: 2 },
      { state: 'applied', version: 2 },
    ]);
    const versions = await t.call<{ items: Array<{ version: number; terms: { cashMinor: number } }> }>('GET', `/campaigns/${id}/versions`, {
      token,
    });
    expect(versions.body.items.map(({ version, terms }) => [version, terms.cashMinor])).toEqual([
      [2, 5_500],
      [1, 5_000],
    ]);
    expect((await confirm(id)).status).toBe(200);
    expect((await collaborationOf(a, id)).cash).toBe(5_500);
    await done(id);
  });

  it('CAM-11 to their disadvantage: accepted ones fall back and cannot be accepted or confirmed until they accept anew', async () => {
    const id = await launchCampaign(t, owner);
    const [a, b, c] = [await makeApplicant(t), await makeApplicant(t), await makeApplicant(t)];
    const ids = [await applyAccepted(t, owner, a, id), await applyAccepted(t, owner, b, id), await apply(t, c, id)] as const;
    const seen = await preview(id, LESS);
    expect(seen.body.impact).toMatchObject({ applied: 1, accepted: 2, mustAcceptAnew: 3 });
    const { body } = await amend(id, LESS);
    expect([body.disadvantage, body.answers['pending']]).toEqual([true, 3]);
    expect(await application(ids[0])).toEqual({ state: 'applied', reason: 'terms_changed', version: 1 });
    expect([(await accept(ids[0])).body.code, (await confirm(id)).status]).toEqual(['applications.terms-not-accepted', 409]);
    const can = async () => (await t.call<{ can: { accept: boolean } }>('GET', `/applications/${ids[0]}`, { token })).body.can;
    expect(await can()).toMatchObject({ accept: false, decline: true });
    const [banner] = await own(a, id);
    expect(banner).toMatchObject({ id: body.id, state: 'pending', can: { consent: true, refuse: true }, collaborationId: null });
    expect(banner?.changes).toMatchObject([{ field: '/cashMinor', effect: 'disadvantage' }]);
    expect((await answer(a, body.id, 'consent')).body).toMatchObject({ state: 'accepted', can: { consent: false, refuse: false } });
    expect(await can()).toMatchObject({ accept: true });
    expect((await answer(a, body.id, 'consent')).body.code).toBe('collaborations.amendment-answered');
    expect((await answer(b, body.id, 'refuse')).body).toMatchObject({ state: 'refused', can: { consent: true, refuse: false } });
    expect([(await accept(ids[0])).status, (await accept(ids[1])).status]).toEqual([200, 409]);
    const list = await t.call<{ items: Amendment[] }>('GET', `/campaigns/${id}/amendments`, { token });
    expect(list.body.items[0]?.answers).toEqual({ pending: 1, accepted: 1, refused: 1, superseded: 0 });
    expect(list.body.items[0]?.consents?.find(({ creatorId }) => creatorId === b.id)?.state).toBe('refused');
    // A newer one asks those who have not agreed, with the difference to what they have accepted
    const newer = await amend(id, MORE);
    expect(newer.body.answers['pending']).toBe(2);
    expect((await answer(b, body.id, 'consent')).status).toBe(409);
    expect((await own(b, id))[0]?.changes).toMatchObject([{ field: '/cashMinor', effect: 'advantage' }]);
    expect((await answer(b, newer.body.id, 'consent')).status).toBe(200);
    expect((await accept(ids[1])).status).toBe(200);
    expect((await confirm(id)).status).toBe(200);
    expect([(await collaborationOf(a, id)).cash, (await collaborationOf(b, id)).cash]).toEqual([5_500, 5_500]);
    await done(id);
  });

  it('CAM-11 the application phase is extended at once; what cannot be amended is refused by name', async () => {
    const id = await launchCampaign(t, owner);
    const before = await t.call<{ applicationEndsAt: string; can: Record<string, boolean> }>('GET', `/campaigns/${id}`, { token });
    expect(before.body.can['amend']).toBe(true);
    expect((await amend(id, { schedule: { applicationDays: 9 } })).body.disadvantage).toBe(false);
    const after = await t.call<{ applicationEndsAt: string }>('GET', `/campaigns/${id}`, { token });
    expect(Date.parse(after.body.applicationEndsAt) - Date.parse(before.body.applicationEndsAt)).toBe(2 * 86_400_000);
    const [due] = await t.sql<{ at: Date }>(
      `select due_at as at from platform.deadlines where subject_id = $1 and kind = 'campaigns.application-end' and state = 'pending'`,
      [id],
    );
    expect(due?.at.toISOString()).toBe(after.body.applicationEndsAt);
    const refusals: Array<[object, string, string]> = [
      [{}, 'campaigns.nothing-changed', ''],
      [{ schedule: { applicationDays: 9 } }, 'campaigns.nothing-changed', ''],
      [{ product: { handOver: 'voucher' } }, 'campaigns.not-amendable', '/product/handOver'],
      [{ ugc: { wording: 'Hi' } }, 'campaigns.not-amendable', '/ugc'],
      [{ event: { venue: 'Loft' } }, 'campaigns.not-amendable', '/event'],
      [{ title: 'New' }, 'platform.invalid', '/title'],
      [{ brief: { task: '' } }, 'campaigns.not-complete', '/brief/task'],
      [{ compensation: { cash: { amountMinor: 5_000, currency: 'USD' } } }, 'campaigns.one-currency', '/product/retailValue'],
    ];
    for (const [body, code, pointer] of refusals) {
      const answered = await amend(id, body);
      expect([answered.status, answered.body.code, answered.body.errors?.[0]?.pointer ?? '']).toEqual([422, code, pointer]);
    }
    // events have dates of their own
    const startsAt = new Date(t.now().getTime() + 30 * 86_400_000).toISOString();
    const event = { venue: 'Studio Nord', address: 'Hof 1, 10115 Berlin', startsAt };
    const invitation = await launchCampaign(t, owner, { format: 'event', event });
    const { schedule } = (await t.call<{ schedule: Record<string, number> }>('GET', `/campaigns/${invitation}`, { token })).body;
    for (const phase of ['preparationDays', 'activeDays']) {
      const answered = await amend(invitation, { ...MORE, schedule: { [phase]: schedule[phase]! + 5 } });
      expect([answered.status, answered.body.code, answered.body.errors?.[0]?.pointer]).toEqual([
        422,
        'campaigns.not-amendable',
        `/schedule/${phase}`,
      ]);
    }
    expect((await amend(invitation, { ...MORE, schedule: { ...schedule, applicationDays: 8 } })).status).toBe(201);
    await done(invitation);
    // CAM-11: these never needed an amendment
    const edited = await t.call('PATCH', `/campaigns/${id}`, {
      token,
      body: { title: 'Neuer Titel', places: 99, criteria: { languages: ['de'] }, ownerId: owner.userId },
    });
    expect(edited.status).toBe(200);
    expect((await t.call('PATCH', `/campaigns/${id}`, { token, body: LESS })).status).toBe(422);
    const stranger = await makeOwner(t);
    expect((await amend(id, MORE, stranger.accessToken)).status).toBe(404);
    await t.call('POST', `/campaigns/${id}/cancel`, { token, body: {} });
    expect((await amend(id, MORE)).body.code).toBe('campaigns.not-possible-now');
  });
});

describe('CAM-11 amendments of running collaborations', () => {
  it('CAM-11 who consents has the new terms, deliverables and deadline; who does not keeps the old ones', async () => {
    const id = await launchCampaign(t, owner, CASH);
    const [a, b] = [await makeApplicant(t), await makeApplicant(t)];
    for (const creator of [a, b]) await applyAccepted(t, owner, creator, id);
    expect((await confirm(id)).status).toBe(200);
    const before = await collaborationOf(a, id);
    const made = await amend(id, {
      compensation: { cash: eur(25_000) },
      schedule: { activeDays: 10 },
      deliverables: { stories: 4, posts: 1 },
    });
    expect([made.status, made.body.answers['pending']]).toEqual([201, 2]);
    expect((await collaborationOf(a, id)).cash).toBe(15_000);
    expect((await answer(a, made.body.id, 'consent')).status).toBe(200);
    expect((await answer(b, made.body.id, 'refuse')).status).toBe(200);
    const [consenting, keeping] = [await collaborationOf(a, id), await collaborationOf(b, id)];
    expect(consenting).toMatchObject({ cash: 25_000, version: 2, days: 10, total: before.total + 1, done: 0 });
    expect(consenting.deadline.getTime()).toBeLessThan(before.deadline.getTime());
    expect(keeping).toMatchObject({ cash: 15_000, version: 1, days: before.days, total: before.total });
    expect(keeping.deadline).toEqual(before.deadline);
    const owed = await t.sql<{ kind: string }>(
      `select kind from collaborations.deliverables where collaboration_id = $1 and state = 'owed'`,
      [consenting.id],
    );
    expect(owed.filter(({ kind }) => kind === 'story')).toHaveLength(4);
    await done(id);
  });

  it('CAM-11 longer phases take effect at once for all, over ones are refused', async () => {
    const id = await launchCampaign(t, owner, CASH);
    const a = await makeApplicant(t);
    await applyAccepted(t, owner, a, id);
    await confirm(id);
    const before = await collaborationOf(a, id);
    const seen = await preview(id, { schedule: { activeDays: 20 } });
    expect(seen.body.impact).toMatchObject({ collaborationsAsked: 0, collaborationsExtended: 1 });
    const made = await amend(id, { schedule: { activeDays: 20 } });
    expect([made.status, made.body.answers['pending']]).toEqual([201, 0]);
    const after = await collaborationOf(a, id);
    expect([after.days - before.days, Math.round((after.deadline.getTime() - before.deadline.getTime()) / 86_400_000)]).toEqual([6, 6]);
    for (const schedule of [{ applicationDays: 9 }, { preparationDays: 3 }]) {
      expect((await amend(id, { schedule })).body.code).toBe('campaigns.phase-over');
    }
    await done(id);
  });

  it('CAM-11 APP-5 twenty at once: amendments, confirmations and consents leave terms that their creators accepted', async () => {
    const id = await launchCampaign(t, owner);
    const people = [await makeApplicant(t), await makeApplicant(t), await makeApplicant(t), await makeApplicant(t)];
    const ids: string[] = [];
    for (const person of people) ids.push(await applyAccepted(t, owner, person, id));
    const first = (await amend(id, LESS)).body.id;
    for (const person of people.slice(0, 2)) await answer(person, first, 'consent');
    for (const accepted of ids.slice(0, 2)) await accept(accepted);
    const calls: Array<Promise<TestResponse<unknown>>> = [];
    for (let n = 0; n < 5; n++) {
      calls.push(confirm(id), amend(id, { compensation: { cash: eur(3_900 - n) } }));
      calls.push(answer(people[n % 4]!, first, 'consent'), accept(ids[n % 4]!));
    }
    const statuses = (await Promise.all(calls)).map(({ status }) => status);
    expect(statuses.filter((status) => status >= 500)).toEqual([]);
    expect(statuses.filter((_, index) => index % 4 === 0).filter((status) => status === 200).length).toBeLessThanOrEqual(1);
    const rows = await t.sql<{ version: number; accepted: number; hash: string; frozen: string }>(
      `select (c.terms->>'version')::int as version, a.terms_version as accepted, a.terms_hash as hash, c.terms->>'hash' as frozen
       from collaborations.collaborations c join applications.applications a on a.id = c.application_id where c.campaign_id = $1`,
      [id],
    );
    for (const row of rows) expect([row.accepted, row.hash]).toEqual([row.version, row.frozen]);
    const versions = await t.sql<{ n: number; top: number }>(
      `select count(*)::int as n, max(version) as top from campaigns.versions where campaign_id = $1`,
      [id],
    );
    expect(versions[0]?.n).toBe(versions[0]?.top);
    await done(id);
  });
});
