import type { Api } from './api.ts';
import { travel } from './campaign.ts';
import { simulatedAccount, simulatedTiktok, type Creator } from './people.ts';
import { CREATORS } from './people-of-the-sandbox.ts';
import { ON_TIKTOK } from './tiktok-seed.ts';

/** What the accounts have gained over the demo's past, as a share of their followers of today. */
const GAINED = { instagram: 0.06, tiktok: 0.14 } as const;
/** So long between two looks at the figures. */
const STEP_MS = 2.5 * 24 * 3_600_000;

/** The accounts grow towards their followers of today, everybody at an own pace; `part` of the demo's past is over (0–1). */
export async function growTo(api: Api, part: number): Promise<void> {
  for (const [place, { username, firstName, lastName, followers }] of CREATORS.entries()) {
    const name = `${firstName} ${lastName}`;
    await simulatedAccount(api, { username, name, followers: Math.round(followers * gained(GAINED.instagram, part, place)) });
    const onTiktok = ON_TIKTOK.get(place);
    if (onTiktok) await simulatedTiktok(api, { username, name, followers: Math.round(onTiktok * gained(GAINED.tiktok, part, place + 3)) });
  }
}

/** Goes to this instant in some steps, at each of which the accounts have grown and TikTok's are read: nothing else looks at them (CRE-6). */
export async function growUntil(api: Api, creators: readonly Creator[], until: Date, parts: { from: number; to: number }): Promise<void> {
  const start = Date.parse((await api.get<{ now: string }>('/sandbox/clock')).now);
  const steps = Math.max(1, Math.round((until.getTime() - start) / STEP_MS));
  for (let step = 1; step <= steps; step++) {
    await travel(api, new Date(start + ((until.getTime() - start) * step) / steps));
    await growTo(api, parts.from + ((parts.to - parts.from) * step) / steps);
    await readTiktok(api, creators);
  }
}

/** The creators look at their figures on TikTok. */
export async function readTiktok(api: Api, creators: readonly Creator[]): Promise<void> {
  for (const place of ON_TIKTOK.keys()) {
    const creator = creators[place];
    if (!creator) continue;
    const { items } = await api.get<{ items: Array<{ id: string; platform: string }> }>('/creator/social-accounts', creator.token);
    const account = items.find(({ platform }) => platform === 'tiktok');
    if (account) await api.post(`/creator/social-accounts/${account.id}/refresh`, creator.token, {});
  }
}

/** Some gain early, some late, nobody evenly. */
function gained(gain: number, part: number, place: number): number {
  const pace = 0.6 + (place % 5) * 0.25;
  const unevenness = part * (1 - part) * 0.5 * Math.sin(part * 17 + place * 2);
  return 1 - gain * (1 - Math.min(1, part ** pace + unevenness));
}
