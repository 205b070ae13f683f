import { owned, type Recipe } from './recipe.js';

const CONTENTS = 'content_sync.contents';

const reading: Recipe[] = [
  owned('Contents_ofCampaign', 'owner', (_, { campaigns, creator, collaborations }) => ({
    params: { id: campaigns.active },
    query: { limit: '1', include: 'total', state: 'matched,incomplete', creatorId: creator.id, collaborationId: collaborations.active },
  })),
  owned('Contents_ofCollaboration', 'owner', (_, { collaborations }) => ({ params: { id: collaborations.active } })),
  owned('Contents_syncState', 'owner', (_, { collaborations }) => ({ params: { id: collaborations.active } })),
  owned('Contents_get', 'owner', (_, { contents }) => ({ params: { id: contents.matched } })),
  owned('Contents_snapshots', 'owner', (_, { contents }) => ({ params: { id: contents.matched } })),
];

const changing: Recipe[] = [
  owned('Contents_paste', 'owner', async (_, { kept, collaborations, links }) => {
    await kept.active.restore();
    return { params: { id: collaborations.active }, body: { url: links.matched } };
  }),
  owned('Contents_sync', 'owner', (_, { collaborations }) => ({ params: { id: collaborations.active } })),
  owned('Contents_syncAccount', 'creator', (_, { creator }) => ({ params: { id: creator.socialAccountId } })),
  owned('Contents_takeSnapshot', 'owner', async (_, { kept, contents }) => {
    await kept.active.restore();
    return { params: { id: contents.matched } };
  }),
  owned('Contents_recheck', 'owner', async (_, { kept, contents }) => {
    await kept.active.restore();
    return { params: { id: contents.incomplete } };
  }),
  {
    ...owned('Contents_assign', 'creator', async (_, { kept, contents, deliverables }) => {
      await kept.active.restore();
      return { params: { id: contents.offered }, body: { deliverableId: deliverables.story } };
    }),
    // what was only offered to the creator is nothing that the brand knows of
    byMembers: async (_, { kept, contents, deliverables }) => {
      await kept.active.restore();
      return { params: { id: contents.matched }, body: { deliverableId: deliverables.post } };
    },
  },
  owned('Contents_confirmUnreadable', 'creator', async (_, { kept, contents }) => {
    await kept.active.restore();
    return { params: { id: contents.offered } };
  }),
  owned('Contents_object', 'owner', async (world, { kept, contents }) => {
    const until = new Date(world.app.now().getTime() + 86_400_000).toISOString();
    await kept.active.restore({ table: CONTENTS, id: contents.matched, set: `objection_until = '${until}'` });
    return { params: { id: contents.matched } };
  }),
  owned('Contents_waive', 'owner', async (_, { kept, contents }) => {
    await kept.active.restore();
    return { params: { id: contents.incomplete } };
  }),
];

export const content: Recipe[] = [...reading, ...changing];
