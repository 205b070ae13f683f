import type { Api } from './api.ts';
import { travel } from './campaign.ts';
import type { Checks } from './checks.ts';
import type { Creator, Owner } from './people.ts';

interface Ratings {
  own: { id: string; average: number; reply: string | null } | null;
  other: { id: string; average: number; text: string } | null;
}

/** Both sides rate at the End; nobody sees the other's stars early (CRE-8, CRE-9). Leaves the clock at the End. */
export async function ratingsRoad(
  api: Api,
  checks: Checks,
  { id, owner, creator }: { id: string; owner: Owner; creator: Creator },
): Promise<void> {
  const { endedAt } = await api.get<{ endedAt: string }>(`/collaborations/${id}`, owner.token);
  await checks.refused('rating before the End', 409, () =>
    api.post(`/collaborations/${id}/ratings`, owner.token, { communication: 5, content: 5, punctuality: 5 }),
  );
  await travel(api, new Date(endedAt));
  const mine = await api.post<Ratings>(`/collaborations/${id}/ratings`, owner.token, {
    communication: 5,
    content: 4,
    punctuality: 3,
    text: 'Calm light, honest words.',
  });
  checks.equal('the brand’s rating', mine.own?.average, 4);
  checks.equal('is hidden from the creator', (await api.get<Ratings>(`/collaborations/${id}/ratings`, creator.token)).other, null);
  await checks.refused('a second rating of the brand', 409, () =>
    api.post(`/collaborations/${id}/ratings`, owner.token, { communication: 1, content: 1, punctuality: 1 }),
  );
  const theirs = await api.post<Ratings>(`/collaborations/${id}/ratings`, creator.token, { product: 5, communication: 4, payment: 5 });
  checks.equal('both have rated: the creator reads', theirs.other?.text, 'Calm light, honest words.');
  checks.equal('and the brand', (await api.get<Ratings>(`/collaborations/${id}/ratings`, owner.token)).other?.average, theirs.own?.average);
  const answered = await api.post<Ratings>(`/collaborations/${id}/ratings/${theirs.other?.id}/reply`, creator.token, {
    text: 'Thank you!',
  });
  checks.that('the creator answers once', answered.other !== null, answered);
  const record = await api.get<{ rating: object; counted: number; firstReply: object | null }>('/creator/record', creator.token);
  checks.equal('the record has the rating and the collaboration', [record.rating, record.counted], [{ average: 4, count: 1 }, 1]);
  checks.equal('its median of first replies waits for three collaborations', record.firstReply, null);
}
