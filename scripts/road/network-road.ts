import { eventually, type Api } from './api.ts';
import type { Checks } from './checks.ts';
import { joinAsOwner, type Creator, type Owner } from './people.ts';

interface Party {
  run: string;
  campaignId: string;
  collaborationId: string;
  owner: Owner;
  creator: Creator;
}

/** What an organisation has seen of a creator is a filter of its own network, and of nobody else's (CRE-5). */
export async function networkRoad(api: Api, checks: Checks, { run, campaignId, collaborationId, owner, creator }: Party): Promise<void> {
  checks.step('The network by rating and past results (CRE-5)');
  await api.call('PUT', '/creator/visibility', { token: creator.token, body: { network: true, away: [] } });
  const found = async (filter: Record<string, string>, who: Owner = owner): Promise<string[]> => {
    const query = new URLSearchParams(filter).toString();
    const { items } = await api.get<{ items: Array<{ id: string }> }>(`/brands/${who.brandId}/creators?${query}`, who.token);
    return items.map(({ id }) => id);
  };
  const contents = await api.all<{ collaborationId: string; counted: boolean; metrics: { views?: number } }>(
    `/campaigns/${campaignId}/report/contents?limit=200`,
    owner.token,
  );
  const views = contents
    .filter((content) => content.collaborationId === collaborationId && content.counted)
    .flatMap(({ metrics }) => metrics.views ?? [])
    .sort((a, b) => a - b);
  const median = Math.floor((views[Math.floor((views.length - 1) / 2)]! + views[Math.floor(views.length / 2)]!) / 2);
  const least = { workedWith: 'yes', 'rating[gte]': '4', 'pastFulfilment[gte]': '1', 'pastMedianViews[gte]': String(median) };
  const known = await eventually(async () => (await found(least)).includes(creator.creatorId));
  checks.that('who was rated 4, fulfilled and reached the median of the report is found', known !== null, { median, views });
  checks.equal('with more views than that', await found({ 'pastMedianViews[gte]': String(median + 1) }), []);
  checks.equal('with a better rating', await found({ ...least, 'rating[gte]': '4.5' }), []);
  checks.that('is nobody new', !(await found({ workedWith: 'no', q: creator.name })).includes(creator.creatorId));
  await checks.refused('a past of somebody new', 422, () => found({ workedWith: 'no', 'pastFulfilment[gte]': '1' }));
  const rival = await joinAsOwner(api, {
    email: `rival-${run}@demo.example`,
    password: 'harbour-violet-lamp-2026',
    name: 'Rita Rival',
    organisation: `Rival ${run}`,
    brand: `Rival ${run}`,
  });
  checks.equal('another organisation has seen nothing of it', await found({ workedWith: 'yes' }, rival), []);
}
