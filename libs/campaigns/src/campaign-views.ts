import { Injectable } from '@nestjs/common';
import { Clock, type MoneyDto, type Scope } from '@app/platform';
import { CampaignImages, type CampaignImage } from './campaign-images.repository.js';
import { CampaignDto } from './campaign.dto.js';
import { DeliverablesDto } from './deliverables.dto.js';
import { ImageDto } from './campaign-parts.dto.js';
import { ReadinessDto } from './readiness.dto.js';
import type { RateDocument } from './campaign.documents.js';
import type { Campaign } from './campaign.entity.js';
import { readinessOf } from './campaign.readiness.js';
import { readinessScore } from '@app/rules';
import { nextStep, timelineOf } from './campaign.timeline.js';
import { deliverablesOf, type Deliverables } from './campaign.value.js';
import { capabilities, LOCKED_AFTER_LAUNCH } from './campaigns.policy.js';
import type { MarketCheckDto } from './market/market.dto.js';

export const moneyOrNull = (amountMinor: number | null | undefined, currency: string): MoneyDto | null =>
  amountMinor === null || amountMinor === undefined ? null : { amountMinor, currency };

const eur = (amountMinor: number): MoneyDto => ({ amountMinor, currency: 'EUR' });

/** Rules' answer in the API's shape. */
export function deliverablesDto(deliverables: Deliverables, rate: RateDocument | null): DeliverablesDto {
  const { code, totalMinorEur, minimumMinorEur, nextRowFromMinorEur } = deliverables.reason;
  return {
    ...deliverables,
    reason: { code, total: eur(totalMinorEur), minimum: eur(minimumMinorEur), nextRowFrom: moneyOrNull(nextRowFromMinorEur, 'EUR') },
    rate: rate && { version: rate.version, currency: rate.currency, rate: String(rate.rate) },
  };
}

/** Makes the answers about one campaign. */
@Injectable()
export class CampaignViews {
  constructor(
    private readonly images: CampaignImages,
    private readonly clock: Clock,
  ) {}

  image(campaignId: string, { id, position, width, height }: CampaignImage): ImageDto {
    const [large, medium, small] = ([1600, 800, 320] as const).map((size) => this.images.url(campaignId, id, size));
    return { id, position, width, height, urls: { large: large!, medium: medium!, small: small! } };
  }

  /** The whole campaign as its members see it, with what this caller may do now. */
  async campaign(scope: Scope, campaign: Campaign): Promise<CampaignDto> {
    const images = await this.images.of(campaign.id);
    const { product, currency, cashMinor } = campaign;
    return {
      id: campaign.id,
      organisationId: campaign.organisationId,
      brandId: campaign.brandId,
      title: campaign.title,
      type: campaign.type,
      timing: campaign.timing,
      format: campaign.format,
      state: campaign.state,
      stateReason: campaign.stateReason,
      product: product && {
        name: product.name,
        description: product.description,
        link: product.link,
        retailValue: moneyOrNull(product.retailValueMinor, currency),
        purchaseCost: moneyOrNull(product.purchaseCostMinor, currency),
        handOver: product.handOver,
        shipCountries: product.shipCountries,
      },
      compensation: { cash: cashMinor > 0 ? { amountMinor: cashMinor, currency } : null },
      deliverables: deliverablesDto(deliverablesOf(campaign), campaign.rate),
      brief: campaign.brief,
      requirements: campaign.requirements,
      criteria: campaign.criteria,
      schedule: campaign.schedule,
      ads: campaign.ads,
      exclusivity: campaign.exclusivity,
      drafts: campaign.drafts,
      event: campaign.event,
      ugc: campaign.ugc,
      selectionOptions: campaign.selectionOptions,
      groups: campaign.groups,
      variants: campaign.variants,
      questions: campaign.questions,
      timeZone: campaign.timeZone,
      places: campaign.places,
      images: images.map((image) => this.image(campaign.id, image)),
      launchAt: campaign.launchAt,
      launchedAt: campaign.launchedAt,
      applicationEndsAt: campaign.applicationEndsAt,
      confirmedAt: campaign.confirmedAt,
      preparationEndsAt: campaign.preparationEndsAt,
      activeEndsAt: campaign.activeEndsAt,
      pausedAt: campaign.pausedAt,
      endedAt: campaign.endedAt,
      archivedAt: campaign.archivedAt,
      termsVersion: campaign.termsVersion,
      collaborations: { open: campaign.collaborationsOpen, total: campaign.collaborationsTotal },
      ownerId: campaign.ownerId,
      createdBy: campaign.createdBy,
      externalId: campaign.externalId,
      metadata: campaign.metadata,
      timeline: timelineOf(campaign, this.clock.now()),
      next: nextStep(campaign),
      can: capabilities(scope, campaign),
      lockedFields: campaign.state === 'draft' ? [] : [...LOCKED_AFTER_LAUNCH],
      version: campaign.version,
      createdAt: campaign.createdAt,
      updatedAt: campaign.updatedAt,
    };
  }

  /** The checklist of the draft as it stands; its compensation is in line with the market from the lower quartile on (CAM-2, CAM-16). */
  async readiness(campaign: Campaign, market: Pick<MarketCheckDto, 'position'>): Promise<ReadinessDto> {
    const launchAt = campaign.launchedAt ? null : campaign.launchAt;
    const { points: own, complete } = readinessOf(campaign, await this.images.of(campaign.id), launchAt, this.clock.now());
    if (market.position === null) return { points: own, complete, score: readinessScore(own) };
    const compared = { code: 'market', severity: 'advice' as const, ok: market.position !== 'below', pointer: '/compensation/cash' };
    const points = [...own, compared];
    return { points, complete, score: readinessScore(points) };
  }
}
