import { createRoute, redirect } from '@tanstack/react-router';
import { requireBrand, requireMe } from './guards.js';
import { lazyPage } from './lazy-page.js';
import { WindowError } from '../WholeWindow.js';
import { rootRoute } from './root.route.js';

/** The brand workspace. Every page below has `me` and `scope` in its route context and `useBrandScope()` in components. */
export const brandRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/b/$brandId',
  beforeLoad: async ({ context, params, location }) => {
    const me = await requireMe(context.queryClient, location.href);
    return { me, scope: requireBrand(me, params.brandId) };
  },
  errorComponent: WindowError,
  component: lazyPage(() => import('../layouts/BrandLayout.js'), 'identity', 'notifications'),
});

const index = createRoute({
  getParentRoute: () => brandRoute,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/b/$brandId/dashboard', params, replace: true });
  },
});

const dashboard = createRoute({
  getParentRoute: () => brandRoute,
  path: '/dashboard',
  component: lazyPage(() => import('../../pages/brand/DashboardPage.js')),
});

const campaigns = createRoute({
  getParentRoute: () => brandRoute,
  path: '/campaigns',
  component: lazyPage(() => import('../../pages/brand/CampaignsPage.js')),
});

const inbox = createRoute({
  getParentRoute: () => brandRoute,
  path: '/inbox',
  component: lazyPage(() => import('../../pages/brand/InboxPage.js')),
});

const settings = createRoute({
  getParentRoute: () => brandRoute,
  path: '/settings',
  component: lazyPage(() => import('../../pages/brand/SettingsPage.js'), 'identity'),
});

export const brandRoutes = brandRoute.addChildren([index, dashboard, campaigns, inbox, settings]);
