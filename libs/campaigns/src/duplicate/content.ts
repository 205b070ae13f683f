import { emptyRequirements } from '../campaign.documents.js';
import type { Campaign } from '../campaign.entity.js';
import type { CampaignType } from '../contract/campaigns.api.js';

/** Columns that say what a campaign offers: kept by duplicates and templates (rules.md 3), unless they do not fit. */
export const CONTENT = [
  'title',
  'type',
  'timing',
  'format',
  'product',
  'cashMinor',
  'currency',
  'rate',
  'mix',
  'postKind',
  'brief',
  'requirements',
  'criteria',
  'schedule',
  'ads',
  'exclusivity',
  'drafts',
  'variants',
  'questions',
  'timeZone',
  'places',
  'event',
  'ugc',
  'selectionOptions',
  'groups',
  'metadata',
] as const satisfies ReadonlyArray<keyof Campaign>;

/** Columns of the one campaign and its course: a copy begins with its own. */
export const OWN = [
  'id',
  'organisationId',
  'brandId',
  'state',
  'stateReason',
  'launchAt',
  'launchedAt',
  'applicationEndsAt',
  'confirmedAt',
  'preparationEndsAt',
  'activeEndsAt',
  'decidedAt',
  'pausedAt',
  'endedAt',
  'archivedAt',
  'warned',
  'warnedAt',
  'collaborationsOpen',
  'collaborationsTotal',
  'termsVersion',
  'ownerId',
  'createdBy',
  'scheduledBy',
  'externalId',
  'version',
  'createdAt',
  'updatedAt',
] as const satisfies ReadonlyArray<keyof Campaign>;

export type Content = Pick<Campaign, (typeof CONTENT)[number]>;

/** Why something did not come along. */
export const DROP_REASONS = [
  'not-for-ugc',
  'only-for-ugc',
  'other-platform',
  'computed-anew',
  'date',
  'own-reference',
  'other-brand',
  'picture-missing',
] as const;

export type DropReason = (typeof DROP_REASONS)[number];

/** One thing that did not come along: JSON pointer into the campaign, and why. */
export interface Dropped {
  field: string;
  reason: DropReason;
}

/** A deep copy of what the campaign offers. */
export function contentOf(campaign: Campaign): Content {
  return structuredClone(Object.fromEntries(CONTENT.map((key) => [key, campaign[key]]))) as Content;
}

/** The content in another type: what does not fit is emptied and listed, nothing else changes (CAM-13). The argument stays as it is. */
export function convert(source: Content, type: CampaignType): { content: Content; dropped: Dropped[] } {
  const content = structuredClone(source);
  const dropped: Dropped[] = [];
  content.type = type;
  if (type !== source.type) {
    const reason: DropReason = type === 'ugc' ? 'not-for-ugc' : 'other-platform';
    dropFollowers(content, dropped, reason);
    if (content.ads) dropped.push({ field: '/ads', reason });
    content.ads = null;
    if (type === 'ugc') toUgc(content, dropped);
    else toSocial(content, dropped, source.type);
    if (content.mix) dropped.push({ field: '/deliverables', reason: 'computed-anew' });
    content.mix = null;
  }
  dropDates(content, dropped);
  return { content, dropped };
}

/** What belongs to the brand itself does not go to another one. */
export function forBrand(content: Content, dropped: Dropped[], sameBrand: boolean): void {
  if (sameBrand || content.groups.length === 0) return;
  dropped.push({ field: '/groups', reason: 'other-brand' });
  content.groups = [];
}

function dropFollowers(content: Content, dropped: Dropped[], reason: DropReason): void {
  for (const key of ['followersMin', 'followersMax'] as const) {
    if (content.criteria[key] !== null) dropped.push({ field: `/criteria/${key}`, reason });
    content.criteria[key] = null;
  }
}

function toUgc(content: Content, dropped: Dropped[]): void {
  const drop = (field: string) => dropped.push({ field, reason: 'not-for-ugc' });
  for (const key of ['hashtags', 'mentions', 'links'] as const) {
    if (content.requirements[key].length > 0) drop(`/requirements/${key}`);
    content.requirements[key] = [];
  }
  if (content.requirements.disclosureCountry !== null) drop('/requirements/disclosureCountry');
  content.requirements.disclosureCountry = null;
  if (content.postKind !== 'free') drop('/deliverables/postKind');
  content.postKind = 'free';
  if (content.format === 'event') {
    drop('/format');
    content.format = 'standard';
  }
  if (content.drafts) drop('/drafts');
  content.drafts = false;
  if (content.event) drop('/event');
  content.event = null;
}

function toSocial(content: Content, dropped: Dropped[], from: CampaignType): void {
  if (from === 'ugc') {
    const { ugc } = content;
    if (ugc) {
      for (const key of ['lengthSeconds', 'aspectRatio', 'scenes', 'wording', 'hooks', 'videos'] as const) {
        const value = ugc[key];
        const empty = key === 'videos' ? value === 1 : value === null || value === '' || (Array.isArray(value) && value.length === 0);
        if (!empty) dropped.push({ field: `/ugc/${key}`, reason: 'only-for-ugc' });
      }
    }
    content.ugc = null;
    // Required by default (CAM-5); a UGC campaign has none because nothing is published
    content.requirements.disclosureCountry ??= emptyRequirements().disclosureCountry;
    return;
  }
  if (content.postKind !== 'free') dropped.push({ field: '/deliverables/postKind', reason: 'computed-anew' });
  content.postKind = 'free';
}

function dropDates(content: Content, dropped: Dropped[]): void {
  const { event } = content;
  if (!event) return;
  for (const key of ['startsAt', 'endsAt'] as const) {
    if (event[key] !== null) dropped.push({ field: `/event/${key}`, reason: 'date' });
    event[key] = null;
  }
}
