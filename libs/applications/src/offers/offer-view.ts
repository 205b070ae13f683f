import type { Offer } from './offer.entity.js';
import type { OfferDto } from './offers.dto.js';

/** An offer as both sides see it. */
export function offerView(offer: Offer | undefined): OfferDto | null {
  if (!offer) return null;
  return {
    id: offer.id,
    kind: offer.kind,
    state: offer.state,
    sentAt: offer.sentAt.toISOString(),
    expiresAt: offer.expiresAt.toISOString(),
    extendedAt: offer.extendedAt?.toISOString() ?? null,
    answeredAt: offer.answeredAt?.toISOString() ?? null,
    termsVersion: offer.termsVersion,
    termsHash: offer.termsHash,
  };
}
