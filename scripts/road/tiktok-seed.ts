import type { Api } from './api.ts';
import { linkAccount, type Creator } from './people.ts';

/** Followers on TikTok of the demo creators who have an account there, by their place in the list. */
export const ON_TIKTOK: ReadonlyMap<number, number> = new Map([
  [0, 42_600],
  [2, 8_150],
  [4, 3_900],
]);

/** Some demo creators have linked TikTok beside Instagram (CRE-2). Their accounts wait for a verifier: TikTok tells no countries (CRE-3). */
export async function seedTiktok(api: Api, creators: readonly Creator[]): Promise<void> {
  for (const place of ON_TIKTOK.keys()) {
    const creator = creators[place];
    if (creator) await linkAccount(api, creator, 'tiktok');
  }
}
