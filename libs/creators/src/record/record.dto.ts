import { Bool, Id, Instant, Int, Nested, NestedList, OneOf, PageQuery, Ratio, Text } from '@app/platform';
import { LEVELS, type Level } from '@app/rules';
import { RECORD_REASONS, type RecordReason } from '../contract/records.js';

const OBJECTION_STATES = ['open', 'granted', 'refused'] as const;

export class RatingAverageDto {
  @Ratio({ description: '1..5' })
  average!: number;

  @Int({ min: 1 })
  count!: number;
}

/** Shown from 3 collaborations on (rules.md 9). */
export class ReliabilityDto {
  @Int({ min: 0, description: 'collaborations of the last 12 months that count' })
  counted!: number;

  @Ratio({ description: '0..1' })
  fulfilledShare!: number;

  @Ratio({ nullable: true, description: '0..1 of the fulfilled ones; null: not known' })
  onTimeShare!: number | null;
}

/** How soon the creator first answers a brand (CRE-9): one value per collaboration. */
export class FirstReplyDto {
  @Int({ min: 1, description: 'collaborations of the last 12 months with a first reply that counts' })
  count!: number;

  @Int({ min: 0, description: "median, from the brand's message that waited to the first reply" })
  medianSeconds!: number;
}

/** What brands see of a creator before they decide (CRE-6, CRE-8, CRE-9, CRE-11). */
export class StandingDto {
  @OneOf(LEVELS)
  level!: Level;

  @Nested(() => RatingAverageDto, { nullable: true })
  rating!: RatingAverageDto | null;

  @Nested(() => ReliabilityDto, { nullable: true, description: 'null below 3 collaborations in 12 months' })
  reliability!: ReliabilityDto | null;

  @Nested(() => FirstReplyDto, { nullable: true, description: 'null below 3 collaborations with a first reply' })
  firstReply!: FirstReplyDto | null;
}

export class RequirementDto {
  @OneOf(['completed', 'fulfilled', 'on-time', 'rating'])
  code!: string;

  @Ratio({ nullable: true, description: 'the own value; a share 0..1, a number of collaborations, or stars' })
  value!: number | null;

  @Ratio()
  target!: number;

  @Bool()
  met!: boolean;
}

export class NextLevelDto {
  @OneOf(['proven', 'pro'])
  level!: string;

  @NestedList(() => RequirementDto)
  requirements!: RequirementDto[];
}

export class DowngradeDto {
  @OneOf(['newcomer', 'proven'])
  to!: string;

  @Instant({ description: 'unless the record is better by then; waits for open objections' })
  at!: string;

  @Instant()
  announcedAt!: string;

  @NestedList(() => RequirementDto, { description: 'what the present level asks for, with the own values' })
  breakdown!: RequirementDto[];
}

const HELP = ['deliver-before-deadline', 'deliver-everything', 'complete-more', 'better-ratings', 'reply-sooner', 'object'] as const;

export class HelpDto {
  @OneOf(HELP)
  code!: (typeof HELP)[number];

  @Int({ min: 0, description: 'how many events, or collaborations missing' })
  count!: number;
}

/** A creator's own record (CRE-9, CRE-11). */
export class RecordDto {
  @OneOf(LEVELS)
  level!: Level;

  @Instant({ nullable: true })
  levelSince!: string | null;

  @Nested(() => RatingAverageDto, { nullable: true })
  rating!: RatingAverageDto | null;

  @Nested(() => ReliabilityDto, { nullable: true, description: 'null below 3 collaborations in 12 months' })
  reliability!: ReliabilityDto | null;

  @Nested(() => FirstReplyDto, { nullable: true, description: 'null below 3 collaborations with a first reply' })
  firstReply!: FirstReplyDto | null;

  @Int({ min: 0, description: 'first replies of the last 12 months that count' })
  replies!: number;

  @Int({ min: 0, description: 'collaborations of the last 12 months that count' })
  counted!: number;

  @Int({ min: 1, description: 'from so many on shares are shown' })
  shownFrom!: number;

  @Instant({ description: 'events after this instant count' })
  from!: string;

  @Nested(() => NextLevelDto, { nullable: true, description: 'null: the highest level' })
  next!: NextLevelDto | null;

  @Nested(() => DowngradeDto, { nullable: true })
  downgrade!: DowngradeDto | null;

  @NestedList(() => HelpDto, { description: 'what would help, most important first' })
  help!: HelpDto[];
}

export class ObjectionDto {
  @OneOf(OBJECTION_STATES)
  state!: (typeof OBJECTION_STATES)[number];

  @Text({ max: 1000 })
  reason!: string;

  @Instant()
  at!: string;

  @Instant({ nullable: true })
  decidedAt!: string | null;

  @Text({ max: 1000, nullable: true, description: 'of the decision' })
  decisionReason!: string | null;
}

export class RecordEventCanDto {
  @Bool()
  object!: boolean;
}

/** One event of the record and why it counts, or does not. */
export class RecordEventDto {
  @Id()
  id!: string;

  @Id()
  collaborationId!: string;

  @Text({ max: 200 })
  campaignTitle!: string;

  @Text({ max: 200 })
  brandName!: string;

  @OneOf(RECORD_REASONS)
  reason!: RecordReason;

  @Bool()
  counts!: boolean;

  @Bool()
  fulfilled!: boolean;

  @Bool({ nullable: true })
  onTime!: boolean | null;

  @Instant({ description: 'the End, or the first reply' })
  at!: string;

  @Instant({ nullable: true, description: 'of a first reply: the message of the brand that waited for it' })
  askedAt!: string | null;

  @Nested(() => ObjectionDto, { nullable: true })
  objection!: ObjectionDto | null;

  @Nested(() => RecordEventCanDto)
  can!: RecordEventCanDto;
}

export class ObjectBody {
  @Id({ description: 'of the record' })
  eventId!: string;

  @Text({ min: 1, max: 1000 })
  reason!: string;
}

export class ObjectionsQuery extends PageQuery {
  @OneOf(['open', 'decided'], { optional: true, description: 'default open' })
  state?: 'open' | 'decided';
}

export class DecideObjectionBody {
  @Text({ min: 1, max: 1000, description: 'The creator reads it.' })
  reason!: string;
}

/** An objection in the staff's queue. */
export class StaffObjectionDto extends RecordEventDto {
  @Id()
  creatorId!: string;

  @Text({ max: 80 })
  creatorName!: string;
}
