import { Injectable } from '@nestjs/common';
import { Audit, Clock, Database, newId, RuleError, Transactions, type Scope } from '@app/platform';
import { requiredFor, type AccountKind, type DocumentKind } from '../documents.service.js';
import type { Locale } from '../locale.js';
import { EIGHTEEN_MONTHS } from './eighteen-months.js';
import type { OutstandingDocumentDto, PublishDocumentDto, StaffDocumentDto } from './publishing.dto.js';

interface Row {
  id: string;
  kind: DocumentKind;
  version: number;
  titleEn: string;
  titleDe: string;
  bodyEn: string;
  bodyDe: string;
  validFrom: Date;
  acceptances: number;
}

/** New versions of the legal documents, and whom they ask (TER-1). */
@Injectable()
export class DocumentPublishing {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Versions in force that this person's accounts require and that are not accepted yet. First versions are accepted on every way in, so only
   * later ones ask.
   */
  async outstanding(userId: string, locale: Locale): Promise<OutstandingDocumentDto[]> {
    const kinds = await this.kindsOf(userId);
    const [title, body] = locale === 'de' ? ['title_de', 'body_de'] : ['title_en', 'body_en'];
    const rows = await this.database.query<{
      id: string;
      kind: DocumentKind;
      version: number;
      title: string;
      body: string;
      validFrom: Date;
      formerVersion: number | null;
      formerBody: string | null;
    }>(
      `select d.id, d.kind, d.version, d.${title} as title, d.${body} as body, d.valid_from as "validFrom",
         f.version as "formerVersion", f.${body} as "formerBody"
       from (select distinct on (kind) * from identity.documents where valid_from <= $2 order by kind, version desc) d
       left join lateral (
         select o.* from identity.acceptances a join identity.documents o on o.id = a.document_id
         where a.user_id = $1 and o.kind = d.kind order by o.version desc limit 1) f on true
       where d.version > 1 and not exists (select from identity.acceptances a where a.user_id = $1 and a.document_id = d.id)
       order by d.kind`,
      [userId, this.clock.now()],
    );
    return rows
      .filter(({ kind }) => requiredFor(kind).some((account) => kinds.has(account)))
      .map(({ validFrom, formerVersion, formerBody, ...row }) => ({
        ...row,
        validFrom: validFrom.toISOString(),
        former: formerVersion === null || formerBody === null ? null : { version: formerVersion, body: formerBody },
      }));
  }

  /** All versions, by kind, the newest first. */
  async list(): Promise<StaffDocumentDto[]> {
    const rows = await this.database.query<Row>(
      `select d.id, d.kind, d.version, d.title_en as "titleEn", d.title_de as "titleDe", d.body_en as "bodyEn", d.body_de as "bodyDe",
         d.valid_from as "validFrom", (select count(*)::int from identity.acceptances a where a.document_id = d.id) as acceptances
       from identity.documents d order by d.kind, d.version desc`,
    );
    const now = this.clock.now();
    const inForce = new Map<DocumentKind, number>();
    for (const { kind, version, validFrom } of rows) if (validFrom <= now && !inForce.has(kind)) inForce.set(kind, version);
    return rows.map(({ validFrom, ...row }) => ({
      ...row,
      validFrom: validFrom.toISOString(),
      state: validFrom > now ? 'planned' : inForce.get(row.kind) === row.version ? 'in_force' : 'former',
    }));
  }

  /** The next version of its kind. Errors: 422 when it would be in force in the past, or before a version that is planned already. */
  async publish(scope: Scope, input: PublishDocumentDto): Promise<StaffDocumentDto> {
    const id = newId();
    await this.transactions.run(async () => {
      // one at a time: versions are numbered without gaps
      await this.database.execute(`select pg_advisory_xact_lock(hashtext('identity.documents'))`, []);
      const [last] = await this.database.query<{ version: number; validFrom: Date }>(
        `select version, valid_from as "validFrom" from identity.documents where kind = $1 order by version desc limit 1`,
        [input.kind],
      );
      const now = this.clock.now();
      const validFrom = input.validFrom === undefined ? now : new Date(input.validFrom);
      if (validFrom < now) throw tooEarly('in the past', now);
      if (last && validFrom <= last.validFrom) throw tooEarly('before a version that is planned already', last.validFrom);
      const version = (last?.version ?? 0) + 1;
      const clause = input.eighteenMonthClause === true;
      await this.database.execute(
        `insert into identity.documents (id, kind, version, title_en, title_de, body_en, body_de, valid_from)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          id,
          input.kind,
          version,
          input.titleEn,
          input.titleDe,
          clause ? `${input.bodyEn}\n\n${EIGHTEEN_MONTHS.en}` : input.bodyEn,
          clause ? `${input.bodyDe}\n\n${EIGHTEEN_MONTHS.de}` : input.bodyDe,
          validFrom,
        ],
      );
      const details = { kind: input.kind, version, validFrom: validFrom.toISOString(), eighteenMonthClause: clause, by: scope.userId };
      await this.audit.record({ action: 'published', objectType: 'identity.document', objectId: id, details });
    });
    const published = (await this.list()).find((document) => document.id === id);
    if (!published) throw new Error('A document just published is not in the list');
    return published;
  }

  /** What the person uses accounts as; the operator's people accept nothing. */
  private async kindsOf(userId: string): Promise<ReadonlySet<AccountKind>> {
    const rows = await this.database.query<{ kind: AccountKind }>(
      `select distinct o.kind from identity.memberships m join identity.organisations o on o.id = m.organisation_id where m.user_id = $1
       union all select 'creator' from identity.users where id = $1 and creator_id is not null`,
      [userId],
    );
    return new Set(rows.map(({ kind }) => kind));
  }
}

function tooEarly(what: string, earliest: Date): RuleError {
  return new RuleError('identity.document-too-early', `The version would be in force ${what}.`, [
    { pointer: '/validFrom', code: 'early', message: `must not be ${what}`, limit: earliest.toISOString() },
  ]);
}
