import { createRoute, redirect } from '@tanstack/react-router';
import { requireCreator, requireMe } from './guards.js';
import { lazyPage } from './lazy-page.js';
import { WindowError } from '../WholeWindow.js';
import { rootRoute } from './root.route.js';
import { compact, oneOf, text } from './search.js';

/** The creator app. Every page below has `me` and `creator` in its route context. */
export const creatorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/c',
  beforeLoad: async ({ context, location }) => {
    const me = await requireMe(context.queryClient, location.href);
    return { me, creator: requireCreator(me) };
  },
  errorComponent: WindowError,
  component: lazyPage(() => import('../layouts/CreatorLayout.js'), 'notifications'),
});

const index = createRoute({
  getParentRoute: () => creatorRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/c/discover', replace: true });
  },
});

export interface DiscoverSearch {
  q?: string;
  saved?: true;
  /** Several with commas as in the API. */
  type?: string;
  niche?: string;
  compensation?: string;
  handOver?: string;
}

const discover = createRoute({
  getParentRoute: () => creatorRoute,
  path: '/discover',
  validateSearch: (search: Record<string, unknown>): DiscoverSearch =>
    compact({
      q: text(search['q']),
      saved: search['saved'] === true ? (true as const) : undefined,
      type: text(search['type']),
      niche: text(search['niche']),
      compensation: text(search['compensation']),
      handOver: text(search['handOver']),
    }),
  component: lazyPage(() => import('../../pages/creator/DiscoverPage.js'), 'creator-campaigns', 'creator-invitations'),
});

const openCampaign = createRoute({
  getParentRoute: () => creatorRoute,
  path: '/discover/$campaignId',
  component: lazyPage(
    () => import('../../pages/creator/OpenCampaignPage.js'),
    'creator-campaigns',
    'creator-applications',
    'creator-invitations',
  ),
});

/** A brand as creators see it (BRA-1). */
const brandPage = createRoute({
  getParentRoute: () => creatorRoute,
  path: '/brands/$brandId',
  component: lazyPage(() => import('../../pages/creator/BrandPage.js'), 'creator-brand', 'creator-campaigns', 'creator-invitations'),
});

const campaigns = createRoute({
  getParentRoute: () => creatorRoute,
  path: '/campaigns',
  validateSearch: (search: Record<string, unknown>): { show?: 'done' } => compact({ show: oneOf(['done'] as const, search['show']) }),
  component: lazyPage(
    () => import('../../pages/creator/MyCampaignsPage.js'),
    'creator-applications',
    'creator-collaborations',
    'creator-shipping',
    'creator-content-sync',
    'creators',
  ),
});

const collaboration = createRoute({
  getParentRoute: () => creatorRoute,
  path: '/campaigns/$collaborationId',
  component: lazyPage(
    () => import('../../pages/creator/CollaborationPage.js'),
    'creator-collaborations',
    'creator-shipping',
    'creator-content-sync',
    'creator-campaigns',
    'creators',
    'chat',
  ),
});

/** The draft of one piece before it is posted (CAM-7). */
const draft = createRoute({
  getParentRoute: () => creatorRoute,
  path: '/campaigns/$collaborationId/drafts/$deliverableId',
  component: lazyPage(() => import('../../pages/creator/DraftPage.js'), 'creator-drafts', 'draft', 'creator-collaborations'),
});

export interface ChatSearch {
  q?: string;
  unread?: true;
}

const chat = createRoute({
  getParentRoute: () => creatorRoute,
  path: '/chat',
  validateSearch: (search: Record<string, unknown>): ChatSearch =>
    compact({ q: text(search['q']), unread: search['unread'] === true ? (true as const) : undefined }),
  component: lazyPage(() => import('../../pages/creator/ChatPage.js'), 'chat'),
});

const thread = createRoute({
  getParentRoute: () => creatorRoute,
  path: '/chat/$threadId',
  component: lazyPage(() => import('../../pages/creator/ChatThreadPage.js'), 'chat'),
});

/** `linked`, or `platform` and `error`, are how the way to the platform and back ended (CRE-2). */
const profile = createRoute({
  getParentRoute: () => creatorRoute,
  path: '/profile',
  validateSearch: (search: Record<string, unknown>): { linked?: string; platform?: string; error?: string } =>
    compact({ linked: text(search['linked']), platform: text(search['platform']), error: text(search['error']) }),
  component: lazyPage(() => import('../../pages/creator/ProfilePage.js'), 'creators', 'creator-invitations'),
});

const profileForms = [
  createRoute({
    getParentRoute: () => creatorRoute,
    path: '/profile/edit',
    component: lazyPage(() => import('../../pages/creator/ProfileEditPage.js'), 'creators'),
  }),
  createRoute({
    getParentRoute: () => creatorRoute,
    path: '/profile/address',
    component: lazyPage(() => import('../../pages/creator/AddressPage.js'), 'creators'),
  }),
  createRoute({
    getParentRoute: () => creatorRoute,
    path: '/profile/payout',
    component: lazyPage(() => import('../../pages/creator/PayoutPage.js'), 'creators'),
  }),
  createRoute({
    getParentRoute: () => creatorRoute,
    path: '/profile/security',
    component: lazyPage(
      () => import('../../pages/creator/SecurityPage.js'),
      'identity',
      'two-factor',
      'credentials',
      'sessions',
      'creators',
    ),
  }),
  createRoute({
    getParentRoute: () => creatorRoute,
    path: '/profile/notifications',
    component: lazyPage(() => import('../../pages/creator/NotificationsPage.js'), 'creators', 'notifications-settings'),
  }),
  createRoute({
    getParentRoute: () => creatorRoute,
    path: '/profile/data',
    component: lazyPage(() => import('../../pages/creator/MyDataPage.js'), 'identity', 'personal-data', 'creators'),
  }),
] as const;

/** Reliability, level and every event (CRE-9, CRE-11). */
const record = createRoute({
  getParentRoute: () => creatorRoute,
  path: '/record',
  component: lazyPage(() => import('../../pages/creator/RecordPage.js'), 'record'),
});

export const creatorRoutes = creatorRoute.addChildren([
  index,
  discover,
  openCampaign,
  brandPage,
  campaigns,
  collaboration,
  draft,
  chat,
  thread,
  profile,
  record,
  ...profileForms,
]);
