import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { pdf } from '@app/platform';
import { contractDocument } from './contract-layout.js';
import type { ContractRecord } from './contract-record.js';
import type { Locale } from './contract-texts.js';
import { Recent } from './recent.js';

/** About 0.1 MB each, in memory only. */
const KEPT = 50;

/**
 * Contracts as PDF (COL-6). Making one needs the processor for about 0.2 s, in which the process answers nobody: whoever asks for the same one
 * again and again gets the one that was made.
 */
@Injectable()
export class ContractFiles {
  private readonly recent = new Recent<Buffer>(KEPT);

  /** The same record gives the same bytes. */
  of(record: ContractRecord, locale: Locale): Promise<Buffer> {
    const key = createHash('sha256')
      .update(JSON.stringify([locale, record]))
      .digest('base64');
    return this.recent.of(key, async () => buffer(await pdf(contractDocument(record, locale))));
  }
}
