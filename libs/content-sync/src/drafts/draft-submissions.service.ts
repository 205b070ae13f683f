import { Injectable } from '@nestjs/common';
import { CollaborationsApi, type CollaborationFacts, type DeliverableFacts } from '@app/collaborations';
import { businessDayEnd, Clock, newId, NotFoundError, Transactions, Uploads, type Scope } from '@app/platform';
import { POLICY } from '@app/rules';
import { DraftCourse } from './draft-course.js';
import { DRAFT_PURPOSE, DraftFiles, type PreparedFile } from './draft-files.js';
import { DraftFile } from './draft-file.entity.js';
import { Draft, type DraftRound } from './draft.entity.js';
import { DraftDto, SubmitDraftBody } from './drafts.dto.js';
import { draftDeliverableUnknown, draftNotOwed, draftsClosed, draftsNotAsked, draftState } from './drafts.errors.js';
import { asksForDrafts, draftCan, isOpen, possibleOf } from './drafts.policy.js';
import { DraftsPresenter } from './drafts.presenter.js';
import { DraftsRepository } from './drafts.repository.js';

/** The creator hands in a draft, or its revision (CAM-7). Files first, outside of transactions; then one short transaction. */
@Injectable()
export class DraftSubmissionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly collaborations: CollaborationsApi,
    private readonly repository: DraftsRepository,
    private readonly presenter: DraftsPresenter,
    private readonly course: DraftCourse,
    private readonly files: DraftFiles,
    private readonly uploads: Uploads,
    private readonly clock: Clock,
  ) {}

  /**
   * The same uploads handed in again get the same draft. Errors: 409 no drafts asked, collaboration over, piece not owed, already with the brand or
   * approved; 422 unknown piece, unusable upload, or a file that is refused.
   */
  async submit(scope: Scope, collaborationId: string, body: SubmitDraftBody): Promise<DraftDto> {
    const userId = scope.userId;
    if (!userId) throw new NotFoundError();
    const facts = await this.collaborations.get(scope, collaborationId);
    const input = normal(body);
    await this.deliverable(facts, input.deliverableId);
    const before = await this.repository.ofDeliverable(input.deliverableId);
    if (before && (await this.isRepeated(before, input))) return this.presenter.one(scope, before);
    await this.check(scope, facts, before, input.deliverableId);
    const prepared = await this.files.prepare(userId, input.uploadIds);
    try {
      const id = await this.transactions.run(() => this.store(scope, userId, facts.id, input, prepared));
      return this.presenter.one(scope, await this.repository.get(scope, id));
    } catch (error) {
      await this.files.drop(prepared);
      // Two calls with the same uploads at once: one stored them, the other found them taken
      const after = await this.repository.ofDeliverable(input.deliverableId);
      if (after && (await this.isRepeated(after, input))) return this.presenter.one(scope, after);
      throw error;
    }
  }

  private async store(
    scope: Scope,
    userId: string,
    collaborationId: string,
    input: Input,
    prepared: readonly PreparedFile[],
  ): Promise<string> {
    const facts = await this.collaborations.lock(scope, collaborationId);
    const known = await this.repository.ofDeliverableForUpdate(input.deliverableId);
    if (known) await this.course.settle({ draft: known, facts, deliverable: await this.course.deliverableOf(known) });
    await this.check(scope, facts, known, input.deliverableId);
    for (const [place, uploadId] of input.uploadIds.entries())
      await this.uploads.take(userId, uploadId, DRAFT_PURPOSE, `/uploadIds/${place}`);
    const draft = known ?? fresh(facts, input.deliverableId);
    if (known) {
      await this.course.dropUnanswered(known);
      known.move('submit');
    }
    const round = this.round(draft, facts, input);
    draft.rounds = [...draft.rounds, round];
    await this.course.submitted(draft, facts.terms.timeZone);
    await this.repository.addFiles(prepared.map((file) => Object.assign(new DraftFile(), file, { draftId: draft.id, round: round.round })));
    return draft.id;
  }

  private round(draft: Draft, { terms }: CollaborationFacts, { caption, note }: Input): DraftRound {
    const now = this.clock.now();
    return {
      round: draft.answered.length === 0 ? 1 : 2,
      caption,
      note,
      submittedAt: now.toISOString(),
      answerDueAt: businessDayEnd(now, POLICY.campaigns.draftAnswerBusinessDays, terms.timeZone).toISOString(),
      answer: null,
    };
  }

  /** Whether this piece can get a draft now, or another round. */
  private async check(scope: Scope, facts: CollaborationFacts, draft: Draft | null, deliverableId: string): Promise<void> {
    const deliverable = await this.deliverable(facts, deliverableId);
    if (!asksForDrafts(facts.terms)) throw draftsNotAsked();
    if (!isOpen(facts)) throw draftsClosed(facts.state);
    if (deliverable.state !== 'owed') throw draftNotOwed(deliverable.state);
    if (!draft) return;
    const can = draftCan(draft, true, { creator: scope.creatorId === draft.creatorId, review: false }, this.clock.now());
    if (!can.submit) throw draftState(draft.state, possibleOf(can));
  }

  private async deliverable(facts: CollaborationFacts, deliverableId: string): Promise<DeliverableFacts> {
    const found = (await this.collaborations.deliverables([facts.id])).find(({ id }) => id === deliverableId);
    if (!found) throw draftDeliverableUnknown(deliverableId);
    return found;
  }

  /** The answer to these uploads was lost on its way: they are the round that is with the brand. */
  private async isRepeated(draft: Draft, { uploadIds }: Input): Promise<boolean> {
    const last = draft.rounds.at(-1);
    if (draft.state !== 'submitted' || !last) return false;
    const files = (await this.repository.files([draft.id])).filter(({ round }) => round === last.round);
    return files.length === uploadIds.length && files.every(({ uploadId }, place) => uploadId === uploadIds[place]);
  }
}

interface Input {
  deliverableId: string;
  uploadIds: string[];
  caption: string;
  note: string;
}

function normal({ deliverableId, uploadIds, caption = '', note = '' }: SubmitDraftBody): Input {
  return { deliverableId: deliverableId.toLowerCase(), uploadIds: uploadIds.map((id) => id.toLowerCase()), caption, note };
}

function fresh({ id, campaignId, organisationId, brandId, creatorId }: CollaborationFacts, deliverableId: string): Draft {
  return Object.assign(new Draft(), {
    id: newId(),
    deliverableId,
    collaborationId: id,
    campaignId,
    organisationId,
    brandId,
    creatorId,
    state: 'submitted' as const,
    rounds: [],
    revisionDueAt: null,
    approvedAt: null,
    version: 0,
  });
}
