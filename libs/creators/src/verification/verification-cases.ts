import { Injectable } from '@nestjs/common';
import { Clock, newId } from '@app/platform';
import type { SocialAccount } from '../social-account.entity.js';
import { inSample, type VerificationKind } from './verification.policy.js';
import { Verification } from './verification.entity.js';
import { VerificationsRepository } from './verifications.repository.js';

/** Puts questions into the verifiers' queue, and takes those out that answered themselves. Callers hold the lock of the account. */
@Injectable()
export class VerificationCases {
  constructor(
    private readonly verifications: VerificationsRepository,
    private readonly clock: Clock,
  ) {}

  /** After an automatic check: `review` waits for a verifier, a tenth of the passes is looked at, too (rules.md 9). Needs a transaction. */
  async afterCheck(account: SocialAccount, result: 'pass' | 'review' | 'fail'): Promise<void> {
    const open = await this.verifications.openOf(account.id);
    if (result === 'review') {
      if (open?.kind === 'sample') await this.withdraw(open);
      if (!open || open.kind === 'sample') await this.open('account-review', account);
      return;
    }
    if (open && (result === 'fail' || open.kind === 'account-review')) await this.withdraw(open);
    const looking = open?.kind === 'sample' && result === 'pass';
    if (result === 'pass' && !looking && inSample(account.id) && !(await this.verifications.wasSampled(account.id))) {
      await this.open('sample', account);
    }
  }

  /** CRE-3: the creator asked for a second look. Needs a transaction. */
  async secondLook(account: SocialAccount): Promise<void> {
    const open = await this.verifications.openOf(account.id);
    if (open) await this.withdraw(open);
    await this.open('second-look', account);
  }

  async ugcVideo(creatorId: string, ugcApplicationId: string): Promise<void> {
    await this.verifications.save(this.blank('ugc-video', creatorId, { ugcApplicationId }));
  }

  private async open(kind: VerificationKind, account: SocialAccount): Promise<void> {
    await this.verifications.save(this.blank(kind, account.creatorId, { socialAccountId: account.id }));
  }

  private async withdraw(verification: Verification): Promise<void> {
    verification.state = 'withdrawn';
    verification.decidedAt = this.clock.now();
    verification.version += 1;
    await this.verifications.save(verification);
  }

  private blank(kind: VerificationKind, creatorId: string, subject: { socialAccountId?: string; ugcApplicationId?: string }): Verification {
    return Object.assign(new Verification(), {
      id: newId(),
      kind,
      creatorId,
      socialAccountId: subject.socialAccountId ?? null,
      ugcApplicationId: subject.ugcApplicationId ?? null,
      state: 'open' as const,
      openedAt: this.clock.now(),
      ownerId: null,
      ownedAt: null,
      decidedAt: null,
      decidedBy: null,
      reasonCode: null,
      note: null,
      version: 1,
    });
  }
}
