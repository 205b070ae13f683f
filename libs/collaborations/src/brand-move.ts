import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BrandMoves, type BrandMove } from '@app/identity';
import { Database } from '@app/platform';

/** Collaborations of a moved brand and the selections they came from go with it (ACC-7). */
@Injectable()
export class CollaborationsBrandMove implements OnModuleInit {
  constructor(
    private readonly moves: BrandMoves,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.moves.register('collaborations', (brand) => this.move(brand));
  }

  private async move({ brandId, toOrganisationId }: BrandMove): Promise<void> {
    await this.database.execute(
      `update collaborations.collaborations set organisation_id = $2 where brand_id = $1 and organisation_id <> $2`,
      [brandId, toOrganisationId],
    );
    await this.database.execute(`update collaborations.ratings set organisation_id = $2 where brand_id = $1 and organisation_id <> $2`, [
      brandId,
      toOrganisationId,
    ]);
    await this.database.execute(
      `update collaborations.selections set organisation_id = $2
       where organisation_id <> $2 and id in (select selection_id from collaborations.collaborations where brand_id = $1)`,
      [brandId, toOrganisationId],
    );
  }
}
