import { painting } from '../campaign.ts';
import { joinAsCreator, joinAsOwner, mailsTo, signIn, type Creator } from '../people.ts';
import { CREATORS, type Journey } from './journey.ts';

/** Chapter 1: a brand and thirty creators join (ACC-1, TER-1, CRE-1). */
export async function signUp(journey: Journey): Promise<void> {
  const { api, checks } = journey;
  checks.step('1 · Sign-up of a brand and of 30 creators (ACC-1, TER-1, CRE-1)');
  const email = `owner-${journey.options.run}@demo.example`;
  journey.owner = await joinAsOwner(api, {
    email,
    password: 'harbour-violet-lamp-2026',
    name: 'Mia Köhler',
    organisation: `Lumen ${journey.options.run}`,
    brand: `Lumen ${journey.options.run}`,
  });
  checks.that('the owner is signed in and has an organisation with a brand', !!journey.owner.organisationId && !!journey.owner.brandId);
  checks.that(
    'the confirmation mail lies in the outbox',
    (await mailsTo(api, email)).some((mail) => mail.text.includes('/confirm-email?token=')),
  );
  await checks.refused('a wrong password', 401, () => signIn(api, email, 'wrong-password-123'));
  await checks.refused('a too short password', 422, () =>
    api.post('/auth/sign-up', undefined, {
      kind: 'brand',
      email: `x-${email}`,
      password: 'short',
      name: 'X',
      organisationName: 'X',
      locale: 'en',
      acceptedDocumentIds: [],
    }),
  );
  const acceptances = await api.get<{ items: unknown[] }>('/me/acceptances', journey.owner.token);
  checks.that('the accepted documents are recorded', acceptances.items.length >= 2, acceptances);
  const logo = await painting(api, 'logo', 'Lumen');
  await api.call('POST', `/brands/${journey.owner.brandId}/logo`, { token: journey.owner.token, raw: { data: logo, type: 'image/jpeg' } });
  const brand = await api.get<{ logoUrl: string }>(`/brands/${journey.owner.brandId}`, journey.owner.token);
  const picture = await fetch(`${api.url}${brand.logoUrl}`);
  checks.equal('the logo is served as', picture.headers.get('content-type'), 'image/webp');
  for (let i = 0; i < CREATORS; i++) journey.creators.push(await joinAsNumber(journey, i));
  checks.equal('creators signed up', new Set(journey.creators.map((creator) => creator.creatorId)).size, CREATORS);
  const profile = await api.get<{ missing: string[]; city: string }>('/creator/profile', journey.creators[0]!.token);
  checks.equal('nothing is missing in the first profile', profile.missing, []);
  const underAge = api.call('PATCH', '/creator/profile', { token: journey.creators[0]!.token, body: { birthDate: '2015-01-01' } });
  await checks.refused('a creator under 18', 422, () => underAge);
}

function joinAsNumber(journey: Journey, i: number): Promise<Creator> {
  const first = ['Lena', 'Jonas', 'Aylin', 'Björn', 'Zoë', 'Emil', 'Nora', 'Paul', 'Ida', 'Tom'][i % 10]!;
  const last = ['Weiß', 'Müller', 'Özdemir', 'Groß', 'Sørensen'][Math.floor(i / 10)]!;
  return joinAsCreator(journey.api, {
    email: `creator-${journey.options.run}-${i}@demo.example`,
    password: 'creator-harbour-2026',
    firstName: first,
    lastName: last,
    username: `demo_${journey.options.run}_${i}`,
    followers: 2_000 + i * 700,
    city: 'Dresden',
    postalCode: '01067',
    street: `Königsbrücker Straße ${i + 1}`,
    locale: i % 2 ? 'de' : 'en',
  });
}
