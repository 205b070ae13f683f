import { Bool, Id, Instant, Int, Nested, NestedList, OneOf, Text } from '@app/platform';

export const REPLACEMENT_STATES = ['free', 'offered', 'filled', 'over'] as const;

export class OfferPlaceDto {
  @Id({ optional: true, description: 'somebody on the waiting list; without: the next in its order' })
  applicationId?: string;
}

/** Somebody the place is or can be offered to. */
export class WaitingCreatorDto {
  @Id()
  applicationId!: string;

  @Id()
  creatorId!: string;

  @Text({ max: 200 })
  name!: string;

  @Text({ max: 100, nullable: true })
  handle!: string | null;

  @Int({ min: 0, nullable: true })
  waitlistPosition!: number | null;
}

export class PlaceOfferDto extends WaitingCreatorDto {
  @OneOf(['open', 'agreed', 'refused', 'lapsed', 'withdrawn'])
  state!: 'open' | 'agreed' | 'refused' | 'lapsed' | 'withdrawn';

  @Instant()
  sentAt!: string;

  @Instant({ description: 'first instant at which it is too late' })
  expiresAt!: string;
}

export class ReplacementCanDto {
  @Bool()
  offer!: boolean;
}

/** A place that came free before the hand-over (COL-5). */
export class ReplacementDto {
  @Id({ description: 'the collaboration that was lost' })
  collaborationId!: string;

  @Text({ max: 200 })
  creatorName!: string;

  @OneOf(REPLACEMENT_STATES)
  state!: (typeof REPLACEMENT_STATES)[number];

  @Instant()
  lostAt!: string;

  @Instant({ description: 'no yes counts from here on' })
  until!: string;

  @NestedList(() => PlaceOfferDto, { description: 'the newest first' })
  offers!: PlaceOfferDto[];

  @Nested(() => WaitingCreatorDto, { nullable: true, description: 'whose turn it is; null: nobody waits who has not let it lapse' })
  next!: WaitingCreatorDto | null;

  @Int({ min: 0, description: 'waiting ones who must first accept the changed terms (CAM-11)' })
  mustAcceptAnew!: number;

  @Id({ nullable: true, description: 'the collaboration that took the place' })
  filledBy!: string | null;

  @Nested(() => ReplacementCanDto)
  can!: ReplacementCanDto;
}

export class ReplacementsDto {
  @NestedList(() => ReplacementDto)
  items!: ReplacementDto[];
}
