import { AnyOf, Bool, Id, Instant, Int, Nested, OneOf, PageQuery, Text } from '@app/platform';
import { QUESTION_STATES, type QuestionState } from './creator-question.entity.js';

export class QuestionListQuery extends PageQuery {
  @AnyOf(QUESTION_STATES)
  state?: QuestionState[];
}

export class AskQuestionDto {
  @Text({ min: 3, max: 500 })
  text!: string;
}

export class AnswerQuestionDto {
  @Text({ min: 1, max: 2000, description: 'Replaces an earlier answer.' })
  answer!: string;
}

export class HideQuestionDto {
  @Text({ min: 1, max: 300, description: 'The creator who asked reads it.' })
  reason!: string;
}

/** Public part of who asked. */
export class QuestionAuthorDto {
  @Id()
  id!: string;

  @Text({ max: 200 })
  name!: string;

  @Text({ max: 100, nullable: true })
  handle!: string | null;

  @Text({ max: 2000, nullable: true })
  avatarUrl!: string | null;
}

export class QuestionCanDto {
  @Bool({ description: 'answer it, or change the answer' })
  answer!: boolean;

  @Bool()
  hide!: boolean;

  @Bool({ description: 'show a hidden one again' })
  show!: boolean;
}

/** A public question on the brief (CHT-1). */
export class QuestionDto {
  @Id()
  id!: string;

  @Id()
  campaignId!: string;

  @OneOf(QUESTION_STATES, { description: 'hidden: only the brand and the one who asked see it' })
  state!: QuestionState;

  @Text({ max: 500 })
  text!: string;

  @Instant()
  askedAt!: Date;

  @Text({ max: 2000, nullable: true })
  answer!: string | null;

  @Instant({ nullable: true })
  answeredAt!: Date | null;

  @Instant({ nullable: true, description: 'when the answer was changed last; null: never' })
  answerChangedAt!: Date | null;

  @Text({ max: 300, nullable: true, description: 'why the brand hides it' })
  hiddenReason!: string | null;

  @Bool({ description: 'you asked it' })
  own!: boolean;

  @Nested(() => QuestionAuthorDto, {
    optional: true,
    nullable: true,
    description: 'For members only: creators see no names. Null: no profile, or the account is gone.',
  })
  author?: QuestionAuthorDto | null;

  @Nested(() => QuestionCanDto)
  can!: QuestionCanDto;

  @Int({ min: 1 })
  version!: number;
}
