import { Bool, Id, Instant, Int, Nested, Text } from '@app/platform';
import { NetworkFilter } from './network-filter.dto.js';

export class SavedSearchCanDto {
  @Bool()
  change!: boolean;

  @Bool()
  remove!: boolean;
}

/** Filters under a name, shared by everybody of the brand. */
export class SavedSearchDto {
  @Id()
  id!: string;

  @Id()
  brandId!: string;

  @Text({ max: 80 })
  name!: string;

  @Nested(() => NetworkFilter, { description: 'as the search takes them' })
  query!: Record<string, string | number>;

  @Id({ nullable: true })
  createdBy!: string | null;

  @Instant()
  createdAt!: string;

  @Int({ min: 1 })
  version!: number;

  @Nested(() => SavedSearchCanDto)
  can!: SavedSearchCanDto;
}

export class NewSavedSearchBody {
  @Text({ min: 1, max: 80 })
  name!: string;

  @Nested(() => NetworkFilter)
  query!: NetworkFilter;
}

export class ChangeSavedSearchBody {
  @Text({ min: 1, max: 80, optional: true })
  name?: string;

  @Nested(() => NetworkFilter, { optional: true, description: 'replaces all filters' })
  query?: NetworkFilter;
}
