import type { CampaignType } from '../contract/campaigns.api.js';

/** Industries with example sentences: the brands' niches in eight groups (CAM-2). */
export const TEXT_INDUSTRIES = ['beauty', 'fashion', 'food', 'home', 'fitness', 'tech', 'family', 'travel'] as const;
export type TextIndustry = (typeof TEXT_INDUSTRIES)[number];

/** Fields whose examples do not depend on the platform. */
const COMMON_FIELDS = ['audience', 'questions'] as const;
/** Fields with examples by platform; what a platform has no field for is left out there. */
const POST_FIELDS = ['title', 'task', 'message', 'tone', 'dos', 'donts', 'postingWishes'] as const;
const VIDEO_FIELDS = ['title', 'task', 'message', 'tone', 'dos', 'donts', 'scenes', 'hooks', 'wording'] as const;
export const TEXT_FIELDS = [...COMMON_FIELDS, ...POST_FIELDS, 'scenes', 'hooks', 'wording'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** Sentences by industry; several scenes stand in one text, a line each. */
export type CommonExamples = Readonly<Record<TextIndustry, Readonly<Record<(typeof COMMON_FIELDS)[number], string>>>>;
export type PostExamples = Readonly<Record<TextIndustry, Readonly<Record<(typeof POST_FIELDS)[number], string>>>>;
export type VideoExamples = Readonly<Record<TextIndustry, Readonly<Record<(typeof VIDEO_FIELDS)[number], string>>>>;

export interface Examples {
  readonly common: CommonExamples;
  readonly instagram: PostExamples;
  readonly tiktok: PostExamples;
  readonly ugc: VideoExamples;
}

export interface CampaignText {
  field: TextField;
  industry: TextIndustry;
  text: string;
}

/** Every sentence for campaigns of this type, field by field; fields the type does not have are left out. */
export function textsFor(examples: Examples, type: CampaignType): CampaignText[] {
  return TEXT_FIELDS.flatMap((field) =>
    TEXT_INDUSTRIES.flatMap((industry): CampaignText[] => {
      const own: Partial<Record<TextField, string>> = { ...examples.common[industry], ...examples[type][industry] };
      const text = own[field];
      return text === undefined ? [] : [{ field, industry, text }];
    }),
  );
}
