import { Injectable } from '@nestjs/common';

export interface InvitationLookUp {
  /** Of these campaigns, those with an open invitation of the creator that was sent after `since` (the decline). */
  newerThan(creatorId: string, declined: ReadonlyArray<{ campaignId: string; since: Date }>): Promise<ReadonlySet<string>>;
}

/**
 * A declined application is opened again by a newer invitation (APP-3, rules.md 3). Invitations register themselves here with
 * `invitedAgain.register(…)`; without them nobody is invited again. That an invitation is used up they hear from the events
 * application-submitted and application-changed (to `applied`).
 */
@Injectable()
export class InvitedAgain {
  private lookUp: InvitationLookUp | null = null;

  register(lookUp: InvitationLookUp): void {
    this.lookUp = lookUp;
  }

  async newerThan(creatorId: string, declined: ReadonlyArray<{ campaignId: string; since: Date }>): Promise<ReadonlySet<string>> {
    return this.lookUp && declined.length > 0 ? this.lookUp.newerThan(creatorId, declined) : new Set();
  }
}
