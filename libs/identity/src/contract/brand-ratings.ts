import { Injectable } from '@nestjs/common';

/** How creators rated a brand, shown ratings only (CRE-8). */
export interface BrandRating {
  /** 1..5 */
  average: number;
  count: number;
}

type Ratings = (brandIds: readonly string[]) => Promise<ReadonlyMap<string, BrandRating>>;

/** Whoever shows a brand asks here how creators rated it (CAM-14); collaborations, where ratings are kept, answers. */
@Injectable()
export class BrandRatings {
  private ratings: Ratings | null = null;

  /** Once, when the module starts. */
  register(ratings: Ratings): void {
    this.ratings = ratings;
  }

  /** Brands nobody has rated are left out. */
  async of(brandIds: readonly string[]): Promise<ReadonlyMap<string, BrandRating>> {
    if (brandIds.length === 0 || !this.ratings) return new Map();
    return this.ratings([...new Set(brandIds)]);
  }
}
