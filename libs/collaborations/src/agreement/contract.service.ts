import { ApplicationsApi, type ApplicationFacts } from '@app/applications';
import { AmendmentsApi, CampaignsApi } from '@app/campaigns';
import { IdentityApi } from '@app/identity';
import { NotFoundError, type Scope } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { ConsentsRepository } from '../amendments/consents.repository.js';
import type { Collaboration } from '../collaboration.entity.js';
import { CollaborationsRepository } from '../collaborations.repository.js';
import { ReplacementRepository } from '../replacement/replacement.repository.js';
import { termsFor } from '../terms.dto.js';
import type { AgreedAmendment, ContractRecord } from './contract-record.js';

/** What the contract of a collaboration says, read from what was recorded when both sides agreed (COL-6). */
@Injectable()
export class ContractService {
  constructor(
    private readonly repository: CollaborationsRepository,
    private readonly consents: ConsentsRepository,
    private readonly replacements: ReplacementRepository,
    private readonly applications: ApplicationsApi,
    private readonly campaigns: CampaignsApi,
    private readonly amendments: AmendmentsApi,
    private readonly identity: IdentityApi,
  ) {}

  /** For both sides alike. Errors: 404 foreign, 403 without permission. */
  async record(scope: Scope, id: string): Promise<ContractRecord> {
    const collaboration = await this.repository.get(scope, id);
    const [application] = await this.applications.find([collaboration.applicationId]);
    if (!application) throw new NotFoundError();
    const { creatorName: name, handle, confirmedAt, terms } = collaboration;
    const agreed = { version: application.termsVersion, hash: application.termsHash };
    const selection = await this.repository.selection(collaboration.selectionId);
    const replacement = await this.replacements.tookPlace(collaboration.id);
    const brand = await this.brand(collaboration);
    const ownCash = ownCashOf(application);
    const amendments = await this.agreedAmendments(collaboration);
    return {
      collaborationId: collaboration.id,
      terms: termsFor('creator', terms) as ContractRecord['terms'],
      variant: collaboration.variant,
      brand,
      creator: { name, handle },
      confirmedAt,
      timeZone: collaboration.timeZone,
      preparationEndsAt: collaboration.preparationEndsAt,
      activeDays: collaboration.activeDays,
      applied: { who: name, at: application.acceptedTermsAt, ...agreed, offered: application.offer === 'agreed' },
      confirmed: {
        who: replacement ? brand.name : await this.memberName(selection.confirmedBy),
        at: confirmedAt,
        version: agreed.version,
        // with cash of its own the collaboration was confirmed with terms hashed anew (APP-9)
        hash: ownCash && amendments.length === 0 ? terms.hash : agreed.hash,
      },
      replacement,
      ownCash,
      amendments,
      extensions: (await this.repository.extensions(collaboration.id)).map(({ at, fromDeadline, toDeadline, days, cause, reason }) => ({
        at,
        from: fromDeadline,
        to: toDeadline,
        days,
        cause,
        reason,
      })),
    };
  }

  /** As named when the contract was made; collaborations older than that record as they are named now. */
  private async brand({ brandId, party }: Collaboration): Promise<ContractRecord['brand']> {
    const [now] = await this.identity.brands([brandId]);
    const organisation = party?.organisation ?? now?.organisationName ?? '';
    const moved = party !== null && now !== undefined && now.organisationId !== party.organisationId;
    return { name: party?.brand ?? now?.name ?? '', organisation, nowOf: moved ? now.organisationName : null };
  }

  private async memberName(userId: string | null): Promise<string | null> {
    if (!userId) return null;
    const [member] = await this.identity.users([userId]);
    return member?.name ?? null;
  }

  private async agreedAmendments(collaboration: Collaboration): Promise<AgreedAmendment[]> {
    const consents = await this.consents.agreed(collaboration.id);
    const amendments = new Map((await this.amendments.find(consents.map(({ amendmentId }) => amendmentId))).map((each) => [each.id, each]));
    const agreed: AgreedAmendment[] = [];
    for (const { amendmentId, answeredAt } of consents) {
      const amendment = amendments.get(amendmentId);
      if (!amendment || !answeredAt) continue;
      const { hash } = await this.campaigns.terms(collaboration.campaignId, amendment.version);
      agreed.push({
        who: collaboration.creatorName,
        at: answeredAt,
        version: amendment.version,
        hash: amendment.version === collaboration.terms.version ? collaboration.terms.hash : hash,
        fields: amendment.changes.map(({ field }) => field),
        note: amendment.note,
      });
    }
    return agreed;
  }
}

function ownCashOf({ agreedCashMinor, cashAgreedAt }: ApplicationFacts): ContractRecord['ownCash'] {
  return agreedCashMinor === null ? null : { amountMinor: agreedCashMinor, at: cashAgreedAt };
}
