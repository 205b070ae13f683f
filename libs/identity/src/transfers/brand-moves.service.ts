import { Injectable } from '@nestjs/common';
import { BrandMoves, type BrandMove } from '../contract/brand-moves.js';

/** The lock order of the product; everybody else comes after these, by name. */
const FIRST: readonly string[] = ['campaigns', 'applications', 'collaborations'];

/** Keeps the participants of brand moves and calls them one after the other. */
@Injectable()
export class BrandMovesService extends BrandMoves {
  private participants: Array<{ module: string; move: (brand: BrandMove) => Promise<void> }> = [];

  register(module: string, move: (brand: BrandMove) => Promise<void>): void {
    if (this.participants.some((each) => each.module === module)) throw new Error(`${module} takes part in brand moves already`);
    this.participants = [...this.participants, { module, move }].sort(
      (a, b) => rank(a.module) - rank(b.module) || a.module.localeCompare(b.module),
    );
  }

  /** Needs a transaction. */
  async move(brand: BrandMove): Promise<void> {
    for (const { move } of this.participants) await move(brand);
  }
}

function rank(module: string): number {
  const at = FIRST.indexOf(module);
  return at < 0 ? FIRST.length : at;
}
