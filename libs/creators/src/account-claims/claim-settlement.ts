import { Injectable } from '@nestjs/common';
import { POLICY } from '@app/rules';
import { Clock, Events, Live, rooms } from '@app/platform';
import { accountClaimSettled } from '../contract/creators.events.js';
import type { AccountClaim, ClaimState } from './account-claim.entity.js';
import { AccountClaimsRepository } from './account-claims.repository.js';

/** How claims end. `holder`: the link is gone by the holder's own will, or with the holder. */
export type Settlement = { by: 'holder' } | { by: 'staff'; claimId: string; reason: string; decidedBy: string | null };

/** Ends claims and tells it (CRE-2). Callers hold the lock of the holder's account. */
@Injectable()
export class ClaimSettlement {
  constructor(
    private readonly claims: AccountClaimsRepository,
    private readonly events: Events,
    private readonly live: Live,
    private readonly clock: Clock,
  ) {}

  /** The account is free: the claim staff granted, else the oldest one, has it; the others are over. `holderId`: null when nobody is left to tell. */
  async unlinked(socialAccountId: string, holderId: string | null, settlement: Settlement): Promise<void> {
    const open = await this.claims.openOn(socialAccountId);
    const winner = settlement.by === 'staff' ? settlement.claimId : open[0]?.id;
    for (const claim of open) await this.end(claim, claim.id === winner ? 'granted' : 'superseded', holderId, settlement);
  }

  /** Writes how one claim ended. */
  async end(claim: AccountClaim, state: Exclude<ClaimState, 'open'>, holderId: string | null, settlement: Settlement): Promise<void> {
    const now = this.clock.now();
    const staff = settlement.by === 'staff' && settlement.claimId === claim.id ? settlement : null;
    Object.assign(claim, {
      state,
      decidedAt: now,
      decidedBy: staff?.decidedBy ?? null,
      decisionReason: staff?.reason ?? null,
      reservedUntil: state === 'granted' ? new Date(now.getTime() + POLICY.creators.claimReservedDays * 86_400_000) : null,
      version: claim.version + 1,
    });
    await this.claims.save(claim);
    if (state !== 'withdrawn') {
      await this.events.publish(accountClaimSettled, {
        creatorId: claim.creatorId,
        holderId,
        platform: claim.platform,
        handle: claim.handle,
        outcome: state,
        by: settlement.by,
        reason: claim.decisionReason,
        reservedUntil: claim.reservedUntil?.toISOString() ?? null,
      });
    }
    this.tell(claim, holderId);
  }

  /** The screens of both sides. */
  tell({ creatorId, socialAccountId }: AccountClaim, holderId: string | null): void {
    const concerned = [creatorId, holderId].filter((id) => id !== null);
    this.live.tell(
      concerned.map((id) => rooms.creator(id)),
      'campaign:changed',
      { entity: 'social-account', id: socialAccountId },
    );
  }
}
