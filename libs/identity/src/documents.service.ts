import { Injectable } from '@nestjs/common';
import {
  Audit,
  Clock,
  currentContext,
  Database,
  newId,
  NotFoundError,
  RuleError,
  toPage,
  withTotal,
  keysetByTime,
  DEFAULT_LIMIT,
  type Page,
  type PageQuery,
} from '@app/platform';
import type { Locale } from './locale.js';
import { DocumentsMissingError } from './identity.errors.js';
import type { OrganisationKind } from './organisation.entity.js';

export const DOCUMENT_KINDS = ['terms', 'privacy', 'creator-agreement'] as const;

export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** What an account is used as; one user may be both (ACC-4). */
export type AccountKind = OrganisationKind | 'creator';

export const ACCOUNT_KINDS = ['brand', 'agency', 'creator'] as const;

const REQUIRED: Readonly<Record<AccountKind, readonly DocumentKind[]>> = {
  brand: ['terms', 'privacy'],
  agency: ['terms', 'privacy'],
  creator: ['terms', 'privacy', 'creator-agreement'],
};

/** A version of a legal document in one language. */
export interface DocumentText {
  id: string;
  kind: DocumentKind;
  version: number;
  title: string;
  body: string;
}

export interface Acceptance {
  id: string;
  documentId: string;
  kind: DocumentKind;
  version: number;
  title: string;
  acceptedAt: Date;
}

/** Which kinds of accounts accept this document. */
export function requiredFor(kind: DocumentKind): AccountKind[] {
  return ACCOUNT_KINDS.filter((account) => REQUIRED[account].includes(kind));
}

/** The versioned legal documents and who accepted which (TER-1). */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** The newest version of each kind in force now. */
  current(locale: Locale): Promise<DocumentText[]> {
    return this.database.query<DocumentText>(
      `select distinct on (kind) id, kind, version, ${texts(locale)} from identity.documents
       where valid_from <= $1 order by kind, version desc`,
      [this.clock.now()],
    );
  }

  async byId(id: string, locale: Locale): Promise<DocumentText> {
    const [document] = await this.database.query<DocumentText>(
      `select id, kind, version, ${texts(locale)} from identity.documents where id = $1 and valid_from <= $2`,
      [id, this.clock.now()],
    );
    if (!document) throw new NotFoundError();
    return document;
  }

  /** Accepts documents in force. Needs a transaction. Errors: 422 for ids that are none. */
  async acceptCurrent(userId: string, documentIds: readonly string[], locale: Locale): Promise<void> {
    this.refuseUnknown(await this.current('en'), documentIds, '/documentIds');
    await this.accept(userId, documentIds, locale);
  }

  /**
   * Checks that `accepted` together with what the user accepted before covers everything this kind of account needs.
   * Errors: 422 naming missing documents, or ids that are no document in force.
   */
  async requireAccepted(kind: AccountKind, accepted: readonly string[], userId: string | null = null): Promise<void> {
    const current = await this.current('en');
    this.refuseUnknown(current, accepted, '/acceptedDocumentIds');
    const before = userId ? await this.acceptedBy(userId) : [];
    const missing = current.filter(
      (document) => REQUIRED[kind].includes(document.kind) && !accepted.includes(document.id) && !before.includes(document.id),
    );
    if (missing.length > 0) throw new DocumentsMissingError(missing.map(({ id, kind: missingKind }) => ({ id, kind: missingKind })));
  }

  /** Records acceptances; repeated ones stay as they were. Needs a transaction. */
  async accept(userId: string, documentIds: readonly string[], locale: Locale): Promise<void> {
    for (const documentId of documentIds) {
      const fresh = await this.database.execute(
        `insert into identity.acceptances (id, user_id, document_id, accepted_at, locale, address) values ($1, $2, $3, $4, $5, $6)
         on conflict (user_id, document_id) do nothing returning id`,
        [newId(), userId, documentId, this.clock.now(), locale, currentContext()?.address ?? null],
      );
      if (fresh.length === 0) continue;
      await this.audit.record({ action: 'accepted', objectType: 'identity.document', objectId: documentId, details: { userId, locale } });
    }
  }

  /** What the user accepted, newest first. */
  async acceptances(userId: string, locale: Locale, query: PageQuery): Promise<Page<Acceptance>> {
    const parameters: unknown[] = [userId];
    const keyset = keysetByTime({ at: 'a.accepted_at', id: 'a.id' }, query.cursor, parameters);
    const limit = query.limit ?? DEFAULT_LIMIT;
    const rows = await this.database.query<Acceptance & { at: string }>(
      `select a.id, a.document_id as "documentId", d.kind, d.version, ${texts(locale)}, a.accepted_at as "acceptedAt",
         to_char(a.accepted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
       from identity.acceptances a join identity.documents d on d.id = a.document_id
       where a.user_id = $1 and ${keyset.where} ${keyset.orderBy} limit ${limit + 1}`,
      parameters,
    );
    const page = toPage(
      rows,
      limit,
      (row) => [row.at, row.id],
      ({ id, documentId, kind, version, title, acceptedAt }) => ({ id, documentId, kind, version, title, acceptedAt }),
    );
    return withTotal(page, query, () => this.database.count(`identity.acceptances where user_id = $1`, [userId]));
  }

  private refuseUnknown(current: readonly DocumentText[], ids: readonly string[], pointer: string): void {
    const unknown = ids.filter((id) => !current.some((document) => document.id === id));
    if (unknown.length === 0) return;
    throw new RuleError('identity.document-not-current', 'Only documents in force can be accepted.', [
      { pointer, code: 'unknown', message: 'names documents that are not in force', value: unknown },
    ]);
  }

  private async acceptedBy(userId: string): Promise<string[]> {
    const rows = await this.database.query<{ document_id: string }>(`select document_id from identity.acceptances where user_id = $1`, [
      userId,
    ]);
    return rows.map((row) => row.document_id);
  }
}

function texts(locale: Locale): string {
  return locale === 'de' ? 'title_de as title, body_de as body' : 'title_en as title, body_en as body';
}
