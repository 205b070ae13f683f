import { campaignReadiness, isComplete, readinessScore, type ReadinessPoint } from '@app/rules';
import type { Campaign } from './campaign.entity.js';
import type { CampaignImage } from './campaign-images.repository.js';

/** Where the API has what the rule looked at. */
const POINTERS: Readonly<Record<string, string>> = {
  '/task': '/brief/task',
  '/message': '/brief/message',
  '/dos': '/brief/dos',
  '/donts': '/brief/donts',
  '/cashMinor': '/compensation/cash',
  '/mix': '/deliverables',
  '/product/retailValueMinor': '/product/retailValue',
  '/shipCountries': '/product/shipCountries',
  '/hashtags': '/requirements/hashtags',
  '/disclosureCountry': '/requirements/disclosureCountry',
  '/schedule/launchAt': '/launchAt',
};

const dateOrNull = (text: string | null): Date | null => (text === null ? null : new Date(text));

export interface Readiness {
  points: ReadinessPoint[];
  /** Nothing blocking is open. */
  complete: boolean;
  /** 0 to 100: the share of points met (CAM-2). */
  score: number;
}

/** The checklist for a launch at `launchAt` (null: at once), pointers in the API's words (CAM-2, rules.md 3). */
export function readinessOf(campaign: Campaign, images: readonly CampaignImage[], launchAt: Date | null, now: Date): Readiness {
  const { brief, requirements, product, rate, event } = campaign;
  const points = campaignReadiness({
    type: campaign.type,
    timing: campaign.timing,
    format: campaign.format,
    title: campaign.title,
    task: brief.task,
    message: brief.message,
    dos: brief.dos,
    donts: brief.donts,
    timeZone: campaign.timeZone,
    images,
    places: campaign.places,
    product,
    cashMinor: campaign.cashMinor,
    currency: campaign.currency,
    ...(rate && { eurRate: { rate: rate.rate, minorDigits: rate.minorDigits } }),
    mix: campaign.mix,
    schedule: { launchAt, ...campaign.schedule },
    hashtags: requirements.hashtags,
    mentions: requirements.mentions,
    links: requirements.links,
    disclosureCountry: requirements.disclosureCountry,
    ugc: campaign.ugc,
    shipCountries: product?.shipCountries ?? [],
    event: event && { ...event, startsAt: dateOrNull(event.startsAt), endsAt: dateOrNull(event.endsAt) },
    ads: campaign.ads,
    now,
  }).map((point) => (point.pointer ? { ...point, pointer: POINTERS[point.pointer] ?? point.pointer } : point));
  return { points, complete: isComplete(points), score: readinessScore(points) };
}
