import { Injectable } from '@nestjs/common';
import type { ExclusivePromise } from '@app/rules';

/** What the creator's collaborations promised; those dissolved by agreement or removal promise nothing any more. */
export type PromisesOf = (creatorId: string) => Promise<ExclusivePromise[]>;

/**
 * Exclusivity that a creator has promised (CAM-15). Collaborations stands above applications and registers itself here; without it nothing
 * was promised. For the creator only: brands learn nothing of it.
 */
@Injectable()
export class ExclusivePromises {
  private lookUp: PromisesOf = () => Promise.resolve([]);

  register(lookUp: PromisesOf): void {
    this.lookUp = lookUp;
  }

  of(creatorId: string): Promise<ExclusivePromise[]> {
    return this.lookUp(creatorId);
  }
}
