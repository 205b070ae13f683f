import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BrandMoves, type BrandMove } from '@app/identity';
import { Database } from '@app/platform';

/** Campaigns of a moved brand go with it (ACC-7); the receiving owner takes over those of former colleagues. */
@Injectable()
export class CampaignsBrandMove implements OnModuleInit {
  constructor(
    private readonly moves: BrandMoves,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.moves.register('campaigns', (brand) => this.move(brand));
  }

  private async move({ brandId, toOrganisationId, acceptedBy }: BrandMove): Promise<void> {
    await this.database.execute(
      `update campaigns.campaigns set organisation_id = $2, owner_id = $3 where brand_id = $1 and organisation_id <> $2`,
      [brandId, toOrganisationId, acceptedBy],
    );
    await this.database.execute(`update campaigns.templates set organisation_id = $2 where brand_id = $1`, [brandId, toOrganisationId]);
    await this.database.execute(`update campaigns.creator_questions set organisation_id = $2 where brand_id = $1`, [
      brandId,
      toOrganisationId,
    ]);
  }
}
