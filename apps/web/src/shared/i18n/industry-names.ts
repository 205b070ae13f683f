const EN = {
  beauty: 'Beauty and care',
  fashion: 'Fashion and jewellery',
  food: 'Food and drinks',
  home: 'Home and garden',
  fitness: 'Sports and health',
  tech: 'Tech and gaming',
  family: 'Family and pets',
  travel: 'Travel and outdoor',
  services: 'Services',
  other: 'Something else',
};

/** Fixed list of industries: brand profile and the wizard's examples use the same words (BRA-1). */
export type Industry = keyof typeof EN;

const DE: Record<Industry, string> = {
  beauty: 'Beauty und Pflege',
  fashion: 'Mode und Schmuck',
  food: 'Essen und Trinken',
  home: 'Wohnen und Garten',
  fitness: 'Sport und Gesundheit',
  tech: 'Technik und Gaming',
  family: 'Familie und Tiere',
  travel: 'Reisen und Outdoor',
  services: 'Dienstleistungen',
  other: 'Etwas anderes',
};

/** All industries, in the order of the list. */
export const INDUSTRIES = Object.keys(EN) as Industry[];

/** Name of an industry; the word itself for one this version does not know. */
export function industryName(industry: string, language: string): string {
  const names: Record<string, string> = language === 'de' ? DE : EN;
  return names[industry] ?? industry;
}
