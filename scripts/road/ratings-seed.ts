import type { Api } from './api.ts';
import type { Creator, Owner } from './people.ts';

interface Row {
  id: string;
  campaign: { type: string };
  brand: { id: string };
}

/** Two creators with history: rated by the brand, which they rate, too, where the time for it is not over. */
export async function seedRatings(api: Api, owner: Owner, creators: readonly Creator[]): Promise<void> {
  const words = [
    ['Calm light, honest words, everything on time.', 'A product I still use every morning.'],
    ['Lovely stories, the reel could have been a day earlier.', 'Quick answers, clear brief.'],
  ] as const;
  for (const [index, [ofCreator, ofBrand]] of words.entries()) {
    const creator = creators[index]!;
    const rows = await api.all<Row>('/creator/collaborations?limit=50', creator.token);
    for (const { id } of rows.filter(({ brand }) => brand.id === owner.brandId)) {
      const ratings = await api.get<{ criteria: string[]; can: { rate: boolean } }>(`/collaborations/${id}/ratings`, creator.token);
      if (!ratings.can.rate) continue;
      const stars = Object.fromEntries(ratings.criteria.map((criterion, n) => [criterion, n === index ? 4 : 5]));
      await api.post(`/collaborations/${id}/ratings`, owner.token, {
        communication: 5,
        content: 5,
        punctuality: index === 0 ? 5 : 4,
        text: ofCreator,
      });
      await api.post(`/collaborations/${id}/ratings`, creator.token, { ...stars, text: ofBrand });
    }
  }
}
