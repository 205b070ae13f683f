import { Injectable } from '@nestjs/common';
import { CollaborationsApi } from '@app/collaborations';
import { Deadlines, Events, OnDeadline, Scope } from '@app/platform';
import { daysAfter, POLICY } from '@app/rules';
import { CopyJobs } from '../copies.jobs.js';
import { draftAnswerReminded, draftRevisionReminded } from '../contract/drafts.events.js';
import { DRAFT_KINDS, DraftCourse, factOf, type LockedDraft } from './draft-course.js';
import { DraftsRepository } from './drafts.repository.js';

const DELETE = 'content-sync.delete-drafts';

/** What happens by itself with drafts (CAM-7), and the end of their files (SYN-3). */
@Injectable()
export class DraftDeadlines {
  constructor(
    private readonly repository: DraftsRepository,
    private readonly course: DraftCourse,
    private readonly collaborations: CollaborationsApi,
    private readonly copies: CopyJobs,
    private readonly deadlines: Deadlines,
    private readonly events: Events,
  ) {}

  /** Locking applies what is due: silence is a yes. */
  @OnDeadline(DRAFT_KINDS.answerDue)
  async answerDue(draftId: string): Promise<void> {
    await this.locked(draftId);
  }

  /** Locking applies what is due: without a revision the clock runs again. */
  @OnDeadline(DRAFT_KINDS.revisionDue)
  async revisionDue(draftId: string): Promise<void> {
    await this.locked(draftId);
  }

  @OnDeadline(DRAFT_KINDS.answerReminder)
  async remindOfAnswer(draftId: string): Promise<void> {
    const draft = (await this.locked(draftId))?.draft;
    if (draft?.state !== 'submitted') return;
    await this.events.publish(draftAnswerReminded, { ...factOf(draft), answerDueAt: draft.answerDueAt.toISOString() });
  }

  @OnDeadline(DRAFT_KINDS.revisionReminder)
  async remindOfRevision(draftId: string): Promise<void> {
    const draft = (await this.locked(draftId))?.draft;
    if (draft?.state !== 'changes_requested' || !draft.revisionDueAt) return;
    await this.events.publish(draftRevisionReminded, { ...factOf(draft), revisionDueAt: draft.revisionDueAt.toISOString() });
  }

  /** SYN-3: like all copies, files of drafts are kept 180 days after the End. Needs a transaction. */
  async planDeletion(collaborationId: string, endedAt: Date, zone: string): Promise<void> {
    await this.deadlines.set(DELETE, collaborationId, daysAfter(endedAt, POLICY.content.mediaKeptDays, zone));
  }

  @OnDeadline(DELETE)
  async deletionDue(collaborationId: string): Promise<void> {
    const [facts] = await this.collaborations.find([collaborationId]);
    // Opened again meanwhile: its next End sets the instant anew
    if (!facts?.endedAt) return;
    await this.copies.removeLater(await this.repository.forgetFiles(collaborationId));
  }

  private async locked(draftId: string): Promise<LockedDraft | null> {
    return (await this.repository.find(draftId)) ? this.course.lock(Scope.system(), draftId) : null;
  }
}
