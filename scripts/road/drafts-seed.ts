import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../paths.ts';
import type { Api } from './api.ts';
import { apply, painting } from './campaign.ts';
import type { Creator, Owner } from './people.ts';
import { uploadFile } from './uploads.ts';

export const DRAFT_VIDEO = 'libs/creators/src/testing/media/ugc-15s-480x854-too-small.mp4';

const TITLE = 'Slow Mornings';

/** Whoever hands in nothing yet is the last. */
const PARTY = [0, 1, 2, 3];

/** A campaign that wants to see drafts before posting (CAM-7), confirmed before the days of `running` pass: then it is in its window. */
export async function seedDraftCampaign(api: Api, owner: Owner, creators: readonly Creator[]): Promise<void> {
  const { id } = await api.post<{ id: string }>(`/brands/${owner.brandId}/campaigns`, owner.token, {
    type: 'instagram',
    title: TITLE,
    drafts: true,
    places: 6,
    compensation: { cash: { amountMinor: 15_000, currency: 'EUR' } },
    schedule: { applicationDays: 3, preparationDays: 2, activeDays: 21 },
    requirements: { hashtags: ['lumenmornings'], mentions: ['lumen.skin'] },
    brief: {
      goal: 'awareness',
      task: 'Take us along for the first ten quiet minutes of your day. We would like to see the draft before you post it.',
      message: 'Good mornings need little.',
      tone: 'Calm and warm',
    },
  });
  const data = await painting(api, 'product', 'jar-morning');
  await api.call('POST', `/campaigns/${id}/images`, { token: owner.token, raw: { data, type: 'image/jpeg' } });
  await api.post(`/campaigns/${id}/launch`, owner.token, {});
  for (const creator of PARTY.flatMap((n) => creators[n] ?? [])) {
    const application = await apply(api, creator, id, { message: 'My mornings are slow anyway: I would love to show one.' });
    await api.post(`/applications/${application.id}/accept`, owner.token, {});
  }
  await api.post(`/campaigns/${id}/selection/confirm`, owner.token, {});
}

/** One draft with the brand, one with changes asked, one approved. */
export async function seedDrafts(api: Api, owner: Owner, creators: readonly Creator[]): Promise<void> {
  const { items } = await api.get<{ items: Array<{ id: string; title: string }> }>(
    `/brands/${owner.brandId}/campaigns?limit=200`,
    owner.token,
  );
  const campaign = items.find(({ title }) => title === TITLE);
  if (!campaign) return;
  const rows = await api.all<{ id: string; creator: { id: string } }>(`/campaigns/${campaign.id}/collaborations?limit=200`, owner.token);
  const video = new Uint8Array(await readFile(join(root, DRAFT_VIDEO)));
  const [changes, waiting, approved] = PARTY.flatMap((n) => creators[n] ?? []);
  const handIn = async (creator: Creator | undefined, picture: string, caption: string, note: string) => {
    const row = rows.find((each) => each.creator.id === creator?.creatorId);
    if (!creator || !row) return null;
    const { missing } = await api.get<{ missing: Array<{ id: string; kind: string }> }>(`/collaborations/${row.id}/drafts`, creator.token);
    const piece = missing.find(({ kind }) => kind !== 'story');
    if (!piece) return null;
    const uploadIds = [
      await uploadFile(api, creator.token, 'draft', video, 'video/mp4'),
      await uploadFile(api, creator.token, 'draft', await painting(api, 'product', picture), 'image/jpeg'),
    ];
    const body = { deliverableId: piece.id, uploadIds, caption, note };
    return api.post<{ id: string; rounds: Array<{ files: Array<{ id: string; kind: string }> }> }>(
      `/collaborations/${row.id}/drafts`,
      creator.token,
      body,
    );
  };
  const first = await handIn(
    changes,
    'jar-dawn',
    'Anzeige – ten minutes, one cup, @lumen.skin. What does your morning sound like? #lumenmornings',
    'The last scene is the one I would post as the cover.',
  );
  const film = first?.rounds[0]?.files.find(({ kind }) => kind === 'video');
  if (first && film) {
    await api.post(`/drafts/${first.id}/request-changes`, owner.token, {
      feedback: 'Lovely and calm! Please let us see the jar a little longer, and say the word “Anzeige” first in the caption.',
      comments: [
        { fileId: film.id, seconds: 4, text: 'Could the jar stay in the picture here?' },
        { fileId: film.id, seconds: 11, text: 'This light is perfect.' },
      ],
    });
  }
  const third = await handIn(
    approved,
    'jar-cup',
    'Werbung | Erst der Kaffee, dann das Fenster, dann @lumen.skin. #lumenmornings',
    'Ich würde am Donnerstagabend posten.',
  );
  if (third) await api.post(`/drafts/${third.id}/approve`, owner.token, { note: 'Wunderbar, genau so.' });
  await handIn(
    waiting,
    'jar-window',
    'Anzeige · Slow light, slow skin. @lumen.skin and I have a standing date at seven. #lumenmornings',
    'I can also cut it without the cat.',
  );
}
