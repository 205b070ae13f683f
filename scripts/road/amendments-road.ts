import type { Api } from './api.ts';
import { apply, painting } from './campaign.ts';
import type { Checks } from './checks.ts';
import type { Creator, Owner } from './people.ts';

interface Copied {
  campaign: { id: string; state: string; type: string };
  dropped: Array<{ field: string }>;
}

const euros = (amount: number) => ({ amountMinor: amount * 100, currency: 'EUR' });

/** Copies of a campaign and changes of a launched offer (CAM-11, CAM-13). Leaves the clock where it is. */
export async function amendmentsRoad(api: Api, checks: Checks, run: string, owner: Owner, creator: Creator): Promise<void> {
  checks.step('Duplicates, templates and amendments (CAM-11, CAM-13)');
  const draft = await api.post<{ id: string }>(`/brands/${owner.brandId}/campaigns`, owner.token, {
    type: 'instagram',
    title: `Second look ${run}`,
    compensation: { cash: euros(150) },
    brief: { goal: 'awareness', task: 'Show your evening light.', message: 'Soft light.' },
    requirements: { hashtags: ['softlight'], mentions: ['lumen.skin'] },
    places: 2,
  });
  const data = await painting(api, 'product', 'Second look');
  await api.call('POST', `/campaigns/${draft.id}/images`, { token: owner.token, raw: { data, type: 'image/jpeg' } });
  const ugc = await api.post<Copied>(`/campaigns/${draft.id}/duplicate`, owner.token, { type: 'ugc' });
  checks.equal(
    'the UGC duplicate says what it dropped',
    ugc.dropped.map(({ field }) => field),
    ['/requirements/hashtags', '/requirements/mentions', '/requirements/disclosureCountry'],
  );
  const templates = `/organisations/${owner.organisationId}/campaign-templates`;
  const template = await api.post<{ id: string }>(templates, owner.token, { campaignId: draft.id, name: `Light ${run}` });
  const made = await api.post<Copied>(`${templates}/${template.id}/campaigns`, owner.token, { brandId: owner.brandId });
  checks.equal('a campaign from a template loses nothing', [made.campaign.state, made.dropped], ['draft', []]);
  await api.post(`/campaigns/${draft.id}/launch`, owner.token, {});
  const { id: application } = await apply(api, creator, draft.id, { message: 'I would love to.' });
  await api.post(`/applications/${application}/accept`, owner.token, {});
  const less = await api.post<{ id: string; disadvantage: boolean }>(`/campaigns/${draft.id}/amendments`, owner.token, {
    compensation: { cash: euros(120) },
    note: 'The budget has changed.',
  });
  checks.equal('less cash is a disadvantage', less.disadvantage, true);
  await checks.refused('accepting somebody who has not agreed', 409, () =>
    api.post(`/applications/${application}/accept`, owner.token, {}),
  );
  await api.post(`/amendments/${less.id}/consent`, creator.token, {});
  await api.post(`/applications/${application}/accept`, owner.token, {});
  const { items } = await api.get<{ items: Array<{ version: number; answers: { accepted: number } }> }>(
    `/campaigns/${draft.id}/amendments`,
    owner.token,
  );
  checks.equal('the new version is agreed', [items[0]?.version, items[0]?.answers.accepted], [2, 1]);
  await api.post(`/campaigns/${draft.id}/cancel`, owner.token, {});
  for (const { campaign } of [ugc, made]) await api.call('DELETE', `/campaigns/${campaign.id}`, { token: owner.token });
  await api.call('DELETE', `${templates}/${template.id}`, { token: owner.token });
}
