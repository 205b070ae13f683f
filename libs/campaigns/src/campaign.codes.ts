import { isCountry, isLanguage } from '@app/rules';
import { invalid } from './campaigns.errors.js';

const KINDS = {
  country: { known: isCountry, code: 'campaigns.country-unknown', message: 'is not an ISO 3166-1 code' },
  language: { known: isLanguage, code: 'campaigns.language-unknown', message: 'is not an ISO 639-1 code' },
} as const;

/**
 * Refuses the first code that no country or language has (422 naming it). Codes that stand already may stay, so that campaigns older than
 * this check can be saved. `pointer`: of the list, or of the parameter (`?country`).
 */
export function checkCodes(kind: keyof typeof KINDS, pointer: string, codes: readonly string[], standing: readonly string[]): void {
  const { known, code, message } = KINDS[kind];
  const stranger = codes.findIndex((one) => !known(one) && !standing.includes(one));
  if (stranger < 0) return;
  const value = codes[stranger];
  throw invalid(code, pointer.startsWith('?') ? pointer : `${pointer}/${stranger}`, `${message}: ${value}`, { value });
}
