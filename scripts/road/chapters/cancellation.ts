import { apply, draftCampaign, travel } from '../campaign.ts';
import { mailsTo } from '../people.ts';
import { DAY, type Journey } from './journey.ts';

/** Chapter 13: a campaign nobody confirms is cancelled by itself (CAM-9). */
export async function cancellation(journey: Journey): Promise<void> {
  const { api, checks, owner } = journey;
  checks.step('13 · A campaign nobody confirms is cancelled by itself, with warnings (CAM-9)');
  const draft = await draftCampaign(api, owner, {
    title: `Forgotten ${journey.options.run}`,
    productName: 'Hand Balm',
    retailMinor: 6_000,
    cashMinor: 0,
    places: 3,
    hashtags: ['balm'],
    mentions: [],
    task: 'Show how the balm works in your day, in two short scenes with daylight.',
    message: 'Hands that work deserve care.',
    pictures: ['jar-1', 'jar-2', 'jar-3'],
  });
  await api.post(`/campaigns/${draft.id}/launch`, owner.token, {});
  await apply(api, journey.creators[20]!, draft.id, { message: 'Yes please' });
  await travel(api, new Date((await journey.now()).getTime() + 9 * DAY));
  await journey.refresh();
  const campaign = await api.get<{ state: string; stateReason: string }>(`/campaigns/${draft.id}`, owner.token);
  checks.equal('it is', [campaign.state, campaign.stateReason], ['cancelled', 'selection_not_confirmed']);
  const mails = (await mailsTo(api, owner.email)).map((mail) => mail.subject);
  checks.equal('two warnings were sent', mails.filter((subject) => /Confirm your selection within (48|24) hours/.test(subject)).length, 2);
  const own = await api.get<{ items: Array<{ state: string; campaign: { id: string } }> }>(
    '/creator/applications',
    journey.creators[20]!.token,
  );
  checks.equal('the applicant’s application is closed', own.items.find((item) => item.campaign.id === draft.id)?.state, 'closed');
  await checks.refused('confirming it late', 409, () => api.post(`/campaigns/${draft.id}/selection/confirm`, owner.token, {}));
}
