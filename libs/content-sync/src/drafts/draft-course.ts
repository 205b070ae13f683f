import { Injectable } from '@nestjs/common';
import { CollaborationsApi, type CollaborationFacts, type DeliverableFacts } from '@app/collaborations';
import { Clock, Deadlines, Events, lastMorning, Live, rooms, Scope } from '@app/platform';
import { POLICY } from '@app/rules';
import { CopyJobs } from '../copies.jobs.js';
import { draftAnswered, draftSubmitted } from '../contract/drafts.events.js';
import type { Draft, DraftAnswer } from './draft.entity.js';
import { isWanted } from './drafts.policy.js';
import { DraftsRepository } from './drafts.repository.js';

/** Deadlines of a draft; their subject is its id. */
export const DRAFT_KINDS = {
  answerReminder: 'content-sync.draft-answer-reminder',
  answerDue: 'content-sync.draft-answer-due',
  revisionReminder: 'content-sync.draft-revision-reminder',
  revisionDue: 'content-sync.draft-revision-due',
} as const;

const HOUR_MS = 3_600_000;

/** A draft under the lock of its collaboration, with what it stands on. */
export interface LockedDraft {
  draft: Draft;
  facts: CollaborationFacts;
  deliverable: DeliverableFacts | undefined;
}

/**
 * The one way a draft changes, with all that follows: deadlines, the collaboration's clock, events, live. Every method needs a transaction in which
 * the collaboration is locked; `lock` does that and applies what is due.
 */
@Injectable()
export class DraftCourse {
  constructor(
    private readonly repository: DraftsRepository,
    private readonly collaborations: CollaborationsApi,
    private readonly copies: CopyJobs,
    private readonly deadlines: Deadlines,
    private readonly events: Events,
    private readonly live: Live,
    private readonly clock: Clock,
  ) {}

  /** Collaboration first, then the draft, then what is due for it (COL-2). 404 foreign, 403 without the route's permission. */
  async lock(scope: Scope, id: string): Promise<LockedDraft> {
    const { collaborationId } = await this.repository.get(scope, id);
    const facts = await this.collaborations.lock(Scope.system(), collaborationId);
    const draft = await this.repository.getForUpdate(scope, id);
    const deliverable = await this.deliverableOf(draft);
    const locked = { draft, facts, deliverable };
    await this.settle(locked);
    return locked;
  }

  /** Applies what is due, at its own instant: closed with what it was for, a yes by silence, the clock running again without a revision. */
  async settle({ draft, facts, deliverable }: LockedDraft): Promise<void> {
    const now = this.clock.now();
    if (!isWanted(facts, deliverable)) {
      if (draft.state !== 'approved' && draft.state !== 'closed') await this.close(draft, now);
      return;
    }
    if (draft.state === 'submitted' && now >= draft.answerDueAt) {
      return this.answer(draft, 'silence', {
        at: draft.answerDueAt.toISOString(),
        by: 'silence',
        verdict: 'approved',
        text: '',
        comments: [],
      });
    }
    if (draft.state === 'changes_requested' && draft.revisionDueAt && now >= draft.revisionDueAt) {
      await this.deadlines.done(DRAFT_KINDS.revisionDue, draft.id, draft.revisionDueAt);
      await this.startClock(draft, draft.revisionDueAt);
    }
  }

  /** A round is with the brand: the deadline waits, the answer is due. The rounds were set by the caller. */
  async submitted(draft: Draft, zone: string): Promise<void> {
    const round = draft.rounds.at(-1);
    if (!round) throw new Error('A draft is handed in with a round');
    const at = new Date(round.submittedAt);
    draft.answerDueAt = new Date(round.answerDueAt);
    draft.revisionDueAt = null;
    await this.repository.save(draft);
    await this.deadlines.cancel(draft.id, [DRAFT_KINDS.revisionReminder, DRAFT_KINDS.revisionDue]);
    await this.deadlines.set(DRAFT_KINDS.answerReminder, draft.id, lastMorning(draft.answerDueAt, zone));
    await this.deadlines.set(DRAFT_KINDS.answerDue, draft.id, draft.answerDueAt);
    await this.collaborations.stopClock(draft.collaborationId, { cause: 'draft', ref: draft.id, at });
    await this.events.publish(draftSubmitted, { ...factOf(draft), round: round.round, answerDueAt: round.answerDueAt });
    this.show(draft);
  }

  /** The brand's word or its silence. After a wish for changes the clock waits for the revision, at most 48 hours. */
  async answer(draft: Draft, event: 'approve' | 'silence' | 'request-changes', answer: DraftAnswer): Promise<void> {
    const round = draft.rounds.at(-1);
    if (!round) throw new Error('Only a round can be answered');
    const at = new Date(answer.at);
    draft.move(event);
    draft.rounds = [...draft.rounds.slice(0, -1), { ...round, answer }];
    const changes = draft.state === 'changes_requested';
    draft.approvedAt = changes ? null : at;
    draft.revisionDueAt = changes ? hoursAfter(at, POLICY.drafts.revisionHours) : null;
    await this.repository.save(draft);
    await this.deadlines.cancel(draft.id, [DRAFT_KINDS.answerReminder]);
    await this.deadlines.done(DRAFT_KINDS.answerDue, draft.id, at);
    if (draft.revisionDueAt) {
      const { revisionHours, revisionWarningHours } = POLICY.drafts;
      await this.deadlines.set(DRAFT_KINDS.revisionReminder, draft.id, hoursAfter(at, revisionHours - revisionWarningHours));
      await this.deadlines.set(DRAFT_KINDS.revisionDue, draft.id, draft.revisionDueAt);
    } else await this.startClock(draft, at);
    const { verdict, by } = answer;
    const revisionDueAt = draft.revisionDueAt?.toISOString() ?? null;
    await this.events.publish(draftAnswered, { ...factOf(draft), round: round.round, verdict, by, revisionDueAt });
    this.show(draft);
  }

  /** The creator takes the round back: it is forgotten, and the deadline did not wait for it. */
  async withdraw(draft: Draft): Promise<void> {
    const round = draft.rounds.at(-1);
    draft.move('withdraw');
    await this.dropUnanswered(draft);
    await this.repository.save(draft);
    await this.deadlines.cancel(draft.id);
    if (round) await this.startClock(draft, new Date(round.submittedAt));
    this.show(draft);
  }

  /** Rounds without an answer count no more; their files go. */
  async dropUnanswered(draft: Draft): Promise<void> {
    for (const { round, answer } of draft.rounds) {
      if (!answer) await this.copies.removeLater(await this.repository.dropRound(draft.id, round));
    }
    draft.rounds = draft.answered;
  }

  show(draft: Draft): void {
    this.live.tell([...rooms.members(draft), rooms.creator(draft.creatorId)], 'campaign:changed', { entity: 'draft', id: draft.id });
  }

  async deliverableOf({
    collaborationId,
    deliverableId,
  }: Pick<Draft, 'collaborationId' | 'deliverableId'>): Promise<DeliverableFacts | undefined> {
    return (await this.collaborations.deliverables([collaborationId])).find(({ id }) => id === deliverableId);
  }

  private async close(draft: Draft, at: Date): Promise<void> {
    draft.move('close');
    draft.revisionDueAt = null;
    await this.repository.save(draft);
    await this.deadlines.cancel(draft.id);
    await this.startClock(draft, at);
    this.show(draft);
  }

  private async startClock(draft: Draft, at: Date): Promise<void> {
    await this.collaborations.startClock({ cause: 'draft', ref: draft.id, at });
  }
}

export function factOf({ id, collaborationId, campaignId, organisationId, brandId, creatorId }: Draft) {
  return { draftId: id, collaborationId, campaignId, organisationId, brandId, creatorId };
}

function hoursAfter(at: Date, hours: number): Date {
  return new Date(at.getTime() + hours * HOUR_MS);
}
