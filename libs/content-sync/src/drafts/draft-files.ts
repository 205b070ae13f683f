import { Injectable, type OnModuleInit } from '@nestjs/common';
import { inspectVideo, newId, patched, Storage, tellingPatches, UploadPurposes, Uploads } from '@app/platform';
import { POLICY } from '@app/rules';
import sharp from 'sharp';
import { thumbnail } from '../thumbnails.js';
import type { DraftFile } from './draft-file.entity.js';
import { draftFileRefused } from './drafts.errors.js';

export const DRAFT_PURPOSE = 'draft';
export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp'];
export const VIDEO_TYPES = ['video/mp4', 'video/quicktime'];

const { files: MOST_FILES, pictureMegabytes, picturePixels, pictureSidePx, videoMegabytes, videoSeconds } = POLICY.drafts;
export const PICTURE_BYTES = pictureMegabytes * 1_000_000;
export const VIDEO_BYTES = videoMegabytes * 1_000_000;

/** Looking into the largest video takes seconds; longer means that somebody tries something. */
const INSPECT_MS = 30_000;

/** A checked file of our own, not yet of a draft. */
export type PreparedFile = Omit<DraftFile, 'draftId' | 'round'> & { key: string };

/** Takes finished uploads as files of a draft: copied, checked, without the place and the device that the camera wrote into them. */
@Injectable()
export class DraftFiles implements OnModuleInit {
  constructor(
    private readonly purposes: UploadPurposes,
    private readonly uploads: Uploads,
    private readonly storage: Storage,
  ) {}

  onModuleInit(): void {
    this.purposes.register({
      purpose: DRAFT_PURPOSE,
      maxBytes: VIDEO_BYTES,
      types: [...PICTURE_TYPES, ...VIDEO_TYPES],
      creatorsOnly: true,
      waiting: MOST_FILES,
    });
  }

  /** Copies of these uploads, in their order. When one is refused nothing is kept. Errors: 422 naming the upload. Not in a transaction. */
  async prepare(userId: string, uploadIds: readonly string[]): Promise<PreparedFile[]> {
    const prepared: PreparedFile[] = [];
    try {
      // One after the other: each may need a picture's pixels in memory
      for (const [place, uploadId] of uploadIds.entries()) prepared.push(await this.take(userId, uploadId, place));
      return prepared;
    } catch (error) {
      await this.drop(prepared);
      throw error;
    }
  }

  /** Removes what was prepared for nothing. */
  async drop(files: readonly PreparedFile[]): Promise<void> {
    for (const { key, thumbnailKey } of files) await this.remove([key, ...(thumbnailKey ? [thumbnailKey] : [])]);
  }

  private async take(userId: string, uploadId: string, place: number): Promise<PreparedFile> {
    const id = newId();
    const copy = `drafts/${id}/original`;
    const base = { id, uploadId, position: place };
    try {
      // The copy is checked and kept: its owner cannot write into it any more
      const { size, type } = await this.uploads.copyTo(userId, uploadId, DRAFT_PURPOSE, copy, `/uploadIds/${place}`);
      if (VIDEO_TYPES.includes(type)) return { ...base, ...(await this.video(id, copy, size, place)) };
      const picture = await this.picture(id, copy, size, place);
      await this.remove([copy]);
      return { ...base, ...picture };
    } catch (error) {
      await this.remove([copy, pictureKey(id), thumbnailKey(id), videoKey(id)]);
      throw error;
    }
  }

  private async video(id: string, copy: string, bytes: number, place: number) {
    const signal = AbortSignal.timeout(INSPECT_MS);
    const facts = await inspectVideo(this.storage, copy, bytes, { stopAfterSeconds: videoSeconds + 1, signal });
    if (typeof facts === 'string') throw draftFileRefused(place, facts);
    const { type, seconds, width, height } = facts;
    // To a tenth: ten minutes of a phone are a little more
    if (Math.round(seconds * 10) / 10 > videoSeconds) throw draftFileRefused(place, 'length', { limit: videoSeconds, value: seconds });
    const key = await this.silent(id, copy, bytes, place, signal);
    return { kind: 'video' as const, key, thumbnailKey: null, type, bytes, seconds, width, height };
  }

  /** The same film without the place and the device; the copy itself when it tells neither. */
  private async silent(id: string, copy: string, bytes: number, place: number, signal: AbortSignal): Promise<string> {
    const patches = await tellingPatches(this.storage, copy, bytes, signal).catch(() => null);
    if (!patches) throw draftFileRefused(place, 'unreadable');
    const file = patches.length > 0 ? await this.storage.open(copy) : null;
    if (!file) return copy;
    await this.storage.putStream(videoKey(id), patched(file.stream, patches));
    await this.remove([copy]);
    return videoKey(id);
  }

  private async picture(id: string, copy: string, bytes: number, place: number) {
    if (bytes > PICTURE_BYTES) throw draftFileRefused(place, 'too-large', { limit: PICTURE_BYTES, value: bytes });
    const data = await this.read(copy);
    const pixels = await pixelsOf(data);
    if (pixels === null) throw draftFileRefused(place, 'unreadable');
    if (pixels > picturePixels) throw draftFileRefused(place, 'too-many-pixels', { limit: picturePixels, value: pixels });
    const made = await clean(data);
    const small = made && (await thumbnail(made.data));
    if (!made || !small) throw draftFileRefused(place, 'unreadable');
    await this.storage.put(pictureKey(id), made.data);
    await this.storage.put(thumbnailKey(id), small);
    const { width, height } = made;
    return {
      kind: 'picture' as const,
      key: pictureKey(id),
      thumbnailKey: thumbnailKey(id),
      type: 'image/webp',
      bytes: made.data.byteLength,
      seconds: null,
      width,
      height,
    };
  }

  private async read(key: string): Promise<Buffer> {
    const file = await this.storage.open(key);
    if (!file) throw new Error('The copy of an upload is gone');
    const parts: Buffer[] = [];
    for await (const part of file.stream as AsyncIterable<Buffer>) parts.push(part);
    return Buffer.concat(parts);
  }

  private async remove(keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.storage.remove(key).catch(() => undefined);
  }
}

const pictureKey = (id: string) => `drafts/${id}/picture.webp`;
const videoKey = (id: string) => `drafts/${id}/video`;
const thumbnailKey = (id: string) => `drafts/${id}/thumbnail.webp`;

/** From the header alone: a bomb is never unpacked. Null: not a picture of the kinds taken (`thumbnails` blocks all others). */
async function pixelsOf(data: Buffer): Promise<number | null> {
  try {
    const { width, height } = await sharp(data, { limitInputPixels: false, failOn: 'error' }).metadata();
    return width * height;
  } catch {
    return null;
  }
}

/** Upright, in sRGB, without the place and the device; null when it cannot be decoded to its end. */
async function clean(data: Buffer): Promise<{ data: Buffer; width: number; height: number } | null> {
  try {
    const made = await sharp(data, { limitInputPixels: picturePixels, failOn: 'error' })
      .rotate()
      .toColourspace('srgb')
      .resize(pictureSidePx, pictureSidePx, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 90 })
      .toBuffer({ resolveWithObject: true });
    return { data: made.data, width: made.info.width, height: made.info.height };
  } catch {
    return null;
  }
}
