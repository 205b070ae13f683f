import { Injectable } from '@nestjs/common';

/** What a module takes uploads for, and what it takes. */
export interface UploadPurpose {
  /** `module.thing` in words, e.g. `ugc-application`. */
  purpose: string;
  /** Largest file, bytes. */
  maxBytes: number;
  /** Content types the sender may declare; the module checks the bytes when it takes the file. */
  types: readonly string[];
  /** Only creators begin such an upload; else every person signed in. */
  creatorsOnly: boolean;
  /** Uploads for it that may wait at a time, when one hand-over takes more than the usual number. */
  waiting?: number;
}

/** Purposes of uploads, declared by the modules that take them (in `onModuleInit`). */
@Injectable()
export class UploadPurposes {
  private readonly known = new Map<string, UploadPurpose>();

  register(purpose: UploadPurpose): void {
    if (this.known.has(purpose.purpose)) throw new Error(`The upload purpose ${purpose.purpose} is declared twice`);
    this.known.set(purpose.purpose, purpose);
  }

  find(purpose: string): UploadPurpose | null {
    return this.known.get(purpose) ?? null;
  }

  get names(): string[] {
    return [...this.known.keys()].sort();
  }
}
