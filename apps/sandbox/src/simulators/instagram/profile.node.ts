import { checkFields } from './fields.js';
import type { FieldRequest } from './fields.js';
import { scopedIdOf } from './model.js';
import type { SimAccount } from './model.js';
import type { Context } from './options.js';

/** Fields of the own account with Instagram Login (platform-apis.md 1.4). */
export const PROFILE_FIELDS = [
  'id',
  'user_id',
  'username',
  'name',
  'account_type',
  'profile_picture_url',
  'followers_count',
  'follows_count',
  'media_count',
] as const;

/** The own account as the API shows it; unknown fields are error 100. */
export function profileNode(
  context: Context,
  account: SimAccount,
  fields: readonly FieldRequest[],
  mediaCount: number,
): Record<string, unknown> {
  checkFields(fields, PROFILE_FIELDS, 'IGUser');
  for (const field of fields) checkFields(field.children, [], 'IGUser');
  const all: Record<(typeof PROFILE_FIELDS)[number], unknown> = {
    id: scopedIdOf(account.id),
    user_id: account.id,
    username: account.username,
    name: account.name,
    account_type: account.accountType,
    profile_picture_url: `${context.baseUrl()}/cdn/avatar-${account.id}.jpg`,
    followers_count: account.followers,
    follows_count: account.follows,
    media_count: mediaCount,
  };
  const node: Record<string, unknown> = {};
  for (const { name } of fields) node[name] = all[name as keyof typeof all];
  return { ...node, id: all.id };
}
