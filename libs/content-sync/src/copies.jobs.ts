import { Injectable } from '@nestjs/common';
import { SocialConnector, type Credential } from '@app/creators';
import { daysAfter, POLICY } from '@app/rules';
import { Deadlines, Job, Jobs, newId, OnDeadline, Storage, Transactions, type JobContext } from '@app/platform';
import { AccountCalls } from './account-calls.js';
import type { Content } from './content.entity.js';
import { COPY } from './content-tracks.js';
import { ContentsRepository } from './contents.repository.js';
import { Fulfilment } from './fulfilment.js';
import { MediaGoneError } from './instagram/graph.errors.js';
import { InstagramMedia } from './instagram/instagram.media.js';
import type { MediaFile } from './instagram/media.item.js';
import { MediaFileRow } from './media-file.entity.js';
import { RemovalService } from './removal.service.js';
import { obstacleOf } from './requirements.js';
import { thumbnail } from './thumbnails.js';

const DELETE = 'content-sync.delete-media';
const REMOVE = 'content-sync.remove-files';

const PICTURE = { maxBytes: 20_000_000, types: ['image/jpeg', 'image/png', 'image/webp'] };
const VIDEO = { maxBytes: 120_000_000, types: ['video/mp4', 'video/quicktime'] };
const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
};

interface Copied {
  files: MediaFileRow[];
  thumbnailKey: string | null;
}

/** Private copies of contents: made at first sight, deleted 180 days after the End (SYN-3). */
@Injectable()
export class CopyJobs {
  constructor(
    private readonly calls: AccountCalls,
    private readonly contents: ContentsRepository,
    private readonly connector: SocialConnector,
    private readonly media: InstagramMedia,
    private readonly removal: RemovalService,
    private readonly fulfilment: Fulfilment,
    private readonly storage: Storage,
    private readonly transactions: Transactions,
    private readonly deadlines: Deadlines,
    private readonly jobs: Jobs,
  ) {}

  @Job<{ contentId: string }>(COPY)
  async copy(payload: { contentId: string }, context: JobContext): Promise<void> {
    const content = await this.contents.find(payload.contentId);
    if (content?.copyState !== 'pending') return;
    const again = { name: COPY, payload, jobKey: `copy:${content.id}` };
    await this.calls.run(content.socialAccountId, again, context.signal, (credential) => this.load(content, credential, context.signal));
  }

  /** Sets the instant from which the originals of a collaboration are deleted. Needs a transaction. */
  async planDeletion(collaborationId: string, endedAt: Date, zone: string): Promise<void> {
    await this.deadlines.set(DELETE, collaborationId, daysAfter(endedAt, POLICY.content.mediaKeptDays, zone));
  }

  @OnDeadline(DELETE)
  async deletionDue(collaborationId: string): Promise<void> {
    const kept = (await this.contents.ofCollaboration(collaborationId)).filter((content) => content.copyState === 'kept');
    for (const content of kept) {
      content.copyState = 'deleted';
      await this.contents.save(content);
    }
    await this.forget(kept);
  }

  /** Forgets the originals of contents in the database and, by a job, in the storage. Needs a transaction. */
  async forget(contents: readonly Content[]): Promise<void> {
    const keys = await this.contents.dropFiles(contents.map((content) => content.id));
    await this.removeLater(keys);
  }

  /** Removes files from the storage by a job. Needs a transaction. */
  async removeLater(keys: readonly string[]): Promise<void> {
    if (keys.length > 0) await this.jobs.add(REMOVE, { keys });
  }

  @Job<{ keys: string[] }>(REMOVE)
  async removeFiles({ keys }: { keys: string[] }): Promise<void> {
    for (const key of keys) await this.storage.remove(key);
  }

  private async load(content: Content, credential: Credential, signal: AbortSignal): Promise<void> {
    try {
      const item = await this.media.one(credential.accessToken, content.platformMediaId, signal);
      const copied = await this.keep(content, item?.files ?? [], signal);
      await this.transactions.run(() => this.store(content.id, copied));
    } catch (error) {
      if (!(error instanceof MediaGoneError)) throw error;
      await this.removal.gone(content.id);
    }
  }

  /** Keys are made of the content's id, so a repeated job writes over its own files. */
  private async keep(content: Content, sources: readonly MediaFile[], signal: AbortSignal): Promise<Copied> {
    const copied: Copied = { files: [], thumbnailKey: null };
    for (const [position, source] of sources.entries()) {
      const original =
        source.url === null ? null : await this.connector.download('instagram', source.url, source.video ? VIDEO : PICTURE, signal);
      if (original) {
        const key = `contents/${content.id}/${position}.${EXTENSIONS[original.type] ?? 'bin'}`;
        await this.storage.put(key, original.data);
        copied.files.push(fileRow(content.id, position, key, original));
      }
      copied.thumbnailKey ??= await this.keepThumbnail(content, source, source.video ? null : (original?.data ?? null), signal);
    }
    return copied;
  }

  private async keepThumbnail(content: Content, source: MediaFile, picture: Buffer | null, signal: AbortSignal): Promise<string | null> {
    const from =
      picture ??
      (source.thumbnailUrl === null ? null : (await this.connector.download('instagram', source.thumbnailUrl, PICTURE, signal))?.data);
    const small = from ? await thumbnail(from) : null;
    if (!small) return null;
    const key = `contents/${content.id}/thumbnail.webp`;
    await this.storage.put(key, small);
    return key;
  }

  private async store(contentId: string, copied: Copied): Promise<void> {
    const known = await this.contents.find(contentId);
    if (!known)
      return this.jobs.add(REMOVE, {
        keys: [...copied.files.map((file) => file.key), ...(copied.thumbnailKey ? [copied.thumbnailKey] : [])],
      });
    const [target] = await this.fulfilment.targets([known.collaborationId]);
    const content = await this.contents.findForUpdate(contentId);
    if (content?.copyState !== 'pending') return;
    await this.contents.dropFiles([contentId]);
    await this.contents.addFiles(copied.files);
    content.copyState = copied.files.length > 0 ? 'kept' : 'unavailable';
    content.thumbnailKey = copied.thumbnailKey;
    await this.contents.save(content);
    if (target && content.state === 'incomplete' && obstacleOf(content.requirements, content.copyState === 'kept') === null) {
      await this.fulfilment.settle(content, target);
    }
    this.fulfilment.show(content);
  }
}

function fileRow(contentId: string, position: number, key: string, file: { data: Buffer; type: string }): MediaFileRow {
  return Object.assign(new MediaFileRow(), { id: newId(), contentId, position, key, type: file.type, bytes: file.data.byteLength });
}
