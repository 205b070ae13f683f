import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../paths.ts';
import { eventually, type Api } from './api.ts';
import { apply, painting, travel } from './campaign.ts';
import type { Checks } from './checks.ts';
import { DRAFT_VIDEO } from './drafts-seed.ts';
import type { Creator, Owner } from './people.ts';
import { uploadFile } from './uploads.ts';

const MEDIA = 'libs/creators/src/testing/media';

interface Draft {
  id: string;
  state: string;
  round: number;
  answerDueAt: string | null;
  rounds: Array<{
    files: Array<{ id: string; kind: string; url: string }>;
    answer: { at: string; by: string } | null;
  }>;
}

/** Drafts before posting (CAM-7): a round of changes, silence, and a deadline that waits. Moves the clock by some days. */
export async function draftsRoad(api: Api, checks: Checks, run: string, owner: Owner, creator: Creator): Promise<void> {
  checks.step('Drafts before posting (CAM-7)');
  const campaign = await launched(api, run, owner);
  const application = await apply(api, creator, campaign, { message: 'You will see it first.' });
  await api.post(`/applications/${application.id}/accept`, owner.token, {});
  const { collaborations } = await api.post<{ collaborations: Array<{ id: string }> }>(
    `/campaigns/${campaign}/selection/confirm`,
    owner.token,
    {},
  );
  const id = collaborations[0]!.id;
  const file = async (name: string) => new Uint8Array(await readFile(join(root, name)));
  const send = async (name: string, type: string) => uploadFile(api, creator.token, 'draft', await file(name), type);
  const { asked, missing } = await api.get<{ asked: boolean; missing: Array<{ id: string }> }>(
    `/collaborations/${id}/drafts`,
    creator.token,
  );
  checks.equal('the terms ask for drafts of each piece', [asked, missing.length], [true, 4]);
  const submit = (uploadIds: string[]) =>
    api.post<Draft>(`/collaborations/${id}/drafts`, creator.token, {
      deliverableId: missing[0]!.id,
      uploadIds,
      caption: 'Werbung | first light',
    });
  const fake = await send(`${MEDIA}/not-a-video.mp4`, 'video/mp4');
  await checks.refused('a file that is no video', 422, () => submit([fake]));
  const uploads = [await send(`${MEDIA}/product-1600x1200-with-gps.jpg`, 'image/jpeg'), await send(DRAFT_VIDEO, 'video/mp4')];
  const first = await submit(uploads);
  checks.equal('the draft is with the brand', [first.state, first.round, (await submit(uploads)).id === first.id], ['submitted', 1, true]);
  const [picture, video] = first.rounds[0]!.files;
  const served = Buffer.from(await (await fetch(`${api.url}${picture!.url}`)).arrayBuffer());
  checks.that(
    'the picture is served without the place it was taken at',
    served.length > 1000 && !served.includes('EXIF') && !served.includes('Exif'),
  );
  const standing = async () => {
    const { clockStopped } = await api.get<{ clockStopped: object | null }>(`/collaborations/${id}`, creator.token);
    return clockStopped !== null;
  };
  checks.that('the deadline of the creator waits (COL-2)', await standing());
  const changes = (draftId: string) =>
    api.post<Draft>(`/drafts/${draftId}/request-changes`, owner.token, {
      feedback: 'A little brighter, please.',
      comments: [{ fileId: video!.id, seconds: 7, text: 'Here.' }],
    });
  checks.equal('the brand wishes changes at a second of the video', (await changes(first.id)).state, 'changes_requested');
  const second = await submit([await send(DRAFT_VIDEO, 'video/mp4')]);
  checks.equal('the revision is the second round of the same draft', [second.id === first.id, second.round], [true, 2]);
  await checks.refused('a second round of changes', 409, () =>
    api.post(`/drafts/${first.id}/request-changes`, owner.token, { feedback: 'And once more.' }),
  );
  const due = second.answerDueAt!;
  await travel(api, due);
  const approved = await eventually(async () => {
    const draft = await api.get<Draft>(`/drafts/${first.id}`, owner.token);
    return draft.state === 'approved' ? draft : null;
  });
  const answer = approved?.rounds[1]?.answer;
  checks.equal('silence is a yes, exactly at the end of the second business day', [answer?.by, answer?.at], ['silence', due]);
  checks.that('the deadline runs again', !(await standing()));
  await api.post(`/campaigns/${campaign}/close`, owner.token, {});
}

async function launched(api: Api, run: string, owner: Owner): Promise<string> {
  const { id } = await api.post<{ id: string }>(`/brands/${owner.brandId}/campaigns`, owner.token, {
    type: 'instagram',
    timing: 'ongoing',
    title: `Shown first ${run}`,
    drafts: true,
    places: 2,
    compensation: { cash: { amountMinor: 15_000, currency: 'EUR' } },
    brief: { goal: 'awareness', task: 'Show your first light of the day. We see the draft before it is posted.', message: 'First light.' },
    requirements: { hashtags: [`firstlight${run}`], mentions: ['lumen.skin'] },
  });
  const data = await painting(api, 'product', 'first-light');
  await api.call('POST', `/campaigns/${id}/images`, { token: owner.token, raw: { data, type: 'image/jpeg' } });
  await api.post(`/campaigns/${id}/launch`, owner.token, {});
  return id;
}
