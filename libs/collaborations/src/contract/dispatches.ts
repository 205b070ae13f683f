import { Injectable } from '@nestjs/common';

/** Whether the parcel of a collaboration has left the brand; in the caller's transaction, with the collaboration locked. */
export type WasSent = (collaborationId: string) => Promise<boolean>;

/** Shipping stands above collaborations and registers here what it knows of parcels: who gets one is not replaced (COL-5). */
@Injectable()
export class Dispatches {
  private answer: WasSent | null = null;

  register(answer: WasSent): void {
    this.answer = answer;
  }

  async sent(collaborationId: string): Promise<boolean> {
    if (!this.answer) throw new Error('Nobody knows whether parcels were sent');
    return this.answer(collaborationId);
  }
}
