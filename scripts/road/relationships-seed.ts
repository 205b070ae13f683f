import type { Api } from './api.ts';
import type { Creator, Owner } from './people.ts';

const DAY = 24 * 3_600_000;

interface Board {
  items: Array<{ creatorId: string; stage: string; tags: string[] }>;
}

/** An ambassador, tags, owners, notes and tasks for the demo brand (GRP-4); invitations and campaigns have filled the board by themselves. */
export async function seedRelationships(api: Api, owner: Owner, creators: readonly Creator[]): Promise<void> {
  const { items } = await api.get<Board>(`/brands/${owner.brandId}/relationships?limit=200`, owner.token);
  const me = await api.get<{ user: { id: string } }>('/me', owner.token);
  const dayIn = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
  const details = [
    {
      tags: ['VIP', 'Skincare'],
      note: 'Explains ingredients calmly. Prefers e-mail before noon.',
      task: 'Send the spring mood board',
      dueOn: dayIn(0),
    },
    {
      tags: ['Skincare'],
      note: 'Asked for refills instead of full sizes.',
      task: 'Ask for usage rights of the last reel',
      dueOn: dayIn(3),
    },
    { tags: ['Vegan'], note: 'Only plant-based products.', task: 'Choose a scent together', dueOn: dayIn(-1) },
  ];
  for (const [index, { tags, note, task, dueOn }] of details.entries()) {
    const creatorId = creators[index]?.creatorId ?? '';
    const path = `/brands/${owner.brandId}/creators/${creatorId}`;
    const known = items.find((each) => each.creatorId === creatorId);
    const stage = index === 0 ? 'ambassador' : (known?.stage ?? 'outreach');
    await api.call('PUT', `${path}/relationship`, { token: owner.token, body: { stage, ownerId: index < 2 ? me.user.id : null, tags } });
    await api.post(`${path}/notes`, owner.token, { text: note });
    await api.post(`${path}/tasks`, owner.token, { text: task, dueOn, assigneeId: index === 0 ? me.user.id : null });
  }
}
