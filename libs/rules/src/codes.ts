const regions = /* @__PURE__ */ new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
const languages = /* @__PURE__ */ new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** Groups, private use and reserved codes that have a name, but are no country of ISO 3166-1. */
const NO_COUNTRY = /^(Q[M-Z]|X[A-Z]|ZZ|AA|EU|EZ|UN|AC|CP|CQ|DG|EA|IC|TA)$/;
/** Tagalog and Twi stand in ISO 639-1, though software writes them as other codes. */
const STANDING: ReadonlySet<string> = new Set(['tl', 'tw']);

/** True for the alpha-2 code of a country or territory (ISO 3166-1); withdrawn codes stand for another one and are none. */
export function isCountry(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code) || NO_COUNTRY.test(code) || regions.of(code) === undefined) return false;
  return new Intl.Locale(`und-${code}`).region === code;
}

/** True for a two-letter language code (ISO 639-1); withdrawn codes stand for another one and are none. */
export function isLanguage(code: string): boolean {
  if (!/^[a-z]{2}$/.test(code) || languages.of(code) === undefined) return false;
  return STANDING.has(code) || new Intl.Locale(code).language === code;
}
