import { Injectable } from '@nestjs/common';
import { Database, NotFoundError, type Scope } from '@app/platform';
import { Content } from './content.entity.js';
import { MediaFileRow } from './media-file.entity.js';

/** What brand members never see: contents only offered to the creator may have nothing to do with the campaign. */
const HIDDEN_FROM_MEMBERS = 'offered';

/** Rows of contents and of their private copies. */
@Injectable()
export class ContentsRepository {
  constructor(private readonly database: Database) {}

  /** 404 foreign (also: only offered to the creator), 403 without the route's permission. */
  async get(scope: Scope, id: string): Promise<Content> {
    return visible(scope, await this.database.reader.findOneBy(Content, { id }));
  }

  /** Like `get`, with the row locked. Lock its collaboration before. */
  async getForUpdate(scope: Scope, id: string): Promise<Content> {
    return visible(scope, await this.database.writer.findOne(Content, { where: { id }, lock: { mode: 'pessimistic_write' } }));
  }

  /** For jobs whose content may have been deleted meanwhile. */
  async findForUpdate(id: string): Promise<Content | null> {
    return this.database.writer.findOne(Content, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** All contents of a creator, locked in one order. */
  async ofCreatorForUpdate(creatorId: string): Promise<Content[]> {
    return this.database.writer.find(Content, { where: { creatorId }, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  }

  async find(id: string): Promise<Content | null> {
    return this.database.reader.findOneBy(Content, { id });
  }

  /** Everything known of these media of an account. */
  async ofMedia(socialAccountId: string, mediaIds: readonly string[]): Promise<Content[]> {
    if (mediaIds.length === 0) return [];
    return this.database.reader
      .createQueryBuilder(Content, 'c')
      .where('c.social_account_id = :socialAccountId and c.platform_media_id = any(:mediaIds)', {
        socialAccountId,
        mediaIds: [...mediaIds],
      })
      .orderBy('c.id')
      .getMany();
  }

  /** Like `ofMedia`, locked in one order. */
  async ofMediaForUpdate(socialAccountId: string, mediaIds: readonly string[]): Promise<Content[]> {
    if (mediaIds.length === 0) return [];
    return this.database.writer
      .createQueryBuilder(Content, 'c')
      .where('c.social_account_id = :socialAccountId and c.platform_media_id = any(:mediaIds)', {
        socialAccountId,
        mediaIds: [...mediaIds],
      })
      .orderBy('c.id')
      .setLock('pessimistic_write')
      .getMany();
  }

  /** Removed contents of these collaborations that still hold their deliverable: they can be replaced within the days of repair. */
  async removedHolding(collaborationIds: readonly string[]): Promise<Content[]> {
    if (collaborationIds.length === 0) return [];
    return this.database.reader
      .createQueryBuilder(Content, 'c')
      .where(`c.collaboration_id = any(:ids) and c.state = 'removed' and c.deliverable_id is not null`, { ids: [...collaborationIds] })
      .orderBy('c.removed_at')
      .addOrderBy('c.id')
      .getMany();
  }

  async byDeliverable(deliverableId: string): Promise<Content | null> {
    return this.database.writer.findOne(Content, { where: { deliverableId }, lock: { mode: 'pessimistic_write' } });
  }

  async ofCollaboration(collaborationId: string): Promise<Content[]> {
    return this.database.reader.find(Content, { where: { collaborationId }, order: { publishedAt: 'DESC', id: 'DESC' } });
  }

  async ofCampaign(campaignId: string): Promise<Content[]> {
    return this.database.reader
      .createQueryBuilder(Content, 'c')
      .where(`c.campaign_id = :campaignId and c.state <> 'offered'`, { campaignId })
      .orderBy('c.published_at', 'DESC')
      .addOrderBy('c.id', 'DESC')
      .getMany();
  }

  async byIds(ids: readonly string[]): Promise<Content[]> {
    if (ids.length === 0) return [];
    return this.database.reader
      .createQueryBuilder(Content, 'c')
      .where('c.id = any(:ids)', { ids: [...ids] })
      .getMany();
  }

  async save(content: Content): Promise<Content> {
    content.version += 1;
    return this.database.writer.save(content);
  }

  async remove(content: Content): Promise<void> {
    await this.database.writer.remove(content);
  }

  async files(contentIds: readonly string[]): Promise<MediaFileRow[]> {
    if (contentIds.length === 0) return [];
    return this.database.reader
      .createQueryBuilder(MediaFileRow, 'f')
      .where('f.content_id = any(:ids)', { ids: [...contentIds] })
      .orderBy('f.content_id')
      .addOrderBy('f.position')
      .getMany();
  }

  async addFiles(files: readonly MediaFileRow[]): Promise<void> {
    if (files.length > 0) await this.database.writer.insert(MediaFileRow, [...files]);
  }

  /** Forgets the originals; answers their keys. */
  async dropFiles(contentIds: readonly string[]): Promise<string[]> {
    const rows = await this.database.execute<{ key: string }>(
      `delete from content_sync.files where content_id = any($1::uuid[]) returning key`,
      [[...contentIds]],
    );
    return rows.map((row) => row.key);
  }
}

function visible(scope: Scope, content: Content | null): Content {
  if (!content) {
    scope.consulted = true;
    throw new NotFoundError();
  }
  scope.check(content);
  if (content.state === HIDDEN_FROM_MEMBERS && scope.sideOf(content) === 'member') throw new NotFoundError();
  return content;
}
