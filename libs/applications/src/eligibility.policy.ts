import type { CampaignFacts, CampaignTerms } from '@app/campaigns';
import type { CreatorFacts, PostalAddress, SocialAccountFacts } from '@app/creators';
import { ACCOUNT_CHECK, paysMoney, POLICY, type ExclusivityClash } from '@app/rules';

/** Why a creator cannot apply, with the numbers used (APP-1, CRE-3, APP-8). */
export interface EligibilityReason {
  code:
    | 'member-of-organisation'
    | 'not-accepted'
    | 'social-account-missing'
    | 'social-account-reconnect'
    | 'account-in-review'
    | 'account-not-eligible'
    | 'account-followers'
    | 'account-engagement-rate'
    | 'ugc-not-approved'
    | 'address-incomplete'
    | 'country-not-served'
    | 'campaign-countries'
    | 'campaign-languages'
    | 'campaign-niches'
    | 'campaign-followers-min'
    | 'campaign-followers-max'
    | 'exclusivity-running'
    | 'exclusivity'
    | 'no-credits-left';
  message: string;
  limit?: number | string[];
  value?: number | string | string[] | null;
}

export interface EligibilityFacts {
  campaign: Pick<CampaignFacts, 'type' | 'criteria'>;
  terms: Pick<CampaignTerms, 'handOver' | 'shipCountries' | 'cashMinor'>;
  creator: Pick<CreatorFacts, 'country' | 'languages' | 'niches'>;
  /** The account the application is for; null: none connected. */
  account: Pick<SocialAccountFacts, 'platform' | 'followers' | 'engagementRate' | 'state' | 'eligibility'> | null;
  /** Null: no complete name and address. */
  address: Pick<PostalAddress, 'country'> | null;
  memberOfOrganisation: boolean;
  /** The brand blocked the creator, who must not learn of it (CRE-7). */
  blocked: boolean;
  /** A verifier approved the application video (CRE-4). */
  ugcApproved: boolean;
  /** What the creator promised another brand in the campaign's category; null: nothing (CAM-15). */
  clash: ExclusivityClash | null;
  /** Open applications and collaborations without cash. */
  creditsUsed: number;
}

/** Every reason against this application; empty: eligible. Nothing here is a secret of the brand. */
export function eligibilityReasons(facts: EligibilityFacts, policy = POLICY): EligibilityReason[] {
  const reasons: EligibilityReason[] = [];
  if (facts.memberOfOrganisation) {
    reasons.push({ code: 'member-of-organisation', message: 'Members of the brand cannot apply to its campaigns.' });
  }
  if (facts.blocked) reasons.push({ code: 'not-accepted', message: 'This campaign does not take your application.' });
  reasons.push(...accountReasons(facts), ...addressReasons(facts), ...criteriaReasons(facts), ...exclusivityReasons(facts));
  const limit = policy.applications.openWithoutCash;
  if (!paysMoney({ type: facts.campaign.type, cashMinor: facts.terms.cashMinor }) && facts.creditsUsed >= limit) {
    reasons.push({
      code: 'no-credits-left',
      message: `You have ${facts.creditsUsed} open applications and collaborations without cash; ${limit} are possible at a time.`,
      limit,
      value: facts.creditsUsed,
    });
  }
  return reasons;
}

function accountReasons({ campaign, account, ugcApproved }: EligibilityFacts): EligibilityReason[] {
  if (campaign.type === 'ugc')
    return ugcApproved ? [] : [{ code: 'ugc-not-approved', message: 'UGC campaigns need an approved application video.' }];
  if (!account) return [{ code: 'social-account-missing', message: `Connect your ${campaign.type} account first.`, value: campaign.type }];
  if (account.state !== 'connected') {
    return [{ code: 'social-account-reconnect', message: `Reconnect your ${campaign.type} account first.`, value: campaign.type }];
  }
  if (account.eligibility === 'pass') return [];
  if (account.eligibility !== 'fail') {
    return [{ code: 'account-in-review', message: 'Your account is being reviewed. You can apply once it is approved.' }];
  }
  const reasons: EligibilityReason[] = [];
  const minimum = ACCOUNT_CHECK.minimumFollowers[account.platform];
  if (account.followers < minimum) {
    reasons.push({
      code: 'account-followers',
      message: `Your account has ${account.followers} followers; ${minimum} are needed.`,
      limit: minimum,
      value: account.followers,
    });
  }
  const { failBelow } = ACCOUNT_CHECK.engagementRate;
  if (account.engagementRate !== null && account.engagementRate < failBelow) {
    reasons.push({
      code: 'account-engagement-rate',
      message: `Your engagement rate is ${percent(account.engagementRate)}; ${percent(failBelow)} are needed.`,
      limit: failBelow,
      value: account.engagementRate,
    });
  }
  if (reasons.length > 0) return reasons;
  return [{ code: 'account-not-eligible', message: 'Your account did not pass the review; its page says why.' }];
}

/** Something shipped needs a complete address in a country served (APP-1). */
export function addressReasons({ terms, address }: Pick<EligibilityFacts, 'terms' | 'address'>): EligibilityReason[] {
  if (terms.handOver !== 'ship') return [];
  if (!address) return [{ code: 'address-incomplete', message: 'The product is shipped: complete your name and address first.' }];
  if (terms.shipCountries.length === 0 || terms.shipCountries.includes(address.country)) return [];
  return [
    {
      code: 'country-not-served',
      message: `The product is shipped to ${terms.shipCountries.join(', ')} only.`,
      limit: [...terms.shipCountries],
      value: address.country,
    },
  ];
}

function criteriaReasons({ campaign, creator, account }: EligibilityFacts): EligibilityReason[] {
  const { countries, languages, niches, followersMin, followersMax } = campaign.criteria;
  const reasons: EligibilityReason[] = [];
  if (countries.length > 0 && !(creator.country && countries.includes(creator.country))) {
    reasons.push({
      code: 'campaign-countries',
      message: `The campaign looks for creators in ${countries.join(', ')}.`,
      limit: countries,
      value: creator.country,
    });
  }
  if (languages.length > 0 && !overlaps(languages, creator.languages)) {
    reasons.push({
      code: 'campaign-languages',
      message: `The campaign looks for creators who speak ${languages.join(', ')}.`,
      limit: languages,
      value: creator.languages,
    });
  }
  if (niches.length > 0 && !overlaps(niches, creator.niches)) {
    reasons.push({
      code: 'campaign-niches',
      message: `The campaign looks for ${niches.join(', ')}.`,
      limit: niches,
      value: creator.niches,
    });
  }
  if (campaign.type === 'ugc' || !account) return reasons;
  if (followersMin !== null && account.followers < followersMin) {
    reasons.push({
      code: 'campaign-followers-min',
      message: `The campaign needs at least ${followersMin} followers; you have ${account.followers}.`,
      limit: followersMin,
      value: account.followers,
    });
  }
  if (followersMax !== null && account.followers > followersMax) {
    reasons.push({
      code: 'campaign-followers-max',
      message: `The campaign takes at most ${followersMax} followers; you have ${account.followers}.`,
      limit: followersMax,
      value: account.followers,
    });
  }
  return reasons;
}

/** The creator knows the own collaborations: no brand is named. `value` is from when it is possible, at the earliest while the other one runs. */
export function exclusivityReasons({ clash }: Pick<EligibilityFacts, 'clash'>): EligibilityReason[] {
  if (!clash) return [];
  const { running, category, days, until } = clash;
  const value = until?.toISOString() ?? null;
  const limit = [category, String(days)];
  if (!running)
    return [{ code: 'exclusivity', message: `You promised another brand not to advertise “${category}” before ${value}.`, limit, value }];
  const message = `You work for another brand in “${category}”. It is possible ${days} days after that collaboration ends.`;
  return [{ code: 'exclusivity-running', message, limit, value }];
}

function overlaps(wanted: readonly string[], own: readonly string[]): boolean {
  const folded = new Set(own.map((word) => word.toLowerCase()));
  return wanted.some((word) => folded.has(word.toLowerCase()));
}

const percent = (share: number): string => `${Math.round(share * 10_000) / 100} %`;
