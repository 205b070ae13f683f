import type { components } from '@app/api-client';
import type { Niche } from '../../../shared/i18n/niche-names.js';

type Schemas = components['schemas'];

/** The brands' niches in eight groups. */
export const INDUSTRIES = ['beauty', 'fashion', 'food', 'home', 'fitness', 'tech', 'family', 'travel'] as const;
export type Industry = (typeof INDUSTRIES)[number];

/** The group of a niche; null for niches every industry has. */
export const INDUSTRY_OF: Readonly<Record<Niche, Industry | null>> = {
  art: null,
  automotive: 'tech',
  baby: 'family',
  beauty: 'beauty',
  books: 'family',
  business: 'tech',
  cooking: 'food',
  diy: 'home',
  education: 'family',
  family: 'family',
  fashion: 'fashion',
  fitness: 'fitness',
  food: 'food',
  gaming: 'tech',
  garden: 'home',
  health: 'fitness',
  home: 'home',
  humour: null,
  jewellery: 'fashion',
  lifestyle: null,
  music: null,
  outdoor: 'travel',
  parenting: 'family',
  pets: 'family',
  photography: 'travel',
  skincare: 'beauty',
  sports: 'fitness',
  sustainability: null,
  tech: 'tech',
  travel: 'travel',
  vegan: 'food',
  wellness: 'beauty',
};

/** Fields of the wizard with example sentences. */
export type ExampleField = Schemas['CampaignTextDto']['field'];

/** The examples of a field, one per industry; empty where the campaign's type has no such field. */
export function examplesFor(texts: ReadonlyArray<Schemas['CampaignTextDto']>, field: ExampleField): Array<Schemas['CampaignTextDto']> {
  return texts.filter((text) => text.field === field);
}

/** The industry of a campaign by the topics it looks for; null when they say nothing. */
export function industryOf(niches: readonly string[]): Industry | null {
  for (const niche of niches) {
    const industry = (INDUSTRY_OF as Readonly<Record<string, Industry | null>>)[niche];
    if (industry) return industry;
  }
  return null;
}
