export const BASIC_SCOPE = 'instagram_business_basic';
export const INSIGHTS_SCOPE = 'instagram_business_manage_insights';

/** Scopes that a creator can grant, with what the consent page says. Names from before 2025 are refused as unknown. */
export const SCOPES: Readonly<Record<string, string>> = {
  [BASIC_SCOPE]: 'View profile and access media',
  [INSIGHTS_SCOPE]: 'Access insights of account, posts and stories',
  instagram_business_manage_comments: 'Manage comments',
  instagram_business_manage_messages: 'Manage messages',
  instagram_business_content_publish: 'Publish content',
};

/** Reads the `scope` parameter: comma or space separated, no doubles. */
export function readScopes(text: string): string[] {
  return [...new Set(text.split(/[,\s]+/).filter((scope) => scope !== ''))];
}
