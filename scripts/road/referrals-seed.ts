import type { Api } from './api.ts';
import { joinAsCreator, type Owner } from './people.ts';
import { CREATOR_PASSWORD } from './people-of-the-sandbox.ts';

/** The demo brand's profile, its invitation, and one creator who came by it (BRA-1, CRE-10). */
export async function seedReferrals(api: Api, owner: Owner): Promise<void> {
  const body = {
    industry: 'beauty',
    description: 'Skincare from Hamburg: few ingredients, refillable glass, nothing that your skin does not need.',
    website: 'https://lumen.example',
    links: ['https://www.instagram.com/lumen.skin', 'https://www.tiktok.com/@lumen.skin'],
  };
  await api.call('PATCH', `/brands/${owner.brandId}`, { token: owner.token, body });
  const text = 'We love how you talk about skin. Join us here and be the first to hear of our campaigns!';
  await api.call('PATCH', `/brands/${owner.brandId}/referral`, { token: owner.token, body: { code: 'LUMEN', text } });
  await joinAsCreator(api, {
    email: 'ronja@creators.example',
    password: CREATOR_PASSWORD,
    firstName: 'Ronja',
    lastName: 'Falk',
    username: 'ronja.falk',
    followers: 4_300,
    city: 'Lübeck',
    postalCode: '23552',
    niches: ['skincare', 'wellness'],
    locale: 'de',
    referralCode: 'LUMEN',
  });
}
