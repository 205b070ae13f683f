import { env } from 'node:process';
import { CollaborationsApi } from '@app/collaborations';
import { bootApp, type TestApp } from '@app/harness';
import { applicationInput, launchCampaign, makeApplicant, type Applicant } from '@app/applications/testing';
import { makeOwner, type TestOwner } from '@app/identity/testing';
import { Clock, Transactions } from '@app/platform';
import { APPLICATION_STATES, CAMPAIGN_STATES, COLLABORATION_STATES, transition, type StateTable } from '@app/rules';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Walks of this run; `WALKS=200` searches longer, `WALK_SEED` elsewhere. The tables alone are walked 10,000 times in `states.spec.ts`. */
const WALKS = Number(env['WALKS'] ?? 4);
const SEED = Number(env['WALK_SEED'] ?? 20_261_121);
const CREATORS = 4;
const CASH_ONLY = { product: null, compensation: { cash: { amountMinor: 12_000, currency: 'EUR' } }, places: 3 };

type Step =
  | { do: 'apply' | 'accept' | 'decline' | 'reset' | 'withdraw' | 'again' | 'deliver' | 'extend' | 'reopen' | 'leave'; who: number }
  | { do: 'confirm' | 'pause' | 'reactivate' | 'close' | 'cancel' }
  | { do: 'travel'; hours: number };

const who = fc.nat({ max: CREATORS - 1 });
const ofCreator = fc.constantFrom('accept', 'decline', 'reset', 'withdraw', 'again', 'deliver', 'extend', 'reopen', 'leave');
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant('apply' as const), who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('accept' as const), who }) },
  { weight: 8, arbitrary: fc.record({ do: ofCreator, who }) as fc.Arbitrary<Step> },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('confirm' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('pause', 'reactivate', 'close', 'cancel') }) as fc.Arbitrary<Step> },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('travel' as const), hours: fc.constantFrom(1, 24, 24 * 8) }) },
);
/** Steps of one inner list are sent at the same moment: rivals. Time makes one leap at a moment. */
const moment = fc.array(step, { minLength: 1, maxLength: 3 }).filter((steps) => steps.filter((each) => each.do === 'travel').length < 2);
const walk = fc.record({
  timing: fc.constantFrom('time_limited' as const, 'ongoing' as const),
  /** Who has applied and who was accepted before the random part, and whether the selection was confirmed: else most walks end at once. */
  applied: fc.subarray([0, 1, 2, 3], { minLength: 1 }),
  accepted: fc.subarray([0, 1, 2, 3]),
  confirmed: fc.boolean(),
  moments: fc.array(moment, { minLength: 8, maxLength: 24 }),
});

interface HistoryRow {
  id: string;
  state: string;
  event: string;
  from: string | null;
  to: string;
}

describe('random walks through the product', () => {
  let t: TestApp;
  const creators: Applicant[] = [];
  const refused = new Set<number>();
  const faults: string[] = [];
  /** Rows of the tables that were walked: a walk that goes nowhere proves nothing. */
  const walked = new Set<string>();

  beforeAll(async () => {
    t = await bootApp();
    for (let n = 0; n < CREATORS; n++) creators.push(await makeApplicant(t));
  });

  afterAll(async () => t.close());

  class Walker {
    constructor(
      readonly owner: TestOwner,
      readonly campaignId: string,
    ) {}

    async take(next: Step): Promise<void> {
      if (next.do === 'travel') return t.travelTo(new Date(t.now().getTime() + next.hours * 3_600_000));
      if (!('who' in next)) return this.brand(`/campaigns/${this.campaignId}/${next.do === 'confirm' ? 'selection/confirm' : next.do}`);
      const creator = creators[next.who] as Applicant;
      if (next.do === 'apply') return this.apply(creator);
      const application = await this.one(`select id from applications.applications where campaign_id = $1 and creator_id = $2`, creator);
      if (!application) return;
      if (next.do === 'accept' || next.do === 'reset') return this.brand(`/applications/${application}/${next.do}`);
      if (next.do === 'decline') return this.brand(`/applications/${application}/decline`, { reason: 'timing' });
      if (next.do === 'withdraw') return this.call(`/applications/${application}/withdraw`, creator.token);
      if (next.do === 'again') return this.again(application, creator);
      return this.ofCollaboration(next.do, creator);
    }

    private async ofCollaboration(what: 'deliver' | 'extend' | 'reopen' | 'leave', creator: Applicant): Promise<void> {
      const id = await this.one(`select id from collaborations.collaborations where campaign_id = $1 and creator_id = $2`, creator);
      if (!id) return;
      if (what === 'deliver') return this.deliver(id);
      if (what === 'leave') return this.call(`/collaborations/${id}/leave`, creator.token, {});
      const body = what === 'extend' ? { days: 2, reason: 'More time' } : { reason: 'We talked' };
      return this.brand(`/collaborations/${id}/${what === 'extend' ? 'extensions' : 'reopen'}`, body);
    }

    /** Everything owed is met, as content-sync reports it; refused while nothing may be delivered. */
    private async deliver(collaborationId: string): Promise<void> {
      const [api, clock] = [t.app.get(CollaborationsApi, { strict: false }), t.app.get(Clock)];
      const [row] = await t.sql<{ state: string }>(`select state from collaborations.collaborations where id = $1`, [collaborationId]);
      if (!row || !['active', 'overdue'].includes(row.state)) return;
      await t.app.get(Transactions).run(async () => {
        for (const piece of await api.deliverables([collaborationId])) {
          if (piece.state === 'owed') await api.deliverableMet(piece.id, piece.id, clock.now());
        }
      });
    }

    private async apply(creator: Applicant): Promise<void> {
      const seen = await t.call('GET', `/creator/campaigns/${this.campaignId}`, { token: creator.token });
      if (seen.status !== 200) return;
      const body = await applicationInput(t, creator, this.campaignId);
      return this.call(`/creator/campaigns/${this.campaignId}/applications`, creator.token, body);
    }

    private async again(application: string, creator: Applicant): Promise<void> {
      const seen = await t.call('GET', `/creator/campaigns/${this.campaignId}`, { token: creator.token });
      if (seen.status !== 200) return;
      return this.call(`/applications/${application}/apply-again`, creator.token, await applicationInput(t, creator, this.campaignId));
    }

    private async one(sql: string, creator: Applicant): Promise<string | undefined> {
      return (await t.sql<{ id: string }>(sql, [this.campaignId, creator.id]))[0]?.id;
    }

    private brand(path: string, body: Record<string, unknown> = {}): Promise<void> {
      return this.call(path, this.owner.accessToken, body);
    }

    private async call(path: string, token: string, body: unknown = {}): Promise<void> {
      const { status, body: answer } = await t.call('POST', path, { token, body });
      if (status >= 300) refused.add(status);
      if (![200, 201, 403, 404, 409, 422].includes(status)) faults.push(`POST ${path}: ${status} ${JSON.stringify(answer)}`);
    }
  }

  async function expectInvariants(campaignId: string, timing: string): Promise<void> {
    const [campaign] = await t.sql<{ state: string; open: number; total: number; places: number }>(
      `select state, collaborations_open as open, collaborations_total as total, places from campaigns.campaigns where id = $1`,
      [campaignId],
    );
    const applications = await t.sql<{ id: string; state: string; creator: string }>(
      `select id, state, creator_id as creator from applications.applications where campaign_id = $1`,
      [campaignId],
    );
    const collaborations = await t.sql<{ id: string; state: string; application: string }>(
      `select id, state, application_id as application from collaborations.collaborations where campaign_id = $1`,
      [campaignId],
    );
    const open = collaborations.filter(({ state }) => ['preparing', 'active', 'overdue'].includes(state)).length;
    expect(campaign).toMatchObject({ open, total: collaborations.length });
    expect(new Set(applications.map(({ creator }) => creator)).size).toBe(applications.length);
    const confirmed = applications.filter(({ state }) => state === 'confirmed').map(({ id }) => id);
    expect(collaborations.map(({ application }) => application).sort()).toEqual(confirmed.sort());
    if (timing === 'time_limited') expect(collaborations.length).toBeLessThanOrEqual(campaign!.places);
    else expect(open).toBeLessThanOrEqual(campaign!.places);
    if (campaign!.state === 'completed' || campaign!.state === 'cancelled') {
      expect(open).toBe(0);
      expect(applications.filter(({ state }) => ['applied', 'accepted', 'waitlisted'].includes(state))).toEqual([]);
    }
    await expectHistory(CAMPAIGN_STATES, timing, campaignId, {
      rows: `select h.campaign_id as id, c.state, h.event, h.from_state as from, h.to_state as to from campaigns.history h
             join campaigns.campaigns c on c.id = h.campaign_id where h.campaign_id = $1 order by h.id`,
    });
    await expectHistory(APPLICATION_STATES, timing, campaignId, {
      rows: `select h.application_id as id, a.state, h.event, h.from_state as from, h.to_state as to from applications.application_history h
             join applications.applications a on a.id = h.application_id where a.campaign_id = $1 order by h.application_id, h.id`,
    });
    await expectHistory(COLLABORATION_STATES, timing, campaignId, {
      rows: `select h.collaboration_id as id, c.state, h.event, h.from_state as from, h.to_state as to
             from collaborations.collaboration_history h join collaborations.collaborations c on c.id = h.collaboration_id
             where c.campaign_id = $1 order by h.collaboration_id, h.id`,
    });
  }

  /** Every history is a chain of rows of the table that ends in the object's present state. */
  async function expectHistory(table: StateTable, timing: string, campaignId: string, { rows }: { rows: string }): Promise<void> {
    const standing = new Map<string, { at: string | null; state: string }>();
    for (const row of await t.sql<HistoryRow>(rows, [campaignId])) {
      const before = standing.get(row.id)?.at ?? table.initial;
      // The draft's beginning is a row of the history, but no event of the table
      if (row.from === null && row.to === table.initial) continue;
      const result = transition(table, before, row.event, { timing });
      expect(result, `${table.name}: ${before} ${row.event}`).toMatchObject({ ok: true, to: row.to });
      walked.add(`${table.name}: ${before} ${row.event}`);
      standing.set(row.id, { at: row.to, state: row.state });
    }
    for (const { at, state } of standing.values()) expect(at).toBe(state);
  }

  it(
    'CAM-8 COL-1 APP-5 keep every invariant, with rivals at the same moment and time going on',
    async () => {
      await fc.assert(
        fc.asyncProperty(walk, async ({ timing, applied, accepted, confirmed, moments }) => {
          const owner = await makeOwner(t);
          const campaignId = await launchCampaign(t, owner, { ...CASH_ONLY, timing });
          const walker = new Walker(owner, campaignId);
          for (const each of applied) await walker.take({ do: 'apply', who: each });
          for (const each of accepted) await walker.take({ do: 'accept', who: each });
          if (confirmed) await walker.take({ do: 'confirm' });
          for (const steps of moments) await Promise.all(steps.map((each) => walker.take(each)));
          await t.settle();
          await expectInvariants(campaignId, timing);
        }),
        { numRuns: WALKS, seed: SEED, endOnFailure: true },
      );
      expect(faults).toEqual([]);
      expect([...refused]).toContain(409);
      expect(walked.size, [...walked].join(', ')).toBeGreaterThan(10);
    },
    60_000 + WALKS * 5_000,
  );
});
