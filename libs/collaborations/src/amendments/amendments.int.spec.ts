import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApplicationsApi } from '@app/applications';
import { apply, applyAccepted, launchCampaign, makeApplicant, type Applicant } from '@app/applications/testing';
import { bootApp, type TestApp, type TestResponse } from '@app/harness';
import { makeOwner, type TestOwner } from '@app/identity/testing';
import { Scope, Transactions } from '@app/platform';
import { CollaborationsApi } from '../contract/collaborations.api.js';

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
  chooseFrom: string[] | null;
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
const answer = (creator: Applicant, id: string, word: 'consent' | 'refuse', body?: object) =>
  t.call<Own & { code: string; errors: Array<{ pointer: string; code: string }>; reasons: Array<{ code: string }> }>(
    'POST',
    `/amendments/${id}/${word}`,
    { token: creator.token, ...(body && { body }) },
  );
const own = async (creator: Applicant, campaignId: string) =>
  (await t.call<{ items: Own[] }>('GET', `/creator/amendments?campaignId=${campaignId}`, { token: creator.token })).body.items;
const accept = (id: string) => t.call<{ code: string }>('POST', `/applications/${id}/accept`, { token });
const confirm = (id: string, waitlistApplicationIds?: string[]) =>
  t.call<{ code: string; collaborations: Array<{ id: string; creatorId: string }> }>('POST', `/campaigns/${id}/selection/confirm`, {
    token,
    body: { ...(waitlistApplicationIds && { waitlistApplicationIds }) },
  });
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
const ship = (id: string, collaborationId: string) =>
  t.call<{ items: Array<{ status: string }> }>('POST', `/campaigns/${id}/shipments`, { token, body: { shipments: [{ collaborationId }] } });
const lose = (collaborationId: string) =>
  t.app.get(CollaborationsApi, { strict: false }).remove(Scope.system(), collaborationId, 'left the platform');
const detail = async (creator: Applicant, id: string) =>
  (
    await t.call<{
      handOver: string;
      variant: string | null;
      preparationEndsAt: string;
      windowStartsAt: string | null;
      deadlineAt: string | null;
      event: { venue: string; address: string; startsAt: string } | null;
      terms: { handOver: string; version: number; event?: { startsAt: string } };
    }>('GET', `/collaborations/${id}`, { token: creator.token })
  ).body;
const told = async (creator: Applicant) => {
  await t.settle();
  return (await t.call<{ items: Array<{ kind: string }> }>('GET', '/me/notifications', { token: creator.token })).body.items.map(
    ({ kind }) => kind,
  );
};
const inDays = (days: number, hours = 0) => new Date(t.now().getTime() + days * 86_400_000 + hours * 3_600_000);
const done = (id: string) => t.sql(`update campaigns.campaigns set state = 'completed', ended_at = now() where id = $1`, [id]);

describe('CAM-11 amendments in the application phase', () => {
  it('CAM-7 asking for drafts needs acceptance anew, asking no more needs none; terms before it keep their hash', async () => {
    const id = await launchCampaign(t, owner);
    const creator = await makeApplicant(t);
    const applicationId = await applyAccepted(t, owner, creator, id);
    const versions = async () =>
      (
        await t.call<{ items: Array<{ version: number; hash: string; terms: { drafts?: boolean } }> }>('GET', `/campaigns/${id}/versions`, {
          token,
        })
      ).body.items.map(({ version, hash, terms }) => ({ version, hash, drafts: terms.drafts }));
    const [first] = await versions();
    const asked = await amend(id, { drafts: true });
    expect([asked.status, asked.body.disadvantage, asked.body.changes]).toEqual([
      201,
      true,
      [{ field: '/drafts', before: false, after: true, effect: 'disadvantage' }],
    ]);
    expect((await application(applicationId)).state).toBe('applied');
    expect((await amend(id, { drafts: true })).status).toBe(422);
    const dropped = await amend(id, { drafts: false });
    expect([dropped.status, dropped.body.disadvantage]).toEqual([201, false]);
    expect(await versions()).toMatchObject([{ version: 3, drafts: undefined }, { version: 2, drafts: true }, first]);
    // who never said yes to version 2 does so to the newest
    const [open] = await own(creator, id);
    expect((await answer(creator, open!.id, 'consent')).status).toBe(200);
    expect((await accept(applicationId)).status).toBe(200);
    expect((await confirm(id)).status).toBe(200);
    const { id: collaborationId } = await collaborationOf(creator, id);
    const seen = async (by: string) =>
      (await t.call<{ terms: { drafts?: boolean } }>('GET', `/collaborations/${collaborationId}`, { token: by })).body.terms.drafts;
    expect([await seen(creator.token), await seen(token)]).toEqual([undefined, undefined]);
    const later = await amend(id, { drafts: true });
    expect(later.body.answers['pending']).toBe(1);
    expect(await seen(creator.token)).toBeUndefined();
    expect((await answer(creator, later.body.id, 'consent')).status).toBe(200);
    expect([await seen(creator.token), await seen(token)]).toEqual([true, true]);
    await done(id);
  });

  it('CAM-11 to nobody’s disadvantage: everybody is told, acceptances stand', async () => {
    const id = await launchCampaign(t, owner);
    const [a, b] = [await makeApplicant(t), await makeApplicant(t)];
    const accepted = await applyAccepted(t, owner, a, id);
    const applied = await apply(t, b, id);
    const seen = await preview(id, { ...MORE, brief: { tone: 'Ruhig' } });
    expect([seen.status, seen.body.disadvantage, seen.body.impact]).toEqual([
      200,
      false,
      { applied: 1, accepted: 1, waitlisted: 0, mustAcceptAnew: 0, collaborationsAsked: 0, collaborationsExtended: 0 },
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
      [{ product: { shipCountries: [] } }, 'campaigns.not-complete', '/product/shipCountries'],
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

  it('APP-8 CAM-11 terms that begin to pay cash give the credit back with the consent, once, and it is not taken again', async () => {
    const id = await launchCampaign(t, owner, { compensation: { cash: null } });
    const [a, b] = [await makeApplicant(t), await makeApplicant(t)];
    for (const creator of [a, b]) await applyAccepted(t, owner, creator, id);
    expect((await confirm(id)).status).toBe(200);
    const used = async (creator: Applicant) =>
      (await t.call<{ used: number }>('GET', '/creator/application-credits', { token: creator.token })).body.used;
    expect([await used(a), await used(b)]).toEqual([1, 1]);
    const paid = await amend(id, { compensation: { cash: eur(4_000) } });
    expect([paid.status, await used(a)]).toEqual([201, 1]);
    const words = await Promise.all(Array.from({ length: 10 }, () => answer(a, paid.body.id, 'consent')));
    expect(words.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 9 }, () => 409)]);
    expect((await answer(b, paid.body.id, 'refuse')).status).toBe(200);
    expect([await used(a), await used(b)]).toEqual([0, 1]);
    // the end and a second chance change nothing for who is paid
    for (const creator of [a, b]) await lose((await collaborationOf(creator, id)).id);
    expect([await used(a), await used(b)]).toEqual([0, 0]);
    const { applicationId } = (
      await t.call<{ applicationId: string }>('GET', `/collaborations/${(await collaborationOf(a, id)).id}`, { token })
    ).body;
    await t.app.get(Transactions).run(() => t.app.get(ApplicationsApi, { strict: false }).reopened(applicationId));
    expect(await used(a)).toBe(0);
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

describe('CAM-11 amendments of every kind of campaign', () => {
  it('CAM-11 COL-5 a disadvantage is accepted anew on the waiting list before a place is offered; an open offer ends with it', async () => {
    const id = await launchCampaign(t, owner, { places: 2 });
    const [a, b, c, d] = [await makeApplicant(t), await makeApplicant(t), await makeApplicant(t), await makeApplicant(t)];
    for (const creator of [a, b]) await applyAccepted(t, owner, creator, id);
    const waiting = [await apply(t, c, id), await apply(t, d, id)];
    const { collaborations } = (await confirm(id, waiting)).body;
    const lost = collaborations.find(({ creatorId }) => creatorId === a.id)!.id;
    await lose(lost);
    const offer = (body: object = {}) => t.call<{ code: string }>('POST', `/collaborations/${lost}/replacement`, { token, body });
    expect((await offer()).status).toBe(200);
    const seen = await preview(id, LESS);
    expect(seen.body.impact).toMatchObject({ waitlisted: 2, mustAcceptAnew: 2, collaborationsAsked: 1 });
    const made = await amend(id, LESS);
    expect(made.body.answers['pending']).toBe(3);
    type Place = {
      state: string;
      next: { applicationId: string } | null;
      can: { offer: boolean };
      offers: Array<{ state: string }>;
      mustAcceptAnew: number;
    };
    const place = async () => (await t.call<{ items: Place[] }>('GET', `/campaigns/${id}/replacements`, { token })).body.items[0]!;
    expect(await place()).toMatchObject({
      state: 'free',
      next: null,
      mustAcceptAnew: 2,
      can: { offer: false },
      offers: [{ state: 'withdrawn' }],
    });
    expect((await offer()).body.code).toBe('applications.waitlist-empty');
    expect((await offer({ applicationId: waiting[1] })).body.code).toBe('applications.terms-not-accepted');
    expect((await own(d, id))[0]).toMatchObject({ state: 'pending', collaborationId: null, can: { consent: true } });
    expect((await answer(d, made.body.id, 'consent')).status).toBe(200);
    expect((await answer(c, made.body.id, 'refuse')).status).toBe(200);
    expect(await place()).toMatchObject({ next: { applicationId: waiting[1] }, mustAcceptAnew: 1, can: { offer: true } });
    expect((await offer()).status).toBe(200);
    // to nobody's disadvantage: the offer is one of the new terms
    expect((await amend(id, { compensation: { cash: eur(4_500) } })).status).toBe(201);
    const { offer: open } = (
      await t.call<{ offer: { state: string; termsVersion: number; termsHash: string } }>('GET', `/creator/applications/${waiting[1]}`, {
        token: d.token,
      })
    ).body;
    expect(open).toMatchObject({ state: 'open', termsVersion: 3 });
    const { termsVersion, termsHash } = open;
    const yes = (version: number) =>
      t.call('POST', `/applications/${waiting[1]}/offer/accept`, { token: d.token, body: { termsVersion: version, termsHash } });
    expect([(await yes(2)).status, (await yes(termsVersion)).status]).toEqual([409, 200]);
    expect(await collaborationOf(d, id)).toMatchObject({ cash: 4_500, version: 3 });
    expect(await collaborationOf(b, id)).toMatchObject({ cash: 5_000, version: 1 });
    await done(id);
  });

  it('CAM-11 ongoing: applicants and running collaborations of earlier batches are asked apart, each keeps what it agreed to', async () => {
    const id = await launchCampaign(t, owner, { ...CASH, timing: 'ongoing' });
    const [a, b, c] = [await makeApplicant(t), await makeApplicant(t), await makeApplicant(t)];
    for (const creator of [a, b]) await applyAccepted(t, owner, creator, id);
    expect((await confirm(id)).status).toBe(200);
    const third = await applyAccepted(t, owner, c, id);
    const before = await collaborationOf(a, id);
    const made = await amend(id, { compensation: { cash: eur(12_000) }, schedule: { activeDays: 20 } });
    expect([made.body.disadvantage, made.body.answers['pending']]).toEqual([true, 3]);
    expect(await application(third)).toMatchObject({ state: 'applied', reason: 'terms_changed' });
    expect((await answer(a, made.body.id, 'consent')).status).toBe(200);
    expect(await collaborationOf(a, id)).toMatchObject({ cash: 12_000, version: 2, days: 20 });
    const keeping = await collaborationOf(b, id);
    expect(keeping).toMatchObject({ cash: 15_000, version: 1, days: 20 });
    expect(Math.round((keeping.deadline.getTime() - before.deadline.getTime()) / 86_400_000)).toBe(6);
    expect((await answer(c, made.body.id, 'consent')).status).toBe(200);
    expect([(await accept(third)).status, (await confirm(id)).status]).toEqual([200, 200]);
    expect(await collaborationOf(c, id)).toMatchObject({ cash: 12_000, version: 2, days: 20 });
    await done(id);
  });

  it('CAM-11 UGC: a longer video and a bigger bundle need consent, a shorter one and wording do not fall back', async () => {
    const ugc = { lengthSeconds: 15, aspectRatio: '9:16', videos: 1 };
    const requirements = { hashtags: [], mentions: [], links: [], disclosureCountry: null };
    const id = await launchCampaign(t, owner, { ...CASH, type: 'ugc', ugc, requirements });
    const [a, b] = [await makeApplicant(t), await makeApplicant(t)];
    for (const { id: creatorId } of [a, b]) {
      await t.sql(
        `insert into creators.ugc_applications (id, creator_id, state, video_key, video_type, size_bytes, seconds, width, height, submitted_at, version)
         values (gen_random_uuid(), $1, 'approved', 'ugc-applications/none', 'video/mp4', 1000, 15, 1080, 1920, now(), 1)`,
        [creatorId],
      );
    }
    const ids = [await applyAccepted(t, owner, a, id), await applyAccepted(t, owner, b, id)];
    const neutral = await amend(id, { ugc: { wording: 'Say hello', scenes: ['Unpack'], hooks: ['Wait for it'], aspectRatio: '4:5' } });
    expect([neutral.body.disadvantage, (await application(ids[0]!)).state]).toEqual([false, 'accepted']);
    expect((await amend(id, { ugc: { lengthSeconds: 20 } })).body.code).toBe('campaigns.ugc-length');
    const longer = await amend(id, { ugc: { lengthSeconds: 30, videos: 2 } });
    expect(longer.body.changes.map(({ field, effect }) => [field, effect])).toEqual([
      ['/deliverables/videos', 'disadvantage'],
      ['/ugc/lengthSeconds', 'disadvantage'],
    ]);
    expect((await application(ids[0]!)).state).toBe('applied');
    for (const [index, creator] of [a, b].entries()) {
      await answer(creator, longer.body.id, 'consent');
      expect((await accept(ids[index]!)).status).toBe(200);
    }
    expect((await confirm(id)).status).toBe(200);
    const more = await amend(id, { ugc: { videos: 3 } });
    await answer(a, more.body.id, 'consent');
    expect([(await collaborationOf(a, id)).total, (await collaborationOf(b, id)).total]).toEqual([3, 2]);
    await done(id);
  });

  it('CAM-11 event: later gives everybody the time at once, sooner needs consent; the address is told to confirmed ones only', async () => {
    const starts = inDays(20);
    const event = {
      venue: 'Loft',
      address: 'Hof 1, Berlin',
      startsAt: starts.toISOString(),
      endsAt: new Date(starts.getTime() + 3_600_000).toISOString(),
    };
    const id = await launchCampaign(t, owner, { ...CASH, format: 'event', event });
    const [a, b] = [await makeApplicant(t), await makeApplicant(t)];
    const applied = await applyAccepted(t, owner, a, id);
    await applyAccepted(t, owner, b, id);
    // rules.md 2: every amendment needs a day between the end of the application phase and the event
    const { applicationEndsAt } = (await t.call<{ applicationEndsAt: string }>('GET', `/campaigns/${id}`, { token })).body;
    const early = await amend(id, { event: { startsAt: new Date(Date.parse(applicationEndsAt) + 3_600_000).toISOString() } });
    expect([early.status, early.body.code]).toEqual([422, 'campaigns.event-too-early']);
    expect(Date.parse(String(early.body.errors[0]!.limit)) - Date.parse(applicationEndsAt)).toBeGreaterThanOrEqual(23 * 3_600_000);
    await t.sql(`update campaigns.campaigns set application_ends_at = $2 where id = $1`, [id, inDays(19, 12)]);
    expect((await amend(id, MORE)).body.code).toBe('campaigns.event-too-early');
    await t.sql(`update campaigns.campaigns set application_ends_at = $2 where id = $1`, [id, applicationEndsAt]);
    // the address alone, to applicants nothing changes and nothing is shown
    const moved = await amend(id, { event: { address: 'Hof 2, Berlin' } });
    expect([moved.status, moved.body.disadvantage, moved.body.changes]).toEqual([
      201,
      false,
      [{ field: '/event/address', before: 'Hof 1, Berlin', after: 'Hof 2, Berlin', effect: 'neutral' }],
    ]);
    expect(await application(applied)).toMatchObject({ state: 'accepted', version: 2 });
    const both = await amend(id, { event: { address: 'Hof 3, Berlin', venue: 'Hof' } });
    for (const creator of [a, b]) {
      expect(JSON.stringify(await own(creator, id))).not.toContain('Hof 3');
      expect(JSON.stringify((await answer(creator, both.body.id, 'consent')).body)).not.toContain('Hof 3');
    }
    await accept(applied);
    const [second] = await t.sql<{ id: string }>(`select id from applications.applications where campaign_id = $1 and creator_id = $2`, [
      id,
      b.id,
    ]);
    await accept(second!.id);
    const { collaborations } = (await confirm(id)).body;
    const of = (creator: Applicant) => detail(creator, collaborations.find(({ creatorId }) => creatorId === creator.id)!.id);
    const before = await of(a);
    expect(before.event?.address).toBe('Hof 3, Berlin');
    expect((await amend(id, { event: { address: 'Hof 4, Berlin' } })).body.answers['pending']).toBe(0);
    expect([(await of(a)).event?.address, await told(a)]).toMatchObject(['Hof 4, Berlin', expect.arrayContaining(['event-place-changed'])]);
    // two days later
    const plus = (instant: string, days: number) => new Date(Date.parse(instant) + days * 86_400_000).toISOString();
    const later = await amend(id, { event: { startsAt: plus(event.startsAt, 2), endsAt: plus(event.endsAt, 2) } });
    expect([later.status, later.body.answers['pending']]).toEqual([201, 2]);
    await answer(a, later.body.id, 'consent');
    await answer(b, later.body.id, 'refuse');
    for (const creator of [a, b]) {
      const { windowStartsAt, deadlineAt } = await of(creator);
      expect([windowStartsAt, deadlineAt]).toEqual([plus(event.startsAt, 2), plus(before.deadlineAt!, 2)]);
    }
    expect([(await of(a)).event?.startsAt, (await of(b)).event?.startsAt]).toEqual([plus(event.startsAt, 2), event.startsAt]);
    // four days sooner: only who agrees
    const sooner = await amend(id, { event: { startsAt: plus(event.startsAt, -2), endsAt: plus(event.endsAt, -2) } });
    await answer(a, sooner.body.id, 'consent');
    await answer(b, sooner.body.id, 'refuse');
    const [agreed, kept] = [await of(a), await of(b)];
    expect([agreed.windowStartsAt, agreed.deadlineAt]).toEqual([plus(event.startsAt, -2), plus(before.deadlineAt!, -2)]);
    expect([kept.windowStartsAt, kept.deadlineAt]).toEqual([plus(event.startsAt, 2), plus(before.deadlineAt!, 2)]);
    const campaign = (await t.call<{ preparationEndsAt: string; activeEndsAt: string }>('GET', `/campaigns/${id}`, { token })).body;
    expect([campaign.preparationEndsAt, campaign.activeEndsAt]).toEqual([plus(event.startsAt, -2), plus(before.deadlineAt!, 2)]);
    await done(id);
  });

  it('CAM-11 APP-1 hand-over, countries and variants: accepted only with what they need, never for a parcel on its way', async () => {
    const product = { name: 'Serum', retailValue: eur(8_900), handOver: 'voucher' };
    const id = await launchCampaign(t, owner, { product, variants: ['S', 'M'] });
    const [a, b, c] = [
      await makeApplicant(t),
      await makeApplicant(t, { addressCountry: 'CH' }),
      await makeApplicant(t, { addressCountry: null }),
    ];
    const ids: string[] = [];
    for (const creator of [a, b, c]) {
      const application = await apply(t, creator, id, { variant: 'S' });
      expect((await accept(application)).status).toBe(200);
      ids.push(application);
    }
    const shipped = await amend(id, { product: { handOver: 'ship', shipCountries: ['DE'] }, variants: ['M', 'L'] });
    expect(shipped.body.changes.map(({ field, effect }) => [field, effect])).toEqual([
      ['/handOver', 'disadvantage'],
      ['/variants', 'disadvantage'],
      ['/shipCountries', 'neutral'],
    ]);
    expect((await own(a, id))[0]?.chooseFrom).toEqual(['M', 'L']);
    expect((await answer(a, shipped.body.id, 'consent')).body).toMatchObject({
      code: 'applications.invalid',
      errors: [{ pointer: '/variant', code: 'required' }],
    });
    expect((await answer(a, shipped.body.id, 'consent', { variant: 'S' })).body.errors[0]?.code).toBe('unknown');
    expect((await answer(a, shipped.body.id, 'consent', { variant: 'M' })).status).toBe(200);
    expect((await answer(b, shipped.body.id, 'consent', { variant: 'M' })).body.reasons[0]?.code).toBe('country-not-served');
    expect((await answer(c, shipped.body.id, 'consent', { variant: 'M' })).body.reasons[0]?.code).toBe('address-incomplete');
    const served = await amend(id, { product: { shipCountries: ['DE', 'CH'] } });
    expect((await answer(b, served.body.id, 'consent', { variant: 'L' })).status).toBe(200);
    for (const application of ids.slice(0, 2)) await accept(application);
    const { collaborations } = (await confirm(id)).body;
    const [parcel, none] = [a, b].map((creator) => collaborations.find(({ creatorId }) => creatorId === creator.id)!.id) as [
      string,
      string,
    ];
    expect((await ship(id, parcel)).body.items).toMatchObject([{ status: 'sent' }]);
    const code = await amend(id, { product: { handOver: 'access' } });
    expect(code.body.answers['pending']).toBe(1);
    expect((await own(b, id))[0]).toMatchObject({ id: code.body.id, collaborationId: none, chooseFrom: null });
    expect((await answer(b, code.body.id, 'consent')).status).toBe(200);
    await t.settle();
    expect([await detail(a, parcel), await detail(b, none)]).toMatchObject([
      { handOver: 'ship', variant: 'M', terms: { handOver: 'ship' } },
      { handOver: 'access', variant: 'L', terms: { handOver: 'access' }, windowStartsAt: null },
    ]);
    expect((await ship(id, none)).body.items).toMatchObject([{ status: 'refused' }]);
    expect((await t.call('POST', `/collaborations/${none}/hand-over`, { token, body: { text: 'user/pass' } })).status).toBe(200);
    // with cash alone nothing is waited for
    const cash = await launchCampaign(t, owner);
    await applyAccepted(t, owner, a, cash);
    const [only] = (await confirm(cash)).body.collaborations;
    const paid = await amend(cash, { product: { handOver: 'none' }, compensation: { cash: eur(20_000) } });
    await answer(a, paid.body.id, 'consent');
    await t.settle();
    const now = await detail(a, only!.id);
    expect([now.handOver, now.windowStartsAt]).toEqual(['none', now.preparationEndsAt]);
    const back = await amend(cash, { product: { handOver: 'ship', shipCountries: ['DE'] } });
    await answer(a, back.body.id, 'consent');
    await t.settle();
    expect(await detail(a, only!.id)).toMatchObject({ handOver: 'ship', windowStartsAt: null, deadlineAt: null });
    expect((await ship(cash, only!.id)).body.items).toMatchObject([{ status: 'sent' }]);
    for (const campaign of [id, cash]) await done(campaign);
  });

  it('CAM-11 consents, refusals and a second amendment at the same moment: everybody has the terms they said yes to, once', async () => {
    const id = await launchCampaign(t, owner, { ...CASH, places: 6 });
    const people: Applicant[] = [];
    for (let n = 0; n < 6; n++) people.push(await makeApplicant(t));
    for (const person of people) await applyAccepted(t, owner, person, id);
    expect((await confirm(id)).status).toBe(200);
    const first = (await amend(id, { compensation: { cash: eur(12_000) } })).body.id;
    const calls = people.flatMap((person, index) => [
      answer(person, first, 'consent'),
      answer(person, first, index % 2 ? 'refuse' : 'consent'),
      ...(index === 2 ? [amend(id, { compensation: { cash: eur(11_000) } }), amend(id, { compensation: { cash: eur(10_000) } })] : []),
    ]);
    const answers = await Promise.all(calls as Array<Promise<TestResponse<unknown>>>);
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    const rows = await t.sql<{ cash: number; version: number; yes: number | null; states: string[] }>(
      `select (c.terms->>'cashMinor')::int as cash, (c.terms->>'version')::int as version,
         (select max(a.version) from collaborations.amendment_consents s join campaigns.amendments a on a.id = s.amendment_id
          where s.collaboration_id = c.id and s.state = 'accepted') as yes,
         (select array_agg(s.state order by a.version) from collaborations.amendment_consents s join campaigns.amendments a on a.id = s.amendment_id
          where s.collaboration_id = c.id) as states
       from collaborations.collaborations c where c.campaign_id = $1`,
      [id],
    );
    expect(rows).toHaveLength(6);
    for (const row of rows) {
      expect(row.version).toBe(row.yes ?? 1);
      expect(row.cash).toBe(row.yes === null ? 15_000 : 12_000);
      expect(row.states.slice(0, -1).every((state) => state === 'accepted' || state === 'superseded')).toBe(true);
      expect(row.states.at(-1)).toBe('pending');
    }
    await done(id);
  });
});
