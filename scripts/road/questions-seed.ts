import type { Api } from './api.ts';
import type { Creator, Owner } from './people.ts';

/** Public questions on an open brief of the demo brand: one answered, two that wait (CHT-1). */
export async function seedQuestions(api: Api, owner: Owner, creators: readonly Creator[]): Promise<void> {
  const open = await api.get<{ items: Array<{ id: string }> }>(`/brands/${owner.brandId}/campaigns?state=application&limit=1`, owner.token);
  const campaign = open.items[0];
  if (!campaign) return;
  const ask = (creator: Creator | undefined, text: string) =>
    api.post<{ id: string }>(`/campaigns/${campaign.id}/questions`, creator?.token ?? '', { text });
  const { id } = await ask(creators[4], 'Is the product free of perfume? My skin is sensitive.');
  await api.post(`/questions/${id}/answer`, owner.token, { answer: 'Yes, no perfume at all. Please do mention that when you show it.' });
  await ask(creators[5], 'Darf ich auch meine Katze im Reel zeigen?');
  await ask(creators[6], 'Would a carousel count as the post?');
}
