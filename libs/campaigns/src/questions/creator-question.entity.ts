import { Audited } from '@app/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export const QUESTION_STATES = ['open', 'answered', 'hidden'] as const;
export type QuestionState = (typeof QUESTION_STATES)[number];

/** A creator's public question on a brief (CHT-1). Other creators read it, once answered, without a name. */
@Entity({ schema: 'campaigns', name: 'creator_questions' })
@Index('creator_questions_of_campaign', ['campaignId', 'askedAt', 'id'])
@Index('creator_questions_of_creator', ['creatorId', 'id'])
@Index('creator_questions_open', ['campaignId'], { where: `state = 'open'` })
@Index('creator_questions_of_brand', ['brandId'])
@Check('creator_questions_state', `state in ('open', 'answered', 'hidden')`)
@Check('creator_questions_answered', `state <> 'answered' or answer is not null`)
@Audited<CreatorQuestion>({
  type: 'campaigns.question',
  organisation: (question) => question.organisationId,
  omit: ['text', 'answer', 'hiddenReason'],
})
export class CreatorQuestion {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'creator_questions_pk' })
  id!: string;

  @Column({ name: 'campaign_id', type: 'uuid' })
  @ForeignKey('Campaign', { name: 'creator_questions_campaign', onDelete: 'CASCADE' })
  campaignId!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId!: string;

  @Column({ name: 'brand_id', type: 'uuid' })
  brandId!: string;

  /** Null once the account is gone: answered questions help others and stay. */
  @Column({ name: 'creator_id', type: 'uuid', nullable: true })
  creatorId!: string | null;

  @Column({ name: 'state', type: 'text' })
  state!: QuestionState;

  @Column({ name: 'text', type: 'text' })
  text!: string;

  @Column({ name: 'answer', type: 'text', nullable: true })
  answer!: string | null;

  @Column({ name: 'answered_by', type: 'uuid', nullable: true })
  answeredBy!: string | null;

  @Column({ name: 'asked_at', type: 'timestamptz' })
  askedAt!: Date;

  @Column({ name: 'answered_at', type: 'timestamptz', nullable: true })
  answeredAt!: Date | null;

  @Column({ name: 'answer_changed_at', type: 'timestamptz', nullable: true })
  answerChangedAt!: Date | null;

  @Column({ name: 'hidden_at', type: 'timestamptz', nullable: true })
  hiddenAt!: Date | null;

  /** The asker reads it. */
  @Column({ name: 'hidden_reason', type: 'text', nullable: true })
  hiddenReason!: string | null;

  @Column({ name: 'version', type: 'integer', default: 1 })
  version!: number;
}
