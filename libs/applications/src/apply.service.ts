import { Injectable } from '@nestjs/common';
import { CampaignsApi, type CampaignFacts, type CampaignState, type CampaignTerms } from '@app/campaigns';
import { CreatorsApi, type CreatorFacts, type SocialAccountFacts } from '@app/creators';
import { IdentityApi } from '@app/identity';
import { Clock, Events, newId, NotFoundError, Scope, Transactions, type FieldError } from '@app/platform';
import { exclusivityClash } from '@app/rules';
import { Application, type Answer } from './application.entity.js';
import { ApplicationMoves, factsOf } from './application-moves.js';
import { withoutCash } from './cash/cash.policy.js';
import {
  alreadyApplied,
  campaignNotOpen,
  emailNotConfirmed,
  invalidApplication,
  notEligible,
  termsChanged,
} from './applications.errors.js';
import { ApplicationsRepository } from './applications.repository.js';
import { AskedCash } from './cash/asked-cash.js';
import { ExclusivePromises } from './contract/exclusive-promises.js';
import { InvitedAgain } from './contract/invited-again.js';
import { OffersRepository } from './offers/offers.repository.js';
import { OffersService } from './offers/offers.service.js';
import { applicationSubmitted } from './contract/applications.events.js';
import { eligibilityReasons, type EligibilityReason } from './eligibility.policy.js';

export interface ApplicationInput {
  message: string;
  variant?: string | undefined;
  answers?: string[] | undefined;
  socialAccountId?: string | undefined;
  termsVersion: number;
  termsHash: string;
  externalId?: string | undefined;
  askedCash?: { amountMinor: number; currency: string } | undefined;
}

interface Applicant {
  creator: CreatorFacts;
  account: SocialAccountFacts | null;
  reasons: EligibilityReason[];
}

/** Applying, withdrawing and applying again (APP-1, APP-8). */
@Injectable()
export class ApplyService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: ApplicationsRepository,
    private readonly moves: ApplicationMoves,
    private readonly campaigns: CampaignsApi,
    private readonly creators: CreatorsApi,
    private readonly identity: IdentityApi,
    private readonly offers: OffersService,
    private readonly offerRows: OffersRepository,
    private readonly cash: AskedCash,
    private readonly invited: InvitedAgain,
    private readonly promises: ExclusivePromises,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** First application, or the reopening of a withdrawn one: one row per creator and campaign. */
  async apply(scope: Scope, campaignId: string, input: ApplicationInput): Promise<Application> {
    const creatorId = scope.requireCreator();
    requireConfirmedEmail(scope);
    return this.transactions.run(async () => {
      const campaign = await this.launched(campaignId);
      await this.repository.lockCreator(creatorId);
      const existing = await this.repository.ofCreatorForUpdate(campaignId, creatorId);
      if (existing && !(await this.mayReopen(existing))) throw alreadyApplied(existing.state, existing.id);
      return this.submit(scope, campaign, existing, creatorId, input);
    });
  }

  /** A withdrawn one by itself, a declined one with an invitation newer than the decline (rules.md 3). */
  private async mayReopen(application: Application): Promise<boolean> {
    if (application.state === 'withdrawn') return true;
    if (application.state !== 'declined') return false;
    return (await this.invited.newerThan(application.creatorId, [declineOf(application)])).has(application.campaignId);
  }

  /** withdrawn, or declined and invited again, → applied with fresh answers and the current terms. */
  async applyAgain(scope: Scope, id: string, input: ApplicationInput): Promise<Application> {
    const creatorId = scope.requireCreator();
    requireConfirmedEmail(scope);
    return this.transactions.run(async () => {
      const { campaignId } = await this.repository.get(scope, id);
      const campaign = await this.launched(campaignId);
      await this.repository.lockCreator(creatorId);
      const application = await this.repository.getForUpdate(scope, id);
      if (application.state === 'declined' && !(await this.mayReopen(application))) throw alreadyApplied('declined', id);
      return this.submit(scope, campaign, application, creatorId, input);
    });
  }

  /** Possible until the confirmation (APP-1); `reason`: of staff who do it for the creator (STF-1). */
  async withdraw(scope: Scope, id: string, reason: string | null = null): Promise<Application> {
    return this.transactions.run(async () => {
      const { campaignId } = await this.repository.get(scope, id);
      await this.campaigns.lock(Scope.system(), campaignId);
      await this.offers.settle(campaignId);
      const application = await this.repository.getForUpdate(scope, id);
      const asked = (await this.offerRows.lockCurrent(id))?.state === 'open' && application.state === 'accepted';
      await this.moves.move(application, 'withdraw', reason, asked ? 'refused' : 'withdrawn');
      // Withdrawing instead of answering is a no: the next in the brand's order gets the offer (APP-7)
      if (asked) await this.offers.next(campaignId);
      return application;
    });
  }

  /** Whether the creator could apply now and why not, without applying. */
  async check(
    scope: Scope,
    campaignId: string,
    socialAccountId?: string,
  ): Promise<{ open: boolean; state: CampaignState; reasons: EligibilityReason[] }> {
    const creatorId = scope.requireCreator();
    const [campaign] = await this.campaigns.find([campaignId]);
    if (!campaign?.launchedAt) throw new NotFoundError();
    const terms = await this.campaigns.terms(campaignId);
    const { reasons } = await this.applicant(scope, campaign, terms, creatorId, socialAccountId, []);
    return { open: this.campaigns.isOpen(campaign), state: campaign.state, reasons };
  }

  private async launched(campaignId: string): Promise<CampaignFacts> {
    const campaign = await this.campaigns.lock(Scope.system(), campaignId);
    if (!campaign.launchedAt) throw new NotFoundError();
    return campaign;
  }

  private async submit(
    scope: Scope,
    campaign: CampaignFacts,
    existing: Application | null,
    creatorId: string,
    input: ApplicationInput,
  ): Promise<Application> {
    if (!this.campaigns.isOpen(campaign)) throw campaignNotOpen(campaign.state);
    const terms = await this.campaigns.terms(campaign.id);
    if (input.termsVersion !== terms.version || input.termsHash !== terms.hash) throw termsChanged(terms.version, terms.hash);
    const errors: FieldError[] = [];
    const answers = answersTo(campaign, input, errors);
    const askedNow = input.askedCash ? await this.cash.asked(campaign, terms, existing, input.askedCash, errors) : null;
    const applicant = await this.applicant(scope, campaign, terms, creatorId, input.socialAccountId, errors);
    if (errors.length > 0) throw invalidApplication(errors);
    if (applicant.reasons.length > 0) throw notEligible(applicant.reasons);
    const now = this.clock.now();
    const details = {
      ...snapshotOf(applicant),
      message: input.message,
      variant: input.variant ?? null,
      answers,
      // the brand's own id stands (api.md 1)
      externalId: existing?.externalId ?? input.externalId ?? null,
      termsVersion: terms.version,
      termsHash: terms.hash,
      acceptedTermsAt: now,
      withoutCash: withoutCash(existing, terms),
      appliedAt: now,
      ...askedNow,
    };
    if (existing) {
      Object.assign(existing, details);
      await this.moves.move(existing, existing.state === 'declined' ? 'apply-again-invited' : 'apply-again');
      if (askedNow) await this.moves.note(existing, 'cash-asked');
      return existing;
    }
    const application = await this.create(campaign, creatorId, details, now);
    if (askedNow) await this.moves.note(application, 'cash-asked');
    return application;
  }

  private async create(campaign: CampaignFacts, creatorId: string, details: Partial<Application>, now: Date): Promise<Application> {
    const application = Object.assign(new Application(), {
      id: newId(),
      campaignId: campaign.id,
      organisationId: campaign.organisationId,
      brandId: campaign.brandId,
      creatorId,
      state: 'applied' as const,
      stateReason: null,
      waitlistPosition: null,
      orderPosition: null,
      cashState: null,
      cashAskedMinor: null,
      cashCounteredMinor: null,
      cashAgreedMinor: null,
      cashAnsweredAt: null,
      decidedAt: null,
      confirmedAt: null,
      creditBackAt: null,
      version: 1,
      createdAt: now,
      updatedAt: now,
      ...details,
    });
    await this.repository.save(application);
    await this.creators.noteApplicant(campaign.brandId, creatorId);
    await this.campaigns.noteApplicant(campaign.id);
    await this.moves.record(application, 'apply', null, null);
    await this.events.publish(applicationSubmitted, factsOf(application));
    return application;
  }

  private async applicant(
    scope: Scope,
    campaign: CampaignFacts,
    terms: CampaignTerms,
    creatorId: string,
    socialAccountId: string | undefined,
    errors: FieldError[],
  ): Promise<Applicant> {
    const [creator] = await this.creators.creators([creatorId]);
    if (!creator) throw new NotFoundError();
    const own = (await this.creators.socialAccountsOf([creatorId])).filter(
      ({ platform, state }) => platform === campaign.type && state !== 'unlinked',
    );
    const account = chooseAccount(own, socialAccountId, errors);
    const [address] = terms.handOver === 'ship' ? await this.creators.addresses([creatorId]) : [];
    const reasons = eligibilityReasons({
      campaign,
      terms,
      creator,
      account,
      address: address ?? null,
      blocked: (await this.creators.blockedBy(campaign.brandId, [creatorId])).length > 0,
      ugcApproved: campaign.type === 'ugc' && (await this.creators.ugcApproval([creatorId])).length > 0,
      memberOfOrganisation: await this.identity.isMember(scope.userId ?? creator.userId, campaign.organisationId),
      clash: terms.exclusivity
        ? exclusivityClash(
            { brandId: campaign.brandId, category: terms.exclusivity.category },
            await this.promises.of(creatorId),
            this.clock.now(),
          )
        : null,
      creditsUsed: await this.repository.creditsUsed(creatorId, this.clock.now()),
    });
    return { creator, account, reasons };
  }
}

/** When and where the brand said no. */
export function declineOf({ campaignId, decidedAt, updatedAt }: Application): { campaignId: string; since: Date } {
  return { campaignId, since: decidedAt ?? updatedAt };
}

function requireConfirmedEmail(scope: Scope): void {
  if (scope.actor.kind === 'user' && !scope.actor.emailConfirmed) throw emailNotConfirmed();
}

/** The named account, or the only one; several without a name are a question to the creator (422). */
function chooseAccount(own: readonly SocialAccountFacts[], wanted: string | undefined, errors: FieldError[]): SocialAccountFacts | null {
  if (wanted !== undefined) {
    const named = own.find(({ id }) => id === wanted.toLowerCase());
    if (!named)
      errors.push({ pointer: '/socialAccountId', code: 'unknown', message: "is not one of your accounts on the campaign's platform" });
    return named ?? null;
  }
  if (own.length > 1) errors.push({ pointer: '/socialAccountId', code: 'required', message: 'is needed: you have several accounts' });
  return own[0] ?? null;
}

function answersTo(campaign: CampaignFacts, input: ApplicationInput, errors: FieldError[]): Answer[] {
  const given = input.answers ?? [];
  if (given.length !== campaign.questions.length) {
    errors.push({
      pointer: '/answers',
      code: 'length',
      message: `must answer each of the ${campaign.questions.length} questions`,
      limit: campaign.questions.length,
      value: given.length,
    });
  }
  if (campaign.variants.length > 0 && input.variant === undefined) {
    errors.push({ pointer: '/variant', code: 'required', message: 'is needed: choose one', limit: campaign.variants });
  }
  if (input.variant !== undefined && !campaign.variants.includes(input.variant)) {
    errors.push({
      pointer: '/variant',
      code: 'unknown',
      message: 'is not one of the variants',
      limit: campaign.variants,
      value: input.variant,
    });
  }
  campaign.questions.forEach((_, index) => {
    if (given.length > index && given[index]?.trim() === '') {
      errors.push({ pointer: `/answers/${index}`, code: 'required', message: 'must not be empty' });
    }
  });
  return campaign.questions.map((question, index) => ({ question, answer: given[index] ?? '' }));
}

function snapshotOf({ creator, account }: Applicant) {
  return {
    socialAccountId: account?.id ?? null,
    creatorName: creator.displayName,
    handle: account?.handle ?? creator.handle,
    pictureUrl: creator.avatarUrl ?? account?.pictureUrl ?? null,
    followers: account?.followers ?? 0,
    engagementRate: account?.engagementRate ?? null,
    country: creator.country,
    city: creator.city,
  };
}
