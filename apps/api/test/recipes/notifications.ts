import { open, type Recipe } from './recipe.js';

export const notifications: Recipe[] = [
  open('Notifications_list', 'owner', () => ({ query: { limit: '1', include: 'total', unread: 'false' } })),
  open('Notifications_unread', 'owner'),
  open('Notifications_read', 'owner', async (world, { owner }) => {
    const rows = await world.app.sql<{ id: string }>(`select id from notifications.notifications where user_id = $1 limit 2`, [
      owner.userId,
    ]);
    return { body: { ids: rows.map(({ id }) => id) } };
  }),
  open('Notifications_settings', 'owner'),
  open('Notifications_choose', 'owner', () => ({ body: { items: [{ kind: 'campaign-launched', email: false }] } })),
];
