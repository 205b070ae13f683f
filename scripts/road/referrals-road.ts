import { eventually, type Api } from './api.ts';
import type { Checks } from './checks.ts';
import { joinAsCreator, type Owner } from './people.ts';

interface Listed<T> {
  items: T[];
}

/** A brand brings its own creator along, over the API (CRE-10, BRA-1). */
export async function referralsRoad(api: Api, checks: Checks, run: string, owner: Owner): Promise<void> {
  checks.step('Referrals and brand profile (CRE-10, BRA-1)');
  const path = `/brands/${owner.brandId}`;
  const plain = run
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
    .slice(-12);
  const { code: first } = await api.get<{ code: string }>(`${path}/referral`, owner.token);
  const code = `ROAD-${plain}`;
  await api.call('PATCH', `${path}/referral`, { token: owner.token, body: { code, text: 'Join us!' } });
  const preview = await api.get<{ code: string; text: string }>(`/referrals/${first.toLowerCase()}`);
  checks.equal('the first code leads to the brand, too (CRE-10)', [preview.code, preview.text], [code, 'Join us!']);
  await checks.refused('a code of nobody', 404, () => api.get('/referrals/NOBODYS-ROAD'));
  const name = `road${plain.toLowerCase()}ref`;
  const creator = await joinAsCreator(api, {
    email: `${name}@creators.example`,
    password: 'road-creator-2026-long',
    firstName: 'Rea',
    lastName: 'Road',
    username: name,
    followers: 3_000,
    referralCode: code,
  });
  const groups = () => api.get<Listed<{ id: string; kind: string }>>(`${path}/groups`, owner.token);
  const group = (await groups()).items.find(({ kind }) => kind === 'referrals');
  const came = await eventually(async () => {
    const members = await api.get<Listed<{ creatorId: string }>>(`/groups/${group?.id}/members?limit=200`, owner.token);
    return members.items.some(({ creatorId }) => creatorId === creator.creatorId);
  });
  checks.that('who signs up with the code is in "My referrals" (GRP-1)', came === true);
  const profile = await api.get<{ figures: { referredCreators: number } }>(path, owner.token);
  checks.that('the profile counts them (BRA-1)', profile.figures.referredCreators > 0);
  const page = await api.get<{ name: string; invitedYou: boolean }>(`/creator/brands/${owner.brandId}`, creator.token);
  checks.that('the creator sees the brand that invited (BRA-1)', page.invitedYou);
}
