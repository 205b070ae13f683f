import { NICHES } from '@app/creators';
import type { CriteriaInput } from './campaign-input.dto.js';
import { checkCodes } from './campaign.codes.js';
import type { Campaign } from './campaign.entity.js';
import { merged } from './campaign.parts.js';
import { invalid } from './campaigns.errors.js';

/** Whom the campaign looks for: codes that exist, niches of the list, a range of followers. Errors: 422 with the pointer. */
export function writeCriteria(campaign: Campaign, input: CriteriaInput): void {
  const before = campaign.criteria;
  const after = merged(before, input);
  checkCodes('country', '/criteria/countries', after.countries, before.countries);
  checkCodes('language', '/criteria/languages', after.languages, before.languages);
  const niche = after.niches.findIndex((one) => !(NICHES as readonly string[]).includes(one));
  if (niche >= 0) {
    throw invalid('campaigns.niche-unknown', `/criteria/niches/${niche}`, 'is not one of the niches', {
      limit: NICHES,
      value: after.niches[niche],
    });
  }
  const { followersMin, followersMax } = after;
  if (followersMin !== null && followersMax !== null && followersMin > followersMax) {
    throw invalid('campaigns.followers-range', '/criteria/followersMax', 'must not be below followersMin', {
      limit: followersMin,
      value: followersMax,
    });
  }
  campaign.criteria = after;
}
