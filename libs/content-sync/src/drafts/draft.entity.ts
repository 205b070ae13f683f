import { Audited } from '@app/platform';
import { transition, DRAFT_STATES, type DraftEvent, type DraftState } from '@app/rules';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { draftState } from './drafts.errors.js';

export interface DraftComment {
  fileId: string;
  /** Whole seconds from the begin of a video; null for the whole file. */
  seconds: number | null;
  text: string;
  at: string;
}

export interface DraftAnswer {
  at: string;
  by: 'brand' | 'silence';
  verdict: 'approved' | 'changes';
  text: string;
  comments: DraftComment[];
}

/** One handing in and what was said to it; instants as RFC 3339. */
export interface DraftRound {
  round: 1 | 2;
  caption: string;
  note: string;
  submittedAt: string;
  answerDueAt: string;
  answer: DraftAnswer | null;
}

/** The draft of one deliverable before it is posted (CAM-7). Its words are the creator's and the brand's own: not in the audit log. */
@Entity({ schema: 'content_sync', name: 'drafts' })
@Unique('drafts_deliverable', ['deliverableId'])
@Check('drafts_state', `state in ('submitted', 'changes_requested', 'approved', 'withdrawn', 'closed')`)
@Check('drafts_approved', `(state = 'approved') = (approved_at is not null)`)
@Index('drafts_of_campaign', ['campaignId', 'answerDueAt', 'id'])
@Index('drafts_of_collaboration', ['collaborationId'])
@Index('drafts_of_creator', ['creatorId', 'id'])
@Audited<Draft>({ type: 'content-sync.draft', organisation: (draft) => draft.organisationId, omit: ['rounds'] })
export class Draft {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'drafts_pk' })
  id!: string;

  @Column({ name: 'deliverable_id', type: 'uuid' })
  deliverableId!: string;

  @Column({ name: 'collaboration_id', type: 'uuid' })
  collaborationId!: string;

  @Column({ name: 'campaign_id', type: 'uuid' })
  campaignId!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId!: string;

  @Column({ name: 'brand_id', type: 'uuid' })
  brandId!: string;

  @Column({ name: 'creator_id', type: 'uuid' })
  creatorId!: string;

  @Column({ type: 'text' })
  state!: DraftState;

  /** Oldest first; only the last can be without an answer. */
  @Column({ type: 'jsonb' })
  rounds!: DraftRound[];

  /** Of the newest round, also after its answer: lists go by it. */
  @Column({ name: 'answer_due_at', type: 'timestamptz' })
  answerDueAt!: Date;

  /** Until then the deadline waits for the revision; null when no changes are asked. */
  @Column({ name: 'revision_due_at', type: 'timestamptz', nullable: true })
  revisionDueAt!: Date | null;

  @Column({ name: 'approved_at', type: 'timestamptz', nullable: true })
  approvedAt!: Date | null;

  @Column({ type: 'integer' })
  version!: number;

  /** A row of the state table; 409 naming state and what is possible. */
  move(event: DraftEvent): void {
    const result = transition(DRAFT_STATES, this.state, event);
    if (!result.ok) throw draftState(this.state, result.possible);
    this.state = result.to;
  }

  /** Rounds that got an answer; the next one is one more. */
  get answered(): DraftRound[] {
    return this.rounds.filter(({ answer }) => answer !== null);
  }
}
