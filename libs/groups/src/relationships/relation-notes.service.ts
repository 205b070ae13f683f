import { Injectable } from '@nestjs/common';
import {
  checkVersion,
  Clock,
  Database,
  DEFAULT_LIMIT,
  ForbiddenError,
  keysetByTime,
  newId,
  NotFoundError,
  toPage,
  withTotal,
  Transactions,
  type Page,
  type PageQuery,
  type Scope,
} from '@app/platform';
import { limitReached } from '../groups.errors.js';
import { RelationAccess } from './relation-access.js';
import { RelationFactsService } from './relation-facts.service.js';
import { RelationshipNote } from './relationship-note.entity.js';
import { RelationNoteDto, TeamPersonDto } from './relationships.dto.js';
import { notAuthor } from './relationships.errors.js';
import { RELATION_LIMITS } from './relationships.policy.js';

type Row = Pick<RelationshipNote, 'id' | 'authorId' | 'text' | 'createdAt' | 'editedAt' | 'version'>;

/** What colleagues should know of a creator (GRP-4). */
@Injectable()
export class RelationNotesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly access: RelationAccess,
    private readonly facts: RelationFactsService,
    private readonly clock: Clock,
  ) {}

  /** Newest first. */
  async list(scope: Scope, brandId: string, creatorId: string, query: PageQuery): Promise<Page<RelationNoteDto>> {
    const { brand } = await this.access.relation(scope, brandId, creatorId);
    const parameters: unknown[] = [brandId, creatorId];
    const limit = query.limit ?? DEFAULT_LIMIT;
    const keyset = keysetByTime({ at: 'n.created_at', id: 'n.id' }, query.cursor, parameters);
    const rows = await this.database.query<Row & { position: string }>(
      `select n.id, n.author_id as "authorId", n.text, n.created_at as "createdAt", n.edited_at as "editedAt", n.version,
         to_char(n.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as position
       from groups.relationship_notes n where n.brand_id = $1 and n.creator_id = $2 and ${keyset.where} ${keyset.orderBy} limit ${limit + 1}`,
      parameters,
    );
    const people = await this.access.people(rows.map(({ authorId }) => authorId));
    const writes = scope.may('groups.write', { organisationId: brand.organisationId, brandId });
    const page = toPage(
      rows,
      limit,
      (row) => [row.position, row.id],
      (row) => present(scope, row, people, writes),
    );
    return withTotal(page, query, () => this.database.reader.countBy(RelationshipNote, { brandId, creatorId }));
  }

  /** Errors: 422 `groups.limit-reached`. */
  async add(scope: Scope, brandId: string, creatorId: string, text: string): Promise<RelationNoteDto> {
    const { brand, creator } = await this.access.relation(scope, brandId, creatorId);
    const authorId = scope.userId;
    if (!authorId) throw new ForbiddenError();
    return this.transactions.run(async () => {
      await this.database.execute(`select pg_advisory_xact_lock(hashtextextended($1, 26))`, [`${brandId}:${creatorId}`]);
      const used = await this.database.reader.countBy(RelationshipNote, { brandId, creatorId });
      if (used >= RELATION_LIMITS.notes) throw limitReached('notes', RELATION_LIMITS.notes, used + 1);
      const note = await this.database.writer.save(
        Object.assign(new RelationshipNote(), {
          id: newId(),
          organisationId: brand.organisationId,
          brandId: brand.id,
          creatorId: creator.id,
          authorId,
          text,
          version: 1,
          createdAt: this.clock.now(),
          editedAt: null,
        }),
      );
      this.facts.tell(brand);
      return present(scope, note, await this.access.people([authorId]), true);
    });
  }

  /** Errors: 403 `groups.not-author`, 404, 412 stale version. */
  async change(
    scope: Scope,
    path: { brandId: string; creatorId: string; noteId: string },
    text: string,
    expected: number | null,
  ): Promise<RelationNoteDto> {
    const { brand } = await this.access.relation(scope, path.brandId, path.creatorId);
    return this.transactions.run(async () => {
      const note = await this.own(scope, path);
      checkVersion(expected, note.version);
      note.text = text;
      note.version += 1;
      note.editedAt = this.clock.now();
      await this.database.writer.save(note);
      this.facts.tell(brand);
      return present(scope, note, await this.access.people([note.authorId]), true);
    });
  }

  /** Errors: 403 `groups.not-author`, 404, 412 stale version. */
  async remove(scope: Scope, path: { brandId: string; creatorId: string; noteId: string }, expected: number | null): Promise<void> {
    const { brand } = await this.access.relation(scope, path.brandId, path.creatorId);
    await this.transactions.run(async () => {
      const note = await this.own(scope, path);
      checkVersion(expected, note.version);
      await this.database.writer.remove(note);
      this.facts.tell(brand);
    });
  }

  private async own(scope: Scope, { brandId, creatorId, noteId }: { brandId: string; creatorId: string; noteId: string }) {
    const note = await this.database.writer.findOne(RelationshipNote, {
      where: { id: noteId, brandId, creatorId },
      lock: { mode: 'pessimistic_write' },
    });
    if (!note) throw new NotFoundError();
    if (note.authorId !== scope.userId) throw notAuthor();
    return note;
  }
}

function present(scope: Scope, row: Row, people: ReadonlyMap<string, TeamPersonDto>, writes: boolean): RelationNoteDto {
  const own = writes && row.authorId === scope.userId;
  return {
    id: row.id,
    author: people.get(row.authorId) ?? { id: row.authorId, name: '' },
    text: row.text,
    createdAt: row.createdAt.toISOString(),
    editedAt: row.editedAt?.toISOString() ?? null,
    version: row.version,
    can: { change: own, remove: own },
  };
}
