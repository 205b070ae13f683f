import { createRoute, redirect } from '@tanstack/react-router';
import { request } from '../../shared/api/client.js';
import { WindowError } from '../WholeWindow.js';
import { landing, requireMe } from './guards.js';
import { rootRoute } from './root.route.js';

/**
 * Addresses of mails and notifications that name a campaign or a conversation without its brand:
 * `/b/campaigns/{id}/…` and `/b/inbox/{threadId}` lead into the workspace of the right brand.
 */
const campaign = createRoute({
  getParentRoute: () => rootRoute,
  path: '/b/campaigns/$campaignId/{-$tab}',
  errorComponent: WindowError,
  beforeLoad: async ({ context, params, location }) => {
    await requireMe(context.queryClient, location.href);
    const { brandId } = await request<{ brandId: string }>('GET', '/campaigns/{id}', { params: { path: { id: params.campaignId } } });
    const rest = params.tab === undefined ? '' : `/${params.tab}`;
    throw redirect({ href: `/b/${brandId}/campaigns/${params.campaignId}${rest}`, replace: true });
  },
});

const thread = createRoute({
  getParentRoute: () => rootRoute,
  path: '/b/inbox/$threadId',
  errorComponent: WindowError,
  beforeLoad: async ({ context, params, location }) => {
    const place = landing(await requireMe(context.queryClient, location.href));
    if (place.to !== '/b/$brandId/dashboard') throw redirect({ ...place, replace: true });
    throw redirect({ href: `/b/${place.params.brandId}/inbox/${params.threadId}`, replace: true });
  },
});

export const shortLinkRoutes = [campaign, thread] as const;
