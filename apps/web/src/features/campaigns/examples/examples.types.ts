import type { CampaignType } from '../campaigns.types.js';

export type ExampleField = 'title' | 'task' | 'message' | 'tone' | 'audience' | 'dos' | 'donts' | 'questions';
export type Industry = 'beauty' | 'food' | 'fashion' | 'home' | 'sports' | 'tech';

export interface Example {
  industry: Industry;
  text: string;
}

export type Examples = Record<CampaignType, Record<ExampleField, readonly Example[]>>;
