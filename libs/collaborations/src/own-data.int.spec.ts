import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyAccepted, launchCampaign, makeApplicant, type Applicant } from '@app/applications/testing';
import { bootApp, type TestApp } from '@app/harness';
import { makeCreator } from '@app/creators/testing';
import { makeMember, makeOwner, makeStaff, type TestOwner } from '@app/identity/testing';
import { newId } from '@app/platform';

interface Thing {
  id: string;
  externalId: string | null;
  metadata?: Record<string, string>;
  version: number;
}

let t: TestApp;
let owner: TestOwner;
let creator: Applicant;
let campaign: string;
const paths: string[] = [];
beforeAll(async () => {
  t = await bootApp();
  owner = await makeOwner(t);
  creator = await makeApplicant(t);
  campaign = await launchCampaign(t, owner, { timing: 'ongoing' });
  paths.push(`/applications/${await applyAccepted(t, owner, creator, campaign)}`);
  const confirmed = await t.call<{ collaborations: Array<{ id: string }> }>('POST', `/campaigns/${campaign}/selection/confirm`, {
    token: owner.accessToken,
    body: {},
  });
  paths.push(`/collaborations/${confirmed.body.collaborations[0]!.id}`);
});
afterAll(() => t.close());

const patch = (path: string, body: object, token = owner.accessToken, headers = {}) =>
  t.call<Thing>('PATCH', path, { token, body, headers });

describe('INT-1 the brand’s own ids and pairs', () => {
  it('INT-1 are written with ETag, found in the list, replaced as a whole; the creator sees no pairs', async () => {
    for (const path of paths) {
      const before = (await t.call<Thing>('GET', path, { token: owner.accessToken })).body;
      expect(before.metadata).toEqual({});
      const tag = { 'if-match': `"${before.version}"` };
      const changed = await patch(path, { externalId: 'crm-7', metadata: { team: 'Süd', order: '17' } }, owner.accessToken, tag);
      expect([changed.status, changed.body]).toMatchObject([200, { externalId: 'crm-7', metadata: { team: 'Süd', order: '17' } }]);
      expect((await patch(path, { externalId: 'late' }, owner.accessToken, tag)).status).toBe(412);
      expect((await patch(path, { metadata: { team: 'Nord' } })).body).toMatchObject({ externalId: 'crm-7', metadata: { team: 'Nord' } });
      const list = `/campaigns/${campaign}/${path.split('/')[1]}`;
      for (const [wanted, found] of [
        ['crm-7', 1],
        ['crm-8', 0],
      ] as const) {
        const { body } = await t.call<{ items: Thing[] }>('GET', `${list}?externalId=${wanted}`, { token: owner.accessToken });
        expect(body.items).toHaveLength(found);
      }
    }
    const own = await t.call<Thing>('GET', paths[1]!, { token: creator.token });
    expect([own.status, own.body.metadata]).toEqual([200, undefined]);
  });

  it('INT-1 refuses what is no pair, and everybody who may not', async () => {
    const stranger = await makeOwner(t);
    const analyst = await makeMember(t, owner.organisationId, 'analyst');
    for (const path of paths) {
      const wrong = await patch(path, { metadata: { team: 7 } });
      expect([wrong.status, wrong.body]).toMatchObject([422, { errors: [{ pointer: '/metadata/team' }] }]);
      const many = Object.fromEntries(Array.from({ length: 21 }, (_, n) => [`k${n}`, 'v']));
      expect((await patch(path, { metadata: many })).body).toMatchObject({ errors: [{ pointer: '/metadata', limit: 20, value: 21 }] });
      expect((await patch(path, { externalId: 'x' }, stranger.accessToken)).status).toBe(404);
      expect((await patch(path, { externalId: 'x' }, analyst.accessToken)).status).toBe(403);
      expect((await patch(path, { externalId: null, metadata: {} })).body).toMatchObject({ externalId: null, metadata: {} });
    }
  });
});

describe('CRE-2 an account is claimed while a collaboration runs on it', () => {
  it('CRE-2 verifiers see the running collaboration; granting leaves it and its history as they are', async () => {
    const verifier = await makeStaff(t, 'verifier');
    const claimant = await makeCreator(t, 'Ben Claimant');
    await t.call('GET', '/creator/profile', { token: claimant.token });
    const id = newId();
    await t.sql(
      `insert into creators.account_claims (id, creator_id, platform, account_hash, handle, social_account_id, reason, state, opened_at, version)
       values ($1, $2, 'instagram', 'hash', 'claimed', $3, 'Mine', 'open', now(), 1)`,
      [id, claimant.id, creator.socialAccountId],
    );
    const before = await t.call<Thing & { state: string }>('GET', paths[1]!, { token: owner.accessToken });
    type Claim = { id: string; holder: { openCollaborations: number; tokenState: string } };
    const queue = await t.call<{ items: Claim[] }>('GET', '/staff/account-claims', { token: verifier.accessToken });
    expect(queue.body.items.find((claim) => claim.id === id)?.holder).toMatchObject({ openCollaborations: 1, tokenState: 'connected' });
    const body = { reason: 'Beide gehört' };
    const granted = await t.call<Claim>('POST', `/staff/account-claims/${id}/grant`, { token: verifier.accessToken, body });
    expect([granted.status, granted.body.holder.tokenState]).toEqual([200, 'unlinked']);
    await t.settle();
    const after = await t.call<Thing & { state: string }>('GET', paths[1]!, { token: owner.accessToken });
    expect([after.status, after.body.state, after.body.version]).toEqual([200, before.body.state, before.body.version]);
    expect((await t.call('GET', paths[1]!, { token: creator.token })).status).toBe(200);
  });
});
