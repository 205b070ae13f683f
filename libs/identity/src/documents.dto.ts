import { Id, Int, NestedList, OneOf, Text, Texts } from '@app/platform';
import { DOCUMENT_KINDS, type AccountKind, type DocumentKind } from './documents.service.js';

export class DocumentDto {
  @Id()
  id!: string;

  @OneOf(DOCUMENT_KINDS)
  kind!: DocumentKind;

  @Int({ min: 1 })
  version!: number;

  @Text({ max: 200 })
  title!: string;

  @Text({ max: 100_000, description: 'Markdown without HTML' })
  body!: string;

  @Text({ max: 200, description: 'path of a page that shows it' })
  url!: string;

  @Texts({ maxItems: 3, max: 20, description: 'kinds of accounts that must accept it' })
  requiredFor!: AccountKind[];
}

export class CurrentDocumentsDto {
  @NestedList(() => DocumentDto)
  items!: DocumentDto[];
}
