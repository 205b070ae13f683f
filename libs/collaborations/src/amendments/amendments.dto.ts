import { AmendmentFields, TermsChangeDto } from '@app/campaigns';
import { Bool, Id, Instant, Int, Nested, NestedList, OneOf, PageQuery, Text, Texts } from '@app/platform';
import { CONSENT_STATES, type ConsentState } from './consent.entity.js';

export class AmendmentDraftDto extends AmendmentFields {}

export class CreateAmendmentDto extends AmendmentFields {
  @Text({ optional: true, max: 500, description: 'Why; the creators read it.' })
  note?: string;
}

/** Whom it would concern, counted now. */
export class AmendmentImpactDto {
  @Int({ min: 0, description: 'Undecided applicants, told.' })
  applied!: number;

  @Int({ min: 0, description: 'Accepted ones; with a disadvantage they fall back to applied.' })
  accepted!: number;

  @Int({ min: 0, description: 'On the waiting list; with a disadvantage they can be offered a place only with their acceptance.' })
  waitlisted!: number;

  @Int({ min: 0, description: 'Applicants and waiting ones who must accept anew.' })
  mustAcceptAnew!: number;

  @Int({ min: 0, description: 'Running collaborations that are asked for their consent.' })
  collaborationsAsked!: number;

  @Int({ min: 0, description: 'Running collaborations that get more time at once.' })
  collaborationsExtended!: number;
}

export class AmendmentPreviewDto {
  @NestedList(() => TermsChangeDto)
  changes!: TermsChangeDto[];

  @Bool()
  disadvantage!: boolean;

  @Nested(() => AmendmentImpactDto)
  impact!: AmendmentImpactDto;
}

export class ConsentCountsDto {
  @Int({ min: 0 })
  pending!: number;

  @Int({ min: 0 })
  accepted!: number;

  @Int({ min: 0 })
  refused!: number;

  @Int({ min: 0, description: 'Asked by a newer amendment instead.' })
  superseded!: number;
}

export class ConsentRowDto {
  @Id()
  creatorId!: string;

  @Text({ max: 200 })
  creatorName!: string;

  @Id()
  applicationId!: string;

  @Id({ nullable: true })
  collaborationId!: string | null;

  @OneOf(CONSENT_STATES)
  state!: ConsentState;

  @Instant({ nullable: true })
  answeredAt!: Date | null;
}

export class AmendmentDto {
  @Id()
  id!: string;

  @Id()
  campaignId!: string;

  @Int({ min: 1, description: 'The terms it made.' })
  version!: number;

  @NestedList(() => TermsChangeDto)
  changes!: TermsChangeDto[];

  @Bool()
  disadvantage!: boolean;

  @Text({ nullable: true, max: 500 })
  note!: string | null;

  @Instant()
  createdAt!: Date;

  @Id({ nullable: true })
  createdBy!: string | null;

  @Nested(() => ConsentCountsDto)
  answers!: ConsentCountsDto;

  @NestedList(() => ConsentRowDto, { optional: true, description: 'Left out without applications.read.' })
  consents?: ConsentRowDto[];
}

export class AmendmentListDto {
  @NestedList(() => AmendmentDto)
  items!: AmendmentDto[];
}

export class ConsentDto {
  @Text({ optional: true, max: 80, description: 'The choice, where the variants changed and the one chosen is gone.' })
  variant?: string;
}

export class OwnAmendmentsQuery extends PageQuery {
  @Id({ optional: true })
  campaignId?: string;
}

export class OwnAmendmentCanDto {
  @Bool()
  consent!: boolean;

  @Bool()
  refuse!: boolean;
}

/** A changed offer as the creator who is asked sees it. */
export class OwnAmendmentDto {
  @Id()
  id!: string;

  @Id()
  campaignId!: string;

  @Text({ max: 120 })
  campaignTitle!: string;

  @Text({ max: 3, description: 'Of the amounts in `changes`.' })
  currency!: string;

  @Text({ max: 60 })
  timeZone!: string;

  @Id()
  applicationId!: string;

  @Id({ nullable: true, description: 'Null: asked as an applicant.' })
  collaborationId!: string | null;

  @OneOf(CONSENT_STATES)
  state!: ConsentState;

  @Text({ nullable: true, max: 500 })
  note!: string | null;

  @NestedList(() => TermsChangeDto, { description: 'From the terms this creator has to the new ones.' })
  changes!: TermsChangeDto[];

  @Nested(() => OwnAmendmentCanDto)
  can!: OwnAmendmentCanDto;

  @Texts({ maxItems: 50, max: 80, nullable: true, description: 'To choose one from with the consent; null: nothing to choose.' })
  chooseFrom!: string[] | null;

  @Instant()
  askedAt!: Date;

  @Instant({ nullable: true })
  answeredAt!: Date | null;
}
