/** Fixed list of niches: profile, campaign criteria and search use the same words. */
export const NICHES = [
  'art',
  'automotive',
  'baby',
  'beauty',
  'books',
  'business',
  'cooking',
  'diy',
  'education',
  'family',
  'fashion',
  'fitness',
  'food',
  'gaming',
  'garden',
  'health',
  'home',
  'humour',
  'jewellery',
  'lifestyle',
  'music',
  'outdoor',
  'parenting',
  'pets',
  'photography',
  'skincare',
  'sports',
  'sustainability',
  'tech',
  'travel',
  'vegan',
  'wellness',
] as const;

export type Niche = (typeof NICHES)[number];

export const LEGAL_FORMS = ['individual', 'sole_trader', 'partnership', 'company'] as const;
export type LegalForm = (typeof LEGAL_FORMS)[number];

export const TAX_STATUSES = ['private', 'small_business', 'vat_registered'] as const;
export type TaxStatus = (typeof TAX_STATUSES)[number];
