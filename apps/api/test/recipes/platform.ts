import { open, type ApiRequest, type Recipe } from './recipe.js';

/** The fuzz may move the clock a little: the world must stay in its phases. */
function movesFar({ body }: ApiRequest): boolean {
  if (typeof body !== 'object' || body === null) return false;
  const { by, to, toNextDeadline } = body as { by?: unknown; to?: unknown; toNextDeadline?: unknown };
  return (by !== undefined && by !== 'PT1M') || to !== undefined || toNextDeadline !== undefined;
}

export const files: Recipe[] = [
  open('Files_read', 'anonymous', async (world, { owner }) => {
    const { body } = await world.app.call<{ logoUrl: string }>('GET', `/brands/${owner.brandId}`, { token: owner.accessToken });
    return { params: { link: body.logoUrl.split('/').at(-1) ?? '' } };
  }),
];

export const sandbox: Recipe[] = [
  open('Sandbox_clock', 'anonymous'),
  { ...open('Sandbox_move', 'anonymous', () => ({ body: { by: 'PT1M' } })), harmful: movesFar },
  open('Sandbox_people', 'anonymous'),
  open('Sandbox_remember', 'anonymous', () => ({
    body: { kind: 'brand', role: 'Owner', name: 'Demo', email: 'demo@example.test', password: 'demo-harbour-47-lamp' },
  })),
  open('Sandbox_outbox', 'anonymous', (_, { owner }) => ({ query: { limit: '2', to: owner.email } })),
];
