import type { Api } from './api.ts';
import { linkAccount, simulatedTiktok, type Creator, type CreatorInput } from './people.ts';

/** Followers on TikTok of the demo creators who have an account there, by their place in the list. */
const ON_TIKTOK: ReadonlyMap<number, number> = new Map([
  [0, 42_600],
  [2, 8_150],
  [4, 3_900],
]);

/** What TikTok accounts grow faster than Instagram's. */
const PACE = 1.8;

/** The accounts on TikTok grow like those on Instagram, faster; `share` as there. */
export async function growTiktok(
  api: Api,
  share: number,
  people: ReadonlyArray<Pick<CreatorInput, 'username' | 'firstName' | 'lastName'>>,
): Promise<void> {
  for (const [place, followers] of ON_TIKTOK) {
    const person = people[place];
    if (!person) continue;
    const { username, firstName, lastName } = person;
    await simulatedTiktok(api, { username, name: `${firstName} ${lastName}`, followers: Math.round(followers * (1 - (1 - share) * PACE)) });
  }
}

/** Some demo creators have linked TikTok beside Instagram (CRE-2). Their accounts wait for a verifier: TikTok tells no countries (CRE-3). */
export async function seedTiktok(api: Api, creators: readonly Creator[]): Promise<void> {
  for (const place of ON_TIKTOK.keys()) {
    const creator = creators[place];
    if (creator) await linkAccount(api, creator, 'tiktok');
  }
}
