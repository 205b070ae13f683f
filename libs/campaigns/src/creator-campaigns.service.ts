import { Injectable } from '@nestjs/common';
import { Audit, Clock, currentContext, Database, NotFoundError, Transactions, type MoneyDto, type Page, type Scope } from '@app/platform';
import { CreatorsApi, type SocialAccountFacts } from '@app/creators';
import { BrandRatings, IdentityApi, type BrandFacts, type BrandRating } from '@app/identity';
import { daysAfter, disclosureMarks, ENDED_CAMPAIGN_STATES, POLICY, ugcPay } from '@app/rules';
import { CampaignImages } from './campaign-images.repository.js';
import { CampaignViews } from './campaign-views.js';
import { checkCodes } from './campaign.codes.js';
import { noSelectionOptions } from './campaign.documents.js';
import { Campaign } from './campaign.entity.js';
import { timelineOf } from './campaign.timeline.js';
import { deliverablesOf } from './campaign.value.js';
import { CampaignsApi, type CampaignFacts, type CampaignTerms } from './contract/campaigns.api.js';
import { CreatorBrandDto, CreatorCampaignDto, CreatorCampaignRowDto, PaymentDto } from './creator-campaigns.dto.js';
import { CreatorFeed, type FeedFilter, type FeedRow } from './creator-feed.repository.js';
import { DecisionTimes } from './decision-times.repository.js';
import { matchCriteria, matchPercent, type CreatorTraits } from './creator-match.js';

/** What creators see of campaigns before they apply (CAM-14). */
@Injectable()
export class CreatorCampaigns {
  constructor(
    private readonly feed: CreatorFeed,
    private readonly campaigns: CampaignsApi,
    private readonly creators: CreatorsApi,
    private readonly identity: IdentityApi,
    private readonly ratings: BrandRatings,
    private readonly images: CampaignImages,
    private readonly views: CampaignViews,
    private readonly decisionTimes: DecisionTimes,
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async open(scope: Scope, filter: FeedFilter): Promise<Page<CreatorCampaignRowDto>> {
    const creatorId = scope.requireCreator();
    if (filter.country) checkCodes('country', '?country', [filter.country], []);
    return this.rows(await this.feed.open(creatorId, await this.traits(creatorId), filter));
  }

  async saved(scope: Scope, filter: FeedFilter): Promise<Page<CreatorCampaignRowDto>> {
    const creatorId = scope.requireCreator();
    return this.rows(await this.feed.saved(creatorId, await this.traits(creatorId), filter));
  }

  async save(scope: Scope, campaignId: string): Promise<void> {
    const creatorId = scope.requireCreator();
    await this.launched(campaignId);
    await this.logged('saved', campaignId, () => this.feed.save(creatorId, campaignId));
  }

  async unsave(scope: Scope, campaignId: string): Promise<void> {
    const creatorId = scope.requireCreator();
    await this.logged('unsaved', campaignId, () => this.feed.unsave(creatorId, campaignId));
  }

  /** ACC-9; not in the brand's log: what creators remember is their own. */
  private logged(action: 'saved' | 'unsaved', objectId: string, change: () => Promise<boolean>): Promise<void> {
    return this.transactions.run(async () => {
      if (await change()) await this.audit.record({ action, objectType: 'campaigns.saved-campaign', objectId });
    });
  }

  /** Launched campaigns only (404 else), also closed ones: those who applied look again. */
  async detail(scope: Scope, campaignId: string): Promise<CreatorCampaignDto> {
    const creatorId = scope.requireCreator();
    const campaign = await this.launched(campaignId);
    const terms = await this.campaigns.terms(campaignId, campaign.termsVersion);
    const [facts] = await this.campaigns.find([campaignId]);
    const [brand] = await this.identity.brands([campaign.brandId]);
    const criteria = matchCriteria(campaign, await this.traits(creatorId));
    const saved = await this.feed.isSaved(creatorId, campaignId);
    const images = await this.images.of(campaignId);
    if (!facts) throw new NotFoundError();
    return {
      ...this.offer(campaign, facts, terms),
      saved,
      brand: brandDto(brand, campaign.brandId, await this.ratings.of([campaign.brandId])),
      timeToDecide: await this.decisionTimes.usual(campaign.brandId),
      images: images.map((image) => this.views.image(campaignId, image)),
      criteria,
      match: matchPercent(criteria),
    };
  }

  private offer(campaign: Campaign, facts: CampaignFacts, terms: CampaignTerms) {
    const { product, currency, cashMinor, requirements } = terms;
    const schedule = timelineOf(campaign, this.clock.now());
    const retail = product?.retailValueMinor ?? 0;
    const country = requirements.disclosureCountry;
    return {
      id: campaign.id,
      title: campaign.title,
      type: campaign.type,
      timing: campaign.timing,
      format: campaign.format,
      event: terms.event ?? null,
      ugc: terms.ugc ?? null,
      selectionOptions: terms.selectionOptions ?? noSelectionOptions(),
      timeZone: terms.timeZone,
      open: this.campaigns.isOpen(facts),
      product: product && {
        name: product.name,
        description: product.description,
        link: product.link,
        value: { amountMinor: retail, currency },
        handOver: terms.handOver,
        shipCountries: terms.shipCountries,
      },
      cash: cashMinor > 0 ? { amountMinor: cashMinor, currency } : null,
      videoPay: videoPay(terms),
      totalValue: { amountMinor: retail + cashMinor, currency },
      deliverables: terms.deliverables,
      brief: terms.brief,
      requirements,
      disclosure: country ? { country, marks: [...disclosureMarks(country)] } : null,
      exclusivity: terms.exclusivity,
      drafts: terms.drafts === true,
      rights: { creatorKeepsRights: true, ads: terms.ads },
      payment: cashMinor > 0 ? payment(schedule.find(({ phase }) => phase === 'active')?.to ?? null, terms.timeZone) : null,
      schedule,
      variants: campaign.variants,
      questions: campaign.questions,
      places: campaign.places,
      termsVersion: terms.version,
      termsHash: terms.hash,
      ended: campaign.endedAt && ENDED_CAMPAIGN_STATES.includes(campaign.state) ? { state: campaign.state, at: campaign.endedAt } : null,
    };
  }

  private async launched(campaignId: string): Promise<Campaign> {
    const campaign = await this.database.reader.findOneBy(Campaign, { id: campaignId });
    if (!campaign?.launchedAt) throw new NotFoundError();
    return campaign;
  }

  private async traits(creatorId: string): Promise<CreatorTraits> {
    const [creator] = await this.creators.creators([creatorId]);
    const accounts = await this.creators.socialAccountsOf([creatorId]);
    const largest = (wanted: SocialAccountFacts['platform']) => {
      const followers = accounts.filter(({ platform, state }) => platform === wanted && state !== 'unlinked').map((each) => each.followers);
      return followers.length > 0 ? Math.max(...followers) : null;
    };
    return {
      country: creator?.country ?? null,
      niches: creator?.niches ?? [],
      languages: creator?.languages ?? [],
      followers: { instagram: largest('instagram'), tiktok: largest('tiktok') },
    };
  }

  private async rows(page: Page<FeedRow>): Promise<Page<CreatorCampaignRowDto>> {
    const brands = new Map(
      (await this.identity.brands([...new Set(page.items.map(({ brandId }) => brandId))])).map((brand) => [brand.id, brand]),
    );
    const ratings = await this.ratings.of([...brands.keys()]);
    const now = this.clock.now();
    return { ...page, items: page.items.map((row) => this.row(row, brandDto(brands.get(row.brandId), row.brandId, ratings), now)) };
  }

  private row(row: FeedRow, brand: CreatorBrandDto, now: Date): CreatorCampaignRowDto {
    const { currency } = row;
    const worth = row.product?.handOver && row.product.handOver !== 'none' ? row.product.retailValueMinor : null;
    return {
      id: row.id,
      title: row.title,
      type: row.type,
      timing: row.timing,
      format: row.format,
      event: row.event && { venue: row.event.venue, startsAt: row.event.startsAt, endsAt: row.event.endsAt },
      brand,
      coverUrl: this.images.coverUrl(row.id, row.coverId),
      productValue: worth ? { amountMinor: worth, currency } : null,
      cash: row.cashMinor > 0 ? { amountMinor: row.cashMinor, currency } : null,
      videoPay: videoPay(row),
      deliverables: deliverablesOf(row).chosen,
      drafts: row.drafts,
      timeZone: row.timeZone,
      applicationEndsAt: row.timing === 'ongoing' ? null : row.applicationEndsAt,
      match: row.match,
      criteria: { met: row.criteriaMet, wanted: row.criteriaWanted },
      invited: row.invited,
      saved: row.savedAt !== null,
      open: row.state === 'running' || (row.state === 'application' && row.applicationEndsAt !== null && row.applicationEndsAt > now),
      launchedAt: row.launchedAt,
    };
  }
}

function brandDto(brand: BrandFacts | undefined, id: string, ratings: ReadonlyMap<string, BrandRating>): CreatorBrandDto {
  return { id, name: brand?.name ?? '', logoUrl: brand?.logoUrl ?? null, rating: ratings.get(id) ?? null };
}

/** What approved videos bring, beside cash and product (BIL-3). */
function videoPay(offer: Parameters<typeof ugcPay>[0]): MoneyDto | null {
  const pay = ugcPay(offer);
  return pay && { amountMinor: pay.amountMinor, currency: pay.currency };
}

/** BIL-8: cash is payable some days after the End. */
function payment(activeEndsAt: Date | null, zone: string): PaymentDto {
  const daysAfterEnd = POLICY.billing.claimPayableDays;
  const german = currentContext()?.locale === 'de';
  return {
    daysAfterEnd,
    latestAt: activeEndsAt && daysAfter(activeEndsAt, daysAfterEnd, zone),
    text: german
      ? `Auszahlbar ${daysAfterEnd} Tage nach dem Ende deiner Kooperation.`
      : `Payable ${daysAfterEnd} days after the end of your collaboration.`,
  };
}
