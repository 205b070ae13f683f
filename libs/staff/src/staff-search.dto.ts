import { AnyOf, Id, Int, OneOf, Text } from '@app/platform';
import { CAMPAIGN_STATES } from '@app/rules';

const nullable = { nullable: true } as const;

export const SEARCH_KINDS = ['organisation', 'brand', 'creator', 'campaign'] as const;

export type SearchKind = (typeof SEARCH_KINDS)[number];

/** Paged like every list, but never counted: nobody knows how much a part of a name would find in four modules. */
export class StaffSearchQuery {
  @Int({ min: 1, max: 200, optional: true, query: true, description: 'default 50' })
  limit?: number;

  @Text({ max: 500, optional: true })
  cursor?: string;

  @Text({ min: 2, max: 200, description: 'A part of a name, title, handle or e-mail address, or a whole id.' })
  q!: string;

  @AnyOf(SEARCH_KINDS)
  kind?: SearchKind[];
}

/** Something found; `detail` tells namesakes apart (organisation, brand, handle). */
export class FoundDto {
  @OneOf(SEARCH_KINDS)
  kind!: SearchKind;

  @Id()
  id!: string;

  @Text({ max: 200 })
  name!: string;

  @Text({ ...nullable, max: 300 })
  detail!: string | null;

  @OneOf(CAMPAIGN_STATES.states, { ...nullable, description: 'Of campaigns.' })
  state!: string | null;

  @Id({ ...nullable, description: 'The page it is on: of a brand its organisation.' })
  organisationId!: string | null;
}
