import { Injectable } from '@nestjs/common';
import { CampaignsApi, type CampaignTerms } from '@app/campaigns';
import { CreatorsApi } from '@app/creators';
import { Clock, Database, Events, Scope } from '@app/platform';
import { exclusivityClash, exclusivityWidened } from '@app/rules';
import type { Application } from './application.entity.js';
import { ApplicationMoves } from './application-moves.js';
import { decisionsClosed, invalidApplication, notEligible } from './applications.errors.js';
import { ApplicationsRepository } from './applications.repository.js';
import { withoutCash } from './cash/cash.policy.js';
import { AmendedTerms, type ConcernedApplicant } from './contract/amended-terms.js';
import { ExclusivePromises } from './contract/exclusive-promises.js';
import { addressReasons, exclusivityReasons } from './eligibility.policy.js';
import { creditsChanged } from './contract/applications.events.js';
import { OffersRepository } from './offers/offers.repository.js';

/** Those whom an amendment concerns before they have a collaboration. */
const APPLYING = ['applied', 'accepted', 'waitlisted'] as const;

/** Applications of amended campaigns (CAM-11): who has accepted which version. */
@Injectable()
export class AmendedTermsService extends AmendedTerms {
  constructor(
    private readonly repository: ApplicationsRepository,
    private readonly moves: ApplicationMoves,
    private readonly offers: OffersRepository,
    private readonly creators: CreatorsApi,
    private readonly campaigns: CampaignsApi,
    private readonly promises: ExclusivePromises,
    private readonly database: Database,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {
    super();
  }

  async counts(campaignId: string): Promise<{ applied: number; accepted: number; waitlisted: number }> {
    const rows = await this.database.query<{ state: (typeof APPLYING)[number]; count: number }>(
      `select state, count(*)::int as count from applications.applications where campaign_id = $1 and state = any($2) group by state`,
      [campaignId, [...APPLYING]],
    );
    return { applied: 0, accepted: 0, waitlisted: 0, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) };
  }

  async amended(
    campaignId: string,
    before: { version: number },
    after: CampaignTerms,
    disadvantage: boolean,
  ): Promise<{ outdated: ConcernedApplicant[]; standing: ConcernedApplicant[] }> {
    const outdated: ConcernedApplicant[] = [];
    const standing: ConcernedApplicant[] = [];
    for (const application of await this.repository.lockOfCampaign(campaignId, APPLYING)) {
      if (!disadvantage && application.termsVersion === before.version) {
        await this.keep(application, after);
        await this.offerNow(application, after);
        standing.push({ applicationId: application.id, creatorId: application.creatorId });
        continue;
      }
      if (application.state === 'accepted') await this.moves.move(application, 'terms-changed', 'terms_changed');
      if (application.state === 'waitlisted') await this.moves.endOffer(application, 'withdrawn');
      outdated.push({ applicationId: application.id, creatorId: application.creatorId });
    }
    return { outdated, standing };
  }

  async accept(applicationId: string, terms: CampaignTerms, variant: string | undefined): Promise<void> {
    const application = await this.repository.getForUpdate(Scope.system(), applicationId);
    if (!(APPLYING as readonly string[]).includes(application.state)) throw decisionsClosed(application.state);
    const before = await this.campaigns.terms(application.campaignId, application.termsVersion);
    await this.exclusive(application.creatorId, application.brandId, before, terms);
    application.variant = await this.chosen(application.creatorId, terms, application.variant, variant);
    application.acceptedTermsAt = this.clock.now();
    await this.keep(application, terms);
    await this.moves.note(application, 'terms-accepted');
  }

  async chosen(creatorId: string, terms: CampaignTerms, before: string | null, wanted: string | undefined): Promise<string | null> {
    const [address] = terms.handOver === 'ship' ? await this.creators.addresses([creatorId]) : [];
    const reasons = addressReasons({ terms, address: address ?? null });
    if (reasons.length > 0) throw notEligible(reasons);
    const { variants } = terms;
    if (!variants) return before;
    const variant = wanted ?? (before !== null && variants.includes(before) ? before : null);
    if (variant !== null ? variants.includes(variant) : variants.length === 0) return variant;
    const code = variant === null ? 'required' : 'unknown';
    const message = variant === null ? 'is needed: choose one' : 'is not one of the variants';
    throw invalidApplication([{ pointer: '/variant', code, message, limit: variants, ...(variant !== null && { value: variant }) }]);
  }

  async exclusive(creatorId: string, brandId: string, before: CampaignTerms, terms: CampaignTerms): Promise<void> {
    const { exclusivity } = terms;
    if (!exclusivity || !exclusivityWidened(before.exclusivity, exclusivity)) return;
    // Two acceptances of one creator come one after the other, as applications do
    await this.repository.lockCreator(creatorId);
    const clash = exclusivityClash({ brandId, category: exclusivity.category }, await this.promises.of(creatorId), this.clock.now());
    if (clash) throw notEligible(exclusivityReasons({ clash }));
  }

  async running(applicationId: string, terms: CampaignTerms): Promise<void> {
    const application = await this.repository.getForUpdate(Scope.system(), applicationId);
    if (!application.withoutCash || withoutCash(null, terms)) return;
    application.withoutCash = false;
    application.touch(this.clock.now());
    await this.repository.save(application);
    await this.events.publish(creditsChanged, { creatorId: application.creatorId });
  }

  /** An open offer of a place is one of the terms that stand now. */
  private async offerNow(application: Application, { version, hash }: { version: number; hash: string }): Promise<void> {
    const offer = application.state === 'waitlisted' ? await this.offers.lockCurrent(application.id) : null;
    if (offer?.state !== 'open') return;
    offer.termsVersion = version;
    offer.termsHash = hash;
    await this.offers.save(offer);
  }

  private async keep(application: Application, terms: CampaignTerms): Promise<void> {
    application.termsVersion = terms.version;
    application.termsHash = terms.hash;
    const before = application.withoutCash;
    application.withoutCash = withoutCash(application, terms);
    application.touch(this.clock.now());
    await this.repository.save(application);
    if (application.withoutCash !== before) await this.events.publish(creditsChanged, { creatorId: application.creatorId });
  }
}
