import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Audit, currentContext, Transactions, type Scope } from '@app/platform';
import { groupFile } from './group-export.js';
import { GroupMembersService } from './group-members.service.js';
import { GroupsRepository } from './groups.repository.js';
import { nameOf } from './groups.service.js';

/** A group as a file (GRP-2). */
@Injectable()
export class GroupExportService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: GroupsRepository,
    private readonly members: GroupMembersService,
    private readonly audit: Audit,
  ) {}

  /** The workbook as it is read, and its `Content-Disposition`. */
  async make(scope: Scope, id: string): Promise<{ file: Readable; disposition: string }> {
    const group = await this.repository.get(scope, id);
    const { organisationId } = group;
    await this.transactions.run(() => this.audit.record({ action: 'exported', objectType: 'groups.group', objectId: id, organisationId }));
    const locale = currentContext()?.locale ?? 'en';
    const name = nameOf(group, locale);
    return { file: groupFile(name, this.members.all(group), locale), disposition: attachment(name) };
  }
}

/** ASCII for old readers, UTF-8 for all others (RFC 6266). */
function attachment(name: string): string {
  const plain = name
    .replace(/[\u0000-\u001f\u007f"*/:<>?\\|]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const ascii = plain
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^\x20-\x7e]|%/gu, '_');
  const encoded = encodeURIComponent(plain.toWellFormed()).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${ascii}.xlsx"; filename*=UTF-8''${encoded}.xlsx`;
}
