import { Bool, Email, Id, Instant, Int, Nested, OneOf, Text } from '@app/platform';
import { PASSWORD_MAXIMUM } from '../password.policy.js';
import { TRANSFER_STATES, type TransferState } from './transfer.js';

const NAME = { min: 1, max: 120 } as const;

export class TransferCanDto {
  @Bool()
  accept!: boolean;

  @Bool()
  decline!: boolean;

  @Bool()
  withdraw!: boolean;
}

export class TransferPersonDto {
  @Id()
  userId!: string;

  @Text(NAME)
  name!: string;
}

export class OfferOwnershipDto {
  @Id({ description: 'a member with a confirmed e-mail address' })
  memberId!: string;

  @Text({ min: 1, max: PASSWORD_MAXIMUM, trim: false, format: 'password', description: "the owner's own" })
  password!: string;
}

/** The offer to become the owner of an organisation; the giver becomes admin. */
export class OwnershipTransferDto {
  @Id()
  id!: string;

  @Nested(() => TransferPersonDto)
  from!: TransferPersonDto;

  @Nested(() => TransferPersonDto)
  to!: TransferPersonDto;

  @OneOf(TRANSFER_STATES)
  state!: TransferState;

  @Instant()
  expiresAt!: string;

  @Instant()
  createdAt!: string;

  @Int({ min: 1 })
  version!: number;

  @Nested(() => TransferCanDto)
  can!: TransferCanDto;
}

export class OfferBrandDto {
  @Email({ description: 'of an owner of the receiving organisation, who chooses the organisation on acceptance' })
  email!: string;
}

export class TransferredBrandDto {
  @Id()
  id!: string;

  @Text(NAME)
  name!: string;
}

/** The offer of a brand with everything in it to the owner of another organisation (ACC-7). */
export class BrandTransferDto {
  @Id()
  id!: string;

  @Nested(() => TransferredBrandDto)
  brand!: TransferredBrandDto;

  @OneOf(['incoming', 'outgoing'])
  direction!: 'incoming' | 'outgoing';

  @Text({ ...NAME, description: 'the giving organisation' })
  fromOrganisationName!: string;

  @Text({ max: 254, format: 'email' })
  toEmail!: string;

  @OneOf(TRANSFER_STATES)
  state!: TransferState;

  @Instant()
  expiresAt!: string;

  @Instant()
  createdAt!: string;

  @Int({ min: 1 })
  version!: number;

  @Nested(() => TransferCanDto)
  can!: TransferCanDto;
}
