import { Bool, Id, Instant, Int, Nested, NestedList, OneOf, Text } from '@app/platform';
import { DOCUMENT_KINDS, type DocumentKind } from '../documents.service.js';

/** A text somebody has accepted before. */
export class FormerTextDto {
  @Int({ min: 1 })
  version!: number;

  @Text({ max: 100_000 })
  body!: string;
}

/** A new version that waits for this person's word. */
export class OutstandingDocumentDto {
  @Id()
  id!: string;

  @OneOf(DOCUMENT_KINDS)
  kind!: DocumentKind;

  @Int({ min: 1 })
  version!: number;

  @Text({ max: 200 })
  title!: string;

  @Text({ max: 100_000, description: 'plain text, paragraphs divided by empty lines' })
  body!: string;

  @Instant()
  validFrom!: string;

  @Nested(() => FormerTextDto, { nullable: true, description: 'the version accepted last' })
  former!: FormerTextDto | null;
}

export class OutstandingDocumentsDto {
  @NestedList(() => OutstandingDocumentDto)
  items!: OutstandingDocumentDto[];
}

export class PublishDocumentDto {
  @OneOf(DOCUMENT_KINDS)
  kind!: DocumentKind;

  @Text({ min: 3, max: 200 })
  titleEn!: string;

  @Text({ min: 3, max: 200 })
  titleDe!: string;

  @Text({ min: 20, max: 50_000, description: 'plain text, paragraphs divided by empty lines' })
  bodyEn!: string;

  @Text({ min: 20, max: 50_000 })
  bodyDe!: string;

  @Instant({ optional: true, description: 'at once when left out; never in the past' })
  validFrom?: string;

  @Bool({ optional: true, description: 'adds the clause on working together elsewhere for 18 months; off by default' })
  eighteenMonthClause?: boolean;
}

export class StaffDocumentDto {
  @Id()
  id!: string;

  @OneOf(DOCUMENT_KINDS)
  kind!: DocumentKind;

  @Int({ min: 1 })
  version!: number;

  @Text({ max: 200 })
  titleEn!: string;

  @Text({ max: 200 })
  titleDe!: string;

  @Text({ max: 100_000 })
  bodyEn!: string;

  @Text({ max: 100_000 })
  bodyDe!: string;

  @Instant()
  validFrom!: string;

  @OneOf(['planned', 'in_force', 'former'])
  state!: 'planned' | 'in_force' | 'former';

  @Int({ min: 0, description: 'people who have accepted it' })
  acceptances!: number;
}

export class StaffDocumentsDto {
  @NestedList(() => StaffDocumentDto)
  items!: StaffDocumentDto[];
}
