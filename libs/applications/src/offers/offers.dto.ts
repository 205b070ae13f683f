import { Id, Ids, Instant, Int, OneOf, Text } from '@app/platform';
import type { OfferKind, OfferState } from '../contract/applications.api.js';

export const OFFER_KINDS = ['selection', 'place'] as const;
export const OFFER_STATES = ['open', 'agreed', 'refused', 'lapsed', 'withdrawn'] as const;

/** An offer the creator answers: of the selection (APP-7), or of a place somebody left (COL-5). */
export class OfferDto {
  @Id()
  id!: string;

  @OneOf(OFFER_KINDS)
  kind!: OfferKind;

  @OneOf(OFFER_STATES)
  state!: OfferState;

  @Instant()
  sentAt!: string;

  @Instant({ description: 'first instant at which it is too late' })
  expiresAt!: string;

  @Instant({ nullable: true, description: 'an offer is extended once' })
  extendedAt!: string | null;

  @Instant({ nullable: true })
  answeredAt!: string | null;

  @Int({ min: 0 })
  termsVersion!: number;

  @Text({ max: 128 })
  termsHash!: string;
}

/** The terms that were read; saying yes accepts them. */
export class AcceptOfferDto {
  @Int({ min: 0, max: 1_000_000 })
  termsVersion!: number;

  @Text({ min: 1, max: 128 })
  termsHash!: string;
}

/** Whose turn it is when an offer lapses or is refused (APP-7). */
export class SelectionOrderDto {
  @Ids({ maxItems: 200, description: 'undecided applications, the first in turn first; empty: no order' })
  applicationIds!: string[];
}
