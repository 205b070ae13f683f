import { AnyOf, Bool, Id, Instant, Int, LocalDate, Nested, NestedList, OneOf, PageQuery, Text, Texts } from '@app/platform';
import { RELATION_KINDS, RELATION_STAGES, type RelationStage } from '../contract/relations.js';
import { RELATION_LIMITS } from './relationships.policy.js';

const TAGS = { maxItems: RELATION_LIMITS.tags, max: RELATION_LIMITS.tagLength };

export class TeamPersonDto {
  @Id()
  id!: string;

  @Text({ max: 120 })
  name!: string;
}

export class RelationAccountDto {
  @OneOf(['instagram', 'tiktok'])
  platform!: string;

  @Text({ max: 60 })
  handle!: string;

  @Int({ min: 0 })
  followers!: number;
}

export class RelationshipCanDto {
  @Bool()
  change!: boolean;
}

/** How the brand stands to a creator (GRP-4). The creator never sees it. */
export class RelationshipDto {
  @Id()
  brandId!: string;

  @Id()
  creatorId!: string;

  @Text({ max: 80 })
  displayName!: string;

  @Text({ max: 2000, nullable: true })
  avatarUrl!: string | null;

  @Nested(() => RelationAccountDto, { nullable: true, description: 'the largest that passed the check' })
  account!: RelationAccountDto | null;

  @OneOf(RELATION_STAGES)
  stage!: RelationStage;

  @Instant({ nullable: true, description: 'since when in this stage; null: never had one' })
  stageAt!: string | null;

  @Nested(() => TeamPersonDto, { nullable: true, description: "on the brand's side" })
  owner!: TeamPersonDto | null;

  @Texts(TAGS)
  tags!: string[];

  @Int({ min: 0 })
  openTasks!: number;

  @LocalDate({ nullable: true, description: 'the earliest day of an open task' })
  nextDueOn!: string | null;

  @Int({ min: 0, description: '0: nothing was kept yet' })
  version!: number;

  @Nested(() => RelationshipCanDto)
  can!: RelationshipCanDto;
}

export class RelationFilterQuery extends PageQuery {
  @Id({ optional: true, description: 'a member' })
  owner?: string;

  @Text({ min: 1, max: RELATION_LIMITS.tagLength, optional: true })
  tag?: string;

  @Text({ min: 1, max: 80, optional: true, description: 'part of the name' })
  q?: string;
}

export class RelationshipsQuery extends RelationFilterQuery {
  @AnyOf(RELATION_STAGES)
  stage?: RelationStage[];
}

export class RelationSummaryQuery {
  @Id({ optional: true, description: 'a member' })
  owner?: string;

  @Text({ min: 1, max: RELATION_LIMITS.tagLength, optional: true })
  tag?: string;

  @Text({ min: 1, max: 80, optional: true, description: 'part of the name' })
  q?: string;
}

export class StageCountDto {
  @OneOf(RELATION_STAGES)
  stage!: RelationStage;

  @Int({ min: 0 })
  count!: number;
}

export class TagCountDto {
  @Text({ max: RELATION_LIMITS.tagLength })
  tag!: string;

  @Int({ min: 1 })
  count!: number;
}

/** What the board shows around its cards. */
export class RelationSummaryDto {
  @NestedList(() => StageCountDto, { description: 'every stage, whom the brand can see and the filter keeps' })
  stages!: StageCountDto[];

  @NestedList(() => TagCountDto, { description: 'the brand’s tags, most used first, at most 200; whatever the filter' })
  tags!: TagCountDto[];

  @NestedList(() => TeamPersonDto, { description: 'who can be owner or take a task' })
  team!: TeamPersonDto[];
}

export class RelationshipBody {
  @OneOf(RELATION_STAGES)
  stage!: RelationStage;

  @Id({ nullable: true, description: 'a member of the brand’s team' })
  ownerId!: string | null;

  @Texts(TAGS)
  tags!: string[];
}

export class NoteBody {
  @Text({ min: 1, max: RELATION_LIMITS.text })
  text!: string;
}

export class NoteCanDto {
  @Bool({ description: 'only whoever wrote it' })
  change!: boolean;

  @Bool({ description: 'only whoever wrote it' })
  remove!: boolean;
}

/** A note for colleagues; creators never see it (GRP-4). */
export class RelationNoteDto {
  @Id()
  id!: string;

  @Nested(() => TeamPersonDto)
  author!: TeamPersonDto;

  @Text({ max: RELATION_LIMITS.text })
  text!: string;

  @Instant()
  createdAt!: string;

  @Instant({ nullable: true })
  editedAt!: string | null;

  @Int({ min: 1 })
  version!: number;

  @Nested(() => NoteCanDto)
  can!: NoteCanDto;
}

export class TasksQuery extends PageQuery {
  @Bool({ optional: true, query: true, description: 'default: both' })
  done?: boolean;
}

export class BrandTasksQuery extends PageQuery {
  @Id({ optional: true, description: 'tasks of this member and those of nobody' })
  assignee?: string;

  @LocalDate({ optional: true, description: 'last day, inclusive' })
  dueUntil?: string;
}

export class NewTaskBody {
  @Text({ min: 1, max: RELATION_LIMITS.taskText })
  text!: string;

  @LocalDate({ optional: true, nullable: true })
  dueOn?: string | null;

  @Id({ optional: true, nullable: true, description: 'a member of the brand’s team' })
  assigneeId?: string | null;
}

export class ChangeTaskBody {
  @Text({ min: 1, max: RELATION_LIMITS.taskText, optional: true })
  text?: string;

  @LocalDate({ optional: true, nullable: true })
  dueOn?: string | null;

  @Id({ optional: true, nullable: true, description: 'a member of the brand’s team' })
  assigneeId?: string | null;

  @Bool({ optional: true })
  done?: boolean;
}

export class TaskCanDto {
  @Bool()
  change!: boolean;

  @Bool()
  remove!: boolean;
}

/** Something to do about a creator (GRP-4). */
export class RelationTaskDto {
  @Id()
  id!: string;

  @Id()
  creatorId!: string;

  @Text({ max: 80 })
  creatorName!: string;

  @Text({ max: RELATION_LIMITS.taskText })
  text!: string;

  @LocalDate({ nullable: true })
  dueOn!: string | null;

  @Nested(() => TeamPersonDto, { nullable: true })
  assignee!: TeamPersonDto | null;

  @Instant({ nullable: true })
  doneAt!: string | null;

  @Instant()
  createdAt!: string;

  @Int({ min: 1 })
  version!: number;

  @Nested(() => TaskCanDto)
  can!: TaskCanDto;
}

export class TimelineCampaignDto {
  @Id()
  id!: string;

  @Text({ max: 200 })
  title!: string;
}

/** One thing that happened between the brand and the creator (GRP-4). */
export class TimelineEntryDto {
  @Id()
  id!: string;

  @OneOf([...RELATION_KINDS, 'stage', 'note', 'task'])
  kind!: string;

  @Instant()
  at!: string;

  @Nested(() => TimelineCampaignDto, { nullable: true })
  campaign!: TimelineCampaignDto | null;

  @Nested(() => TeamPersonDto, { nullable: true, description: 'who wrote the note, made the task or set the stage' })
  by!: TeamPersonDto | null;

  @OneOf(RELATION_STAGES, { nullable: true, description: 'the stage it moved the relationship to' })
  stage!: RelationStage | null;

  @OneOf(RELATION_STAGES, { nullable: true, description: 'the stage before' })
  fromStage!: RelationStage | null;

  @Int({ min: 1, description: 'messages: how many that day' })
  times!: number;

  @Int({ min: 1, max: 5, nullable: true, description: 'rated: how many stars' })
  stars!: number | null;

  @Text({ max: RELATION_LIMITS.text, nullable: true, description: 'of notes and tasks' })
  text!: string | null;

  @LocalDate({ nullable: true, description: 'of tasks' })
  dueOn!: string | null;

  @Instant({ nullable: true, description: 'of tasks' })
  doneAt!: string | null;
}
