import { Injectable } from '@nestjs/common';
import type { CampaignFacts } from '@app/campaigns';
import { CreatorsApi, type CreatorFacts, type SocialAccountFacts } from '@app/creators';
import { IdentityApi } from '@app/identity';
import { eligibilityReasons, type EligibilityReason } from '../eligibility.policy.js';
import { InvitationsRepository } from './invitations.repository.js';
import type { SkippedCode } from './invitations.dto.js';

/** A creator somebody wants to invite, and what speaks against it. */
export interface Candidate {
  creatorId: string;
  /** Null where the brand may not know. */
  displayName: string | null;
  skipped: SkippedCode | null;
  reasons: EligibilityReason['code'][];
}

const HOLDS = new Set(['applied', 'accepted', 'waitlisted', 'confirmed', 'closed']);
/** Asked of the creator when applying; an invitation is no reason to say no now. */
const LATER: ReadonlySet<string> = new Set(['address-incomplete', 'country-not-served', 'no-credits-left', 'social-account-reconnect']);

/** Looks at creators before they are invited (APP-3): duplicates, hidden, blocked, not eligible. */
@Injectable()
export class InvitationCandidates {
  constructor(
    private readonly creators: CreatorsApi,
    private readonly identity: IdentityApi,
    private readonly repository: InvitationsRepository,
  ) {}

  /** In the order given, each once. */
  async of(campaign: CampaignFacts, creatorIds: readonly string[]): Promise<Candidate[]> {
    const ids = [...new Set(creatorIds.map((id) => id.toLowerCase()))];
    const brand = { id: campaign.brandId, organisationId: campaign.organisationId };
    const seen = new Set(await this.creators.seenBy(brand, ids));
    const blocked = new Set(await this.creators.blockedBy(campaign.brandId, ids));
    const before = await this.repository.before(campaign.id, ids);
    const facts = new Map((await this.creators.creators(ids)).map((creator) => [creator.id, creator]));
    const accounts = Map.groupBy(await this.creators.socialAccountsOf(ids), ({ creatorId }) => creatorId);
    const approved = new Set(campaign.type === 'ugc' ? await this.creators.ugcApproval(ids) : []);
    // members of the brand's organisation cannot apply (APP-1)
    const userIds = [...facts.values()].map(({ userId }) => userId);
    const members = new Set(await this.identity.membersAmong(userIds, campaign.organisationId));
    return ids.map((creatorId) => {
      const creator = facts.get(creatorId);
      const known = creator && (seen.has(creatorId) || blocked.has(creatorId)) ? creator : null;
      const base = { creatorId, displayName: known?.displayName ?? null, reasons: [] };
      const { invitation, application } = before.get(creatorId) ?? { invitation: null, application: null };
      if (invitation === 'sent') return { ...base, skipped: 'already-invited' as const };
      if (application && HOLDS.has(application)) return { ...base, skipped: 'already-applied' as const };
      // the creator said no: asking again would be a nuisance
      if (invitation === 'declined') return { ...base, skipped: 'declined-before' as const };
      if (blocked.has(creatorId)) return { ...base, skipped: 'blocked' as const };
      if (!known) return { ...base, skipped: 'hidden' as const };
      if (members.has(known.userId)) return { ...base, skipped: 'not-eligible' as const, reasons: ['member-of-organisation' as const] };
      const reasons = reasonsAgainst(campaign, known, accounts.get(creatorId) ?? [], approved.has(creatorId));
      return { ...base, skipped: reasons.length > 0 ? ('not-eligible' as const) : null, reasons };
    });
  }

  /** Of those with an invitation that waits for the launch, whom it can be sent to. */
  async stillWanted(campaign: CampaignFacts, creatorIds: readonly string[]): Promise<Set<string>> {
    const seen = await this.creators.seenBy({ id: campaign.brandId, organisationId: campaign.organisationId }, creatorIds);
    const before = await this.repository.before(campaign.id, creatorIds);
    return new Set(seen.filter((id) => !HOLDS.has(before.get(id)?.application ?? '')));
  }
}

/** With the account that fits best: one without reasons, else the largest. */
function reasonsAgainst(
  campaign: CampaignFacts,
  creator: CreatorFacts,
  accounts: readonly SocialAccountFacts[],
  ugcApproved: boolean,
): EligibilityReason['code'][] {
  const own = accounts.filter(({ platform, state }) => platform === campaign.type && state !== 'unlinked');
  const tried = (own.length > 0 ? own.sort((a, b) => b.followers - a.followers) : [null]).map((account) =>
    eligibilityReasons({
      campaign,
      terms: { handOver: 'none', shipCountries: [], cashMinor: 1 },
      creator,
      account: account && { ...account, state: 'connected' },
      address: null,
      memberOfOrganisation: false,
      blocked: false,
      // CAM-15: looked at when applying, by then it may be over
      clash: null,
      ugcApproved,
      creditsUsed: 0,
    })
      .map(({ code }) => code)
      .filter((code) => !LATER.has(code)),
  );
  return tried.find((reasons) => reasons.length === 0) ?? tried[0] ?? [];
}
