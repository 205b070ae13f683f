import { eventually, type Api } from './api.ts';
import { apply, painting } from './campaign.ts';
import type { Checks } from './checks.ts';
import { linkAccount, simulatedTiktok, type Creator, type Owner } from './people.ts';
import { joinAsVerifier } from './staff.ts';

interface TiktokRoadInput {
  run: string;
  owner: Owner;
  /** Has an Instagram account of the same handle. */
  creator: Creator;
  /** Where a verifier can be made; null: nobody decides, and the account stays under review. */
  databaseUrl: string | null;
}

interface Account {
  id: string;
  platform: string;
  followers: number;
  following: number;
  mediaCount: number;
  state: string;
}

/** A TikTok campaign from the linked account to its confirmation (CAM-1, CRE-2, CRE-3). Leaves the clock where it is. */
export class TiktokRoad {
  private readonly api: Api;
  private readonly checks: Checks;
  private readonly input: TiktokRoadInput;

  constructor(api: Api, checks: Checks, input: TiktokRoadInput) {
    this.api = api;
    this.checks = checks;
    this.input = input;
  }

  async play(): Promise<void> {
    const accountId = await this.link();
    const campaignId = await this.launch();
    await this.review(accountId, campaignId);
    if (this.input.databaseUrl !== null) await this.confirm(accountId, campaignId);
  }

  private async link(): Promise<string> {
    const { api, checks } = this;
    const { creator } = this.input;
    checks.step('13d · A creator links TikTok beside Instagram; hour-long tokens are renewed (CRE-2, SYN-5)');
    await simulatedTiktok(api, { username: creator.username, name: creator.name, followers: 23_400 });
    const id = await linkAccount(api, creator, 'tiktok');
    const shown = await this.account(id);
    const told = await api.get<Record<string, unknown>>(`//simulators/__tiktok/accounts/${creator.username}`);
    checks.equal(
      'followers, following and videos are those of TikTok',
      [shown.followers, shown.following, shown.mediaCount],
      [told['followers'], told['following'], told['videos']],
    );
    await api.post(`//simulators/__tiktok/accounts/${creator.username}/tokens/age`, undefined, { hours: 3 });
    await simulatedTiktok(api, { username: creator.username, name: creator.name, followers: 23_900 });
    await api.post(`/creator/social-accounts/${id}/refresh`, creator.token, {});
    checks.equal('figures come although the token had ended', (await this.account(id)).followers, 23_900);
    const tokens = await api.get<{ rotated: number; reused: number }>(`//simulators/__tiktok/accounts/${creator.username}/tokens`);
    checks.equal('the refresh token was used once and changed', [tokens.rotated, tokens.reused], [1, 0]);
    return id;
  }

  private async launch(): Promise<string> {
    const { api, checks } = this;
    const { owner, run } = this.input;
    checks.step('13e · A TikTok campaign is launched (CAM-1, CAM-7)');
    const made = await api.post<{ id: string }>(`/brands/${owner.brandId}/campaigns`, owner.token, {
      type: 'tiktok',
      title: `Glow Dance ${run}`,
      brief: { goal: 'awareness', task: 'Show how you get ready for the evening, in one take.', message: 'Light in two weeks.' },
      requirements: { hashtags: ['lumendance'], mentions: ['lumen.skin'], disclosureCountry: 'DE' },
      compensation: { cash: { amountMinor: 12_000, currency: 'EUR' } },
      ads: { kind: 'spark_ads', licenceDays: 30 },
      places: 2,
    });
    const data = await painting(api, 'product', 'dance');
    await api.call('POST', `/campaigns/${made.id}/images`, { token: owner.token, raw: { data, type: 'image/jpeg' } });
    const launched = await api.post<{ state: string; deliverables: { chosen: { videos: number } } }>(
      `/campaigns/${made.id}/launch`,
      owner.token,
      {},
    );
    checks.that('it takes applications for videos', launched.state === 'application' && launched.deliverables.chosen.videos > 0, launched);
    return made.id;
  }

  private async review(accountId: string, campaignId: string): Promise<void> {
    const { api, checks } = this;
    const { creator, databaseUrl, run } = this.input;
    checks.step('13f · TikTok tells no countries: a person decides on the account (CRE-3)');
    const decided = await eventually(async () => {
      const { accounts } = await api.get<{ accounts: Array<{ socialAccountId: string; result: string; checks: Check[] }> }>(
        '/creator/eligibility',
        creator.token,
      );
      return accounts.find((each) => each.socialAccountId === accountId && each.result !== 'pending');
    });
    checks.equal(
      'what is not known is for a person',
      decided?.checks.filter(({ result }) => result !== 'pass').map(({ code, value }) => [code, value]),
      [['follower-countries', null]],
    );
    checks.equal('until then applying waits', await this.reasons(campaignId), ['account-in-review']);
    if (databaseUrl === null) return;
    const verifier = await joinAsVerifier(api, databaseUrl, run);
    const queue = await api.all<{ id: string; creatorId: string; platform: string }>(
      '/staff/verifications?kind=account-review&limit=100',
      verifier,
    );
    const waiting = queue.find((each) => each.creatorId === creator.creatorId && each.platform === 'tiktok');
    await api.post(`/staff/verifications/${waiting!.id}/claim`, verifier, {});
    await api.post(`/staff/verifications/${waiting!.id}/approve`, verifier, {});
    checks.equal('approved, nothing is in the way', await this.reasons(campaignId), []);
  }

  private async confirm(accountId: string, campaignId: string): Promise<void> {
    const { api, checks } = this;
    const { owner, creator } = this.input;
    checks.step('13g · Applied, accepted, confirmed: videos are owed (APP-1, COL-1)');
    const { id } = await apply(api, creator, campaignId, { message: 'One take, no filter.' });
    const seen = await api.get<{ socialAccount: { id: string; platform: string; followers: number } }>(`/applications/${id}`, owner.token);
    checks.equal('the brand sees the TikTok account', [seen.socialAccount.platform, seen.socialAccount.followers], ['tiktok', 23_900]);
    await api.post(`/applications/${id}/accept`, owner.token, {});
    const confirmed = await api.post<{ collaborations: Array<{ id: string; creatorId: string }> }>(
      `/campaigns/${campaignId}/selection/confirm`,
      owner.token,
      {},
    );
    const collaboration = confirmed.collaborations.find((each) => each.creatorId === creator.creatorId);
    checks.that('the collaboration exists, for this account', seen.socialAccount.id === accountId && collaboration !== undefined);
    const sync = await api.get<{ problem: string | null }>(`/collaborations/${collaboration!.id}/sync`, creator.token);
    checks.equal('that its videos are not collected yet is said', sync.problem, 'not_offered');
  }

  private async reasons(campaignId: string): Promise<string[]> {
    const check = await this.api.get<{ reasons: Array<{ code: string }> }>(
      `/creator/campaigns/${campaignId}/application-check`,
      this.input.creator.token,
    );
    return check.reasons.map(({ code }) => code);
  }

  private async account(id: string): Promise<Account> {
    return this.api.get<Account>(`/creator/social-accounts/${id}`, this.input.creator.token);
  }
}

interface Check {
  code: string;
  result: string;
  value: number | null;
}
