import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Audit, csv, DEFAULT_LIMIT, DomainError, Transactions, type Page, type Scope } from '@app/platform';
import { OrganisationsRepository } from '../organisations.repository.js';
import { AuditEventDto, AuditEventsFilter, AuditEventsQuery } from './audit-log.dto.js';
import { AuditLogRepository, type AuditRow } from './audit-log.repository.js';
import { AuditNames } from './audit-names.js';

/** Rows read at once for the file: the memory of an export, whatever its length. */
const BATCH = 500;

const COLUMNS = [
  'at',
  'actor kind',
  'actor id',
  'actor name',
  'action',
  'object type',
  'object id',
  'object name',
  'changes',
  'request id',
];

/** The audit log of an organisation (ACC-9). */
@Injectable()
export class AuditLogService {
  constructor(
    private readonly transactions: Transactions,
    private readonly organisations: OrganisationsRepository,
    private readonly events: AuditLogRepository,
    private readonly names: AuditNames,
    private readonly audit: Audit,
  ) {}

  async list(scope: Scope, organisationId: string, query: AuditEventsQuery): Promise<Page<AuditEventDto>> {
    await this.check(scope, organisationId);
    const page = await this.events.page(organisationId, query, query.cursor, query.limit ?? DEFAULT_LIMIT);
    const items = await this.present(organisationId, page.items);
    const total = query.include?.includes('total') ? { total: await this.events.count(organisationId, query) } : {};
    return { ...page, items, ...total };
  }

  /** The same events as a CSV file, all of them, read in batches as the caller takes them; the export is in the log itself. */
  async file(scope: Scope, organisationId: string, filter: AuditEventsFilter): Promise<Readable> {
    await this.check(scope, organisationId);
    await this.transactions.run(() =>
      this.audit.record({
        action: 'exported',
        objectType: 'identity.audit-log',
        objectId: organisationId,
        organisationId,
        details: { filter: { ...filter } },
      }),
    );
    return csv(COLUMNS, this.rows(organisationId, filter));
  }

  private async *rows(organisationId: string, filter: AuditEventsFilter): AsyncGenerator<readonly string[]> {
    let cursor: string | undefined;
    do {
      const page = await this.events.page(organisationId, filter, cursor, BATCH);
      for (const { at, actor, action, object, changes, requestId } of await this.present(organisationId, page.items)) {
        const who = [actor.kind, actor.id ?? '', actor.name ?? ''];
        yield [at, ...who, action, object.type, object.id, object.name ?? '', JSON.stringify(changes), requestId];
      }
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
  }

  /** Members and keys restricted to brands get 403: the log is of the whole organisation, and its rows name no brand. */
  private async check(scope: Scope, organisationId: string): Promise<void> {
    await this.organisations.get(scope, organisationId);
    if (scope.grantIn(organisationId)?.brandIds) {
      throw new DomainError(
        'identity.whole-organisation-only',
        403,
        'The audit log is for members and keys of every brand of the organisation.',
      );
    }
  }

  private async present(organisationId: string, rows: readonly AuditRow[]): Promise<AuditEventDto[]> {
    const actors = (kinds: readonly string[]) =>
      rows.flatMap(({ actorKind, actorId }) => (actorId && kinds.includes(actorKind) ? [actorId] : []));
    const people = await this.names.people(organisationId, actors(['user', 'staff']));
    const keys = await this.names.keys(actors(['key']));
    const objects = await this.names.objects(rows.map(({ objectType: type, objectId: id }) => ({ type, id })));
    return rows.map((row) => {
      const person = row.actorId ? people.get(row.actorId) : undefined;
      const name = row.actorKind === 'key' ? keys.get(row.actorId ?? '') : person?.name;
      return {
        id: row.id,
        at: row.at.toISOString(),
        actor: {
          kind: row.actorKind,
          id: row.actorId,
          name: name ?? null,
          creatorId: person?.creatorId ?? null,
          deleted: person?.deleted ?? false,
        },
        action: row.action,
        object: { type: row.objectType, id: row.objectId, name: objects.get(`${row.objectType} ${row.objectId}`) ?? null },
        changes: row.changes,
        requestId: row.requestId,
      };
    });
  }
}
