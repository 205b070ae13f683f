import { eventually } from '../api.ts';
import { draftCampaign } from '../campaign.ts';
import { mailsTo } from '../people.ts';
import { PLACES, type Journey } from './journey.ts';

/** Chapter 2: the draft as the wizard saves it, with pictures (CAM-2 to CAM-6). */
export async function brief(journey: Journey): Promise<void> {
  const { api, checks, owner } = journey;
  checks.step('2 · The brief as a draft, step by step, with pictures (CAM-2 to CAM-6)');
  const draft = await draftCampaign(
    api,
    owner,
    {
      title: `Morning Glow ${journey.options.run}`,
      productName: 'Glow Serum 30 ml',
      retailMinor: 8_900,
      purchaseMinor: 2_100,
      cashMinor: 5_000,
      places: PLACES,
      hashtags: [`glow${journey.options.run}`],
      mentions: ['lumen.skin'],
      task: 'Show how the serum fits into your morning. One take in daylight, your own words, what you notice after a week.',
      message: 'Good skin needs little: one serum, every morning.',
      pictures: [`dropper-${journey.options.run}`, 'dropper-hand', 'dropper-leaf'],
      variants: ['Sensitive', 'Normal'],
      questions: ['What is your skin like?'],
    },
    journey.key('draft'),
  );
  journey.campaignId = draft.id;
  checks.equal('it is a draft', draft['state'], 'draft');
  checks.equal('it has pictures', (draft['images'] as unknown[]).length, 3);
  const preview = await api.get<Record<string, unknown>>(
    `/campaigns/${draft.id}/deliverables-preview?retailValueMinor=8900&cashMinor=5000&currency=EUR`,
    owner.token,
  );
  checks.that(
    '139 € owe 3 stories and 1 post or reel (CAM-4)',
    JSON.stringify(preview).includes('"stories":3') && JSON.stringify(preview).includes('"posts":1'),
    preview,
  );
  const readiness = await api.get<{ items?: Array<{ severity: string; ok: boolean; code: string }> }>(
    `/campaigns/${draft.id}/readiness`,
    owner.token,
  );
  const points = readiness.items ?? (readiness as unknown as { points: Array<{ severity: string; ok: boolean; code: string }> }).points;
  checks.equal(
    'nothing blocks the launch',
    points.filter((point) => point.severity === 'blocking' && !point.ok).map((point) => point.code),
    [],
  );
  await checks.refused('a stale change (If-Match)', 412, () =>
    api.call('PATCH', `/campaigns/${draft.id}`, { token: owner.token, body: { title: 'Stale' }, headers: { 'if-match': '"1"' } }),
  );
  await checks.refused('an unknown field', 422, () =>
    api.call('PATCH', `/campaigns/${draft.id}`, { token: owner.token, body: { state: 'active' } }),
  );
  const tiny = new Uint8Array(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'));
  await checks.refused('an active SVG as picture', 422, () =>
    api.call('POST', `/campaigns/${draft.id}/images`, { token: owner.token, raw: { data: tiny, type: 'image/png' } }),
  );
  const again = await api.post<{ id: string }>(
    `/brands/${owner.brandId}/campaigns`,
    owner.token,
    { title: `Morning Glow ${journey.options.run}`, type: 'instagram', timing: 'time_limited', format: 'standard' },
    journey.key('draft'),
  );
  checks.equal('repeating the creation with its key gives the same campaign', again.id, draft.id);
}

/** Chapter 3: the launch (CAM-8). */
export async function launch(journey: Journey): Promise<void> {
  const { api, checks, owner, campaignId } = journey;
  checks.step('3 · Launch (CAM-8)');
  const launched = await api.post<{ state: string; timeline: unknown }>(
    `/campaigns/${campaignId}/launch`,
    owner.token,
    {},
    journey.key('launch'),
  );
  checks.equal('the state is', launched.state, 'application');
  await checks.refused('changing the compensation after the launch (CAM-11)', 422, () =>
    api.call('PATCH', `/campaigns/${campaignId}`, {
      token: owner.token,
      body: { compensation: { cash: { amountMinor: 1, currency: 'EUR' } } },
    }),
  );
  await checks.refused('a second launch', 409, () => api.post(`/campaigns/${campaignId}/launch`, owner.token, {}));
  const history = await api.get<{ items: Array<{ to: string }> }>(`/campaigns/${campaignId}/history`, owner.token);
  checks.that(
    'the history has the launch',
    history.items.some((row) => row.to === 'application'),
    history,
  );
  const versions = await api.get<{ items: Array<{ version: number; hash: string }> }>(`/campaigns/${campaignId}/versions`, owner.token);
  checks.equal(
    'version 1 of the terms is kept',
    versions.items.map((row) => row.version),
    [1],
  );
  checks.that(
    'the owner got the mail',
    !!(await eventually(async () => (await mailsTo(api, owner.email)).find((mail) => mail.subject.includes('Morning Glow')))),
  );
}
