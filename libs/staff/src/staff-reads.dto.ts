import { Id, Instant, Nested, OneOf, Text } from '@app/platform';
import { CAMPAIGN_STATES } from '@app/rules';

const nullable = { nullable: true } as const;

export class NamedDto {
  @Id()
  id!: string;

  @Text({ max: 200 })
  name!: string;
}

export class StaffCampaignRowDto {
  @Id()
  id!: string;

  @Text({ max: 200 })
  title!: string;

  @OneOf(['instagram', 'tiktok', 'ugc'])
  type!: string;

  @OneOf(CAMPAIGN_STATES.states)
  state!: string;

  @Nested(() => NamedDto)
  brand!: NamedDto;
}

export class StaffHistoryDto {
  @Instant()
  at!: string;

  @Text({ max: 60 })
  event!: string;

  @Text({ ...nullable, max: 40 })
  from!: string | null;

  @Text({ max: 40 })
  to!: string;

  @Text({ ...nullable, max: 1000 })
  reason!: string | null;

  @OneOf(['user', 'key', 'staff', 'system'])
  by!: string;

  @Text({ ...nullable, max: 200, description: 'Null: the platform, an API key or a deleted account.' })
  name!: string | null;
}

export class StaffDeadlineDto {
  @Text({ max: 100 })
  kind!: string;

  @Instant()
  at!: string;

  @OneOf(['pending', 'done'])
  state!: string;
}
