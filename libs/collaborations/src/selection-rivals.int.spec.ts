import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apply, launchCampaign, makeApplicant, type Applicant } from '@app/applications/testing';
import { bootApp, type TestApp } from '@app/harness';
import { makeOwner, type TestOwner } from '@app/identity/testing';
import { DeadlineSweep } from '@app/platform';

let t: TestApp;
let owner: TestOwner;
beforeAll(async () => {
  t = await bootApp();
  owner = await makeOwner(t);
});
afterAll(() => t.close());

const post = (token: string, path: string, body: unknown = {}) => t.call<Record<string, unknown>>('POST', path, { token, body });
/** Lets so many short calls of its own go first, so that rivals are spread around the instant. */
const after = async (calls: number, campaignId: string): Promise<void> => {
  for (let n = 0; n < calls; n++) await t.call('GET', `/campaigns/${campaignId}`, { token: owner.accessToken });
};

interface Row {
  id: string;
  state: string;
  state_reason: string | null;
  collaborations: number;
  outcomes: string[];
}

/** Where every application of the campaign ended, with what its history says of it. */
const ends = (campaignId: string) =>
  t.sql<Row>(
    `select a.id, a.state, a.state_reason,
       (select count(*)::int from collaborations.collaborations c where c.application_id = a.id) as collaborations,
       (select coalesce(array_agg(h.to_state order by h.at, h.id), '{}') from applications.application_history h where h.application_id = a.id) as outcomes
     from applications.applications a where a.campaign_id = $1 order by a.id`,
    [campaignId],
  );

async function rivals(accepted: boolean): Promise<{ campaignId: string; confirmations: number[]; campaign: string }> {
  const campaignId = await launchCampaign(t, owner, { places: 50 });
  const people: Array<{ creator: Applicant; id: string }> = [];
  for (let n = 0; n < 10; n++) {
    const creator = await makeApplicant(t);
    people.push({ creator, id: await apply(t, creator, campaignId) });
  }
  if (accepted) for (const { id } of people.slice(0, 5)) await post(owner.accessToken, `/applications/${id}/accept`);
  const soon = new Date(t.now().getTime() + 250);
  await t.sql(`update campaigns.campaigns set application_ends_at = $2, warned = 24, warned_at = $3 where id = $1`, [
    campaignId,
    soon,
    new Date(soon.getTime() - 48 * 3_600_000),
  ]);
  await t.sql(`update platform.deadlines set due_at = $2 where subject_id = $1 and kind = 'campaigns.application-end'`, [campaignId, soon]);
  const confirmations: number[] = [];
  await Promise.all([
    ...people.flatMap(({ creator, id }, index) => [
      after(index % 3, campaignId).then(() => post(owner.accessToken, `/applications/${id}/accept`)),
      after(2 + (index % 4), campaignId).then(() => post(owner.accessToken, `/applications/${id}/decline`, { reason: 'timing' })),
      ...(index % 2 === 0 ? [after(1 + (index % 4), campaignId).then(() => post(creator.token, `/applications/${id}/withdraw`))] : []),
    ]),
    ...Array.from({ length: 20 }, (_, turn) =>
      after(2 + (turn % 5), campaignId).then(async () => {
        confirmations.push((await post(owner.accessToken, `/campaigns/${campaignId}/selection/confirm`)).status);
      }),
    ),
    ...Array.from({ length: 5 }, (_, turn) => after(2 + turn, campaignId).then(() => t.app.get(DeadlineSweep).sweep())),
  ]);
  await t.travelTo(new Date(t.now().getTime() + 1_000));
  const { body } = await t.call<{ state: string }>('GET', `/campaigns/${campaignId}`, { token: owner.accessToken });
  return { campaignId, confirmations, campaign: body.state };
}

describe('accepts, withdrawals, confirmations and the deadline at the same moment', () => {
  it.each([false, true])(
    'APP-2, APP-5, CAM-9 one outcome for everybody, and history says which (some accepted before: %s)',
    async (before) => {
      const { campaignId, confirmations, campaign } = await rivals(before);
      const won = confirmations.filter((status) => status === 200).length;
      expect(confirmations.every((status) => status === 200 || status === 409)).toBe(true);
      expect([won, campaign]).toEqual(won === 1 ? [1, 'preparation'] : [0, 'cancelled']);
      for (const row of await ends(campaignId)) {
        expect(row.outcomes.at(-1)).toBe(row.state);
        expect(row.collaborations).toBe(row.state === 'confirmed' ? 1 : 0);
        expect(row.outcomes.filter((state) => state === 'confirmed').length).toBe(row.collaborations);
        expect(['applied', 'accepted', 'waitlisted']).not.toContain(row.state);
      }
    },
  );
});
