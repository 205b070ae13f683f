import type { Api } from './api.ts';
import { apply, painting } from './campaign.ts';
import type { Creator, Owner } from './people.ts';

interface RecordRow {
  id: string;
  reason: string;
  can: { object: boolean };
}

/**
 * A campaign for cash alone whose two creators are late by the time everything else is there: the staff's queue of overdue collaborations
 * (COL-3). To be called four to eight days before the sandbox's today.
 */
export async function seedOverdue(api: Api, owner: Owner, creators: readonly Creator[]): Promise<void> {
  const { id } = await api.post<{ id: string }>(`/brands/${owner.brandId}/campaigns`, owner.token, {
    title: 'Three Quiet Minutes',
    type: 'instagram',
    places: 2,
    compensation: { cash: { amountMinor: 12_000, currency: 'EUR' } },
    schedule: { applicationDays: 3, preparationDays: 1, activeDays: 2 },
    requirements: { hashtags: ['lumenquiet'], mentions: ['lumen.skin'] },
    brief: {
      goal: 'awareness',
      task: 'Tell your followers how you calm down in the evening, in three minutes. No product, only you.',
      message: 'Care begins with a pause.',
    },
  });
  const data = await painting(api, 'product', 'evening-pause');
  await api.call('POST', `/campaigns/${id}/images`, { token: owner.token, raw: { data, type: 'image/jpeg' } });
  await api.post(`/campaigns/${id}/launch`, owner.token, {});
  for (const creator of creators.slice(6, 8)) {
    const application = await apply(api, creator, id, { message: 'Evenings are when my followers listen.' });
    await api.post(`/applications/${application.id}/accept`, owner.token, {});
  }
  await api.post(`/campaigns/${id}/selection/confirm`, owner.token, {});
}

/** Somebody who delivered nothing objects to it (CRE-9); nobody has decided yet. */
export async function seedObjection(api: Api, creators: readonly Creator[]): Promise<void> {
  for (const { token } of creators) {
    const { items } = await api.get<{ items: RecordRow[] }>('/creator/record/events?limit=50', token);
    const event = items.find(({ reason, can }) => can.object && reason !== 'first-reply');
    if (!event) continue;
    await api.post('/creator/record/objections', token, {
      eventId: event.id,
      reason: 'I was in hospital that week; the brand knew, I have sent the letter.',
    });
    return;
  }
}
