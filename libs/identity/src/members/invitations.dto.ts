import { AnyOf, Bool, Email, Id, Ids, Instant, Int, Nested, OneOf, PageQuery, Text, Texts } from '@app/platform';
import { MEMBER_ROLES, POLICY, type MemberRole } from '@app/rules';
import { LOCALES, type Locale } from '../locale.js';
import { ORGANISATION_KINDS, type OrganisationKind } from '../organisation.entity.js';
import { PASSWORD_MAXIMUM } from '../password.policy.js';
import { RoleRefDto } from './members.dto.js';

const NAME = { min: 1, max: 120 } as const;

/** Ownership goes by transfer, never by invitation. */
const INVITABLE = MEMBER_ROLES.filter((role) => role !== 'owner');

export const INVITATION_STATES = ['open', 'expired', 'accepted', 'withdrawn'] as const;

export type InvitationState = (typeof INVITATION_STATES)[number];

export class InviteMemberDto {
  @Email()
  email!: string;

  @OneOf(INVITABLE)
  role!: Exclude<MemberRole, 'owner'>;

  @Id({ optional: true, nullable: true, description: 'with the role custom' })
  customRoleId?: string | null;

  @Ids({ maxItems: 1000, optional: true, nullable: true, description: 'left out or null: every brand; required for client guests' })
  brandIds?: string[] | null;

  @Ids({ maxItems: 1000, optional: true, nullable: true, description: 'required for client guests, for nobody else' })
  campaignIds?: string[] | null;
}

export class InvitationsQuery extends PageQuery {
  @AnyOf(INVITATION_STATES)
  state?: InvitationState[];
}

export class InviterDto {
  @Id()
  id!: string;

  @Text(NAME)
  name!: string;
}

export class MemberInvitationCanDto {
  @Bool()
  resend!: boolean;

  @Bool()
  withdraw!: boolean;
}

/** An invitation as the organisation sees it; the same for addresses with and without an account (ACC-1). */
export class MemberInvitationDto {
  @Id()
  id!: string;

  @Text({ max: 254, format: 'email' })
  email!: string;

  @OneOf(INVITABLE)
  role!: MemberRole;

  @Nested(() => RoleRefDto, { nullable: true })
  customRole!: RoleRefDto | null;

  @Ids({ maxItems: 10_000, nullable: true, description: 'null: every brand' })
  brandIds!: string[] | null;

  @Ids({ maxItems: 10_000, nullable: true })
  campaignIds!: string[] | null;

  @OneOf(INVITATION_STATES)
  state!: InvitationState;

  @Nested(() => InviterDto)
  invitedBy!: InviterDto;

  @Instant()
  sentAt!: string;

  @Instant()
  expiresAt!: string;

  @Instant()
  createdAt!: string;

  @Int({ min: 1 })
  version!: number;

  @Nested(() => MemberInvitationCanDto)
  can!: MemberInvitationCanDto;
}

export class InvitingOrganisationDto {
  @Text(NAME)
  name!: string;

  @OneOf(ORGANISATION_KINDS, { description: 'names the documents a new user accepts' })
  kind!: OrganisationKind;
}

/** What whoever has the link sees before joining. */
export class InvitationPreviewDto {
  @Nested(() => InvitingOrganisationDto)
  organisation!: InvitingOrganisationDto;

  @OneOf(INVITABLE)
  role!: MemberRole;

  @Text({ max: 60, nullable: true, description: "name of the organisation's own role, when `role` is custom" })
  customRoleName!: string | null;

  @Texts({ maxItems: 1000, max: 120, nullable: true, description: 'names of the brands; null: every brand' })
  brandNames!: string[] | null;

  @Text(NAME)
  inviterName!: string;

  @Instant()
  expiresAt!: string;
}

/** Joining with the account that is signed in. */
export class AcceptInvitationDto {
  @Ids({ maxItems: 20, optional: true, description: 'documents in force that were not accepted before' })
  acceptedDocumentIds?: string[];
}

/** Joining as somebody new; the invited address becomes that of the account and counts as confirmed. */
export class SignUpByInvitationDto {
  @Text({ ...NAME, description: 'name of the person' })
  name!: string;

  @Text({ min: POLICY.accounts.passwordMinimumLength, max: PASSWORD_MAXIMUM, trim: false, format: 'password' })
  password!: string;

  @OneOf(LOCALES)
  locale!: Locale;

  @Ids({ maxItems: 20, description: 'documents of GET /documents/current that this kind of organisation requires' })
  acceptedDocumentIds!: string[];
}

export class JoinedDto {
  @Id()
  organisationId!: string;

  @Id()
  memberId!: string;
}
