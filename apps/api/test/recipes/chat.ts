import { newId } from '@app/platform';
import { open, owned, type Recipe } from './recipe.js';

export const chat: Recipe[] = [
  open('Threads_inbox', 'owner', (_, { owner }) => ({
    query: { limit: '2', include: 'total', q: 'serum', side: 'brand', organisationId: owner.organisationId, brandId: owner.brandId },
  })),
  owned('Threads_ofCampaign', 'owner', (_, { campaigns }) => ({
    params: { id: campaigns.preparation },
    query: { limit: '1', include: 'total', unread: 'false' },
  })),
  owned('Threads_ofCollaboration', 'owner', (_, { collaborations }) => ({ params: { id: collaborations.waiting } })),
  owned('Threads_one', 'owner', (_, { threads }) => ({ params: { id: threads.waiting } })),
  owned('Threads_list', 'owner', (_, { threads }) => ({ params: { id: threads.waiting }, query: { limit: '2', afterSeq: '0' } })),
  owned('Threads_post', 'owner', (_, { threads }) => ({ params: { id: threads.waiting }, body: { clientId: newId(), text: 'Hello 👋' } })),
  owned('Threads_read', 'owner', (_, { threads }) => ({ params: { id: threads.waiting }, body: { seq: 1 } })),
  owned('Threads_broadcast', 'owner', (_, { campaigns, collaborations }) => ({
    params: { id: campaigns.preparation },
    body: { text: 'Hi {{firstName}}', filter: { notPosted: true }, collaborationIds: [collaborations.waiting, collaborations.sent] },
  })),
];
