/** Figures of a brand's profile that higher modules know (BRA-1). */
export const BRAND_FIGURES = ['followers', 'referredCreators', 'groups'] as const;
export type BrandFigure = (typeof BRAND_FIGURES)[number];

/** Registry of who counts what; each module registers at `onModuleInit`. */
export abstract class BrandFigures {
  /** Errors: throws when the figure is counted already. */
  abstract register(figure: BrandFigure, count: (brandId: string) => Promise<number>): void;
}
