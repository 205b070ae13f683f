import { owned, type Recipe } from './recipe.js';

const ADDRESS = { name: 'Ana Glow', line1: 'Am Hof 2', postalCode: '04109', city: 'Leipzig', country: 'DE', phone: null };

export const shipping: Recipe[] = [
  owned('Addresses_list', 'owner', (_, { campaigns }) => ({
    params: { id: campaigns.preparation },
    query: { limit: '1', include: 'total', state: 'waiting,sent' },
  })),
  owned('Addresses_download', 'owner', (_, { campaigns }) => ({ params: { id: campaigns.preparation }, query: { state: 'waiting' } })),
  owned('Addresses_confirm', 'creator', async (_, { kept, collaborations }) => {
    await kept.preparation.restore();
    return { params: { id: collaborations.waiting }, body: ADDRESS };
  }),
  owned('Shipments_list', 'owner', (_, { campaigns }) => ({
    params: { id: campaigns.preparation },
    query: { limit: '1', include: 'total', state: 'waiting,sent' },
  })),
  owned('Shipments_send', 'owner', async (_, { kept, campaigns, collaborations }) => {
    await kept.preparation.restore();
    const parcel = { collaborationId: collaborations.waiting, carrier: 'DHL', trackingNumber: '00340434', costMinor: 490 };
    return { params: { id: campaigns.preparation }, body: { shipments: [parcel] } };
  }),
  owned('Shipments_one', 'owner', (_, { collaborations }) => ({ params: { id: collaborations.sent } })),
  owned('Shipments_receipt', 'creator', async (world, { kept, collaborations }) => {
    const [row] = await world.app.sql<{ id: string }>(`select id from shipping.shipments where collaboration_id = $1`, [
      collaborations.waiting,
    ]);
    const sent = `state = 'sent', sent_at = '${world.app.now().toISOString()}'`;
    await kept.preparation.restore({ table: 'shipping.shipments', id: row?.id ?? '', set: sent });
    return { params: { id: collaborations.waiting } };
  }),
  owned('HandOvers_give', 'owner', async (_, { kept, collaborations }) => {
    const voucher = `hand_over = 'voucher', terms = jsonb_set(terms, '{handOver}', '"voucher"')`;
    await kept.preparation.restore({ table: 'collaborations.collaborations', id: collaborations.waiting, set: voucher });
    return { params: { id: collaborations.waiting }, body: { text: 'GLOW-4711' } };
  }),
];
