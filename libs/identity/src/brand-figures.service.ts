import { Injectable } from '@nestjs/common';
import { BRAND_FIGURES, BrandFigures, type BrandFigure } from './contract/brand-figures.js';

/** Asks the modules above for what the profile of a brand counts (BRA-1). */
@Injectable()
export class BrandFiguresService extends BrandFigures {
  private readonly counts = new Map<BrandFigure, (brandId: string) => Promise<number>>();

  register(figure: BrandFigure, count: (brandId: string) => Promise<number>): void {
    if (this.counts.has(figure)) throw new Error(`${figure} is counted already`);
    this.counts.set(figure, count);
  }

  /** One after the other; a figure nobody counts is 0. */
  async of(brandId: string): Promise<Record<BrandFigure, number>> {
    const figures = { followers: 0, referredCreators: 0, groups: 0 };
    for (const figure of BRAND_FIGURES) figures[figure] = (await this.counts.get(figure)?.(brandId)) ?? 0;
    return figures;
  }
}
