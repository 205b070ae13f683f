import type { Page, PageQuery, Scope } from '@app/platform';
import type { InternalCommentDto } from '../comments/internal-comments.dto.js';

export type CommentSubjectType = 'application' | 'content';

/** What is commented on, and whose it is; the module that owns it has checked that the caller may know of it. */
export interface CommentSubject {
  type: CommentSubjectType;
  id: string;
  organisationId: string;
  brandId: string;
  campaignId: string;
}

/** Internal comments of brand members and client guests (ACC-6): only of the subject's present brand, never shown to creators. */
export abstract class InternalComments {
  /** Newest first. */
  abstract list(scope: Scope, subject: CommentSubject, query: PageQuery): Promise<Page<InternalCommentDto>>;
  abstract add(scope: Scope, subject: CommentSubject, text: string): Promise<InternalCommentDto>;
  /** Only one's own. Errors: 403 somebody else's, 404. */
  abstract remove(scope: Scope, subject: CommentSubject, commentId: string): Promise<void>;
  /** Deletes what was said about these, when their creator deletes the account (ACC-12). Needs a transaction. */
  abstract forget(type: CommentSubjectType, subjectIds: readonly string[]): Promise<void>;
}
