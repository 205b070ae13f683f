import { Bool, Email, Id, Instant, Int, OneOf, Text } from '@app/platform';
import { STAFF_ROLES, type StaffRole } from '@app/rules';

export class NewStaffAccountDto {
  @Email()
  email!: string;

  @OneOf(STAFF_ROLES)
  role!: StaffRole;
}

export class ChangeStaffAccountDto {
  @OneOf(STAFF_ROLES)
  role!: StaffRole;
}

export class StaffAccountDto {
  @Id({ description: "the user's id" })
  id!: string;

  @Text({ max: 254, format: 'email' })
  email!: string;

  @Text({ max: 120 })
  name!: string;

  @OneOf(STAFF_ROLES)
  role!: StaffRole;

  @Bool({ description: 'has set a password' })
  welcomed!: boolean;

  @Bool({ description: 'has set up an authenticator app; nothing is allowed before' })
  twoFactor!: boolean;

  @Int({ min: 1 })
  version!: number;

  @Instant()
  createdAt!: string;
}
