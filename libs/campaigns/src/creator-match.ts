import type { CriteriaDocument } from './campaign.documents.js';
import type { CampaignType } from './contract/campaigns.api.js';

/** What a creator brings to a campaign's criteria. */
export interface CreatorTraits {
  country: string | null;
  niches: readonly string[];
  languages: readonly string[];
  /** Of the largest connected account on each platform; null without one. */
  followers: { instagram: number | null; tiktok: number | null };
}

export interface Criterion {
  code: 'country' | 'niche' | 'language' | 'followers-min' | 'followers-max';
  met: boolean;
  wanted: string[];
}

/** Every criterion the campaign has, met or not (CAM-14). One of several values is enough; UGC asks for no followers. */
export function matchCriteria({ type, criteria }: { type: CampaignType; criteria: CriteriaDocument }, creator: CreatorTraits): Criterion[] {
  const any = (wanted: readonly string[], given: readonly string[]) => wanted.some((value) => given.includes(value));
  const { followersMin, followersMax } = type === 'ugc' ? { followersMin: null, followersMax: null } : criteria;
  const followers = type === 'ugc' ? null : creator.followers[type];
  const found: Criterion[] = [];
  if (criteria.countries.length > 0)
    found.push({ code: 'country', met: any(criteria.countries, creator.country ? [creator.country] : []), wanted: criteria.countries });
  if (criteria.niches.length > 0) found.push({ code: 'niche', met: any(criteria.niches, creator.niches), wanted: criteria.niches });
  if (criteria.languages.length > 0)
    found.push({ code: 'language', met: any(criteria.languages, creator.languages), wanted: criteria.languages });
  if (followersMin !== null) found.push({ code: 'followers-min', met: (followers ?? -1) >= followersMin, wanted: [String(followersMin)] });
  if (followersMax !== null)
    found.push({
      code: 'followers-max',
      met: followers !== null && followers <= followersMax,
      wanted: [String(followersMax)],
    });
  return found;
}

/** Share of the criteria met, in percent rounded down so that 100 means all; 100 without criteria. */
export function matchPercent(criteria: readonly Criterion[]): number {
  return criteria.length === 0 ? 100 : Math.floor((criteria.filter(({ met }) => met).length * 100) / criteria.length);
}

/** The same in SQL over `c.criteria`: how many criteria there are, how many are met, and the share. Parameters are appended. */
export function matchSql(creator: CreatorTraits, parameters: unknown[]): { wanted: string; met: string; percent: string } {
  const value = (given: unknown) => `$${parameters.push(given)}`;
  const country = `${value(creator.country)}::text`;
  const niches = `${value([...creator.niches])}::text[]`;
  const languages = `${value([...creator.languages])}::text[]`;
  const { instagram, tiktok } = creator.followers;
  const followers = `(case c.type when 'instagram' then ${value(instagram)}::bigint when 'tiktok' then ${value(tiktok)}::bigint end)`;
  const asked = (list: string) => `(case when jsonb_array_length(c.criteria -> '${list}') > 0 then 1 else 0 end)`;
  const limit = (name: string) => `(case when c.type <> 'ugc' then (c.criteria ->> '${name}')::bigint end)`;
  const has = (name: string) => `(case when ${limit(name)} is null then 0 else 1 end)`;
  const yes = (condition: string) => `(case when ${condition} then 1 else 0 end)`;
  const wanted = [asked('countries'), asked('niches'), asked('languages'), has('followersMin'), has('followersMax')].join(' + ');
  const met = [
    yes(`c.criteria -> 'countries' ? ${country}`),
    yes(`c.criteria -> 'niches' ?| ${niches}`),
    yes(`c.criteria -> 'languages' ?| ${languages}`),
    yes(`${followers} >= ${limit('followersMin')}`),
    yes(`${followers} <= ${limit('followersMax')}`),
  ].join(' + ');
  return { wanted, met, percent: `(case when ${wanted} = 0 then 100 else (100 * (${met})) / (${wanted}) end)` };
}
