import { Bool, Id, Int, NestedList, OneOf, Ratio, Text, Texts } from '@app/platform';
import { StaffApplicationDto } from './staff-applications.dto.js';
import { StaffCollaborationRowDto } from './staff-collaborations.dto.js';

const nullable = { nullable: true } as const;

export class StaffAccountFactsDto {
  @Id()
  id!: string;

  @OneOf(['instagram', 'tiktok'])
  platform!: string;

  @Text({ max: 100 })
  handle!: string;

  @Int({ min: 0 })
  followers!: number;

  @Ratio(nullable)
  engagementRate!: number | null;

  @OneOf(['connected', 'reconnect', 'unlinked'])
  state!: string;

  @OneOf(['pass', 'review', 'fail', 'pending'])
  eligibility!: string;
}

export class StaffCreatorDto {
  @Id()
  id!: string;

  @Text({ max: 200 })
  displayName!: string;

  @Text({ max: 200 })
  fullName!: string;

  @Text({ max: 254, ...nullable })
  email!: string | null;

  @Text({ ...nullable, max: 100 })
  handle!: string | null;

  @Text({ ...nullable, max: 2000 })
  avatarUrl!: string | null;

  @Text({ ...nullable, max: 2 })
  country!: string | null;

  @Text({ ...nullable, max: 200 })
  city!: string | null;

  @Texts({ maxItems: 100, max: 100 })
  niches!: string[];

  @Bool({ description: 'Approved for campaigns of type `ugc` (CRE-4).' })
  ugcApproved!: boolean;

  @NestedList(() => StaffAccountFactsDto)
  accounts!: StaffAccountFactsDto[];

  @NestedList(() => StaffApplicationDto, { description: 'The newest 100.' })
  applications!: StaffApplicationDto[];

  @NestedList(() => StaffCollaborationRowDto, { description: 'The newest 100.' })
  collaborations!: StaffCollaborationRowDto[];
}
