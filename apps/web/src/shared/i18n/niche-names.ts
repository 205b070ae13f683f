const EN = {
  art: 'Art',
  automotive: 'Cars',
  baby: 'Baby',
  beauty: 'Beauty',
  books: 'Books',
  business: 'Business',
  cooking: 'Cooking',
  diy: 'DIY',
  education: 'Education',
  family: 'Family',
  fashion: 'Fashion',
  fitness: 'Fitness',
  food: 'Food',
  gaming: 'Gaming',
  garden: 'Garden',
  health: 'Health',
  home: 'Home',
  humour: 'Humour',
  jewellery: 'Jewellery',
  lifestyle: 'Lifestyle',
  music: 'Music',
  outdoor: 'Outdoor',
  parenting: 'Parenting',
  pets: 'Pets',
  photography: 'Photography',
  skincare: 'Skincare',
  sports: 'Sports',
  sustainability: 'Sustainability',
  tech: 'Tech',
  travel: 'Travel',
  vegan: 'Vegan',
  wellness: 'Wellness',
};

/** Niches of creators and campaigns, the fixed list of the server. */
export type Niche = keyof typeof EN;

const DE: Record<Niche, string> = {
  art: 'Kunst',
  automotive: 'Autos',
  baby: 'Baby',
  beauty: 'Beauty',
  books: 'Bücher',
  business: 'Business',
  cooking: 'Kochen',
  diy: 'Selbermachen',
  education: 'Bildung',
  family: 'Familie',
  fashion: 'Mode',
  fitness: 'Fitness',
  food: 'Essen',
  gaming: 'Gaming',
  garden: 'Garten',
  health: 'Gesundheit',
  home: 'Wohnen',
  humour: 'Humor',
  jewellery: 'Schmuck',
  lifestyle: 'Lifestyle',
  music: 'Musik',
  outdoor: 'Outdoor',
  parenting: 'Elternsein',
  pets: 'Haustiere',
  photography: 'Fotografie',
  skincare: 'Hautpflege',
  sports: 'Sport',
  sustainability: 'Nachhaltigkeit',
  tech: 'Technik',
  travel: 'Reisen',
  vegan: 'Vegan',
  wellness: 'Wellness',
};

/** All niches, in the order of the list. */
export const NICHES = Object.keys(EN) as Niche[];

/** Name of a niche; the word itself for one this version does not know. */
export function nicheName(niche: string, language: string): string {
  const names: Record<string, string> = language === 'de' ? DE : EN;
  return names[niche] ?? niche;
}
