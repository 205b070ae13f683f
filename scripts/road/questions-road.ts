import type { Api } from './api.ts';
import { draftCampaign, type Brief } from './campaign.ts';
import type { Checks } from './checks.ts';
import type { Creator, Owner } from './people.ts';

interface Listed<T> {
  items: T[];
}

interface Question {
  id: string;
  state: string;
  answer: string | null;
  author?: { name: string } | null;
}

/** Public questions, market check, feed filters and own ids over the API (CHT-1, CAM-14, CAM-16, api.md 1). */
export async function questionsRoad(
  api: Api,
  checks: Checks,
  run: string,
  owner: Owner,
  [asker, reader]: [Creator, Creator],
): Promise<void> {
  checks.step('Public questions, market check, feed (CHT-1, CAM-14, CAM-16)');
  const brief: Brief = {
    title: `Asked ${run}`,
    productName: 'Glow Serum 30 ml',
    retailMinor: 8_900,
    cashMinor: 5_000,
    places: 3,
    hashtags: [`asked${run}`],
    mentions: ['lumen.skin'],
    task: 'Show how the serum fits into your morning. One take in daylight, your own words.',
    message: 'Good skin needs little.',
    pictures: [`asked-${run}`],
  };
  const { id } = await draftCampaign(api, owner, brief);
  const market = await api.get<{ enough: boolean; range: unknown; own: { amountMinor: number } | null }>(
    `/campaigns/${id}/market-check`,
    owner.token,
  );
  checks.that('the market check knows the own value and tells a range only with enough data (CAM-16)', market.own !== null);
  checks.that('a range comes with enough data only (CAM-16)', market.enough === (market.range !== null));
  await checks.refused('a question on a draft (CHT-1)', 404, () => api.post(`/campaigns/${id}/questions`, asker.token, { text: 'Hello?' }));
  await api.post(`/campaigns/${id}/launch`, owner.token, {});
  const question = await api.post<Question>(`/campaigns/${id}/questions`, asker.token, { text: 'Is it vegan?' });
  const seenBy = (token: string) => api.get<Listed<Question>>(`/campaigns/${id}/questions`, token);
  checks.that('nobody else sees an open question', (await seenBy(reader.token)).items.length === 0);
  checks.that('the brand sees who asked', Boolean((await seenBy(owner.token)).items[0]?.author?.name));
  await api.post(`/questions/${question.id}/answer`, owner.token, { answer: 'Yes, all of it.' });
  const [answered] = (await seenBy(reader.token)).items;
  checks.that('everybody reads the answer without a name', answered?.answer === 'Yes, all of it.' && answered.author === undefined);
  await api.post(`/questions/${question.id}/hide`, owner.token, { reason: 'road' });
  checks.that('a hidden one is hidden', (await seenBy(reader.token)).items.length === 0);
  const feed = await api.get<Listed<{ id: string; criteria: { met: number; wanted: number } }>>(
    `/creator/campaigns?compensation=cash&handOver=ship&q=${encodeURIComponent(brief.title)}`,
    reader.token,
  );
  checks.that('the feed finds it by compensation and hand-over and says what is met (CAM-14)', feed.items[0]?.id === id);
  const none = await api.get<Listed<unknown>>(`/creator/campaigns?handOver=attend&q=${encodeURIComponent(brief.title)}`, reader.token);
  checks.that('another hand-over does not', none.items.length === 0);
  await api.post(`/campaigns/${id}/cancel`, owner.token, { reason: 'road' });
}
