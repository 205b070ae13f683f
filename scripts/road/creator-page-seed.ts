import type { Api } from './api.ts';
import { simulatedAccount, type Creator, type CreatorInput, type Owner } from './people.ts';
import { growTiktok } from './tiktok-seed.ts';

/** The brand has looked at two creators, so their newest posts are there when somebody opens the page; nobody waits for it (CRE-6). */
export async function seedCreatorPages(api: Api, owner: Owner, creators: readonly Creator[]): Promise<void> {
  for (const { creatorId } of creators.slice(0, 2)) await api.get(`/brands/${owner.brandId}/creators/${creatorId}`, owner.token);
}

/** The accounts grow towards their followers of today, so that the curves show something; `share` of them, by now. */
export async function growTo(api: Api, share: number, creators: readonly CreatorInput[]): Promise<void> {
  for (const { username, firstName, lastName, followers } of creators)
    await simulatedAccount(api, { username, name: `${firstName} ${lastName}`, followers: Math.round(followers * share) });
  await growTiktok(api, share, creators);
}
