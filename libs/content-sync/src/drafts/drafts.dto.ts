import { AnyOf, Bool, Id, Ids, Instant, Int, Nested, NestedList, OneOf, PageQuery, Ratio, Text, Texts } from '@app/platform';
import { DRAFT_STATES, POLICY } from '@app/rules';

const {
  files: MOST_FILES,
  comments: MOST_COMMENTS,
  captionCharacters,
  noteCharacters,
  feedbackCharacters,
  commentCharacters,
  videoSeconds,
} = POLICY.drafts;

export const DELIVERABLE_KINDS = ['story', 'post', 'reel', 'post_or_reel', 'video'] as const;

export class DraftCreatorDto {
  @Id()
  id!: string;

  @Text({ max: 80 })
  name!: string;

  @Text({ max: 60, nullable: true })
  handle!: string | null;

  @Text({ max: 2000, nullable: true })
  pictureUrl!: string | null;
}

/** Which piece it is: "story 2 of 3". */
export class DraftDeliverableDto {
  @Id()
  id!: string;

  @OneOf(DELIVERABLE_KINDS)
  kind!: string;

  @Int({ min: 1, description: 'place among the pieces of this kind' })
  position!: number;

  @Int({ min: 1, description: 'pieces of this kind' })
  of!: number;
}

export class DraftFileDto {
  @Id()
  id!: string;

  @OneOf(['picture', 'video'])
  kind!: string;

  @Text({ max: 50, description: 'content type' })
  type!: string;

  @Int({ min: 1 })
  width!: number;

  @Int({ min: 1 })
  height!: number;

  @Ratio({ nullable: true, description: 'length of a video' })
  seconds!: number | null;

  @Int({ min: 0 })
  sizeBytes!: number;

  @Text({ max: 2000, nullable: true, description: 'signed, for one to two hours; null once the file was deleted' })
  url!: string | null;

  @Text({ max: 2000, nullable: true, description: 'signed; null for videos' })
  thumbnailUrl!: string | null;
}

export class DraftCommentDto {
  @Id()
  fileId!: string;

  @Int({ min: 0, nullable: true, description: 'second of the video; null: the whole file' })
  seconds!: number | null;

  @Text({ max: commentCharacters })
  text!: string;

  @Instant()
  at!: string;
}

/** What the brand, or its silence, said to one round. */
export class DraftAnswerDto {
  @Instant()
  at!: string;

  @OneOf(['brand', 'silence'], { description: 'silence: nobody answered in time, which is a yes' })
  by!: string;

  @OneOf(['approved', 'changes'])
  verdict!: string;

  @Text({ max: feedbackCharacters, description: 'the note of a yes, or the feedback; may be empty' })
  text!: string;

  @NestedList(() => DraftCommentDto)
  comments!: DraftCommentDto[];
}

export class DraftRoundDto {
  @Int({ min: 1, max: 2 })
  round!: number;

  @Text({ max: captionCharacters })
  caption!: string;

  @Text({ max: noteCharacters, description: 'to the brand' })
  note!: string;

  @Instant()
  submittedAt!: string;

  @Instant({ description: 'no answer until then is a yes' })
  answerDueAt!: string;

  @NestedList(() => DraftFileDto)
  files!: DraftFileDto[];

  @Nested(() => DraftAnswerDto, { nullable: true })
  answer!: DraftAnswerDto | null;
}

export class DraftCanDto {
  @Bool({ description: 'the creator: hand in again, or the revision' })
  submit!: boolean;

  @Bool()
  withdraw!: boolean;

  @Bool()
  approve!: boolean;

  @Bool({ description: 'once per draft' })
  requestChanges!: boolean;
}

/** A draft before posting (CAM-7), with its rounds; one per piece of content owed. */
export class DraftDto {
  @Id()
  id!: string;

  @Id()
  collaborationId!: string;

  @Id()
  campaignId!: string;

  @Nested(() => DraftCreatorDto)
  creator!: DraftCreatorDto;

  @Nested(() => DraftDeliverableDto)
  deliverable!: DraftDeliverableDto;

  @OneOf(DRAFT_STATES.states)
  state!: string;

  @Int({ min: 1, max: 2, description: 'the present round, or the one that comes next' })
  round!: number;

  @NestedList(() => DraftRoundDto, { description: 'oldest first' })
  rounds!: DraftRoundDto[];

  @Instant({ nullable: true, description: 'while it is with the brand: no answer until then is a yes' })
  answerDueAt!: string | null;

  @Instant({ nullable: true, description: 'while changes are asked: the deadline waits until then' })
  revisionDueAt!: string | null;

  @Nested(() => DraftCanDto)
  can!: DraftCanDto;

  @Int({ min: 1 })
  version!: number;
}

/** What files a draft takes. */
export class DraftCriteriaDto {
  @Int({ min: 1 })
  files!: number;

  @Texts({ maxItems: 10, max: 50 })
  pictureTypes!: string[];

  @Texts({ maxItems: 10, max: 50 })
  videoTypes!: string[];

  @Int()
  pictureMaxBytes!: number;

  @Int()
  videoMaxBytes!: number;

  @Int()
  videoMaxSeconds!: number;
}

export class DraftsDto {
  @Bool({ description: 'the terms of this collaboration ask for drafts' })
  asked!: boolean;

  @NestedList(() => DraftDto, { description: 'in the order of the pieces owed' })
  items!: DraftDto[];

  @NestedList(() => DraftDeliverableDto, { description: 'pieces still owed without a draft, for which the creator can hand one in now' })
  missing!: DraftDeliverableDto[];

  @Nested(() => DraftCriteriaDto)
  criteria!: DraftCriteriaDto;
}

export class SubmitDraftBody {
  @Id({ description: 'a deliverable of this collaboration that is still owed' })
  deliverableId!: string;

  @Ids({ minItems: 1, maxItems: MOST_FILES, description: 'finished uploads with the purpose `draft`, in the order they shall be posted' })
  uploadIds!: string[];

  @Text({ max: captionCharacters, optional: true, description: 'as it shall be posted' })
  caption?: string;

  @Text({ max: noteCharacters, optional: true, description: 'to the brand' })
  note?: string;
}

export class ApproveDraftBody {
  @Text({ max: noteCharacters, optional: true, description: 'to the creator' })
  note?: string;
}

export class DraftCommentBody {
  @Id({ description: 'a file of the present round' })
  fileId!: string;

  @Int({ min: 0, max: videoSeconds, nullable: true, optional: true, description: 'second of the video; null or left out: the whole file' })
  seconds?: number | null;

  @Text({ min: 1, max: commentCharacters })
  text!: string;
}

export class RequestDraftChangesBody {
  @Text({ min: 1, max: feedbackCharacters })
  feedback!: string;

  @NestedList(() => DraftCommentBody, { maxItems: MOST_COMMENTS, optional: true })
  comments?: DraftCommentBody[];
}

export class DraftsQuery extends PageQuery {
  @AnyOf(DRAFT_STATES.states)
  states?: string[];
}
