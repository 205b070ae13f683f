import type { CreatorInput, OwnerInput } from './people.ts';
import type { StaffInput } from './staff.ts';

export const OWNER_PASSWORD = 'sandbox-lumen-2026';
export const CREATOR_PASSWORD = 'sandbox-creator-2026';

/** Whom one can sign in as after `npm start`. */
export const OWNER: OwnerInput = {
  email: 'mia@lumen.example',
  password: OWNER_PASSWORD,
  name: 'Mia Köhler',
  organisation: 'Lumen GmbH',
  brand: 'Lumen Skincare',
};

/** The operator's person: sees everything, decides everything. */
export const ADMIN: StaffInput = {
  email: 'sam@openfluence.example',
  name: 'Sam Albers',
  password: 'sandbox-operator-2026',
  role: 'admin',
};

/** The owner's colleagues; `aurora`: only the second brand. */
export const COLLEAGUES = [
  { name: 'Noor Haddad', email: 'noor@lumen.example', role: 'campaign_manager', title: 'Campaign manager', aurora: false },
  { name: 'Ben Larsson', email: 'ben@lumen.example', role: 'reviewer', title: 'Reviewer, Aurora only', aurora: true },
  { name: 'Carla Ricci', email: 'carla@lumen.example', role: 'logistics', title: 'Logistics', aurora: false },
] as const;

const creator = (
  firstName: string,
  lastName: string,
  followers: number,
  city: string,
  postalCode: string,
  niches: string[],
  bio: string,
  locale: 'en' | 'de' = 'de',
): CreatorInput => ({
  email: `${firstName.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')}@creators.example`,
  password: CREATOR_PASSWORD,
  firstName,
  lastName,
  username: `${firstName}.${lastName}`.toLowerCase().replaceAll('ß', 'ss').replaceAll('ø', 'o').normalize('NFD').replace(/\p{M}/gu, ''),
  followers,
  city,
  postalCode,
  street: 'Lindenallee 12',
  niches,
  bio,
  locale,
});

export const CREATORS: CreatorInput[] = [
  creator('Lena', 'Weiß', 18_400, 'Hamburg', '20095', ['beauty', 'lifestyle'], 'Slow mornings, honest skincare, too much tea.', 'en'),
  creator('Jonas', 'Brandt', 9_200, 'Leipzig', '04109', ['lifestyle', 'travel'], 'Kleine Reisen, gutes Licht, echte Empfehlungen.'),
  creator('Aylin', 'Özdemir', 31_700, 'Köln', '50667', ['beauty', 'fashion'], 'Alltag mit Hautpflege, Mode und zwei Katzen.'),
  creator('Björn', 'Lund', 6_800, 'Kiel', '24103', ['fitness', 'lifestyle'], 'Laufen, Meer, früh aufstehen.'),
  creator(
    'Zoë',
    'Hartmann',
    24_900,
    'Berlin',
    '10115',
    ['beauty', 'lifestyle'],
    'Skincare nerd. I read the ingredients so you don’t have to.',
    'en',
  ),
  creator('Emil', 'Sørensen', 12_300, 'Dresden', '01067', ['food', 'lifestyle'], 'Kochen, Kaffee und Dinge, die lange halten.'),
  creator('Nora', 'Vogel', 47_500, 'München', '80331', ['lifestyle', 'family'], 'Leben mit drei Kindern und einem Garten.'),
  creator('Paul', 'Adler', 5_400, 'Bremen', '28195', ['travel', 'lifestyle'], 'Mit dem Rad, mit dem Zelt, mit der Kamera.'),
  creator('Ida', 'Krüger', 15_100, 'Wien', '1010', ['beauty', 'lifestyle'], 'Wiener Alltag, Hautpflege, Flohmärkte.'),
  creator('Tom', 'Richter', 8_700, 'Nürnberg', '90402', ['fitness', 'food'], 'Training, Meal Prep und ehrliche Produkttests.'),
].map((person) => (person.city === 'Wien' ? { ...person, country: 'AT' } : person));
