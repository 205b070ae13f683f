/** What a brand makes (BRA-1); screens translate the words. */
export const INDUSTRIES = ['beauty', 'fashion', 'food', 'home', 'fitness', 'tech', 'family', 'travel', 'services', 'other'] as const;
export type Industry = (typeof INDUSTRIES)[number];
