import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BrandMoves, type BrandMove } from '@app/identity';
import { Database, Job, Jobs } from '@app/platform';
import { PastResultsService } from './past-results.service.js';

const RESULTS = 'reporting.brand-results';

/** Exports of a moved brand go with it (ACC-7); its past results count for the new organisation as soon as the move is done. */
@Injectable()
export class ReportingBrandMove implements OnModuleInit {
  constructor(
    private readonly moves: BrandMoves,
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly results: PastResultsService,
  ) {}

  onModuleInit(): void {
    this.moves.register('reporting', (brand) => this.move(brand));
  }

  private async move({ brandId, toOrganisationId }: BrandMove): Promise<void> {
    await this.database.execute(`update reporting.exports set organisation_id = $2 where brand_id = $1 and organisation_id <> $2`, [
      brandId,
      toOrganisationId,
    ]);
    await this.jobs.add(RESULTS, { brandId }, { jobKey: `${RESULTS}:${brandId}` });
  }

  @Job<{ brandId: string }>(RESULTS)
  async follow({ brandId }: { brandId: string }): Promise<void> {
    await this.results.refreshBrand(brandId);
  }
}
