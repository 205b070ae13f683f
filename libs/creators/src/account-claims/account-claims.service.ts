import { Injectable } from '@nestjs/common';
import { POLICY } from '@app/rules';
import { Clock, Events, newId, Scope, Transactions } from '@app/platform';
import { AccountUnlinking } from '../account-unlinking.js';
import { accountClaimed } from '../contract/creators.events.js';
import { SocialAccountsRepository } from '../social-accounts.repository.js';
import { AccountClaim } from './account-claim.entity.js';
import { AccountClaimsDto, AnswerClaimBody, ClaimAccountBody, ClaimQuestionDto, OwnClaimDto } from './account-claims.dto.js';
import {
  claimDecided,
  claimExists,
  claimNotAsked,
  claimNotNeeded,
  claimNotProven,
  claimTooSoon,
  claimWordsMissing,
} from './account-claims.errors.js';
import { AccountClaimsRepository } from './account-claims.repository.js';
import { ClaimProofs, type Proof } from './claim-proofs.js';
import { ClaimSettlement } from './claim-settlement.js';

/** Claims of accounts as creators make and answer them (CRE-2). Lock order: the holder's account, then its claims. */
@Injectable()
export class AccountClaimsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly claims: AccountClaimsRepository,
    private readonly proofs: ClaimProofs,
    private readonly settlement: ClaimSettlement,
    private readonly accounts: SocialAccountsRepository,
    private readonly unlinking: AccountUnlinking,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Own claims, what can be claimed now, and what is asked about own accounts. */
  async list(scope: Scope): Promise<AccountClaimsDto> {
    const creatorId = scope.requireCreator();
    const own = await this.claims.ofCreator(scope, creatorId);
    const claimed = new Set(own.filter(({ state }) => state === 'open').map(({ accountHash }) => accountHash));
    const proofs = await this.proofs.of(creatorId);
    return {
      items: own.map((claim) => this.dto(claim)),
      claimable: proofs
        .filter((proof) => !claimed.has(proof.accountHash))
        .map((proof) => ({ platform: proof.platform, handle: proof.handle, until: this.proofs.endOf(proof).toISOString() })),
      questions: questionsOf(await this.claims.againstHolder(scope, creatorId)),
    };
  }

  /** Errors: 409 no proof, nobody holds the account any more, claimed already, or claimed without success a few days ago. */
  async claim(scope: Scope, { platform, reason }: ClaimAccountBody): Promise<OwnClaimDto> {
    const creatorId = scope.requireCreator();
    return this.transactions.run(async () => {
      const proof = await this.proofs.use(creatorId, platform);
      if (!proof) throw claimNotProven();
      const account = await this.accounts.getForUpdate(Scope.system(), proof.socialAccountId);
      if (account.state === 'unlinked' || account.creatorId === creatorId) throw claimNotNeeded();
      this.checkAgain(await this.claims.latest(creatorId, proof.accountHash));
      const claim = await this.claims.save(opened(creatorId, proof, reason, this.clock.now()));
      const { handle } = account;
      await this.events.publish(accountClaimed, { creatorId: account.creatorId, socialAccountId: account.id, platform, handle });
      this.settlement.tell(claim, account.creatorId);
      return this.dto(claim);
    });
  }

  /** Errors: 404 foreign, 409 decided meanwhile. */
  async withdraw(scope: Scope, id: string): Promise<void> {
    const { socialAccountId } = await this.claims.get(scope, id);
    await this.transactions.run(async () => {
      const account = await this.accounts.getForUpdate(Scope.system(), socialAccountId);
      const claim = await this.claims.getForUpdate(scope, id);
      if (claim.state !== 'open') throw claimDecided(claim.state);
      await this.settlement.end(claim, 'withdrawn', account.creatorId, { by: 'holder' });
    });
  }

  /** The holder's word, once per claim. `release` unlinks the account. Errors: 404 foreign, 409 nothing asked, 422 `mine` without words. */
  async answer(scope: Scope, accountId: string, { answer, text }: AnswerClaimBody): Promise<AccountClaimsDto> {
    await this.accounts.get(scope, accountId);
    const words = text?.trim() || null;
    if (answer === 'mine' && !words) throw claimWordsMissing();
    if (answer === 'release') {
      await this.unlinking.unlink(scope, accountId, async () => {
        await this.keepAnswer(accountId, 'release', words);
        return { by: 'holder' };
      });
    } else {
      await this.transactions.run(async () => {
        const account = await this.accounts.getForUpdate(scope, accountId);
        const [first] = await this.keepAnswer(accountId, 'mine', words);
        if (first) this.settlement.tell(first, account.creatorId);
      });
    }
    return this.list(scope);
  }

  private async keepAnswer(accountId: string, answer: 'mine' | 'release', text: string | null): Promise<AccountClaim[]> {
    const asked = (await this.claims.openOn(accountId)).filter((claim) => claim.answer === null);
    if (asked.length === 0) throw claimNotAsked();
    for (const claim of asked) {
      Object.assign(claim, { answer, answerText: text, answeredAt: this.clock.now(), version: claim.version + 1 });
      await this.claims.save(claim);
    }
    return asked;
  }

  /** Each claim asks a person: after one without success there is a pause. */
  private checkAgain(earlier: AccountClaim | null): void {
    if (earlier?.state === 'open') throw claimExists();
    if (!earlier?.decidedAt || (earlier.state !== 'refused' && earlier.state !== 'withdrawn')) return;
    const from = new Date(earlier.decidedAt.getTime() + POLICY.creators.claimAgainDays * 86_400_000);
    if (from > this.clock.now()) throw claimTooSoon(from);
  }

  private dto(claim: AccountClaim): OwnClaimDto {
    const { id, platform, handle, reason, state, decisionReason } = claim;
    const reserved = state === 'granted' && claim.linkedAt === null && claim.reservedUntil !== null;
    return {
      id,
      platform,
      handle,
      reason,
      state,
      openedAt: claim.openedAt.toISOString(),
      decidedAt: claim.decidedAt?.toISOString() ?? null,
      decisionReason,
      reservedUntil: claim.reservedUntil?.toISOString() ?? null,
      linkedAt: claim.linkedAt?.toISOString() ?? null,
      can: { withdraw: state === 'open', connect: reserved && claim.reservedUntil! > this.clock.now() },
    };
  }
}

function opened(creatorId: string, { platform, accountHash, handle, socialAccountId }: Proof, reason: string, now: Date): AccountClaim {
  return Object.assign(new AccountClaim(), {
    id: newId(),
    creatorId,
    platform,
    accountHash,
    handle,
    socialAccountId,
    reason,
    state: 'open' as const,
    openedAt: now,
    answer: null,
    answerText: null,
    answeredAt: null,
    decidedAt: null,
    decidedBy: null,
    decisionReason: null,
    reservedUntil: null,
    linkedAt: null,
    version: 1,
  });
}

/** One question for each account, however many claim it. */
function questionsOf(claims: readonly AccountClaim[]): ClaimQuestionDto[] {
  const accounts = [...new Set(claims.map(({ socialAccountId }) => socialAccountId))];
  return accounts.map((socialAccountId): ClaimQuestionDto => {
    const [first, ...more] = claims.filter((claim) => claim.socialAccountId === socialAccountId);
    const canAnswer = [first, ...more].some((claim) => claim?.answer === null);
    const answeredAt = canAnswer ? null : (first?.answeredAt?.toISOString() ?? null);
    return { socialAccountId, openedAt: first!.openedAt.toISOString(), answer: canAnswer ? null : 'mine', answeredAt, canAnswer };
  });
}
