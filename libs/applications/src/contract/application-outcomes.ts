import { Injectable } from '@nestjs/common';

/** Collaboration by application, of those that became one. */
export type CollaborationsOf = (applicationIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;

/**
 * What became of confirmed applications. Collaborations stands above applications and registers itself here, so that creators are led
 * from the one to the other; without it nothing has become of them.
 */
@Injectable()
export class ApplicationOutcomes {
  private lookUp: CollaborationsOf = () => Promise.resolve(new Map());

  register(lookUp: CollaborationsOf): void {
    this.lookUp = lookUp;
  }

  async collaborations(applicationIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return applicationIds.length === 0 ? new Map() : this.lookUp(applicationIds);
  }
}
