import type { Tenant } from '../tenant.js';
import type { World } from '../world.js';
import { open, owned, type Recipe } from './recipe.js';

let calls = 0;

/** An offer that no call before this one has made. */
const another = () => ({ compensation: { cash: { amountMinor: 1_000 + (calls += 1), currency: 'EUR' } }, note: 'Mehr für euch' });

/** An amendment that waits for the word of the creator, the campaign's only applicant; terms once changed stay (append-only). */
async function amendment(world: World, { owner, campaigns }: Tenant): Promise<string> {
  calls += 1;
  const answer = await world.app.call<{ id: string }>('POST', `/campaigns/${campaigns.amended}/amendments`, {
    token: owner.accessToken,
    body: { brief: { tone: `Calm ${calls}` }, exclusivity: { category: 'Serum', days: 1 + (calls % 300) } },
  });
  if (answer.status !== 201) throw new Error(`amendment: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body.id;
}

export const amendments: Recipe[] = [
  owned('Amendments_create', 'owner', (_, { campaigns }) => ({ params: { id: campaigns.amended }, body: another() })),
  owned('Amendments_preview', 'owner', (_, { campaigns }) => ({
    params: { id: campaigns.amended },
    body: { brief: { task: 'Show it in the evening.' }, schedule: { activeDays: 20 } },
  })),
  owned('Amendments_list', 'owner', (_, { campaigns }) => ({ params: { id: campaigns.amended } })),
  open('Amendments_own', 'creator', (_, { campaigns }) => ({ query: { limit: '1', include: 'total', campaignId: campaigns.amended } })),
  owned('Amendments_consent', 'creator', async (world, tenant) => ({ params: { id: await amendment(world, tenant) } })),
  owned('Amendments_refuse', 'creator', async (world, tenant) => ({ params: { id: await amendment(world, tenant) } })),
];
