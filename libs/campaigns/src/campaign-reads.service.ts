import { Injectable } from '@nestjs/common';
import { NotFoundError, type Page, type Scope } from '@app/platform';
import { IdentityApi } from '@app/identity';
import { DeliverablesPreviewQuery } from './campaign-input.dto.js';
import { CampaignListQuery, CampaignRowDto } from './campaign-list.dto.js';
import { CampaignLists } from './campaign-list.repository.js';
import { CampaignLog } from './campaign-log.repository.js';
import { CampaignViews, deliverablesDto } from './campaign-views.js';
import { CampaignDto } from './campaign.dto.js';
import { DeliverablesDto } from './deliverables.dto.js';
import { HistoryListDto, VersionListDto } from './campaign-history.dto.js';
import { ReadinessDto } from './readiness.dto.js';
import { emptyProduct, emptyUgc } from './campaign.documents.js';
import { diffTerms } from './amendments/terms-diff.js';
import { deliverablesOf, mixAllowed } from './campaign.value.js';
import { CampaignsRepository } from './campaigns.repository.js';
import { Market } from './market/market.service.js';
import { CurrencyRates } from './currency-rates.js';

/** What members read of campaigns. */
@Injectable()
export class CampaignReads {
  constructor(
    private readonly repository: CampaignsRepository,
    private readonly lists: CampaignLists,
    private readonly views: CampaignViews,
    private readonly log: CampaignLog,
    private readonly rates: CurrencyRates,
    private readonly identity: IdentityApi,
    private readonly market: Market,
  ) {}

  async ofBrand(scope: Scope, brandId: string, query: CampaignListQuery): Promise<Page<CampaignRowDto>> {
    const [brand] = await this.identity.brands([brandId]);
    scope.check({ organisationId: brand?.organisationId, brandId });
    if (!brand) throw new NotFoundError();
    return this.lists.page(scope, { organisationId: brand.organisationId, brandId }, query);
  }

  async ofOrganisation(scope: Scope, organisationId: string, query: CampaignListQuery): Promise<Page<CampaignRowDto>> {
    scope.check({ organisationId });
    return this.lists.page(scope, { organisationId }, query);
  }

  async campaign(scope: Scope, id: string): Promise<CampaignDto> {
    return this.views.campaign(scope, await this.repository.get(scope, id));
  }

  async readiness(scope: Scope, id: string): Promise<ReadinessDto> {
    const campaign = await this.repository.get(scope, id);
    return this.views.readiness(campaign, await this.market.compare(campaign));
  }

  /** CAM-4 while typing: the deliverables for these amounts; what is left out stays as saved. */
  async preview(scope: Scope, id: string, query: DeliverablesPreviewQuery): Promise<DeliverablesDto> {
    const campaign = await this.repository.get(scope, id);
    const { type = campaign.type, retailValueMinor, cashMinor = campaign.cashMinor, currency = campaign.currency } = query;
    const rate = currency === campaign.currency ? campaign.rate : await this.rates.rateOf(currency, '?currency');
    const product =
      retailValueMinor === undefined
        ? campaign.product
        : {
            ...(campaign.product ?? emptyProduct()),
            // The name may still be missing while the value is typed
            name: campaign.product?.name || '-',
            handOver: campaign.product?.handOver ?? ('ship' as const),
            retailValueMinor,
          };
    const ugc = query.videos ? { ...(campaign.ugc ?? emptyUgc()), videos: query.videos } : campaign.ugc;
    const value = { type, format: campaign.format, product, cashMinor, rate, ugc };
    const mix = campaign.mix && type === campaign.type && mixAllowed(value, campaign.mix).ok ? campaign.mix : null;
    return deliverablesDto(deliverablesOf({ ...value, mix, postKind: campaign.postKind }), rate);
  }

  async history(scope: Scope, id: string): Promise<HistoryListDto> {
    await this.repository.get(scope, id);
    const rows = await this.log.history(id);
    const names = await this.names(rows.map(({ actor }) => actor.id));
    return { items: rows.map((row) => ({ ...row, actor: { ...row.actor, name: names.get(row.actor.id ?? '') ?? null } })) };
  }

  async versions(scope: Scope, id: string): Promise<VersionListDto> {
    await this.repository.get(scope, id);
    const rows = await this.log.versions(id);
    const names = await this.names(rows.map(({ createdBy }) => createdBy));
    const items = rows.map((row, index) => {
      const before = rows[index + 1];
      return { ...row, createdByName: names.get(row.createdBy ?? '') ?? null, changes: before ? diffTerms(before.terms, row.terms) : [] };
    });
    return { items };
  }

  /** Names of people in the history; those whose account is gone have none. */
  private async names(ids: ReadonlyArray<string | null>): Promise<Map<string, string>> {
    const users = await this.identity.users([...new Set(ids.flatMap((id) => id ?? []))]);
    return new Map(users.filter(({ deleted }) => !deleted).map(({ id, name }) => [id, name]));
  }
}
