import { POLICY } from '@app/rules';
import type { CampaignFields } from './campaign-input.dto.js';
import { emptyEvent, emptyRequirements, emptyUgc, type AdsDocument } from './campaign.documents.js';
import type { Campaign } from './campaign.entity.js';
import { invalid } from './campaigns.errors.js';
import type { CampaignType } from './contract/campaigns.api.js';
import { merged, parseInstant } from './campaign.parts.js';

/** Which ads a brand may ask for (CAM-7). */
export const ADS_KIND: Readonly<Record<CampaignType, AdsDocument['kind'] | null>> = {
  instagram: 'partnership_ads',
  tiktok: 'spark_ads',
  ugc: null,
};

/**
 * Makes the campaign one of another type; what does not fit there is dropped, as duplicates do (rules.md 3). Answers the JSON pointers of
 * what was dropped, without those that were empty.
 */
export function changeType(campaign: Campaign, to: CampaignType): string[] {
  const from = campaign.type;
  if (from === to) return [];
  campaign.type = to;
  const dropped: string[] = [];
  const drop = (pointer: string, filled: boolean, clear: () => void) => {
    if (filled) dropped.push(pointer);
    clear();
  };
  const { requirements, criteria } = campaign;
  if (to === 'ugc') {
    drop('/requirements/hashtags', requirements.hashtags.length > 0, () => undefined);
    drop('/requirements/mentions', requirements.mentions.length > 0, () => undefined);
    drop('/requirements/links', requirements.links.length > 0, () => undefined);
    drop('/requirements/disclosureCountry', requirements.disclosureCountry !== null, () => {
      campaign.requirements = emptyRequirements('ugc');
    });
    drop('/deliverables/postKind', campaign.postKind !== 'free', () => {
      campaign.postKind = 'free';
    });
    drop('/format', campaign.format === 'event', () => {
      if (campaign.format === 'event') campaign.format = 'standard';
    });
    drop('/event', campaign.event !== null, () => {
      campaign.event = null;
    });
    campaign.ugc = emptyUgc();
  } else if (from === 'ugc') {
    drop('/ugc', campaign.ugc !== null && JSON.stringify(campaign.ugc) !== JSON.stringify(emptyUgc()), () => {
      campaign.ugc = null;
    });
    // The mark is required by default (CAM-5)
    campaign.requirements = { ...requirements, disclosureCountry: emptyRequirements(to).disclosureCountry };
  }
  drop('/ads', campaign.ads !== null, () => {
    campaign.ads = null;
  });
  drop('/criteria/followersMin', criteria.followersMin !== null, () => undefined);
  drop('/criteria/followersMax', criteria.followersMax !== null, () => {
    campaign.criteria = { ...criteria, followersMin: null, followersMax: null };
  });
  drop('/deliverables', campaign.mix !== null, () => {
    campaign.mix = null;
  });
  return dropped;
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

/** UGC is delivered, not posted: nothing to tag, link or mark, no followers to count (rules.md 3). */
function refuseSocial({ requirements, criteria, type }: Campaign): void {
  const given: Array<[string, unknown]> = [
    ['/requirements/hashtags', requirements.hashtags[0]],
    ['/requirements/mentions', requirements.mentions[0]],
    ['/requirements/links', requirements.links[0]],
    ['/requirements/disclosureCountry', requirements.disclosureCountry],
    ['/criteria/followersMin', criteria.followersMin],
    ['/criteria/followersMax', criteria.followersMax],
  ];
  for (const [pointer, value] of given) if (value !== undefined && value !== null) throw notForType({ type }, pointer, value);
}

function notForType({ type }: Pick<Campaign, 'type'>, pointer: string, value: unknown, limit?: string | null) {
  return invalid('campaigns.not-for-type', pointer, `does not fit a campaign of type ${type}`, { value, ...(limit && { limit }) });
}
