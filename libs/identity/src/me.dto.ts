import { Bool, Id, Ids, Instant, Int, Nested, NestedList, OneOf, Text, Texts, type MissingProof } from '@app/platform';
import { MEMBER_ROLES, STAFF_ROLES, type MemberRole, type StaffRole } from '@app/rules';
import { DOCUMENT_KINDS, type DocumentKind } from './documents.service.js';
import { LOCALES, type Locale } from './locale.js';
import { ORGANISATION_KINDS, type OrganisationKind } from './organisation.entity.js';

const MISSING_PROOFS = ['second-factor', 'single-sign-on'] as const satisfies readonly MissingProof[];

export class MeUserDto {
  @Id()
  id!: string;

  @Text({ max: 254, format: 'email' })
  email!: string;

  @Text({ max: 120 })
  name!: string;

  @OneOf(LOCALES)
  locale!: Locale;

  @Bool({ description: 'needed for launching, applying and inviting (ACC-1)' })
  emailConfirmed!: boolean;

  @Bool({ description: 'signing in asks for a code (ACC-3)' })
  twoFactor!: boolean;
}

export class MeBrandDto {
  @Id()
  id!: string;

  @Text({ max: 120 })
  name!: string;

  @Text({ max: 2000, nullable: true })
  logoUrl!: string | null;
}

export class MeOrganisationDto {
  @Id()
  id!: string;

  @Text({ max: 120 })
  name!: string;

  @OneOf(ORGANISATION_KINDS)
  kind!: OrganisationKind;

  @OneOf(MEMBER_ROLES)
  role!: MemberRole;

  @Texts({ maxItems: 100, max: 60, description: 'empty while `missing` is set' })
  permissions!: string[];

  @OneOf(MISSING_PROOFS, {
    nullable: true,
    description: 'what this session must still prove before anything is allowed here (ACC-3, ACC-11)',
  })
  missing!: MissingProof | null;

  @Instant()
  trialEndsAt!: string;

  @NestedList(() => MeBrandDto, { description: 'those the member may see' })
  brands!: MeBrandDto[];
}

export class MeCreatorDto {
  @Id()
  id!: string;
}

/** The operator's people (rules.md 7). */
export class MeStaffDto {
  @OneOf(STAFF_ROLES)
  role!: StaffRole;

  @Texts({ maxItems: 100, max: 60, description: 'empty while `missing` is set' })
  permissions!: string[];

  @OneOf(['second-factor'], { nullable: true })
  missing!: 'second-factor' | null;
}

/** Who is signed in and what this person may do (ACC-4). */
export class MeDto {
  @Nested(() => MeUserDto)
  user!: MeUserDto;

  @NestedList(() => MeOrganisationDto)
  organisations!: MeOrganisationDto[];

  @Nested(() => MeCreatorDto, { nullable: true })
  creator!: MeCreatorDto | null;

  @Nested(() => MeStaffDto, { nullable: true })
  staff!: MeStaffDto | null;
}

export class ChangeMeDto {
  @Text({ min: 1, max: 120, optional: true })
  name?: string;

  @OneOf(LOCALES, { optional: true })
  locale?: Locale;
}

export class SessionDto {
  @Id()
  id!: string;

  @Text({ max: 300, nullable: true })
  userAgent!: string | null;

  @Text({ max: 100, nullable: true })
  address!: string | null;

  @Instant()
  createdAt!: string;

  @Instant()
  lastUsedAt!: string;

  @Bool({ description: 'the session of this request' })
  current!: boolean;

  @Bool({ description: 'signed in with a code as well (ACC-3)' })
  secondFactor!: boolean;

  @Bool({ description: "opened by an organisation's single sign-on (ACC-11)" })
  singleSignOn!: boolean;
}

export class AcceptanceDto {
  @Id()
  documentId!: string;

  @OneOf(DOCUMENT_KINDS)
  kind!: DocumentKind;

  @Int({ min: 1 })
  version!: number;

  @Text({ max: 200 })
  title!: string;

  @Instant()
  acceptedAt!: string;
}

export class AcceptDocumentsDto {
  @Ids({ minItems: 1, maxItems: 20 })
  documentIds!: string[];
}

export class BecomeCreatorDto {
  @Ids({ maxItems: 20, description: 'documents creators require that were not accepted before' })
  acceptedDocumentIds!: string[];

  @Text({ min: 1, max: 64, optional: true, pattern: /^[\w-]+$/ })
  referralCode?: string;
}
