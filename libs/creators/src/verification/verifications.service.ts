import { Injectable } from '@nestjs/common';
import { IdentityApi } from '@app/identity';
import { Clock, Events, Live, rooms, SystemClock, Transactions, type Page, type Scope } from '@app/platform';
import { eligibilityDecided, ugcApplicationDecided } from '../contract/creators.events.js';
import { SocialAccountsRepository } from '../social-accounts.repository.js';
import { reasonNeedsWords, reasonNotOfKind, verificationClaimed, verificationDecided } from './verification.errors.js';
import type { Verification } from './verification.entity.js';
import { ownerNow, reasonsOf } from './verification.policy.js';
import { VerificationPresenter } from './verification.presenter.js';
import { DeclineVerificationBody, VerificationDto, VerificationItemDto, VerificationQuery } from './verifications.dto.js';
import { VerificationsRepository } from './verifications.repository.js';

interface Decision {
  approved: boolean;
  reasonCode: string | null;
  note: string | null;
}

/** The verifiers' work: see the queue, take something, decide with a reason (CRE-3, CRE-4, STF-1). Lock order: account or video, verification. */
@Injectable()
export class VerificationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly verifications: VerificationsRepository,
    private readonly accounts: SocialAccountsRepository,
    private readonly presenter: VerificationPresenter,
    private readonly identity: IdentityApi,
    private readonly events: Events,
    private readonly live: Live,
    private readonly clock: Clock,
    private readonly systemClock: SystemClock,
  ) {}

  async list(scope: Scope, query: VerificationQuery): Promise<Page<VerificationItemDto>> {
    const page = await this.verifications.list(scope, query);
    return { ...page, items: await this.presenter.items(scope, page.items) };
  }

  async get(scope: Scope, id: string): Promise<VerificationDto> {
    return this.presenter.page(scope, id);
  }

  /** Mine for 30 minutes, so that nobody else does the same. Again: 30 more. Errors: 409 decided, or somebody else's. */
  async claim(scope: Scope, id: string): Promise<VerificationDto> {
    await this.transactions.run(async () => {
      const verification = await this.free(scope, id);
      verification.ownerId = scope.userId;
      verification.ownedAt = this.systemClock.now();
      await this.save(verification);
    });
    return this.presenter.page(scope, id);
  }

  /** Back into the queue. Everybody may take from a colleague who went home: claims keep two from doing the same by accident, no more. */
  async release(scope: Scope, id: string): Promise<VerificationDto> {
    await this.transactions.run(async () => {
      const verification = await this.open(scope, id);
      if (verification.ownerId === null) return;
      verification.ownerId = null;
      verification.ownedAt = null;
      await this.save(verification);
    });
    return this.presenter.page(scope, id);
  }

  async approve(scope: Scope, id: string): Promise<VerificationDto> {
    return this.decide(scope, id, { approved: true, reasonCode: null, note: null });
  }

  /** Errors: 422 a reason of another kind, or `other` without words. */
  async decline(scope: Scope, id: string, body: DeclineVerificationBody): Promise<VerificationDto> {
    const { kind } = await this.verifications.row(scope, id);
    if (!reasonsOf(kind).includes(body.reason)) throw reasonNotOfKind(reasonsOf(kind), body.reason);
    const note = body.note || null;
    if (body.reason === 'other' && !note) throw reasonNeedsWords();
    return this.decide(scope, id, { approved: false, reasonCode: body.reason, note });
  }

  /** Of two verifiers at once the first decides; the other one gets 409 `creators.verification-decided`. */
  private async decide(scope: Scope, id: string, decision: Decision): Promise<VerificationDto> {
    const { socialAccountId, ugcApplicationId } = await this.verifications.row(scope, id);
    await this.transactions.run(async () => {
      if (socialAccountId) await this.decideAccount(scope, id, socialAccountId, decision);
      if (ugcApplicationId) await this.decideVideo(scope, id, ugcApplicationId, decision);
    });
    return this.presenter.page(scope, id);
  }

  private async decideAccount(scope: Scope, id: string, socialAccountId: string, decision: Decision): Promise<void> {
    const account = await this.accounts.getForUpdate(scope, socialAccountId);
    const verification = await this.close(scope, id, decision);
    // A sample that is good changes nothing: the account goes on being checked by its numbers
    if (verification.kind === 'sample' && decision.approved) return;
    const [last] = (await this.accounts.latestChecks([socialAccountId])).values();
    const result = decision.approved ? 'pass' : 'fail';
    account.eligibility = result;
    account.version += 1;
    await this.accounts.save(scope, account);
    await this.accounts.addCheck({
      socialAccountId,
      result,
      checks: last?.checks ?? [],
      decidedBy: 'staff',
      reason: decision.note,
      reasonCode: decision.reasonCode,
      at: this.clock.now(),
    });
    const { creatorId, platform, handle } = account;
    await this.events.publish(eligibilityDecided, { creatorId, socialAccountId, platform, handle, result });
    this.live.tell([rooms.creator(creatorId)], 'campaign:changed', { entity: 'social-account', id: socialAccountId });
  }

  private async decideVideo(scope: Scope, id: string, ugcApplicationId: string, decision: Decision): Promise<void> {
    const application = await this.verifications.applicationForUpdate(ugcApplicationId);
    await this.close(scope, id, decision);
    const result = decision.approved ? 'approved' : 'declined';
    const { creatorId } = application;
    Object.assign(application, {
      state: result,
      decidedAt: this.clock.now(),
      reasonCode: decision.reasonCode,
      reason: decision.note,
      version: application.version + 1,
    });
    await this.verifications.saveApplication(application);
    await this.events.publish(ugcApplicationDecided, { creatorId, ugcApplicationId, result });
    this.live.tell([rooms.creator(creatorId)], 'campaign:changed', { entity: 'ugc-application', id: ugcApplicationId });
  }

  private async close(scope: Scope, id: string, { approved, reasonCode, note }: Decision): Promise<Verification> {
    const verification = await this.free(scope, id);
    Object.assign(verification, {
      state: approved ? 'approved' : 'declined',
      decidedAt: this.clock.now(),
      decidedBy: scope.userId,
      reasonCode,
      note,
    });
    return this.save(verification);
  }

  private async open(scope: Scope, id: string): Promise<Verification> {
    await this.verifications.row(scope, id);
    const verification = await this.verifications.getForUpdate(scope, id);
    if (verification.state !== 'open') throw verificationDecided(verification.state);
    return verification;
  }

  /** Open, and nobody else's now; locked. */
  private async free(scope: Scope, id: string): Promise<Verification> {
    const verification = await this.open(scope, id);
    const owner = ownerNow(verification, this.systemClock.now());
    if (owner && owner !== scope.userId) {
      const [person] = await this.identity.users([owner]);
      throw verificationClaimed(person?.name ?? 'Somebody else');
    }
    return verification;
  }

  private save(verification: Verification): Promise<Verification> {
    verification.version += 1;
    return this.verifications.save(verification);
  }
}
