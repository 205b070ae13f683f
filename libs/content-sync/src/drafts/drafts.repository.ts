import { Injectable } from '@nestjs/common';
import { Database, NotFoundError, type Scope } from '@app/platform';
import { DraftFile } from './draft-file.entity.js';
import { Draft } from './draft.entity.js';

/** A deliverable whose draft was approved, and when. */
export interface ApprovedDraft {
  deliverableId: string;
  collaborationId: string;
  approvedAt: Date;
}

/** Rows of drafts and their files. */
@Injectable()
export class DraftsRepository {
  constructor(private readonly database: Database) {}

  /** 404 foreign, 403 without the route's permission. */
  async get(scope: Scope, id: string): Promise<Draft> {
    return visible(scope, await this.database.reader.findOneBy(Draft, { id }));
  }

  /** Like `get`, with the row locked. Lock its collaboration before. */
  async getForUpdate(scope: Scope, id: string): Promise<Draft> {
    return visible(scope, await this.database.writer.findOne(Draft, { where: { id }, lock: { mode: 'pessimistic_write' } }));
  }

  /** For deadlines, whose draft may have been deleted meanwhile. */
  async find(id: string): Promise<Draft | null> {
    return this.database.reader.findOneBy(Draft, { id });
  }

  async ofDeliverable(deliverableId: string): Promise<Draft | null> {
    return this.database.reader.findOneBy(Draft, { deliverableId });
  }

  async ofDeliverableForUpdate(deliverableId: string): Promise<Draft | null> {
    return this.database.writer.findOne(Draft, { where: { deliverableId }, lock: { mode: 'pessimistic_write' } });
  }

  async ofCollaboration(collaborationId: string): Promise<Draft[]> {
    return this.database.reader.find(Draft, { where: { collaborationId }, order: { id: 'ASC' } });
  }

  /** Locked in one order. Lock the collaboration before. */
  async ofCollaborationForUpdate(collaborationId: string): Promise<Draft[]> {
    return this.database.writer.find(Draft, { where: { collaborationId }, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  }

  async byIds(ids: readonly string[]): Promise<Draft[]> {
    if (ids.length === 0) return [];
    return this.database.reader
      .createQueryBuilder(Draft, 'd')
      .where('d.id = any(:ids)', { ids: [...ids] })
      .getMany();
  }

  /** Approved by the brand or, at `now`, by its silence. */
  async approved(collaborationIds: readonly string[], now: Date): Promise<ApprovedDraft[]> {
    if (collaborationIds.length === 0) return [];
    return this.database.query<ApprovedDraft>(
      `select deliverable_id as "deliverableId", collaboration_id as "collaborationId", coalesce(approved_at, answer_due_at) as "approvedAt"
       from content_sync.drafts
       where collaboration_id = any($1::uuid[]) and (state = 'approved' or (state = 'submitted' and answer_due_at <= $2))
       order by coalesce(approved_at, answer_due_at), id`,
      [[...collaborationIds], now],
    );
  }

  async save(draft: Draft): Promise<Draft> {
    draft.version += 1;
    return this.database.writer.save(draft);
  }

  async files(draftIds: readonly string[]): Promise<DraftFile[]> {
    if (draftIds.length === 0) return [];
    return this.database.reader
      .createQueryBuilder(DraftFile, 'f')
      .where('f.draft_id = any(:ids)', { ids: [...draftIds] })
      .orderBy('f.draft_id')
      .addOrderBy('f.round')
      .addOrderBy('f.position')
      .getMany();
  }

  async addFiles(files: readonly DraftFile[]): Promise<void> {
    await this.database.writer.insert(DraftFile, [...files]);
  }

  /** Forgets the files of a round that counts no more; answers their keys. */
  async dropRound(draftId: string, round: number): Promise<string[]> {
    const rows = await this.database.execute<StoredKeys>(
      `delete from content_sync.draft_files where draft_id = $1 and round = $2 returning key, thumbnail_key`,
      [draftId, round],
    );
    return keysOf(rows);
  }

  /** The files of a collaboration's drafts are gone; what they were stays. Answers their keys. */
  async forgetFiles(collaborationId: string): Promise<string[]> {
    const rows = await this.database.execute<StoredKeys>(
      `with old as (
         select f.id, f.key, f.thumbnail_key from content_sync.draft_files f join content_sync.drafts d on d.id = f.draft_id
         where d.collaboration_id = $1 and f.key is not null for update of f
       )
       update content_sync.draft_files f set key = null, thumbnail_key = null from old where f.id = old.id
       returning old.key, old.thumbnail_key`,
      [collaborationId],
    );
    return keysOf(rows);
  }

  /** ACC-12: answers the ids of the drafts and the keys of their files. */
  async removeOfCreator(creatorId: string): Promise<{ ids: string[]; keys: string[] }> {
    const files = await this.database.query<StoredKeys>(
      `select f.key, f.thumbnail_key from content_sync.draft_files f join content_sync.drafts d on d.id = f.draft_id where d.creator_id = $1`,
      [creatorId],
    );
    const rows = await this.database.execute<{ id: string }>(`delete from content_sync.drafts where creator_id = $1 returning id`, [
      creatorId,
    ]);
    return { ids: rows.map(({ id }) => id), keys: keysOf(files) };
  }
}

interface StoredKeys {
  key: string | null;
  thumbnail_key: string | null;
}

function keysOf(rows: readonly StoredKeys[]): string[] {
  return rows.flatMap(({ key, thumbnail_key }) => [key, thumbnail_key].filter((each) => each !== null));
}

function visible(scope: Scope, draft: Draft | null): Draft {
  if (!draft) {
    scope.consulted = true;
    throw new NotFoundError();
  }
  scope.check(draft);
  return draft;
}
