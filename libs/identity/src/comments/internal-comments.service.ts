import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  Clock,
  Database,
  DEFAULT_LIMIT,
  ForbiddenError,
  keysetByTime,
  Live,
  newId,
  NotFoundError,
  rooms,
  toPage,
  Transactions,
  type Page,
  type PageQuery,
  type Scope,
  withTotal,
} from '@app/platform';
import { BrandMoves } from '../contract/brand-moves.js';
import { InternalComments, type CommentSubject, type CommentSubjectType } from '../contract/internal-comments.js';
import { InternalComment } from './internal-comment.entity.js';
import type { InternalCommentDto } from './internal-comments.dto.js';

interface Row {
  id: string;
  text: string;
  authorId: string;
  authorName: string;
  createdAt: Date;
  at: string;
}

/** One table for the comments on everything that can be commented on (ACC-6); goes with the brand when it moves (ACC-7). */
@Injectable()
export class InternalCommentsService extends InternalComments implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly live: Live,
    private readonly moves: BrandMoves,
  ) {
    super();
  }

  onModuleInit(): void {
    this.moves.register('identity-comments', async ({ brandId, toOrganisationId }) => {
      await this.database.execute(`update identity.comments set organisation_id = $2 where brand_id = $1 and organisation_id <> $2`, [
        brandId,
        toOrganisationId,
      ]);
    });
  }

  async list(scope: Scope, { type, id, brandId }: CommentSubject, query: PageQuery): Promise<Page<InternalCommentDto>> {
    const parameters: unknown[] = [type, id, brandId];
    const keyset = keysetByTime({ at: 'c.created_at', id: 'c.id' }, query.cursor, parameters);
    const limit = query.limit ?? DEFAULT_LIMIT;
    const rows = await this.database.query<Row>(
      `select c.id, c.text, c.author_id as "authorId", u.name as "authorName", c.created_at as "createdAt",
         to_char(c.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
       from identity.comments c join identity.users u on u.id = c.author_id
       where c.subject_type = $1 and c.subject_id = $2 and c.brand_id = $3 and ${keyset.where} ${keyset.orderBy} limit ${limit + 1}`,
      parameters,
    );
    const page = toPage(
      rows,
      limit,
      (row) => [row.at, row.id],
      (row) => present(scope, row),
    );
    return withTotal(page, query, () =>
      this.database.count(`identity.comments where subject_type = $1 and subject_id = $2 and brand_id = $3`, [type, id, brandId]),
    );
  }

  add(scope: Scope, subject: CommentSubject, text: string): Promise<InternalCommentDto> {
    return this.transactions.run(async () => {
      const authorId = scope.userId;
      if (!authorId) throw new ForbiddenError();
      const manager = this.database.writer;
      const { type: subjectType, id: subjectId, organisationId, brandId } = subject;
      const comment = manager.create(InternalComment, {
        id: newId(),
        subjectType,
        subjectId,
        organisationId,
        brandId,
        authorId,
        text,
        createdAt: this.clock.now(),
      });
      await manager.save(comment);
      this.tell(subject);
      const [author] = await this.database.query<{ name: string }>(`select name from identity.users where id = $1`, [authorId]);
      return present(scope, { ...comment, authorName: author?.name ?? '' });
    });
  }

  remove(scope: Scope, subject: CommentSubject, commentId: string): Promise<void> {
    return this.transactions.run(async () => {
      const manager = this.database.writer;
      const comment = await manager.findOne(InternalComment, {
        where: { id: commentId, subjectType: subject.type, subjectId: subject.id, brandId: subject.brandId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!comment) throw new NotFoundError();
      if (comment.authorId !== scope.userId) throw new ForbiddenError();
      await manager.remove(comment);
      this.tell(subject);
    });
  }

  async forget(type: CommentSubjectType, subjectIds: readonly string[]): Promise<void> {
    await this.database.execute(`delete from identity.comments where subject_type = $1 and subject_id = any($2::uuid[])`, [
      type,
      [...subjectIds],
    ]);
  }

  private tell(subject: CommentSubject): void {
    this.live.tell(rooms.members(subject), 'campaign:changed', { entity: 'comment', id: subject.id });
  }
}

function present(scope: Scope, row: Pick<Row, 'id' | 'text' | 'authorId' | 'authorName' | 'createdAt'>): InternalCommentDto {
  return {
    id: row.id,
    author: { id: row.authorId, name: row.authorName },
    text: row.text,
    createdAt: row.createdAt.toISOString(),
    can: { remove: row.authorId === scope.userId },
  };
}
