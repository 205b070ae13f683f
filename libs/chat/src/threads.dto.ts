import { Bool, Id, Instant, Int, MapOf, Nested, OneOf, PageQuery, Text } from '@app/platform';
import { SIDES } from './messages.dto.js';
import type { Side } from './thread.entity.js';

export class ThreadCampaignDto {
  @Id()
  id!: string;

  @Text({ max: 200 })
  title!: string;

  @Text({ max: 2000, nullable: true })
  coverUrl!: string | null;
}

export class ThreadBrandDto {
  @Id()
  id!: string;

  @Text({ max: 200 })
  name!: string;

  @Text({ max: 2000, nullable: true })
  logoUrl!: string | null;
}

export class ThreadCreatorDto {
  @Id()
  id!: string;

  @Text({ max: 200 })
  displayName!: string;

  @Text({ max: 200, nullable: true })
  handle!: string | null;

  @Text({ max: 2000, nullable: true })
  avatarUrl!: string | null;
}

export class LastMessageDto {
  @Int({ min: 1 })
  seq!: number;

  @OneOf(SIDES)
  from!: Side;

  @Text({ max: 200, description: 'its beginning' })
  text!: string;

  @Instant()
  at!: string;
}

export class ThreadDto {
  @Id()
  id!: string;

  @Id()
  collaborationId!: string;

  @Nested(() => ThreadCampaignDto)
  campaign!: ThreadCampaignDto;

  @Nested(() => ThreadBrandDto)
  brand!: ThreadBrandDto;

  @Nested(() => ThreadCreatorDto)
  creator!: ThreadCreatorDto;

  @OneOf(SIDES, { description: 'on which side the caller stands' })
  side!: Side;

  @Nested(() => LastMessageDto, { nullable: true })
  lastMessage!: LastMessageDto | null;

  @Int({ min: 0 })
  lastSeq!: number;

  @Int({ min: 0 })
  lastChange!: number;

  @Int({ min: 0, max: 100, description: 'messages of the other side the caller has not read; 100: that many or more' })
  unread!: number;

  @Int({ min: 0, description: 'seq up to which the caller has read' })
  readSeq!: number;

  @Int({ min: 0, description: 'seq up to which the other side has read' })
  otherReadSeq!: number;

  @Instant({ description: 'last activity: the list is ordered by it' })
  activeAt!: string;

  @Instant({ nullable: true, description: 'from then on it can only be read (CHT-1)' })
  closesAt!: string | null;

  @MapOf('boolean', { description: 'write' })
  can!: Record<string, boolean>;
}

export class CampaignThreadsQuery extends PageQuery {
  @Bool({ optional: true, query: true })
  unread?: boolean;

  @Text({ max: 100, optional: true, description: 'in names of creator, campaign and brand' })
  q?: string;
}

export class ThreadsQuery extends CampaignThreadsQuery {
  @OneOf(SIDES, { optional: true, description: 'only threads in which the caller stands on this side' })
  side?: Side;

  @Id({ optional: true })
  organisationId?: string;

  @Id({ optional: true })
  brandId?: string;
}
