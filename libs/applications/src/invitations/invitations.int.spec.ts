import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applicationInput, campaignInput, launchCampaign, makeApplicant, tryApply, type Applicant } from '@app/applications/testing';
import { makeVisibleCreator } from '@app/creators/testing';
import { bootApp, type TestApp } from '@app/harness';
import { makeMember, makeOwner, type TestOwner } from '@app/identity/testing';
import { newId } from '@app/platform';
import { daysAfter } from '@app/rules';

interface Result {
  sent: number;
  limits: { limit: number | null; used: number };
  results: Array<{ creatorId: string; outcome: string; code: string | null; displayName: string | null; reasons: string[] }>;
}
interface Invitation {
  id: string;
  creatorId: string;
  state: string;
  sentAt: string | null;
  can: Record<string, boolean>;
}

let t: TestApp;
let owner: TestOwner;
beforeAll(async () => {
  t = await bootApp();
  owner = await makeOwner(t);
});
afterAll(() => t.close());

const call = <Body = Record<string, unknown>>(method: string, path: string, body?: unknown, token = owner.accessToken) =>
  t.call<Body>(method, path, { token, ...(body === undefined ? {} : { body }) });
const invite = (campaign: string, body: object, token = owner.accessToken) =>
  call<Result>('POST', `/campaigns/${campaign}/invitations`, body, token);
const listed = async (campaign: string) => (await call<{ items: Invitation[] }>('GET', `/campaigns/${campaign}/invitations`)).body.items;
const own = async (creator: { token: string }) =>
  (await call<{ items: Invitation[] }>('GET', '/creator/invitations', undefined, creator.token)).body.items;
const outcomes = ({ body }: { body: Result }) => body.results.map(({ outcome, code }) => code ?? outcome);
const visible = async (creator: Applicant) =>
  t.sql(`insert into creators.visibility (creator_id, network, away, version, updated_at) values ($1, true, '[]', 1, now())`, [creator.id]);
const limit = (invitations: number | null, organisationId = owner.organisationId) =>
  t.sql(
    `insert into identity.entitlements (organisation_id, invitations_per_campaign, may_launch, may_confirm, custom_roles, updated_at)
     values ($1, $2, true, true, true, now())
     on conflict (organisation_id) do update set invitations_per_campaign = excluded.invitations_per_campaign`,
    [organisationId, invitations],
  );
async function group(creatorIds: string[]): Promise<string> {
  const body = { name: `Group ${newId()}`, creatorIds };
  return (await call<{ id: string }>('POST', `/brands/${owner.brandId}/groups`, body)).body.id;
}
const crowd = (count: number) =>
  Promise.all(Array.from({ length: count }, (_, index) => makeVisibleCreator(t, { name: `Crowd ${index}` })));

describe('APP-3 inviting', () => {
  it('APP-3 says of everybody what became of them: sent, duplicate, hidden, blocked, not eligible, applied', async () => {
    const campaign = await launchCampaign(t, owner);
    const applicant = await makeApplicant(t);
    await tryApply(t, applicant, campaign);
    const [fine, blocked] = await crowd(2);
    const hidden = await makeVisibleCreator(t, { network: false });
    const tiktok = await makeVisibleCreator(t, { accounts: [{ platform: 'tiktok' }] });
    await call('POST', `/brands/${owner.brandId}/blocked-creators`, { creatorId: blocked });
    const unknown = newId();
    const result = await invite(campaign, { creatorIds: [fine, hidden, unknown, blocked, tiktok, applicant.id], message: 'Hello' });
    expect(result.status).toBe(200);
    expect(outcomes(result)).toEqual(['sent', 'hidden', 'hidden', 'blocked', 'not-eligible', 'already-applied']);
    expect(result.body.results[4]?.reasons).toEqual(['social-account-missing']);
    // hidden ones read like unknown ones
    expect({ ...result.body.results[1], creatorId: '' }).toEqual({ ...result.body.results[2], creatorId: '' });
    expect(outcomes(await invite(campaign, { creatorIds: [fine] }))).toEqual(['already-invited']);
    expect(await listed(campaign)).toMatchObject([{ creatorId: fine, state: 'sent', can: { withdraw: true } }]);
  });

  it('APP-3 each sent one counts, also when withdrawn; a group beyond the limit is sent in its order, the rest reported', async () => {
    const campaign = await launchCampaign(t, owner);
    const people = await crowd(4);
    await limit(3);
    const [single, ...members] = people;
    await invite(campaign, { creatorIds: [single] });
    const [first] = await listed(campaign);
    expect((await call('DELETE', `/invitations/${first!.id}`)).status).toBe(204);
    expect((await call('DELETE', `/invitations/${first!.id}`)).body).toMatchObject({ status: 409, state: 'withdrawn' });
    const result = await invite(campaign, { groupIds: [await group(members)] });
    expect(outcomes(result)).toEqual(['sent', 'sent', 'limit-reached']);
    expect(result.body.limits).toMatchObject({ limit: 3, used: 3 });
    expect((await invite(campaign, { creatorIds: [members[2]] })).body).toMatchObject({
      status: 403,
      code: 'applications.limit-reached',
      limit: 3,
      used: 3,
    });
    await limit(null);
  });

  it('APP-3 a large group is invited in a few statements: each has it, with its end, its place in the feed and its audit row', async () => {
    const groupId = await group([]);
    const members = await t.sql<{ id: string }>(
      `with people as (
         insert into creators.creators (id, user_id, display_name, first_name, last_name, bio, languages, country, niches, version, created_at, updated_at)
         select gen_random_uuid(), gen_random_uuid(), 'Fan ' || n, '', '', '', '{de}', 'DE', '{beauty}', 1, now(), now() from generate_series(1, 300) n
         returning id),
       accounts as (
         insert into creators.social_accounts (id, creator_id, platform, platform_user_id, handle, name, followers, following, media_count,
           engagement_rate, audience, permissions, state, eligibility, linked_at, refreshed_at, version)
         select gen_random_uuid(), id, 'instagram', id::text, 'f' || left(id::text, 8), '', 10000, 10, 20, 0.03, '{}', '{}', 'reconnect', 'pass',
           now(), now(), 1 from people),
       follows as (
         insert into creators.followed_brands (id, creator_id, brand_id, created_at) select gen_random_uuid(), id, $1, now() from people)
       insert into groups.members (group_id, creator_id, by_hand, by_system, added_at)
       select $2, id, true, false, now() from people returning creator_id as id`,
      [owner.brandId, groupId],
    );
    // one of them works for the brand
    await t.sql(`update creators.creators set user_id = $2 where id = $1`, [members[7]!.id, owner.userId]);
    const campaign = await launchCampaign(t, owner, { timing: 'ongoing' });
    const result = await invite(campaign, { groupIds: [groupId] });
    expect([result.body.sent, outcomes(result)[7], result.body.results[7]?.reasons]).toEqual([
      299,
      'not-eligible',
      ['member-of-organisation'],
    ]);
    const [row] = await t.sql<Record<string, number>>(
      `select count(*)::int as invitations, count(v.creator_id)::int as feed, count(d.id)::int as ends, count(e.id)::int as audited
       from applications.invitations i
         left join campaigns.invited_creators v on v.campaign_id = i.campaign_id and v.creator_id = i.creator_id
         left join platform.deadlines d on d.subject_id = i.id and d.state = 'pending' and d.due_at = i.expires_at
         left join platform.audit_events e on e.object_id = i.id::text and e.action = 'created' and e.organisation_id = i.organisation_id
           and e.changes -> 'creatorId' ->> 'to' = i.creator_id::text
       where i.campaign_id = $1 and i.sent_at is not null`,
      [campaign],
    );
    expect(row).toEqual({ invitations: 299, feed: 299, ends: 299, audited: 299 });
  });

  it('APP-3 two members invite the same group at once near the limit: exactly the limit is sent', async () => {
    const campaign = await launchCampaign(t, owner);
    const people = await crowd(12);
    const groupId = await group(people);
    const colleague = await makeMember(t, owner.organisationId, 'reviewer');
    await limit(10);
    const tokens = [owner.accessToken, colleague.accessToken];
    const rivals = await Promise.all(
      Array.from({ length: 10 }, (_, index) => invite(campaign, { groupIds: [groupId] }, tokens[index % 2])),
    );
    await limit(null);
    expect(rivals.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 9 }, () => 403)]);
    const rows = await t.sql<{ creator_id: string }>(`select creator_id from applications.invitations where campaign_id = $1`, [campaign]);
    expect(new Set(rows.map(({ creator_id }) => creator_id))).toEqual(new Set(people.slice(0, 10)));
    expect(rows).toHaveLength(10);
  });

  it('APP-3 planned while scheduled, sent at launch with the wizard’s groups; drafts and paused campaigns refuse', async () => {
    const [planned, blocked, member] = await crowd(3);
    const groupId = await group([member!, planned!]);
    const body = { ...campaignInput(), groups: [groupId] };
    const draft = (await call<{ id: string }>('POST', `/brands/${owner.brandId}/campaigns`, body)).body.id;
    expect((await invite(draft, { creatorIds: [planned] })).body).toMatchObject({ status: 409, code: 'applications.not-inviting' });
    const launched = await launchCampaign(t, owner, { groups: [groupId] });
    await t.settle();
    expect((await listed(launched)).map(({ creatorId }) => creatorId).sort()).toEqual([member, planned].sort());
    const running = await launchCampaign(t, owner, { timing: 'ongoing' });
    expect((await call('POST', `/campaigns/${running}/pause`)).status).toBe(200);
    expect((await invite(running, { creatorIds: [planned] })).body).toMatchObject({ status: 409, state: 'paused' });

    const at = new Date(t.now().getTime() + 3 * 86_400_000).toISOString();
    const scheduled = await launchCampaign(t, owner, {}, at);
    expect(outcomes(await invite(scheduled, { creatorIds: [planned, blocked] }))).toEqual(['planned', 'planned']);
    expect(await listed(scheduled)).toMatchObject([{ sentAt: null }, { sentAt: null }]);
    await call('POST', `/brands/${owner.brandId}/blocked-creators`, { creatorId: blocked });
    await t.travelTo(at);
    const states = (await listed(scheduled)).map(({ creatorId, state, sentAt }) => [creatorId, state, sentAt !== null]);
    expect(states).toContainEqual([planned, 'sent', true]);
    expect(states).toContainEqual([blocked, 'withdrawn', false]);
    expect((await call<{ used: number }>('GET', `/campaigns/${scheduled}/invitation-limits`)).body).toMatchObject({ used: 1 });
  });

  it('APP-3 the creator is told, finds it first in the feed, declines, and is not asked again', async () => {
    const creator = await makeApplicant(t);
    await visible(creator);
    const campaign = await launchCampaign(t, owner, {
      title: 'Invited first',
      criteria: { niches: ['gaming'], countries: [], languages: [] },
    });
    await launchCampaign(t, owner, { title: 'Newer' });
    const first = async () =>
      (await call<{ items: Array<{ id: string; invited: boolean }> }>('GET', '/creator/campaigns?limit=1', undefined, creator.token)).body
        .items[0];
    expect((await first())?.id).not.toBe(campaign);
    await t.sql(`update creators.creators set niches = '{gaming}' where id = $1`, [creator.id]);
    expect(outcomes(await invite(campaign, { creatorIds: [creator.id], message: 'For you' }))).toEqual(['sent']);
    await t.settle();
    expect(await first()).toMatchObject({ id: campaign, invited: true });
    const told = await call<{ items: Array<{ kind: string; link: string }> }>('GET', '/me/notifications', undefined, creator.token);
    expect(told.body.items[0]).toMatchObject({ kind: 'creator-invited', link: `/c/discover/${campaign}` });
    const [invitation] = await own(creator);
    expect(invitation).toMatchObject({
      state: 'sent',
      message: 'For you',
      campaign: { title: 'Invited first' },
      can: { decline: true, apply: true },
    });
    const stranger = await makeApplicant(t);
    const decline = (token: string) => call('POST', `/creator/invitations/${invitation!.id}/decline`, undefined, token);
    expect((await decline(stranger.token)).status).toBe(404);
    expect((await decline(creator.token)).body).toMatchObject({ state: 'declined', can: { decline: false } });
    expect((await decline(creator.token)).status).toBe(409);
    expect((await first())?.invited).toBe(false);
    expect(outcomes(await invite(campaign, { creatorIds: [creator.id] }))).toEqual(['declined-before']);
  });
});

describe('rules.md 3, invitations', () => {
  it('rules.md 3 APP-1 applying uses it; a newer one lets a declined creator apply again', async () => {
    const creator = await makeApplicant(t);
    await visible(creator);
    const campaign = await launchCampaign(t, owner);
    await invite(campaign, { creatorIds: [creator.id] });
    const applied = await tryApply<{ id: string }>(t, creator, campaign);
    expect(applied.status).toBe(201);
    await t.settle();
    expect((await own(creator))[0]?.state).toBe('applied');
    const { id } = applied.body;
    expect((await call('POST', `/applications/${id}/decline`, { reason: 'other' })).status).toBe(200);
    const again = async () => {
      const input = await applicationInput(t, creator, campaign);
      return call('POST', `/applications/${id}/apply-again`, input, creator.token);
    };
    expect((await again()).status).toBe(409);
    await t.travelTo(new Date(t.now().getTime() + 60_000));
    expect(outcomes(await invite(campaign, { creatorIds: [creator.id] }))).toEqual(['sent']);
    expect((await again()).body).toMatchObject({ state: 'applied' });
    await t.settle();
    expect((await own(creator)).map(({ state }) => state)).toEqual(['applied', 'applied']);
  });

  it('rules.md 3 expires with the application phase or the campaign, in ongoing ones after 14 days', async () => {
    const [one, two] = await crowd(2);
    const limited = await launchCampaign(t, owner);
    const ongoing = await launchCampaign(t, owner, { timing: 'ongoing' });
    await invite(limited, { creatorIds: [one] });
    await invite(ongoing, { creatorIds: [one] });
    const state = async (campaign: string) => (await listed(campaign)).map((each) => each.state);
    // whole local days, shown as 23:59
    const [open] = await t.sql<{ expires_at: Date }>(`select expires_at from applications.invitations where campaign_id = $1`, [ongoing]);
    expect(open?.expires_at).toEqual(daysAfter(t.now(), 14, 'Europe/Berlin'));
    await t.travelTo(new Date(t.now().getTime() + 13 * 86_400_000));
    // nobody confirmed: cancelled at the end of its application phase
    expect([await state(limited), await state(ongoing)]).toEqual([['expired'], ['sent']]);
    await invite(ongoing, { creatorIds: [two] });
    await t.travelTo(new Date(t.now().getTime() + 2.01 * 86_400_000));
    expect((await state(ongoing)).sort()).toEqual(['expired', 'sent']);
  });

  it('APP-3 ACC-10 foreign groups are refused by name of the field; other tenants and members without the right', async () => {
    const campaign = await launchCampaign(t, owner);
    const stranger = await makeOwner(t);
    const theirs = await t.call<{ id: string }>('POST', `/brands/${stranger.brandId}/groups`, {
      token: stranger.accessToken,
      body: { name: 'Theirs' },
    });
    expect((await invite(campaign, { groupIds: [theirs.body.id] })).body).toMatchObject({
      status: 422,
      errors: [{ pointer: '/groupIds/0' }],
    });
    expect((await invite(campaign, {})).status).toBe(422);
    expect((await invite(campaign, { creatorIds: [newId()] }, stranger.accessToken)).status).toBe(404);
    const analyst = await makeMember(t, owner.organisationId, 'analyst');
    expect((await invite(campaign, { creatorIds: [newId()] }, analyst.accessToken)).status).toBe(403);
  });
});
