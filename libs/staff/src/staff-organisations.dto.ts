import { Id, Instant, NestedList, OneOf, Text } from '@app/platform';
import { NamedDto, StaffCampaignRowDto } from './staff-reads.dto.js';

const nullable = { nullable: true } as const;

export class StaffMemberDto {
  @Id()
  userId!: string;

  @Text({ max: 200 })
  name!: string;

  @Text({ max: 254 })
  email!: string;

  @Text({ max: 50 })
  role!: string;

  @Instant()
  since!: string;
}

export class StaffOrganisationDto {
  @Id()
  id!: string;

  @Text({ max: 200 })
  name!: string;

  @OneOf(['brand', 'agency'])
  kind!: string;

  @Instant()
  createdAt!: string;

  @Instant(nullable)
  closedAt!: string | null;

  @Instant()
  trialEndsAt!: string;

  @NestedList(() => NamedDto)
  brands!: NamedDto[];

  @NestedList(() => StaffMemberDto)
  members!: StaffMemberDto[];

  @NestedList(() => StaffCampaignRowDto, { description: 'The newest 100.' })
  campaigns!: StaffCampaignRowDto[];
}
