import { describe, expect, it } from 'vitest';
import { eligibilityReasons, type EligibilityFacts } from './eligibility.policy.js';

const eligible: EligibilityFacts = {
  campaign: {
    type: 'instagram',
    criteria: { countries: ['DE'], niches: ['Beauty'], languages: ['de'], followersMin: 1_000, followersMax: 50_000 },
  },
  terms: { handOver: 'ship', shipCountries: ['DE', 'AT'], cashMinor: 0 },
  creator: { country: 'DE', languages: ['de', 'en'], niches: ['beauty'] },
  account: { platform: 'instagram', followers: 12_000, engagementRate: 0.04, state: 'connected', eligibility: 'pass' },
  address: { country: 'AT' },
  memberOfOrganisation: false,
  blocked: false,
  ugcApproved: false,
  clash: null,
  creditsUsed: 4,
};
const account = (change: Partial<NonNullable<EligibilityFacts['account']>>) => ({
  ...eligible,
  account: { ...eligible.account!, ...change },
});
const codes = (facts: EligibilityFacts) => eligibilityReasons(facts).map(({ code }) => code);

describe('APP-1 who may apply', () => {
  it('APP-1 has nothing against a creator who meets everything', () => {
    expect(eligibilityReasons(eligible)).toEqual([]);
  });

  it('APP-1 refuses members of the organisation', () => {
    expect(codes({ ...eligible, memberOfOrganisation: true })).toEqual(['member-of-organisation']);
  });

  it('CRE-7 refuses whom the brand blocked in words that do not tell', () => {
    const [reason] = eligibilityReasons({ ...eligible, blocked: true });
    expect(reason).toEqual({ code: 'not-accepted', message: 'This campaign does not take your application.' });
  });

  it("APP-1 wants a living, eligible account of the campaign's platform", () => {
    expect(codes({ ...eligible, account: null })).toEqual(['social-account-missing']);
    expect(codes(account({ state: 'reconnect' }))).toEqual(['social-account-reconnect']);
    expect(codes(account({ eligibility: 'review' }))).toEqual(['account-in-review']);
    expect(codes(account({ eligibility: 'pending' }))).toEqual(['account-in-review']);
    expect(codes(account({ eligibility: 'fail' }))).toEqual(['account-not-eligible']);
  });

  it('CRE-4 takes an approved application video instead of an account for UGC', () => {
    const ugc = { ...eligible, campaign: { ...eligible.campaign, type: 'ugc' as const }, account: null };
    expect(codes(ugc)).toEqual(['ugc-not-approved']);
    expect(codes({ ...ugc, ugcApproved: true })).toEqual([]);
  });

  it('APP-8 asks for no credit where videos are paid', () => {
    const used = { ...eligible, creditsUsed: 5 };
    expect(codes(used)).toEqual(['no-credits-left']);
    expect(codes({ ...used, ugcApproved: true, account: null, campaign: { ...eligible.campaign, type: 'ugc' } })).toEqual([]);
  });

  it('CRE-3 tells a failed check with the numbers', () => {
    const facts = { ...account({ eligibility: 'fail', followers: 800, engagementRate: 0.001 }) };
    expect(
      eligibilityReasons({ ...facts, campaign: { ...facts.campaign, criteria: { ...facts.campaign.criteria, followersMin: null } } }),
    ).toMatchObject([
      { code: 'account-followers', limit: 1_000, value: 800 },
      { code: 'account-engagement-rate', limit: 0.003, value: 0.001 },
    ]);
  });

  it('APP-1 wants an address in a country served, only where something is shipped', () => {
    expect(codes({ ...eligible, address: null })).toEqual(['address-incomplete']);
    expect(eligibilityReasons({ ...eligible, address: { country: 'CH' } })).toMatchObject([
      { code: 'country-not-served', limit: ['DE', 'AT'], value: 'CH' },
    ]);
    expect(codes({ ...eligible, address: null, terms: { ...eligible.terms, handOver: 'voucher' } })).toEqual([]);
  });

  it("APP-1 names each of the campaign's own criteria that is not met", () => {
    const other = { ...eligible, creator: { country: null, languages: ['fr'], niches: ['sports'] } };
    expect(codes(other)).toEqual(['campaign-countries', 'campaign-languages', 'campaign-niches']);
    expect(eligibilityReasons(account({ followers: 999 }))).toMatchObject([{ code: 'campaign-followers-min', limit: 1_000, value: 999 }]);
    expect(eligibilityReasons(account({ followers: 50_001 }))).toMatchObject([
      { code: 'campaign-followers-max', limit: 50_000, value: 50_001 },
    ]);
  });

  it('APP-8 counts credits for campaigns without cash only', () => {
    expect(eligibilityReasons({ ...eligible, creditsUsed: 5 })).toMatchObject([{ code: 'no-credits-left', limit: 5, value: 5 }]);
    expect(codes({ ...eligible, creditsUsed: 5, terms: { ...eligible.terms, cashMinor: 1 } })).toEqual([]);
  });
});
