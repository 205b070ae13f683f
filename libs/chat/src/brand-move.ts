import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BrandMoves, type BrandMove } from '@app/identity';
import { Database } from '@app/platform';

/** Conversations of a moved brand go with it (ACC-7). */
@Injectable()
export class ChatBrandMove implements OnModuleInit {
  constructor(
    private readonly moves: BrandMoves,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.moves.register('chat', (brand) => this.move(brand));
  }

  private async move({ brandId, toOrganisationId }: BrandMove): Promise<void> {
    await this.database.execute(`update chat.threads set organisation_id = $2 where brand_id = $1 and organisation_id <> $2`, [
      brandId,
      toOrganisationId,
    ]);
  }
}
