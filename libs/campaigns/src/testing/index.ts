import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export { rememberPictures } from './remember-pictures.js';

/** What the factory needs of the harness's `TestApp`. */
export interface CampaignFactoryApp {
  call<Body = Record<string, unknown>>(
    method: string,
    path: string,
    options?: {
      token?: string | undefined;
      headers?: Record<string, string>;
      body?: unknown;
      raw?: { data: Uint8Array; type: string };
    },
  ): Promise<{ status: number; body: Body; headers: Headers }>;
}

/** A sample file of this folder (`media/`). */
export function media(name: string): Buffer {
  return readFileSync(join(import.meta.dirname, 'media', name));
}

export const PRODUCT_PICTURE = 'product-1600x1200-with-gps.jpg';

/** Everything readiness asks for: a shipped product worth 89.00 EUR, 3 stories. */
export const COMPLETE = {
  type: 'instagram',
  title: 'Glow serum',
  product: {
    name: 'Glow serum',
    description: 'Vitamin C, 30 ml',
    retailValue: { amountMinor: 8_900, currency: 'EUR' },
    handOver: 'ship',
    shipCountries: ['DE', 'AT'],
  },
  brief: { goal: 'awareness', task: 'Show how you use the serum in the morning.', message: 'Glow in two weeks.' },
  requirements: { hashtags: ['#glow'], mentions: ['@glowbrand'] },
  places: 10,
} as const;

export interface TestCampaign {
  id: string;
  state: string;
  version: number;
  [field: string]: unknown;
}

/** A complete draft with a picture, made over HTTP; `fields` replace those of `COMPLETE`. */
export async function makeDraft(
  app: CampaignFactoryApp,
  owner: { accessToken: string; brandId: string },
  fields: Record<string, unknown> = {},
): Promise<TestCampaign> {
  const token = owner.accessToken;
  const made = await app.call<TestCampaign>('POST', `/brands/${owner.brandId}/campaigns`, { token, body: { ...COMPLETE, ...fields } });
  if (made.status !== 201) throw new Error(`draft: ${made.status} ${JSON.stringify(made.body)}`);
  const picture = await app.call('POST', `/campaigns/${made.body.id}/images`, {
    token,
    raw: { data: media(PRODUCT_PICTURE), type: 'image/jpeg' },
  });
  if (picture.status !== 201) throw new Error(`picture: ${picture.status} ${JSON.stringify(picture.body)}`);
  return (await app.call<TestCampaign>('GET', `/campaigns/${made.body.id}`, { token })).body;
}

/** A launched campaign: `application`, or `running` with `{ timing: 'ongoing' }`. */
export async function makeCampaign(
  app: CampaignFactoryApp,
  owner: { accessToken: string; brandId: string },
  fields: Record<string, unknown> = {},
): Promise<TestCampaign> {
  const draft = await makeDraft(app, owner, fields);
  const launched = await app.call<TestCampaign>('POST', `/campaigns/${draft.id}/launch`, { token: owner.accessToken, body: {} });
  if (launched.status !== 200) throw new Error(`launch: ${launched.status} ${JSON.stringify(launched.body)}`);
  return launched.body;
}
