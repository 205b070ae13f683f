import type { Api } from './api.ts';
import type { Owner } from './people.ts';

/** A template of the finished campaign, and an offer that became better after its launch (CAM-11, CAM-13). */
export async function seedAmendments(api: Api, owner: Owner): Promise<void> {
  const rows = async (state: string) =>
    (
      await api.get<{ items: Array<{ id: string; title: string; type: string; format: string }> }>(
        `/brands/${owner.brandId}/campaigns?state=${state}`,
        owner.token,
      )
    ).items;
  const [finished] = [...(await rows('completed')), ...(await rows('closing'))];
  if (finished) {
    await api.post(`/organisations/${owner.organisationId}/campaign-templates`, owner.token, {
      campaignId: finished.id,
      name: `Seasonal launch: ${finished.title}`,
    });
  }
  const open = (await rows('application')).find(({ type, format }) => type === 'instagram' && format === 'standard');
  if (!open) return;
  await api.post(`/campaigns/${open.id}/amendments`, owner.token, {
    schedule: { activeDays: 16 },
    brief: { tone: 'Calm and honest, like a note to a friend.' },
    note: 'Many of you asked for another weekend to post: here it is.',
  });
}
