import { Injectable } from '@nestjs/common';
import type { ApplicationFacts, OfferFacts } from './applications.api.js';

/** Opens the collaboration of somebody who said yes to a free place; in the transaction of the yes, with the campaign locked. */
export type PlaceTaken = (application: ApplicationFacts, offer: OfferFacts) => Promise<void>;

/** Collaborations stands above applications and registers here what a yes to a free place leads to (COL-5). */
@Injectable()
export class Places {
  private handler: PlaceTaken | null = null;

  register(handler: PlaceTaken): void {
    this.handler = handler;
  }

  async taken(application: ApplicationFacts, offer: OfferFacts): Promise<void> {
    if (!this.handler) throw new Error('Nobody opens collaborations for free places');
    await this.handler(application, offer);
  }
}
