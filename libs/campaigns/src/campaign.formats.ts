import { POLICY } from '@app/rules';
import type { CampaignFields } from './campaign-input.dto.js';
import { emptyEvent, emptyUgc, type AdsDocument } from './campaign.documents.js';
import type { Campaign } from './campaign.entity.js';
import { invalid } from './campaigns.errors.js';
import type { CampaignType } from './contract/campaigns.api.js';
import { merged, parseInstant } from './campaign.parts.js';
import { contentOf, convert } from './duplicate/content.js';

/** Which ads a brand may ask for (CAM-7). */
export const ADS_KIND: Readonly<Record<CampaignType, AdsDocument['kind'] | null>> = {
  instagram: 'partnership_ads',
  tiktok: 'spark_ads',
  ugc: null,
};

/** Makes the draft one of another type; what does not fit there is dropped, as in duplicates (rules.md 3). */
export function changeType(campaign: Campaign, to: CampaignType): void {
  if (campaign.type === to) return;
  const { event } = campaign;
  Object.assign(campaign, convert(contentOf(campaign), to).content);
  // Copies get new dates; the draft itself keeps those of its event
  if (campaign.event) campaign.event = event;
  if (to === 'ugc') campaign.ugc ??= emptyUgc();
}

/** Writes what only one type or format has; 422 `campaigns.not-for-type` or `campaigns.not-for-format` with the field elsewhere. */
export function writeFormats(campaign: Campaign, fields: CampaignFields): void {
  if (campaign.format !== 'event' && campaign.event) campaign.event = null;
  if (fields.event !== undefined) writeEvent(campaign, fields.event);
  if (fields.ugc !== undefined) writeUgc(campaign, fields.ugc);
  if (fields.ads !== undefined) {
    campaign.ads = fields.ads && { kind: fields.ads.kind, licenceDays: fields.ads.licenceDays ?? POLICY.campaigns.adsLicenceDays };
  }
  const kind = ADS_KIND[campaign.type];
  if (campaign.ads && campaign.ads.kind !== kind) throw notForType(campaign, kind ? '/ads/kind' : '/ads', campaign.ads.kind, kind);
  if (fields.drafts !== undefined) campaign.drafts = fields.drafts;
  if (campaign.type === 'ugc') refuseSocial(campaign);
  if (fields.selectionOptions) campaign.selectionOptions = merged(campaign.selectionOptions, fields.selectionOptions);
  if (fields.groups) campaign.groups = [...new Set(fields.groups.map((id) => id.toLowerCase()))];
}

function writeEvent(campaign: Campaign, input: CampaignFields['event']): void {
  if (!input) {
    campaign.event = null;
    return;
  }
  if (campaign.format !== 'event') {
    throw invalid('campaigns.not-for-format', '/event', 'is only possible with format event', { limit: 'event', value: campaign.format });
  }
  const event = merged(campaign.event ?? emptyEvent(), input);
  for (const key of ['startsAt', 'endsAt'] as const) {
    const text = event[key];
    if (text !== null) event[key] = parseInstant(text, `/event/${key}`).toISOString();
  }
  if (event.startsAt && event.endsAt && event.endsAt < event.startsAt) {
    throw invalid('campaigns.event-ends-before-start', '/event/endsAt', 'must not be before the start', {
      limit: event.startsAt,
      value: event.endsAt,
    });
  }
  campaign.event = event;
}

function writeUgc(campaign: Campaign, input: CampaignFields['ugc']): void {
  if (campaign.type !== 'ugc') {
    if (input) throw notForType(campaign, '/ugc', campaign.type, 'ugc');
    return;
  }
  const ugc = input ? merged(campaign.ugc ?? emptyUgc(), input) : emptyUgc();
  const { lengthSeconds } = ugc;
  const lengths: readonly number[] = POLICY.ugc.lengthSeconds;
  if (lengthSeconds !== null && !lengths.includes(lengthSeconds)) {
    throw invalid('campaigns.ugc-length', '/ugc/lengthSeconds', `must be ${lengths.join(' or ')}`, {
      limit: lengths,
      value: lengthSeconds,
    });
  }
  campaign.ugc = ugc;
}

/** UGC is delivered, not posted: nothing to tag, link, mark or show before, no followers to count (rules.md 3, CAM-7). */
function refuseSocial({ requirements, criteria, type, drafts }: Campaign): void {
  const given: Array<[string, unknown]> = [
    ['/requirements/hashtags', requirements.hashtags[0]],
    ['/requirements/mentions', requirements.mentions[0]],
    ['/requirements/links', requirements.links[0]],
    ['/requirements/disclosureCountry', requirements.disclosureCountry],
    ['/criteria/followersMin', criteria.followersMin],
    ['/criteria/followersMax', criteria.followersMax],
    ['/drafts', drafts || null],
  ];
  for (const [pointer, value] of given) if (value !== undefined && value !== null) throw notForType({ type }, pointer, value);
}

function notForType({ type }: Pick<Campaign, 'type'>, pointer: string, value: unknown, limit?: string | null) {
  return invalid('campaigns.not-for-type', pointer, `does not fit a campaign of type ${type}`, { value, ...(limit && { limit }) });
}
