import { Injectable } from '@nestjs/common';
import { IdentityApi } from '@app/identity';
import { Scope, Transactions, type Page } from '@app/platform';
import { AccountUnlinking } from '../account-unlinking.js';
import { AccountWork } from '../contract/account-work.js';
import { SocialAccountsRepository } from '../social-accounts.repository.js';
import type { AccountClaim } from './account-claim.entity.js';
import { StaffClaimDto, StaffClaimsQuery } from './account-claims.dto.js';
import { claimDecided } from './account-claims.errors.js';
import { AccountClaimsRepository, type StaffClaimRow } from './account-claims.repository.js';
import { ClaimSettlement, type Settlement } from './claim-settlement.js';

/** The verifiers' decisions about claims (CRE-2, STF-1). Of two at once the first counts, the other one gets 409. */
@Injectable()
export class ClaimDecisionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly claims: AccountClaimsRepository,
    private readonly settlement: ClaimSettlement,
    private readonly accounts: SocialAccountsRepository,
    private readonly unlinking: AccountUnlinking,
    private readonly work: AccountWork,
    private readonly identity: IdentityApi,
  ) {}

  async list(scope: Scope, query: StaffClaimsQuery): Promise<Page<StaffClaimDto>> {
    const page = await this.claims.list(scope, query);
    return { ...page, items: await this.dtos(scope, page.items) };
  }

  /** The holder's link ends as if the holder had ended it; the account is kept for the claimant. Errors: 404, 409 not open any more. */
  async grant(scope: Scope, id: string, reason: string): Promise<StaffClaimDto> {
    const { socialAccountId } = await this.claims.row(scope, id);
    await this.unlinking.unlink(Scope.system(), socialAccountId, async () => {
      await this.openForUpdate(id);
      return this.decision(scope, id, reason);
    });
    return this.dto(scope, id);
  }

  /** Everything stays as it is. Errors: 404, 409 not open any more. */
  async refuse(scope: Scope, id: string, reason: string): Promise<StaffClaimDto> {
    const { socialAccountId } = await this.claims.row(scope, id);
    await this.transactions.run(async () => {
      const { creatorId } = await this.accounts.getForUpdate(Scope.system(), socialAccountId);
      await this.settlement.end(await this.openForUpdate(id), 'refused', creatorId, this.decision(scope, id, reason));
    });
    return this.dto(scope, id);
  }

  private decision(scope: Scope, claimId: string, reason: string): Settlement {
    return { by: 'staff', claimId, reason, decidedBy: scope.userId };
  }

  private async openForUpdate(id: string): Promise<AccountClaim> {
    const claim = await this.claims.getForUpdate(Scope.system(), id);
    if (claim.state !== 'open') throw claimDecided(claim.state);
    return claim;
  }

  private async dto(scope: Scope, id: string): Promise<StaffClaimDto> {
    const [dto] = await this.dtos(scope, [await this.claims.row(scope, id)]);
    return dto!;
  }

  private async dtos(scope: Scope, rows: readonly StaffClaimRow[]): Promise<StaffClaimDto[]> {
    const people = await this.identity.users([...new Set(rows.flatMap(({ decidedBy }) => decidedBy ?? []))]);
    const names = new Map(people.map(({ id, name }) => [id, name]));
    const running = await this.work.openOn([...new Set(rows.map(({ socialAccountId }) => socialAccountId))]);
    return rows.map((row): StaffClaimDto => {
      const open = row.state === 'open';
      return {
        id: row.id,
        state: row.state,
        platform: row.platform,
        handle: row.handle,
        reason: row.reason,
        openedAt: row.openedAt.toISOString(),
        claimant: {
          creatorId: row.claimantId,
          name: row.claimantName,
          since: row.claimantSince.toISOString(),
          accounts: row.claimantAccounts,
        },
        holder: {
          creatorId: row.holderId,
          name: row.holderName,
          since: row.holderSince.toISOString(),
          linkedAt: row.heldSince.toISOString(),
          refreshedAt: row.refreshedAt.toISOString(),
          tokenState: row.tokenState,
          openCollaborations: running.get(row.socialAccountId) ?? 0,
          answer: row.answer,
          answerText: row.answerText,
          answeredAt: row.answeredAt?.toISOString() ?? null,
        },
        rivals: row.rivals,
        decidedAt: row.decidedAt?.toISOString() ?? null,
        decidedBy: row.decidedBy ? { id: row.decidedBy, name: names.get(row.decidedBy) ?? '', own: row.decidedBy === scope.userId } : null,
        decisionReason: row.decisionReason,
        version: row.version,
        can: { grant: open, refuse: open },
      };
    });
  }
}
