import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BrandMoves, type BrandMove } from '@app/identity';
import { Database } from '@app/platform';

/** Applications to campaigns of a moved brand go with it (ACC-7). */
@Injectable()
export class ApplicationsBrandMove implements OnModuleInit {
  constructor(
    private readonly moves: BrandMoves,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.moves.register('applications', (brand) => this.move(brand));
  }

  private async move({ brandId, toOrganisationId }: BrandMove): Promise<void> {
    await this.database.execute(`update applications.invitations set organisation_id = $2 where brand_id = $1 and organisation_id <> $2`, [
      brandId,
      toOrganisationId,
    ]);
    await this.database.execute(`update applications.applications set organisation_id = $2 where brand_id = $1 and organisation_id <> $2`, [
      brandId,
      toOrganisationId,
    ]);
  }
}
