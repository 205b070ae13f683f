/** A brand goes to another organisation by consent of both (ACC-7). */
export interface BrandMove {
  brandId: string;
  fromOrganisationId: string;
  toOrganisationId: string;
  /** The receiving owner: takes over what was the responsibility of one member of the giving organisation. */
  acceptedBy: string;
}

/**
 * Registry of the modules that keep rows of a brand under its organisation. Each registers at `onModuleInit`; all are called in the
 * move's one transaction, campaigns first, then applications, collaborations and the others (the lock order). A participant gives every
 * row of the brand to the new organisation, finds nothing to do the second time, and may be called again for rows that raced the move.
 */
export abstract class BrandMoves {
  /** Errors: throws when the name is taken. */
  abstract register(module: string, move: (brand: BrandMove) => Promise<void>): void;
}
