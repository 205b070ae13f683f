import { INDUSTRIES, industryOf, type Industry } from './examples.types.js';

const KEY = 'of.examples.industry';

/** The industry whose examples come first: the one chosen last on this device, else the one of the campaign's topics. */
export function chosenIndustry(topics: readonly string[], storage: Pick<Storage, 'getItem'> = localStorage): Industry | null {
  const chosen = storage.getItem(KEY);
  return INDUSTRIES.find((industry) => industry === chosen) ?? industryOf(topics);
}

export function rememberIndustry(industry: Industry, storage: Pick<Storage, 'setItem'> = localStorage): void {
  storage.setItem(KEY, industry);
}
