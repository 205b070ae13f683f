import type { Niche } from '../../../shared/i18n/niche-names.js';
import type { CampaignType } from '../campaigns.types.js';

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

/** Fields whose examples do not depend on the platform. */
export type CommonField = 'audience' | 'questions';
/** Fields with examples by platform; what a platform has no field for is left out there. */
export type PostField = 'title' | 'task' | 'message' | 'tone' | 'dos' | 'donts' | 'postingWishes';
export type VideoField = 'title' | 'task' | 'message' | 'tone' | 'dos' | 'donts' | 'scenes' | 'hooks' | 'wording';
export type ExampleField = CommonField | PostField | VideoField;

/** Sentences by industry; several scenes stand in one text, a line each. */
export type CommonExamples = Readonly<Record<Industry, Readonly<Record<CommonField, string>>>>;
export type PostExamples = Readonly<Record<Industry, Readonly<Record<PostField, string>>>>;
export type VideoExamples = Readonly<Record<Industry, Readonly<Record<VideoField, string>>>>;

export interface Examples {
  readonly common: CommonExamples;
  readonly instagram: PostExamples;
  readonly tiktok: PostExamples;
  readonly ugc: VideoExamples;
}

export interface Example {
  industry: Industry;
  text: string;
}

/** The examples of a field for a campaign type, one per industry; empty where the type has no such field. */
export function examplesFor(examples: Examples, type: CampaignType, field: ExampleField): Example[] {
  return INDUSTRIES.map((industry) => {
    const byType: Partial<Record<ExampleField, string>> = examples[type][industry];
    const text = byType[field] ?? (field === 'audience' || field === 'questions' ? examples.common[industry][field] : undefined);
    return { industry, text };
  }).filter((example): example is Example => example.text !== undefined);
}

/** The industry of a campaign by the topics it looks for; null when they say nothing. */
export function industryOf(niches: readonly string[]): Industry | null {
  for (const niche of niches) {
    const industry = (INDUSTRY_OF as Readonly<Record<string, Industry | null>>)[niche];
    if (industry) return industry;
  }
  return null;
}
