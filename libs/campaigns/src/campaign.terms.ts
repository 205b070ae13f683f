import { createHash } from 'node:crypto';
import type { Campaign } from './campaign.entity.js';
import { owedFor } from './campaign.value.js';
import type { CampaignTerms } from './contract/campaigns.api.js';

/** JSON with sorted keys and no spaces: the same text for the same facts, whoever writes them. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

/** SHA-256 over the canonical JSON of everything but the hash itself; creators accept it (APP-1). */
export function hashTerms(terms: Omit<CampaignTerms, 'hash'>): string {
  return createHash('sha256').update(canonicalJson(terms)).digest('hex');
}

/** The terms as the campaign stands now: what creators see and accept. */
export function termsOf(campaign: Campaign, version: number): CampaignTerms {
  const { product, brief, event } = campaign;
  const named = product !== null && product.name !== '' && product.handOver !== null && product.handOver !== 'none';
  const { stories, posts, videos } = campaign.mix ?? owedFor(campaign);
  const terms: Omit<CampaignTerms, 'hash'> = {
    version,
    title: campaign.title,
    type: campaign.type,
    timing: campaign.timing,
    timeZone: campaign.timeZone,
    brief: {
      goal: brief.goal ?? '',
      audience: brief.audience,
      tone: brief.tone,
      task: brief.task,
      message: brief.message,
      dos: [...brief.dos],
      donts: [...brief.donts],
      inspiration: [...brief.inspiration],
      postingWishes: brief.postingWishes,
    },
    requirements: { ...campaign.requirements },
    product: named
      ? {
          name: product.name,
          description: product.description,
          link: product.link,
          retailValueMinor: product.retailValueMinor ?? 0,
          purchaseCostMinor: product.purchaseCostMinor,
        }
      : null,
    cashMinor: campaign.cashMinor,
    currency: campaign.currency,
    handOver: named && product.handOver ? product.handOver : 'none',
    shipCountries: named && product.handOver === 'ship' ? [...product.shipCountries] : [],
    variants: [...campaign.variants],
    deliverables: { stories, posts, videos, postKind: campaign.postKind },
    schedule: { ...campaign.schedule },
    ads: campaign.ads ? { ...campaign.ads } : null,
    exclusivity: campaign.exclusivity ? { ...campaign.exclusivity } : null,
    event: event && { venue: event.venue, startsAt: event.startsAt, endsAt: event.endsAt },
    ugc: campaign.ugc && { ...campaign.ugc },
    selectionOptions: { ...campaign.selectionOptions },
    ...(campaign.drafts && { drafts: true as const }),
  };
  return { ...terms, hash: hashTerms(terms) };
}
