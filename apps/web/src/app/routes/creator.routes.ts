import { createRoute, redirect } from '@tanstack/react-router';
import { requireCreator, requireMe } from './guards.js';
import { lazyPage } from './lazy-page.js';
import { WindowError } from '../WholeWindow.js';
import { rootRoute } from './root.route.js';

/** The creator app. Every page below has `me` and `creator` in its route context. */
export const creatorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/c',
  beforeLoad: async ({ context, location }) => {
    const me = await requireMe(context.queryClient, location.href);
    return { me, creator: requireCreator(me) };
  },
  errorComponent: WindowError,
  component: lazyPage(() => import('../layouts/CreatorLayout.js'), 'identity', 'notifications'),
});

const index = createRoute({
  getParentRoute: () => creatorRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/c/discover', replace: true });
  },
});

const discover = createRoute({
  getParentRoute: () => creatorRoute,
  path: '/discover',
  component: lazyPage(() => import('../../pages/creator/DiscoverPage.js')),
});

const campaigns = createRoute({
  getParentRoute: () => creatorRoute,
  path: '/campaigns',
  component: lazyPage(() => import('../../pages/creator/MyCampaignsPage.js')),
});

const chat = createRoute({
  getParentRoute: () => creatorRoute,
  path: '/chat',
  component: lazyPage(() => import('../../pages/creator/ChatPage.js')),
});

const profile = createRoute({
  getParentRoute: () => creatorRoute,
  path: '/profile',
  component: lazyPage(() => import('../../pages/creator/ProfilePage.js'), 'identity'),
});

export const creatorRoutes = creatorRoute.addChildren([index, discover, campaigns, chat, profile]);
