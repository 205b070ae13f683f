import { Injectable } from '@nestjs/common';
import { CollaborationsApi } from '@app/collaborations';
import { CreatorsApi } from '@app/creators';
import type { Scope } from '@app/platform';
import { campaignRate, sumMetric, valueOf } from '@app/rules';
import { CreatorResultDto, CreatorResultsDto } from './creator-results.dto.js';
import { measure, type MeasuredContent } from './measured-content.js';
import { ReportingRepository } from './reporting.repository.js';

/** What a creator's collaborations with one brand brought, for the creator's page (CRE-6); formulas of rules.md 5. */
@Injectable()
export class CreatorResultsService {
  constructor(
    private readonly repository: ReportingRepository,
    private readonly creators: CreatorsApi,
    private readonly collaborations: CollaborationsApi,
  ) {}

  /** One item per collaboration that has contents. Errors: 404 creator whom the brand cannot see, 403 without `reporting.read`, too. */
  async read(scope: Scope, brandId: string, creatorId: string): Promise<CreatorResultsDto> {
    await this.creators.checkPage(scope, { brandId, creatorId }, 'reporting.read');
    const ids = await this.collaborations.between(brandId, creatorId);
    const contents = (await this.repository.contentsOf(scope, ids)).map(measure);
    const groups = Map.groupBy(contents, ({ row }) => row.collaboration_id);
    return {
      items: ids.flatMap((id) => {
        const of = groups.get(id);
        return of ? [{ collaborationId: id, ...resultOf(of) }] : [];
      }),
      total: resultOf(contents),
    };
  }
}

function resultOf(contents: readonly MeasuredContent[]): Omit<CreatorResultDto, 'collaborationId'> {
  const rate = (base: 'reach' | 'views') =>
    valueOf(campaignRate(contents.map(({ engagements, metrics }) => ({ numerator: engagements, base: metrics[base] }))));
  const snapshots = contents.flatMap(({ row }) => row.snapshot_at?.getTime() ?? []);
  return {
    contents: contents.length,
    views: valueOf(sumMetric(contents.map(({ metrics }) => metrics.views))),
    reach: valueOf(sumMetric(contents.map(({ metrics }) => metrics.reach))),
    engagements: valueOf(sumMetric(contents.map(({ engagements }) => engagements))),
    engagementRateByReach: rate('reach'),
    engagementRateByViews: rate('views'),
    asOf: snapshots.length > 0 ? new Date(Math.max(...snapshots)).toISOString() : null,
    final: contents.length > 0 && contents.every(({ row }) => row.frozen),
  };
}
