/** Languages of the product (I18-1). */
export const LOCALES = ['en', 'de'] as const;

export type Locale = (typeof LOCALES)[number];
