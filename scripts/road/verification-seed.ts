import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../paths.ts';
import type { Api } from './api.ts';
import type { Creator } from './people.ts';
import { uploadFile } from './uploads.ts';

const VIDEO = 'libs/creators/src/testing/media/ugc-15s-480x854-too-small.mp4';

/**
 * One creator whose application video is approved, one whose video waits (CRE-4). Accounts on review come with TikTok. Without
 * anybody who decides, both wait.
 */
export async function seedVerification(api: Api, creators: readonly Creator[], verifier: string | null): Promise<void> {
  const video = new Uint8Array(await readFile(join(root, VIDEO)));
  const [approved, waiting] = [creators[4], creators[1]];
  if (approved) await applyWithVideo(api, approved, video);
  if (approved && verifier !== null) {
    const { items } = await api.get<{ items: Array<{ id: string; creatorId: string }> }>('/staff/verifications?kind=ugc-video', verifier);
    const found = items.find(({ creatorId }) => creatorId === approved.creatorId);
    if (found) await api.post(`/staff/verifications/${found.id}/approve`, verifier, {});
  }
  if (waiting) await applyWithVideo(api, waiting, video);
}

/** A verifier lets this creator's TikTok account in, so that brands see one (CRE-3, CRE-6). The account's check has run. */
export async function approveTiktok(api: Api, creator: Creator | undefined, verifier: string | null): Promise<void> {
  if (!creator || verifier === null) return;
  const { items } = await api.get<{ items: Array<{ id: string; creatorId: string; platform: string | null }> }>(
    '/staff/verifications?kind=account-review',
    verifier,
  );
  const found = items.find(({ creatorId, platform }) => creatorId === creator.creatorId && platform === 'tiktok');
  if (found) await api.post(`/staff/verifications/${found.id}/approve`, verifier, {});
}

/** Uploads the video over tus and applies with it. */
export async function applyWithVideo(api: Api, creator: Creator, video: Uint8Array<ArrayBuffer>): Promise<void> {
  const uploadId = await uploadFile(api, creator.token, 'ugc-application', video, 'video/mp4');
  await api.post('/creator/ugc-application', creator.token, { uploadId });
}
