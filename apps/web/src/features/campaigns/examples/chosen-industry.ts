import { INDUSTRIES, industryOf, type Industry } from './examples.types.js';

const KEY = 'of.examples.industry';

interface Clues {
  /** What the campaign looks for. */
  topics: readonly string[];
  /** The brand's industry (BRA-1); some have no examples. */
  brand: string | null | undefined;
}

/** The industry whose examples come first: the one chosen last on this device, else that of the campaign's topics, else the brand's own. */
export function chosenIndustry({ topics, brand }: Clues, storage: Pick<Storage, 'getItem'> = localStorage): Industry | null {
  const chosen = storage.getItem(KEY);
  const known = (word: string | null | undefined) => INDUSTRIES.find((industry) => industry === word);
  return known(chosen) ?? industryOf(topics) ?? known(brand) ?? null;
}

export function rememberIndustry(industry: Industry, storage: Pick<Storage, 'setItem'> = localStorage): void {
  storage.setItem(KEY, industry);
}
