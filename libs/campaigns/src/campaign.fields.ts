import { metadataFault } from '@app/platform';
import { foldHandle, foldHashtag, isCountry, isTimeZone } from '@app/rules';
import type { AmountDto, CampaignFields } from './campaign-input.dto.js';
import { defaultSchedule, emptyProduct } from './campaign.documents.js';
import type { Campaign } from './campaign.entity.js';
import { checkCodes } from './campaign.codes.js';
import { writeCriteria } from './campaign.criteria.js';
import { changeType, writeFormats } from './campaign.formats.js';
import { merged, parseInstant } from './campaign.parts.js';
import { invalid } from './campaigns.errors.js';
import type { CampaignType } from './contract/campaigns.api.js';

type Fields = CampaignFields & { type?: CampaignType };

/**
 * Writes the given fields into the campaign (a copy is the caller's duty). Rules of one field are checked here (422 with the pointer); what
 * the state, the plan or other modules forbid is checked by the use case.
 */
export function writeFields(campaign: Campaign, fields: Fields): void {
  writePlain(campaign, fields);
  writeForm(campaign, fields);
  writeMoney(campaign, fields);
  if (fields.brief) campaign.brief = merged(campaign.brief, fields.brief);
  if (fields.requirements) {
    const standing = campaign.requirements.disclosureCountry;
    campaign.requirements = merged(campaign.requirements, fields.requirements);
    checkRequirements(campaign, standing);
  }
  if (fields.criteria) writeCriteria(campaign, fields.criteria);
  if (fields.exclusivity !== undefined) campaign.exclusivity = fields.exclusivity && { ...fields.exclusivity };
  writeFormats(campaign, fields);
}

function writePlain(campaign: Campaign, fields: Fields): void {
  if (fields.title !== undefined) campaign.title = fields.title;
  if (fields.places !== undefined) campaign.places = fields.places;
  if (fields.ownerId !== undefined) campaign.ownerId = fields.ownerId.toLowerCase();
  if (fields.externalId !== undefined) campaign.externalId = fields.externalId;
  if (fields.variants) campaign.variants = distinct(fields.variants, '/variants');
  if (fields.questions) campaign.questions = distinct(fields.questions, '/questions');
  if (fields.metadata) campaign.metadata = checkMetadata(fields.metadata);
  if (fields.timeZone !== undefined) {
    if (!isTimeZone(fields.timeZone)) {
      throw invalid('campaigns.unknown-time-zone', '/timeZone', 'is not a time zone of the IANA list', { value: fields.timeZone });
    }
    campaign.timeZone = fields.timeZone;
  }
  if (fields.launchAt !== undefined) campaign.launchAt = fields.launchAt === null ? null : parseInstant(fields.launchAt, '/launchAt');
}

/** Type, timing, format and the phase lengths that follow from the format (CAM-1, CAM-6). */
function writeForm(campaign: Campaign, fields: Fields): void {
  if (fields.type !== undefined) changeType(campaign, fields.type);
  if (fields.timing !== undefined) campaign.timing = fields.timing;
  if (fields.format !== undefined && fields.format !== campaign.format) {
    const before = defaultSchedule(campaign.format);
    const untouched = (Object.keys(before) as Array<keyof typeof before>).every((key) => before[key] === campaign.schedule[key]);
    campaign.format = fields.format;
    if (untouched) campaign.schedule = defaultSchedule(fields.format);
  }
  if (fields.schedule) campaign.schedule = merged(campaign.schedule, fields.schedule);
  if (campaign.format !== 'standard' && campaign.timing === 'ongoing') {
    throw invalid('campaigns.format-needs-dates', '/format', 'is only possible with timing time_limited', { value: campaign.format });
  }
  if (campaign.format === 'event' && campaign.type === 'ugc') {
    throw invalid('campaigns.format-not-for-ugc', '/format', 'is not possible with type ugc', { value: campaign.format });
  }
}

function writeMoney(campaign: Campaign, fields: Fields): void {
  const { product, compensation } = fields;
  const given: Array<[string, AmountDto | null | undefined]> = [
    ['/product/retailValue', product?.retailValue],
    ['/product/purchaseCost', product?.purchaseCost],
    ['/compensation/cash', compensation?.cash],
  ];
  const currency = given.find(([, amount]) => amount)?.[1]?.currency ?? campaign.currency;
  for (const [pointer, amount] of given) if (amount && amount.currency !== currency) throw oneCurrency(pointer, currency, amount.currency);
  if (product !== undefined) {
    if (product === null) campaign.product = null;
    else {
      const { retailValue, purchaseCost, ...rest } = product;
      checkCodes('country', '/product/shipCountries', rest.shipCountries ?? [], campaign.product?.shipCountries ?? []);
      campaign.product = merged(campaign.product ?? emptyProduct(), {
        ...rest,
        ...(retailValue !== undefined && { retailValueMinor: retailValue?.amountMinor ?? null }),
        ...(purchaseCost !== undefined && { purchaseCostMinor: purchaseCost?.amountMinor ?? null }),
      });
    }
  }
  if (compensation?.cash !== undefined) campaign.cashMinor = compensation.cash?.amountMinor ?? 0;
  if (currency === campaign.currency) return;
  // An amount that stays would silently change its worth
  if (campaign.product?.retailValueMinor && !product?.retailValue) throw oneCurrency('/product/retailValue', currency, campaign.currency);
  if (campaign.product?.purchaseCostMinor && !product?.purchaseCost)
    throw oneCurrency('/product/purchaseCost', currency, campaign.currency);
  if (campaign.cashMinor > 0 && !compensation?.cash) throw oneCurrency('/compensation/cash', currency, campaign.currency);
  campaign.currency = currency;
}

function oneCurrency(pointer: string, limit: string, value: string) {
  return invalid('campaigns.one-currency', pointer, `must be in ${limit} like the campaign's other amounts`, { limit, value });
}

function checkRequirements({ requirements }: Campaign, standing: string | null): void {
  const country = requirements.disclosureCountry;
  if (country !== null && country !== standing && !isCountry(country)) {
    throw invalid('campaigns.country-unknown', '/requirements/disclosureCountry', `is not an ISO 3166-1 code: ${country}`, {
      value: country,
    });
  }
  const tag = requirements.hashtags.findIndex((hashtag) => foldHashtag(hashtag) === null);
  if (tag >= 0) {
    throw invalid('campaigns.hashtag-invalid', `/requirements/hashtags/${tag}`, 'is not a hashtag', { value: requirements.hashtags[tag] });
  }
  const handle = requirements.mentions.findIndex((mention) => !/^@?[\w.]{1,40}$/.test(mention) || foldHandle(mention) === '');
  if (handle >= 0) {
    throw invalid('campaigns.mention-invalid', `/requirements/mentions/${handle}`, 'is not a handle', {
      value: requirements.mentions[handle],
    });
  }
  const link = requirements.links.findIndex((address) => !URL.canParse(address));
  if (link >= 0) {
    throw invalid('campaigns.link-invalid', `/requirements/links/${link}`, 'is not a web address', { value: requirements.links[link] });
  }
}

function distinct(values: readonly string[], pointer: string): string[] {
  const trimmed = values.map((value) => value.trim());
  trimmed.forEach((value, index) => {
    if (value === '') throw invalid('campaigns.text-empty', `${pointer}/${index}`, 'must not be empty');
    if (trimmed.indexOf(value) !== index) throw invalid('campaigns.text-twice', `${pointer}/${index}`, 'is there twice', { value });
  });
  return trimmed;
}

/** api.md 1. */
function checkMetadata(metadata: Record<string, string>): Record<string, string> {
  const fault = metadataFault(metadata);
  if (!fault) return { ...metadata };
  const { pointer, message, ...numbers } = fault;
  throw invalid('campaigns.metadata-invalid', pointer, message, numbers);
}
