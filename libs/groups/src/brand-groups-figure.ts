import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BrandFigures } from '@app/identity';
import { Database } from '@app/platform';

/** How many groups a brand has made, for its profile (BRA-1). */
@Injectable()
export class BrandGroupsFigure implements OnModuleInit {
  constructor(
    private readonly figures: BrandFigures,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.figures.register('groups', async (brandId) => {
      const [row] = await this.database.query<{ count: number }>(
        `select count(*)::int as count from groups.groups where brand_id = $1 and kind = 'own'`,
        [brandId],
      );
      return row?.count ?? 0;
    });
  }
}
