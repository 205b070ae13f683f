import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apply, applicationInput, launchCampaign, makeApplicant, type Applicant } from '@app/applications/testing';
import { bootApp, type TestApp } from '@app/harness';
import { makeOwner, type TestOwner } from '@app/identity/testing';
import { DeadlineSweep } from '@app/platform';

const MANY = 50;
const INVITED = 5;
const PLACES = 40;

let t: TestApp;
let owner: TestOwner;
const people: Applicant[] = [];
const invitees: Applicant[] = [];
beforeAll(async () => {
  t = await bootApp();
  owner = await makeOwner(t);
  for (let n = 0; n < MANY; n++) people.push(await makeApplicant(t));
  for (let n = 0; n < INVITED; n++) invitees.push(await makeApplicant(t));
  await t.sql(
    `insert into creators.visibility (creator_id, network, away, version, updated_at) select id, true, '[]', 1, now() from unnest($1::uuid[]) as i(id)`,
    [invitees.map(({ id }) => id)],
  );
});
afterAll(() => t.close());

const post = (token: string, path: string, body: unknown = {}) => t.call<Record<string, unknown>>('POST', path, { token, body });

interface Row {
  id: string;
  creator_id: string;
  state: string;
  waitlist_position: number | null;
  without_cash: boolean;
  credit_back_at: Date | null;
  collaborations: number;
  outcomes: string[];
}

/** Where every application of the campaign ended, with what its history says of it. */
const ends = (campaignId: string) =>
  t.sql<Row>(
    `select a.id, a.creator_id, a.state, a.waitlist_position, a.without_cash, a.credit_back_at,
       (select count(*)::int from collaborations.collaborations c where c.application_id = a.id) as collaborations,
       (select coalesce(array_agg(h.to_state order by h.at, h.id), '{}') from applications.application_history h where h.application_id = a.id) as outcomes
     from applications.applications a where a.campaign_id = $1 order by a.id`,
    [campaignId],
  );

/** One application over HTTP, the others as copies of its row: fifty calls less, the same rows. Ids in the applicants' order. */
async function applyAll(campaignId: string, applicants: readonly Applicant[]): Promise<string[]> {
  const first = await apply(t, applicants[0]!, campaignId);
  const rest = await t.sql<{ id: string }>(
    `with copies as (
       insert into applications.applications
       select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'creator_id', c.creator, 'social_account_id', c.account))).*
       from applications.applications a, unnest($2::uuid[], $3::uuid[]) as c(creator, account) where a.id = $1 returning id
     ), history as (
       insert into applications.application_history
       select (jsonb_populate_record(h, jsonb_build_object('id', gen_random_uuid(), 'application_id', copies.id))).*
       from applications.application_history h, copies where h.application_id = $1
     ) select id from copies`,
    [first, applicants.slice(1).map(({ id }) => id), applicants.slice(1).map(({ socialAccountId }) => socialAccountId)],
  );
  const rows = await t.sql<{ id: string; creator_id: string }>(
    `select id, creator_id from applications.applications where campaign_id = $1`,
    [campaignId],
  );
  expect(rest).toHaveLength(applicants.length - 1);
  return applicants.map(({ id }) => rows.find(({ creator_id }) => creator_id === id)!.id);
}

/** Every rival at once, in an order that mixes the kinds, around the instant of the deadline. */
async function rivals(many: number, acceptedBefore: number, lead: number) {
  const campaignId = await launchCampaign(t, owner, { places: PLACES, compensation: { cash: null } });
  await post(owner.accessToken, `/campaigns/${campaignId}/invitations`, { creatorIds: invitees.map(({ id }) => id) });
  const applicants = people.slice(0, many);
  const ids = await applyAll(campaignId, applicants);
  if (acceptedBefore > 0) {
    const decisions = ids.slice(0, acceptedBefore).map((id) => ({ id, decision: 'accept' }));
    const bulk = await post(owner.accessToken, `/campaigns/${campaignId}/applications/bulk-decisions`, { decisions });
    expect(bulk.status).toBe(200);
  }
  const bodies = await Promise.all(invitees.map((creator) => applicationInput(t, creator, campaignId)));
  const waitlist = ids.slice(-8);
  const soon = new Date(t.now().getTime() + lead + 120);
  await t.sql(`update campaigns.campaigns set application_ends_at = $2, warned = 24, warned_at = $3 where id = $1`, [
    campaignId,
    soon,
    new Date(soon.getTime() - 48 * 3_600_000),
  ]);
  await t.sql(`update platform.deadlines set due_at = $2 where subject_id = $1 and kind = 'campaigns.application-end'`, [campaignId, soon]);
  const statuses: Record<string, number[]> = { confirm: [], accept: [], decline: [], withdraw: [], apply: [] };
  const call = (kind: string, token: string, path: string, body?: unknown) => async () => {
    statuses[kind]!.push((await post(token, path, body)).status);
  };
  const calls = Array.from({ length: many }, (_, n) => [
    call('accept', owner.accessToken, `/applications/${ids[n]}/accept`),
    call('withdraw', applicants[(n * 7) % many]!.token, `/applications/${ids[(n * 7) % many]}/withdraw`),
    call('decline', owner.accessToken, `/applications/${ids[(n * 11) % many]}/decline`, { reason: 'timing' }),
    call('confirm', owner.accessToken, `/campaigns/${campaignId}/selection/confirm`, n % 2 ? { waitlistApplicationIds: waitlist } : {}),
    ...(n < INVITED ? [call('apply', invitees[n]!.token, `/creator/campaigns/${campaignId}/applications`, bodies[n])] : []),
    async () => {
      await t.app.get(DeadlineSweep).sweep();
    },
  ]);
  while (t.now() < new Date(soon.getTime() - lead)) await t.call('GET', `/campaigns/${campaignId}`, { token: owner.accessToken });
  await Promise.all(calls.flat().map((run) => run()));
  if (t.now() < soon) await t.travelTo(soon);
  await t.app.get(DeadlineSweep).sweep();
  await t.settle();
  return { campaignId, statuses, waitlist };
}

describe('accepts, declines, withdrawals, confirmations, applications and the deadline at the same moment', () => {
  it.each([
    ['fifty, the deadline in their middle', MANY, 30, 400],
    ['a dozen, the deadline before most of them', 12, 0, 20],
  ])('APP-2, APP-4, APP-5, APP-8, CAM-9 one outcome for everybody, and history says which: %s', async (_, many, acceptedBefore, lead) => {
    const { campaignId, statuses, waitlist } = await rivals(many, acceptedBefore, lead);
    expect(
      Object.values(statuses)
        .flat()
        .filter((status) => ![200, 201, 409, 422].includes(status)),
    ).toEqual([]);
    for (const kind of ['accept', 'withdraw', 'decline', 'confirm']) expect(statuses[kind]).toHaveLength(many);
    // the campaign: one outcome, one row of history that names it
    const won = statuses['confirm']!.filter((status) => status === 200).length;
    const [campaign] = await t.sql<{ state: string; reason: string | null; open: number; selections: number }>(
      `select state, state_reason as reason, collaborations_open as open,
         (select count(*)::int from collaborations.selections s where s.campaign_id = c.id) as selections
       from campaigns.campaigns c where id = $1`,
      [campaignId],
    );
    const confirmed = won === 1;
    expect([won, campaign?.state, campaign?.reason, campaign?.selections]).toEqual(
      confirmed ? [1, 'preparation', null, 1] : [0, 'cancelled', 'selection_not_confirmed', 0],
    );
    const { items } = (
      await t.call<{ items: Array<{ event: string; actor: { kind: string } }> }>('GET', `/campaigns/${campaignId}/history`, {
        token: owner.accessToken,
      })
    ).body;
    const outcomes = items.filter(({ event }) => ['selection-confirmed', 'application-deadline', 'cancel'].includes(event));
    expect(outcomes.map(({ event, actor }) => [event, actor.kind])).toEqual([
      confirmed ? ['selection-confirmed', 'user'] : ['application-deadline', 'system'],
    ]);
    // every application: where its history says, with one collaboration if it was confirmed
    const rows = await ends(campaignId);
    expect(rows.length).toBeGreaterThanOrEqual(many);
    const possible = confirmed ? ['confirmed', 'declined', 'withdrawn', 'waitlisted'] : ['declined', 'withdrawn', 'closed'];
    for (const row of rows) {
      expect(possible).toContain(row.state);
      expect(row.outcomes.at(-1)).toBe(row.state);
      expect([row.collaborations, row.outcomes.filter((state) => state === 'confirmed').length]).toEqual(
        row.state === 'confirmed' ? [1, 1] : [0, 0],
      );
    }
    // the places, and the waiting list in the brand's order
    const taken = rows.filter(({ state }) => state === 'confirmed').length;
    expect(taken).toBeLessThanOrEqual(PLACES);
    expect(campaign?.open).toBe(taken);
    const waiting = rows.filter(({ state }) => state === 'waitlisted');
    expect(waiting.every(({ id, waitlist_position: place }) => place !== null && waitlist[place - 1] === id)).toBe(true);
    // invitations: used by who got in before the end, over for the others
    const invitations = await t.sql<{ creator_id: string; state: string }>(
      `select creator_id, state from applications.invitations where campaign_id = $1`,
      [campaignId],
    );
    expect(invitations).toHaveLength(INVITED);
    for (const { creator_id, state } of invitations) {
      expect(state).toBe(rows.some((row) => row.creator_id === creator_id) ? 'applied' : 'expired');
    }
    // credits: held by who is in, free for who is not
    const held = await t.sql<{ creator_id: string; used: number }>(
      `select creator_id, count(*)::int as used from applications.applications
       where without_cash and (state in ('applied', 'accepted', 'waitlisted') or (state = 'confirmed' and credit_back_at is null)) group by creator_id`,
    );
    const sample = ['confirmed', 'declined', 'withdrawn', 'waitlisted', 'closed'].flatMap((state) =>
      rows.filter((row) => row.state === state).slice(0, 2),
    );
    for (const { creator_id } of sample) {
      const creator = [...people, ...invitees].find(({ id }) => id === creator_id)!;
      const { body } = await t.call<{ used: number }>('GET', '/creator/application-credits', { token: creator.token });
      expect(body.used).toBe(held.find((row) => row.creator_id === creator_id)?.used ?? 0);
    }
    expect(held.every(({ used }) => used <= 2)).toBe(true);
  });
});
