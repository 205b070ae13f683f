import { Injectable } from '@nestjs/common';
import { CreatorsApi, type ContentResults } from '@app/creators';
import { Scope, Transactions } from '@app/platform';
import { isKnown, median, sumMetric, valueOf } from '@app/rules';
import { measure, type MeasuredContent } from './measured-content.js';
import { ReportingRepository } from './reporting.repository.js';

/** Pushes down to the network what each organisation has seen of a creator's contents (CRE-5), by the formulas of reports. */
@Injectable()
export class PastResultsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: ReportingRepository,
    private readonly creators: CreatorsApi,
  ) {}

  /** Computes all of the creator's results anew: cheap, and right whatever was missed. */
  async refresh(creatorId: string): Promise<void> {
    await this.transactions.run(async () => {
      await this.repository.lockResults(creatorId);
      const byOrganisation = Map.groupBy(await this.repository.countedOf(Scope.system(), creatorId), (row) => row.organisation_id);
      const results = [...byOrganisation].map(([organisationId, rows]) => resultsOf(organisationId, rows.map(measure)));
      await this.creators.noteResults(creatorId, results);
    });
  }

  async refreshContents(contentIds: readonly string[]): Promise<void> {
    for (const creatorId of (await this.repository.creatorsOf(contentIds)).toSorted()) await this.refresh(creatorId);
  }

  /** A moved brand's contents count for its new organisation (ACC-7). */
  async refreshBrand(brandId: string): Promise<void> {
    for (const creatorId of await this.repository.creatorsOfBrand(brandId)) await this.refresh(creatorId);
  }
}

/** Σ engagements and Σ followers are over the contents which have both (rules.md 5); a network row says nothing of reach. */
export function resultsOf(organisationId: string, contents: readonly MeasuredContent[]): ContentResults {
  const both = contents.filter(({ engagements, followers }) => isKnown(engagements) && isKnown(followers));
  return {
    organisationId,
    contents: contents.length,
    medianViews: median(contents.flatMap(({ metrics }) => valueOf(metrics.views) ?? [])),
    engagements: valueOf(sumMetric(both.map(({ engagements }) => engagements))) ?? 0,
    followers: valueOf(sumMetric(both.map(({ followers }) => followers))) ?? 0,
  };
}
