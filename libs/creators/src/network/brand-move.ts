import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BrandMoves, type BrandMove } from '@app/identity';
import { Database } from '@app/platform';

/** Saved searches, blocks and records of a moved brand go with it (ACC-7), the figures of both organisations follow; who hid from it by its name stays hidden from it, and from the old organisation. */
@Injectable()
export class NetworkBrandMove implements OnModuleInit {
  constructor(
    private readonly moves: BrandMoves,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.moves.register('creators', (brand) => this.move(brand));
  }

  private async move({ brandId, toOrganisationId }: BrandMove): Promise<void> {
    for (const table of ['saved_searches', 'blocked_creators', 'record_events']) {
      await this.database.execute(`update creators.${table} set organisation_id = $2 where brand_id = $1 and organisation_id <> $2`, [
        brandId,
        toOrganisationId,
      ]);
    }
    await this.database.execute(
      `insert into creators.hidden_organisations (id, creator_id, organisation_id, brand_id, created_at)
       select gen_random_uuid(), creator_id, $2, brand_id, created_at from creators.hidden_organisations where brand_id = $1 and organisation_id <> $2
       on conflict do nothing`,
      [brandId, toOrganisationId],
    );
  }
}
