import { RoadError, type Api } from './api.ts';
import type { Owner } from './people.ts';

export interface Brief {
  title: string;
  productName: string;
  retailMinor: number;
  purchaseMinor?: number | null;
  cashMinor: number;
  places: number;
  hashtags: string[];
  mentions: string[];
  task: string;
  message: string;
  pictures: string[];
  variants?: string[];
  questions?: string[];
  niches?: string[];
  countries?: string[];
  applicationDays?: number;
  preparationDays?: number;
  activeDays?: number;
  deliverables?: { stories: number; posts: number; postKind: 'post' | 'reel' | 'free' };
  /** Wants to see drafts before posting (CAM-7). */
  drafts?: boolean;
}

export interface Draft {
  id: string;
  version: number;
  [member: string]: unknown;
}

const painted = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/** A picture drawn by the sandbox itself; the same words give the same picture, so each is drawn once. */
export function painting(api: Api, kind: 'product' | 'avatar' | 'logo', seed: string): Promise<Uint8Array<ArrayBuffer>> {
  const name = `${kind}/${encodeURIComponent(seed)}`;
  const known = painted.get(name);
  if (known) return known;
  const drawn = drawing(api, name);
  painted.set(name, drawn);
  drawn.catch(() => painted.delete(name));
  return drawn;
}

async function drawing(api: Api, name: string): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(`${api.url}/simulators/paintings/${name}`);
  if (!answer.ok) throw new RoadError(`painting ${name}`, answer.status, await answer.text());
  return new Uint8Array(await answer.arrayBuffer());
}

/** A complete draft as the wizard saves it, step by step (CAM-2 to CAM-6), with real pictures. */
export async function draftCampaign(api: Api, owner: Owner, brief: Brief, key?: string): Promise<Draft> {
  const created = await api.post<Draft>(
    `/brands/${owner.brandId}/campaigns`,
    owner.token,
    { title: brief.title, type: 'instagram', timing: 'time_limited', format: 'standard' },
    key,
  );
  for (const [index, seed] of brief.pictures.entries()) {
    const data = await painting(api, 'product', seed);
    await api.call('POST', `/campaigns/${created.id}/images`, {
      token: owner.token,
      raw: { data, type: 'image/jpeg' },
      ...(key ? { key: `${key}-picture-${index}` } : {}),
    });
  }
  const steps: Record<string, unknown>[] = [
    {
      product: {
        name: brief.productName,
        description: `${brief.productName}, made to be used every day.`,
        link: 'https://lumen.example/glow',
        retailValue: { amountMinor: brief.retailMinor, currency: 'EUR' },
        purchaseCost:
          brief.purchaseMinor === null
            ? null
            : { amountMinor: brief.purchaseMinor ?? Math.round(brief.retailMinor * 0.3), currency: 'EUR' },
        handOver: 'ship',
        shipCountries: brief.countries ?? ['DE', 'AT', 'CH'],
      },
      compensation: { cash: { amountMinor: brief.cashMinor, currency: 'EUR' } },
      variants: brief.variants ?? [],
      ...(brief.deliverables ? { deliverables: brief.deliverables } : {}),
      ...(brief.drafts ? { drafts: true } : {}),
    },
    {
      brief: {
        goal: 'awareness',
        measure: 'Reach among women and men from 20 to 40',
        audience: 'People who like simple, good things',
        tone: 'Warm, honest, close to everyday life',
        task: brief.task,
        message: brief.message,
        dos: ['Show the product in daylight', 'Say what you really think'],
        donts: ['No other brands in the picture'],
        postingWishes: 'Evenings work best for our audience',
      },
      requirements: { hashtags: brief.hashtags, mentions: brief.mentions, links: [], disclosureCountry: 'DE' },
    },
    {
      places: brief.places,
      criteria: { countries: brief.countries ?? [], niches: brief.niches ?? [], languages: [], followersMin: 1000 },
      questions: brief.questions ?? [],
    },
    {
      schedule: {
        applicationDays: brief.applicationDays ?? 7,
        preparationDays: brief.preparationDays ?? 7,
        activeDays: brief.activeDays ?? 14,
      },
      timeZone: 'Europe/Berlin',
    },
  ];
  let version = (await api.get<Draft>(`/campaigns/${created.id}`, owner.token)).version;
  for (const body of steps) {
    const saved = await api.call<Draft>('PATCH', `/campaigns/${created.id}`, {
      token: owner.token,
      body,
      headers: { 'if-match': `"${version}"` },
    });
    version = saved.body.version;
  }
  return api.get<Draft>(`/campaigns/${created.id}`, owner.token);
}

/** Applies with the terms as shown (APP-1). */
export async function apply(
  api: Api,
  creator: { token: string },
  campaignId: string,
  input: { message: string; variant?: string; answers?: string[]; askedCash?: { amountMinor: number; currency: string } },
  key?: string,
): Promise<{ id: string; state: string }> {
  const shown = await api.get<{ termsVersion: number; termsHash: string }>(`/creator/campaigns/${campaignId}`, creator.token);
  return api.post(
    `/creator/campaigns/${campaignId}/applications`,
    creator.token,
    { ...input, termsVersion: shown.termsVersion, termsHash: shown.termsHash },
    key,
  );
}

/** Moves business time; repeating it after a crash goes on towards the same instant. */
export async function travel(api: Api, to: Date | string): Promise<{ now: string; stops: number }> {
  return api.post('/sandbox/clock', undefined, { to: new Date(to).toISOString() });
}

/** Posts on the simulated Instagram. */
export async function postOnInstagram(
  api: Api,
  username: string,
  post: { kind: 'post' | 'reel' | 'story' | 'carousel'; caption?: string; takenAt?: string; insights?: Record<string, number | null> },
): Promise<{ id: string; permalink: string }> {
  return (await api.call<{ id: string; permalink: string }>('POST', `//simulators/__sim/accounts/${username}/posts`, { body: post })).body;
}
