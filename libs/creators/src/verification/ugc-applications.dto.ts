import { Bool, Id, Instant, Int, Nested, OneOf, Text, Texts } from '@app/platform';
import { ApplicationVideoDto } from './verifications.dto.js';

export class ApplyForUgcBody {
  @Id({ description: 'a finished upload with the purpose `ugc-application`' })
  uploadId!: string;
}

export class UgcApplicationDto {
  @Id()
  id!: string;

  @OneOf(['submitted', 'approved', 'declined'])
  state!: string;

  @Instant()
  submittedAt!: string;

  @Instant({ nullable: true })
  decidedAt!: string | null;

  @Text({ max: 60, nullable: true, description: 'why not; word for translation' })
  reason!: string | null;

  @Text({ max: 1000, nullable: true, description: "the verifier's own words" })
  note!: string | null;

  @Nested(() => ApplicationVideoDto)
  video!: ApplicationVideoDto;

  @Int({ min: 1 })
  version!: number;
}

export class UgcCriteriaDto {
  @Int()
  minSeconds!: number;

  @Int()
  maxSeconds!: number;

  @Int()
  maxBytes!: number;

  @Texts({ maxItems: 5, max: 50 })
  types!: string[];
}

export class UgcApplicationCanDto {
  @Bool()
  apply!: boolean;
}

export class VideoLinkDto {
  @Text({ max: 2000, description: 'signed, for one to two hours' })
  url!: string;
}

/** CRE-4: what a video must be like, and the newest application. */
export class UgcApplicationStateDto {
  @Nested(() => UgcCriteriaDto)
  criteria!: UgcCriteriaDto;

  @Nested(() => UgcApplicationDto, { nullable: true })
  application!: UgcApplicationDto | null;

  @Nested(() => UgcApplicationCanDto)
  can!: UgcApplicationCanDto;
}
