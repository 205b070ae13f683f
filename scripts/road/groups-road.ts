import { eventually, type Api } from './api.ts';
import { draftCampaign, type Brief } from './campaign.ts';
import type { Checks } from './checks.ts';
import type { Creator, Owner } from './people.ts';

interface Listed<T> {
  items: T[];
}

/** Groups and invitations over the API (GRP-1 to GRP-3, APP-3). */
export async function groupsRoad(api: Api, checks: Checks, run: string, owner: Owner, creator: Creator): Promise<void> {
  checks.step('Groups and invitations (GRP-1 to GRP-3, APP-3)');
  const brief: Brief = {
    title: `Invited ${run}`,
    productName: 'Glow Serum 30 ml',
    retailMinor: 8_900,
    cashMinor: 5_000,
    places: 3,
    hashtags: [`invited${run}`],
    mentions: ['lumen.skin'],
    task: 'Show how the serum fits into your morning. One take in daylight, your own words.',
    message: 'Good skin needs little.',
    pictures: [`invited-${run}`],
  };
  await api.call('PUT', `/creator/followed-brands/${owner.brandId}`, { token: creator.token });
  const groups = () => api.get<Listed<{ id: string; kind: string; memberCount: number }>>(`/brands/${owner.brandId}/groups`, owner.token);
  const followers = await eventually(async () =>
    (await groups()).items.find(({ kind, memberCount }) => kind === 'followers' && memberCount > 0),
  );
  checks.that('a creator who follows the brand is in its group (GRP-1)', followers !== null);
  const group = await api.post<{ id: string }>(`/brands/${owner.brandId}/groups`, owner.token, {
    name: `Road ${creator.username}`,
    creatorIds: [creator.creatorId],
  });
  const { id } = await draftCampaign(api, owner, brief);
  await checks.refused('inviting to a draft (APP-3)', 409, () =>
    api.post(`/campaigns/${id}/invitations`, owner.token, { groupIds: [group.id] }),
  );
  await api.post(`/campaigns/${id}/launch`, owner.token, {});
  const invite = () =>
    api.post<{ sent: number; results: Array<{ code: string | null }> }>(`/campaigns/${id}/invitations`, owner.token, {
      groupIds: [group.id],
    });
  checks.that('a group is invited (GRP-3)', (await invite()).sent === 1);
  checks.that('a second time is a duplicate', (await invite()).results[0]?.code === 'already-invited');
  const own = await api.get<Listed<{ id: string; campaign: { id: string } }>>('/creator/invitations?state=sent', creator.token);
  const invitation = own.items.find(({ campaign }) => campaign.id === id);
  checks.that('the creator has the invitation', invitation !== undefined);
  await api.post(`/creator/invitations/${invitation?.id}/decline`, creator.token, {});
  const listed = await api.get<Listed<{ state: string }>>(`/campaigns/${id}/invitations`, owner.token);
  checks.that('the brand sees that it was declined', listed.items[0]?.state === 'declined');
  await api.post(`/campaigns/${id}/cancel`, owner.token, { reason: 'road' });
}
