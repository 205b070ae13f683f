import { Injectable } from '@nestjs/common';
import { Clock, Transactions, type Scope } from '@app/platform';
import { DraftCourse, type LockedDraft } from './draft-course.js';
import type { DraftComment } from './draft.entity.js';
import { DraftDto, RequestDraftChangesBody } from './drafts.dto.js';
import { commentOutside, draftState, oneRound } from './drafts.errors.js';
import { draftCan, isWanted, possibleOf, type DraftCan } from './drafts.policy.js';
import { DraftsPresenter } from './drafts.presenter.js';
import { DraftsRepository } from './drafts.repository.js';

/** What happens to a draft that is with the brand: yes, changes, or taken back (CAM-7). */
@Injectable()
export class DraftAnswersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: DraftsRepository,
    private readonly presenter: DraftsPresenter,
    private readonly course: DraftCourse,
    private readonly clock: Clock,
  ) {}

  /** Errors: 409 unless it is with the brand. */
  async approve(scope: Scope, id: string, note: string): Promise<DraftDto> {
    return this.change(scope, id, 'approve', ({ draft }) =>
      this.course.answer(draft, 'approve', {
        at: this.clock.now().toISOString(),
        by: 'brand',
        verdict: 'approved',
        text: note,
        comments: [],
      }),
    );
  }

  /** Errors: 409 unless it is with the brand, 409 `content-sync.one-round`, 422 a comment on no file of the round or beyond its end. */
  async requestChanges(scope: Scope, id: string, body: RequestDraftChangesBody): Promise<DraftDto> {
    return this.change(scope, id, 'requestChanges', async (locked) => {
      const at = this.clock.now().toISOString();
      const comments = await this.comments(locked, body, at);
      await this.course.answer(locked.draft, 'request-changes', { at, by: 'brand', verdict: 'changes', text: body.feedback, comments });
    });
  }

  /** By the creator. Errors: 409 unless it is with the brand. */
  async withdraw(scope: Scope, id: string): Promise<DraftDto> {
    return this.change(scope, id, 'withdraw', ({ draft }) => this.course.withdraw(draft));
  }

  private async change(scope: Scope, id: string, action: keyof DraftCan, act: (locked: LockedDraft) => Promise<void>): Promise<DraftDto> {
    await this.transactions.run(async () => {
      const locked = await this.course.lock(scope, id);
      const { draft, facts, deliverable } = locked;
      const caller = { creator: scope.creatorId === draft.creatorId, review: scope.may('content-sync.review', draft) };
      const can = draftCan(draft, isWanted(facts, deliverable), caller, this.clock.now());
      if (can[action]) return act(locked);
      throw action === 'requestChanges' && can.approve ? oneRound(draft.state, possibleOf(can)) : draftState(draft.state, possibleOf(can));
    });
    return this.presenter.one(scope, await this.repository.get(scope, id));
  }

  private async comments({ draft }: LockedDraft, { comments = [] }: RequestDraftChangesBody, at: string): Promise<DraftComment[]> {
    const present = draft.rounds.at(-1)?.round;
    const files = (await this.repository.files([draft.id])).filter(({ round }) => round === present);
    return comments.map(({ fileId, seconds = null, text }, place) => {
      const file = files.find(({ id }) => id === fileId.toLowerCase());
      if (!file) throw commentOutside(place, 'file', fileId);
      if (seconds !== null && seconds > (file.seconds ?? -1)) throw commentOutside(place, 'seconds', seconds, file.seconds);
      return { fileId: file.id, seconds, text, at };
    });
  }
}
