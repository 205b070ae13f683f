import { isCountry } from '@app/rules';

/** Languages creators post in (ISO 639-1), with names from the browser. */
const LANGUAGE_CODES =
  'ar bg bn bs ca cs da de el en es et fa fi fr he hi hr hu id is it ja ko lt lv mk ms nl no pl pt ro ru sk sl sq sr sv sw th tr uk ur vi zh';

export interface Choice {
  value: string;
  label: string;
}

/** Every country and territory that the browser can name, in the reader's order; the server takes the same (ISO 3166-1). */
export function countryChoices(language: string): Choice[] {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const choices: Choice[] = [];
  for (const first of letters) {
    for (const second of letters) {
      const value = first + second;
      if (!isCountry(value)) continue;
      const label = names.of(value);
      if (label !== undefined) choices.push({ value, label });
    }
  }
  return choices.toSorted((a, b) => a.label.localeCompare(b.label, language));
}

export function languageChoices(language: string): Choice[] {
  const names = new Intl.DisplayNames(language, { type: 'language' });
  return LANGUAGE_CODES.split(' ')
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .toSorted((a, b) => a.label.localeCompare(b.label, language));
}
