import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BrandMoves, type BrandMove } from '@app/identity';
import { Database } from '@app/platform';

/** Contents and drafts of a moved brand go with it (ACC-7). */
@Injectable()
export class ContentSyncBrandMove implements OnModuleInit {
  constructor(
    private readonly moves: BrandMoves,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.moves.register('content-sync', (brand) => this.move(brand));
  }

  private async move({ brandId, toOrganisationId }: BrandMove): Promise<void> {
    for (const table of ['contents', 'drafts']) {
      await this.database.execute(`update content_sync.${table} set organisation_id = $2 where brand_id = $1 and organisation_id <> $2`, [
        brandId,
        toOrganisationId,
      ]);
    }
  }
}
