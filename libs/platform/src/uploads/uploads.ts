import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Metadata } from '@tus/server';
import type { Scope } from '../access/scope.js';
import { Audit } from '../audit/audit.js';
import { SystemClock } from '../clock/clock.js';
import { isId, newId } from '../database/ids.js';
import { Transactions } from '../database/transactions.js';
import { DomainError, NotFoundError } from '../http/domain-error.js';
import { Storage } from '../storage/storage.js';
import { Tus, UPLOAD_LIFE_MS } from './tus.js';
import { UploadFolder } from './upload-folder.js';
import { UploadPurposes } from './upload-purposes.js';
import { tooManyUploads, unknownPurpose, uploadNotUsable, uploadTooLarge, tusProblem, uploadWrongType } from './uploads.errors.js';
import { UploadsRepository, type UploadRow } from './uploads.repository.js';

/** Uploads of one person for one purpose that may wait at a time, finished ones that nothing has taken yet included. */
export const WAITING_UPLOADS = 5;

const OBJECT = 'platform.upload';

/**
 * Resumable uploads: begun and written by their owner, then taken over by a module. Everything is real time: a file does not grow older in the
 * sandbox's time machine (DEM-1).
 */
@Injectable()
export class Uploads {
  constructor(
    private readonly transactions: Transactions,
    private readonly uploads: UploadsRepository,
    private readonly purposes: UploadPurposes,
    private readonly folder: UploadFolder,
    private readonly tus: Tus,
    private readonly storage: Storage,
    private readonly audit: Audit,
    private readonly clock: SystemClock,
  ) {}

  /** tus creation. Errors: 409 too many waiting, 413, 415, 422 unknown purpose, 507. */
  async begin(scope: Scope, raw: IncomingMessage): Promise<UploadRow> {
    if (raw.headers['tus-resumable'] !== '1.0.0') throw tusProblem(412, '')!;
    const userId = ownerOf(scope);
    const size = lengthOf(raw.headers['upload-length']);
    const { purpose: name, type } = described(raw.headers['upload-metadata']);
    const purpose = this.purposes.find(name);
    if (!purpose) throw unknownPurpose(this.purposes.names);
    if (purpose.creatorsOnly && scope.creatorId === null)
      throw new DomainError('platform.creators-only', 403, 'Only creators can do this.');
    if (!purpose.types.includes(type)) throw uploadWrongType(purpose.types, type);
    if (size > purpose.maxBytes) throw uploadTooLarge(purpose.maxBytes, size);
    return this.transactions.run(async () => {
      const used = await this.uploads.lockCount(userId, name);
      const most = purpose.waiting ?? WAITING_UPLOADS;
      if (used >= most) throw tooManyUploads(most, used);
      const createdAt = this.clock.now();
      const expiresAt = new Date(createdAt.getTime() + UPLOAD_LIFE_MS);
      const upload: UploadRow = { id: newId(), userId, purpose: name, size, type, state: 'open', createdAt, expiresAt };
      await this.uploads.insert(upload);
      await this.audit.record({ action: 'created', objectType: OBJECT, objectId: upload.id, details: { purpose: name, size } });
      await this.folder.begin(upload.id, size);
      return upload;
    });
  }

  /** tus HEAD: how far the upload is. */
  async progress(scope: Scope, id: string, raw: IncomingMessage): Promise<Record<string, string>> {
    await this.own(scope, id);
    return (await this.tus.handle('HEAD', id, raw)).headers;
  }

  /** tus PATCH: writes on from the offset; the last byte finishes the upload. */
  async write(scope: Scope, id: string, raw: IncomingMessage): Promise<Record<string, string>> {
    const upload = await this.own(scope, id);
    const { offset, headers } = await this.tus.handle('PATCH', id, raw);
    if (offset === upload.size) await this.finish(id);
    return headers;
  }

  /** tus termination; a finished upload that nothing has taken goes, too. */
  async cancel(scope: Scope, id: string): Promise<void> {
    await this.own(scope, id);
    await this.transactions.run(async () => {
      if (!(await this.uploads.lock(id))) throw new NotFoundError();
      await this.drop(id, 'deleted');
    });
  }

  /**
   * Copies a finished upload to a storage key of the module, before its transaction; `take` ends the upload inside. What is checked must be the
   * copy: the owner may still be writing into the upload. Errors: 422 at `pointer`.
   */
  async copyTo(userId: string, id: string, purpose: string, key: string, pointer = '/uploadId'): Promise<{ size: number; type: string }> {
    const upload = this.usable(await this.uploads.find(id), userId, purpose, pointer);
    const size = await this.storage.putStream(key, this.content(id));
    return { size, type: upload.type };
  }

  /** The upload is the module's now: its row goes, the file after the commit. Exactly one caller gets it. Needs a transaction. Errors: 422. */
  async take(userId: string, id: string, purpose: string, pointer = '/uploadId'): Promise<UploadRow> {
    const upload = this.usable(await this.uploads.lock(id), userId, purpose, pointer);
    await this.drop(id, 'taken');
    return upload;
  }

  /** ACC-12: nothing of the person stays. Needs a transaction. */
  async forget(userId: string): Promise<void> {
    const ids = await this.uploads.removeOf(userId);
    this.transactions.afterCommit(() => void this.folder.remove(ids).catch(() => undefined));
  }

  /** Uploads whose time is over, and files without a row (a crash between the two). */
  async clean(): Promise<void> {
    const now = this.clock.now();
    await this.folder.remove(await this.transactions.run(() => this.uploads.removeExpired(now)));
    const files = await this.folder.older(new Date(now.getTime() - UPLOAD_LIFE_MS));
    const known = await this.uploads.known(files.filter(isId));
    await this.folder.remove(files.filter((id) => isId(id) && !known.has(id)));
  }

  private content(id: string): Readable {
    return this.folder.read(id);
  }

  private async finish(id: string): Promise<void> {
    await this.transactions.run(async () => {
      const upload = await this.uploads.lock(id);
      if (upload?.state !== 'open') return;
      await this.uploads.finish(id, new Date(this.clock.now().getTime() + UPLOAD_LIFE_MS));
      await this.audit.record({ action: 'finished', objectType: OBJECT, objectId: id });
    });
  }

  private async drop(id: string, action: 'deleted' | 'taken'): Promise<void> {
    await this.uploads.remove(id);
    await this.audit.record({ action, objectType: OBJECT, objectId: id });
    this.transactions.afterCommit(() => void this.folder.remove([id]).catch(() => undefined));
  }

  /** The caller's own upload; foreign ones are not found, whoever asks. */
  private async own(scope: Scope, id: string): Promise<UploadRow> {
    const userId = ownerOf(scope);
    const upload = await this.uploads.find(id);
    if (upload?.userId !== userId || (scope.creatorId === null && this.purposes.find(upload.purpose)?.creatorsOnly))
      throw new NotFoundError();
    return upload;
  }

  private usable(upload: UploadRow | null, userId: string, purpose: string, pointer: string): UploadRow {
    if (upload?.userId !== userId || upload.purpose !== purpose || upload.state !== 'finished') throw uploadNotUsable(pointer);
    return upload;
  }
}

function ownerOf(scope: Scope): string {
  scope.consulted = true;
  if (!scope.userId) throw new NotFoundError();
  return scope.userId;
}

function lengthOf(value: string | string[] | undefined): number {
  const size = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : 0;
  if (size < 1) throw new DomainError('platform.upload-malformed', 400, 'Upload-Length must be the size of the file in bytes, at least 1.');
  return size;
}

/** Purpose and content type of Upload-Metadata. */
function described(header: string | string[] | undefined): { purpose: string; type: string } {
  try {
    const known = Metadata.parse(typeof header === 'string' ? header : undefined);
    return { purpose: known['purpose'] ?? '', type: (known['filetype'] ?? '').toLowerCase().slice(0, 100) };
  } catch {
    throw new DomainError('platform.upload-malformed', 400, 'Upload-Metadata must be pairs of a name and a base64 value.');
  }
}
