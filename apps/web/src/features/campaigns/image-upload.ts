import { v4 as uuid } from 'uuid';
import { buildUrl } from '../../shared/api/client.js';
import { session } from '../../shared/api/current-session.js';
import { ProblemError } from '../../shared/api/problem.js';
import type { CampaignImage } from './campaigns.types.js';

export const IMAGE_TYPES = ['image/jpeg', 'image/png', 'image/webp'];

export interface Uploaded {
  image: CampaignImage;
  /** The campaign's version after it. */
  version: number | null;
}

/**
 * Sends one picture and tells how far it is (fetch cannot).
 * @param onProgress share from 0 to 1
 * @throws ProblemError as every other request
 */
export async function uploadImage(campaignId: string, file: File, onProgress: (share: number) => void): Promise<Uploaded> {
  const token = await session.current();
  const first = await send(campaignId, file, token, onProgress);
  if (first.status !== 401 || token === null) return read(first);
  return read(await send(campaignId, file, await session.refresh(token), onProgress));
}

function send(campaignId: string, file: File, token: string | null, onProgress: (share: number) => void): Promise<XMLHttpRequest> {
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest();
    call.open('POST', buildUrl('/campaigns/{id}/images', { path: { id: campaignId } }));
    call.setRequestHeader('accept', 'application/json');
    call.setRequestHeader('accept-language', document.documentElement.lang);
    call.setRequestHeader('content-type', file.type);
    call.setRequestHeader('idempotency-key', uuid());
    if (token !== null) call.setRequestHeader('authorization', `Bearer ${token}`);
    call.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    });
    call.addEventListener('load', () => resolve(call));
    call.addEventListener('error', () => reject(new ProblemError(0, { title: 'unreachable' })));
    call.send(file);
  });
}

function read(call: XMLHttpRequest): Uploaded {
  const body = parse(call.responseText);
  if (call.status < 200 || call.status >= 300) throw new ProblemError(call.status, body);
  const version = Number(call.getResponseHeader('etag')?.replace(/\D/g, ''));
  return { image: body as unknown as CampaignImage, version: version > 0 ? version : null };
}

function parse(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** Size of a picture in this browser; null when it cannot be read. */
export async function imageSize(file: File): Promise<{ width: number; height: number } | null> {
  try {
    const bitmap = await createImageBitmap(file);
    const { width, height } = bitmap;
    bitmap.close();
    return { width, height };
  } catch {
    return null;
  }
}
