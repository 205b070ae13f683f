import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Server } from '@tus/server';
import { tusProblem } from './uploads.errors.js';
import { isFull, UploadFolder, UploadStore } from './upload-folder.js';
import { UploadsRepository } from './uploads.repository.js';

export const TUS_VERSION = '1.0.0';

/** An unfinished upload lives so long. */
export const UPLOAD_LIFE_MS = 24 * 3_600_000;

const TAKEN = ['tus-resumable', 'upload-offset', 'content-type', 'content-length'];
const GIVEN = ['upload-offset', 'upload-length', 'upload-expires', 'cache-control'];

/**
 * The tus protocol for one upload that its owner was found to own: HEAD tells the offset, PATCH writes on. Bodies stream through; answers come
 * back as data, so that they leave through Fastify like all others. Errors are problems (rules.md 8).
 */
@Injectable()
export class Tus {
  private readonly server: Server;

  constructor(folder: UploadFolder, uploads: UploadsRepository) {
    const datastore = new UploadStore(folder, uploads, UPLOAD_LIFE_MS);
    this.server = new Server({
      path: '/uploads',
      datastore,
      relativeLocation: true,
      // the library's own store and server answer 500 to every fault of the disk
      onResponseError: (_request, error) => (isFull(error) ? { status_code: 507, body: 'full' } : undefined),
    });
  }

  /** Headers of the answer; `offset` is where the upload stands now. */
  async handle(method: 'HEAD' | 'PATCH', id: string, raw: IncomingMessage): Promise<{ offset: number; headers: Record<string, string> }> {
    const headers = new Headers();
    for (const name of TAKEN) {
      const value = raw.headers[name];
      if (typeof value === 'string') headers.set(name, value);
    }
    const request = new Request(`http://uploads.invalid/uploads/${id}`, {
      method,
      headers,
      ...(method === 'PATCH' ? { body: Readable.toWeb(raw) as unknown as ReadableStream<Uint8Array>, duplex: 'half' } : {}),
    } as RequestInit);
    const answer = await this.server.handleWeb(request as unknown as Parameters<Server['handleWeb']>[0]);
    if (answer.status >= 400) {
      drain(raw);
      const text = await answer.text();
      throw tusProblem(answer.status, text) ?? new Error(`tus ${method}: ${answer.status} ${text}`);
    }
    const given = GIVEN.flatMap((name) => (answer.headers.has(name) ? [[name, answer.headers.get(name) ?? ''] as const] : []));
    return { offset: Number(answer.headers.get('upload-offset')), headers: { ...Object.fromEntries(given), 'tus-resumable': TUS_VERSION } };
  }
}

/** The rest of a refused body is read and thrown away; else the connection would hang, and the caller never see why. */
function drain(raw: IncomingMessage): void {
  raw.removeAllListeners('data');
  raw.resume();
}
