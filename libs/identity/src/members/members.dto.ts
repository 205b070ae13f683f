import { Bool, Id, Ids, Instant, Int, Nested, OneOf, Text } from '@app/platform';
import { MEMBER_ROLES, type MemberRole } from '@app/rules';

const NAME = { min: 1, max: 120 } as const;

/** One of the organisation's own roles, by name. */
export class RoleRefDto {
  @Id()
  id!: string;

  @Text({ max: 60 })
  name!: string;
}

export class MemberCanDto {
  @Bool({ description: 'role, brands and campaigns' })
  change!: boolean;

  @Bool()
  remove!: boolean;
}

export class MemberDto {
  @Id()
  id!: string;

  @Id()
  userId!: string;

  @Text(NAME)
  name!: string;

  @Text({ max: 254, format: 'email' })
  email!: string;

  @OneOf(MEMBER_ROLES)
  role!: MemberRole;

  @Nested(() => RoleRefDto, { nullable: true, description: "the organisation's own role, when `role` is custom" })
  customRole!: RoleRefDto | null;

  @Ids({ maxItems: 10_000, nullable: true, description: 'null: every brand' })
  brandIds!: string[] | null;

  @Ids({ maxItems: 10_000, nullable: true, description: 'of client guests; null for everybody else' })
  campaignIds!: string[] | null;

  @Bool({ description: 'signing in asks for a second factor' })
  twoFactor!: boolean;

  @Instant({ nullable: true, description: 'when a session that counts here was last used' })
  lastSeenAt!: string | null;

  @Instant()
  joinedAt!: string;

  @Int({ min: 1 })
  version!: number;

  @Nested(() => MemberCanDto)
  can!: MemberCanDto;
}

export class ChangeMemberDto {
  @OneOf(MEMBER_ROLES, { optional: true, description: 'owner: by owners only' })
  role?: MemberRole;

  @Id({ optional: true, nullable: true, description: 'with the role custom' })
  customRoleId?: string | null;

  @Ids({ maxItems: 1000, optional: true, nullable: true, description: 'null: every brand' })
  brandIds?: string[] | null;

  @Ids({ maxItems: 1000, optional: true, nullable: true, description: 'of client guests' })
  campaignIds?: string[] | null;
}
