import type { Api } from './api.ts';
import type { Creator, Owner } from './people.ts';

/** The brand has looked at two creators, so their newest posts are there when somebody opens the page; nobody waits for it (CRE-6). */
export async function seedCreatorPages(api: Api, owner: Owner, creators: readonly Creator[]): Promise<void> {
  for (const { creatorId } of creators.slice(0, 2)) await api.get(`/brands/${owner.brandId}/creators/${creatorId}`, owner.token);
}
