import { Id, Instant, Text } from '@app/platform';

export class BlockBody {
  @Id({ description: 'a creator of your network, or one who applied to you' })
  creatorId!: string;

  @Text({ max: 500, optional: true, nullable: true, description: "for the brand's own people" })
  note?: string | null;
}

/** The creator is never told (CRE-7). */
export class BlockedCreatorDto {
  @Id()
  creatorId!: string;

  @Text({ max: 80 })
  displayName!: string;

  @Text({ max: 2000, nullable: true })
  avatarUrl!: string | null;

  @Text({ max: 500, nullable: true })
  note!: string | null;

  @Id({ nullable: true, description: 'the member who did it' })
  blockedBy!: string | null;

  @Instant()
  blockedAt!: string;
}
