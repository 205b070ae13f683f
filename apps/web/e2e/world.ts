import { eventually, type Api } from '../../../scripts/road/api.ts';
import { apply, draftCampaign, painting, type Brief, type Draft } from '../../../scripts/road/campaign.ts';
import { joinAsCreator, joinAsOwner, linkInstagram, simulatedAccount, type Creator, type Owner } from '../../../scripts/road/people.ts';

const PASSWORD = 'a long enough sentence';
const FACES = [
  ['Lena', 'Weiß', 18_400, 'Hamburg', '20095'],
  ['Jonas', 'Brandt', 9_200, 'Leipzig', '04109'],
  ['Aylin', 'Özdemir', 31_700, 'Köln', '50667'],
  ['Björn', 'Lund', 6_800, 'Kiel', '24103'],
  ['Zoë', 'Hartmann', 24_900, 'Berlin', '10115'],
] as const;

/** A brand owner whose pages come in this language. */
export function owner(api: Api, locale: 'en' | 'de' = 'en'): Promise<Owner> {
  return joinAsOwner(api, {
    email: 'mia@lumen.example',
    password: PASSWORD,
    name: 'Mia Köhler',
    organisation: 'Lumen GmbH',
    brand: 'Lumen Skincare',
    locale,
  });
}

/** Creators with profile, address, picture and a checked Instagram account; at most five. */
export async function creators(api: Api, count: number, locale: 'en' | 'de' = 'de'): Promise<Creator[]> {
  const joined = await Promise.all(FACES.slice(0, count).map((face) => creator(api, face, locale)));
  const checked = await eventually(async () => {
    const accounts = await Promise.all(joined.map(({ token }) => api.get('/creator/social-accounts', token)));
    return !JSON.stringify(accounts).includes('"pending"');
  });
  if (!checked) throw new Error('the accounts were not checked in time');
  return joined;
}

async function creator(
  api: Api,
  [firstName, lastName, followers, city, postalCode]: (typeof FACES)[number],
  locale: 'en' | 'de',
): Promise<Creator> {
  const plain = `${firstName}.${lastName}`.toLowerCase().replaceAll('ß', 'ss').normalize('NFD').replace(/\p{M}/gu, '');
  const joined = await joinAsCreator(api, {
    email: `${plain}@creators.example`,
    password: PASSWORD,
    firstName,
    lastName,
    username: plain,
    followers,
    city,
    postalCode,
    niches: ['beauty', 'lifestyle'],
    locale,
  });
  await simulatedAccount(api, { username: plain, name: joined.name, followers });
  joined.socialAccountId = await linkInstagram(api, joined);
  await api.call('POST', '/creator/avatar', {
    token: joined.token,
    raw: { data: await painting(api, 'avatar', joined.name), type: 'image/jpeg' },
  });
  return joined;
}

/** A draft with everything in it. */
export function draft(api: Api, brand: Owner, more: Partial<Brief> = {}): Promise<Draft> {
  return draftCampaign(api, brand, {
    title: 'Morning Glow',
    productName: 'Glow Serum 30 ml',
    retailMinor: 8_900,
    cashMinor: 5_000,
    places: 3,
    hashtags: ['lumenglow'],
    mentions: ['lumen.skin'],
    task: 'Show how the serum fits into your morning. One calm scene in daylight, your own words, what you notice after a week.',
    message: 'Good care needs little: one product, every day.',
    pictures: ['serum-window'],
    variants: ['Sensitive', 'Normal'],
    questions: ['What is your skin like?'],
    ...more,
  });
}

/** A launched campaign to which these creators have applied, in this order. */
export async function open(api: Api, brand: Owner, applicants: readonly Creator[], more: Partial<Brief> = {}): Promise<string> {
  const { id } = await draft(api, brand, more);
  await api.post(`/campaigns/${id}/launch`, brand.token, {});
  for (const applicant of applicants) {
    await apply(api, applicant, id, {
      message: `I would love to show an honest week with it. ${applicant.name}`,
      variant: 'Normal',
      answers: ['A bit dry in winter'],
    });
  }
  return id;
}

export interface Collaboration {
  id: string;
  creator: { id: string };
}

/** A campaign in preparation: everybody who applied is in, in the order of the creators. */
export async function confirmed(
  api: Api,
  brand: Owner,
  applicants: readonly Creator[],
  more: Partial<Brief> = {},
): Promise<{ id: string; collaborations: Collaboration[] }> {
  const id = await open(api, brand, applicants, more);
  const applications = await api.all<{ id: string }>(`/campaigns/${id}/applications?state=applied&limit=200`, brand.token);
  for (const application of applications) await api.post(`/applications/${application.id}/accept`, brand.token, {});
  await api.post(`/campaigns/${id}/selection/confirm`, brand.token, {});
  const rows = await api.all<Collaboration>(`/campaigns/${id}/collaborations?limit=200`, brand.token);
  return { id, collaborations: applicants.map(({ creatorId }) => rows.find((row) => row.creator.id === creatorId)!) };
}

/** All parcels on their way; the first `receipts` of them have arrived. */
export async function shipped(
  api: Api,
  brand: Owner,
  campaignId: string,
  collaborations: readonly Collaboration[],
  people: readonly Creator[],
  receipts: number,
): Promise<void> {
  await api.post(`/campaigns/${campaignId}/shipments`, brand.token, {
    shipments: collaborations.map(({ id }, index) => ({
      collaborationId: id,
      carrier: 'DHL',
      trackingNumber: `00340434611${1000 + index}`,
      costMinor: 490,
    })),
  });
  for (const [index, { id }] of collaborations.slice(0, receipts).entries())
    await api.post(`/collaborations/${id}/receipt`, people[index]!.token, {});
}
