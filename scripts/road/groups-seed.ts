import type { Api } from './api.ts';
import type { Creator, Owner } from './people.ts';

interface Group {
  id: string;
  kind: string;
}

/** Favourites, two own groups, followers and an invited creator for the demo brand (GRP-1 to GRP-3, APP-3). */
export async function seedGroups(api: Api, owner: Owner, creators: readonly Creator[]): Promise<void> {
  const { items } = await api.get<{ items: Group[] }>(`/brands/${owner.brandId}/groups`, owner.token);
  const favourites = items.find(({ kind }) => kind === 'favorites');
  const ids = (from: number, to: number) => creators.slice(from, to).map(({ creatorId }) => creatorId);
  if (favourites) await api.post(`/groups/${favourites.id}/members`, owner.token, { creatorIds: ids(0, 3) });
  const brand = `/brands/${owner.brandId}/groups`;
  const skin = { name: 'Skincare experts', description: 'Explain ingredients calmly and know what they talk about.', colour: 'teal' };
  await api.post(brand, owner.token, { ...skin, creatorIds: ids(0, 4) });
  const winter = { name: 'Winter campaign', description: 'For the launch of Winter Hands.', colour: 'blue' };
  const { id } = await api.post<Group>(brand, owner.token, { ...winter, creatorIds: ids(2, 6) });
  for (const { token } of creators.slice(1, 4)) await api.call('PUT', `/creator/followed-brands/${owner.brandId}`, { token });
  const open = await api.get<{ items: Array<{ id: string }> }>(`/brands/${owner.brandId}/campaigns?state=application&limit=1`, owner.token);
  for (const campaign of open.items)
    await api.post(`/campaigns/${campaign.id}/invitations`, owner.token, {
      groupIds: [id],
      message: 'We would love to see you in this one.',
    });
}
