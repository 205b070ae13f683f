import type { Api } from './api.ts';
import { apply, painting } from './campaign.ts';
import type { Creator, Owner } from './people.ts';

const DAY = 24 * 3_600_000;
const EUR = (euros: number) => ({ amountMinor: euros * 100, currency: 'EUR' });

/** Campaigns that are no parcel for Instagram: UGC videos, an event, and an online course whose code waits to be given. */
export async function seedFormats(api: Api, owner: Owner, creators: readonly Creator[]): Promise<void> {
  await launched(api, owner, 'serum-video', {
    title: 'Serum in 15 seconds',
    type: 'ugc',
    timing: 'ongoing',
    product: { name: 'Glow Serum 30 ml', retailValue: EUR(49), handOver: 'ship', shipCountries: ['DE', 'AT', 'CH'] },
    ugc: {
      lengthSeconds: 15,
      aspectRatio: '9:16',
      scenes: ['The bottle in morning light', 'Two drops on the back of your hand', 'Your face, without a filter'],
      hooks: ['I stopped using five products.', 'Two drops. That is all.'],
      wording: 'Say in your own words what you notice after a week.',
    },
    brief: {
      goal: 'content',
      task: 'One quick video of your morning: open, apply, look. No cuts faster than a second.',
      message: 'Good care needs little.',
    },
  });
  const { now } = await api.get<{ now: string }>('/sandbox/clock');
  const startsAt = new Date(`${new Date(Date.parse(now) + 16 * DAY).toISOString().slice(0, 10)}T17:00:00Z`);
  await launched(api, owner, 'loft-evening', {
    title: 'Evening at the Lumen Loft',
    type: 'instagram',
    format: 'event',
    product: { name: 'An evening with dinner and a workshop', retailValue: EUR(120), handOver: 'attend' },
    requirements: { hashtags: ['lumenloft'], mentions: ['lumen.skin'] },
    event: {
      venue: 'Lumen Loft',
      address: 'Am Kai 7, 2nd courtyard, 20457 Hamburg',
      startsAt: startsAt.toISOString(),
      endsAt: new Date(startsAt.getTime() + DAY / 6).toISOString(),
    },
    brief: {
      goal: 'awareness',
      task: 'Come by, mix your own cream with us and take your followers along in your stories.',
      message: 'Skin care you can touch.',
    },
  });
  await waitingForCode(api, owner, creators);
}

async function waitingForCode(api: Api, owner: Owner, creators: readonly Creator[]): Promise<void> {
  const creator = creators.at(-1);
  const id = await launched(api, owner, 'course-screen', {
    title: 'Skin School',
    type: 'instagram',
    timing: 'ongoing',
    product: { name: 'Skin School, the online course', retailValue: EUR(79), handOver: 'access' },
    compensation: { cash: EUR(30) },
    requirements: { hashtags: ['lumenschool'], mentions: ['lumen.skin'] },
    brief: {
      goal: 'sales',
      task: 'Take two lessons, then tell your followers the one thing you did not know before.',
      message: 'Know your skin.',
    },
  });
  if (!creator) return;
  const application = await apply(api, creator, id, { message: 'I have wanted to understand ingredients for years.' });
  await api.post(`/applications/${application.id}/accept`, owner.token, {});
  await api.post(`/campaigns/${id}/selection/confirm`, owner.token, {});
}

async function launched(api: Api, owner: Owner, picture: string, fields: Record<string, unknown>): Promise<string> {
  const { id } = await api.post<{ id: string }>(`/brands/${owner.brandId}/campaigns`, owner.token, { places: 8, ...fields });
  const data = await painting(api, 'product', picture);
  await api.call('POST', `/campaigns/${id}/images`, { token: owner.token, raw: { data, type: 'image/jpeg' } });
  await api.post(`/campaigns/${id}/launch`, owner.token, {});
  return id;
}
