import { createRoute, redirect } from '@tanstack/react-router';
import { requireBrand, requireMe } from './guards.js';
import { lazyPage } from './lazy-page.js';
import { WindowError } from '../WholeWindow.js';
import { rootRoute } from './root.route.js';
import { compact, oneOf, text } from './search.js';

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
  component: lazyPage(() => import('../../pages/brand/DashboardPage.js'), 'campaigns'),
});

export interface CampaignsSearch {
  view?: 'table';
  /** States and types, several with commas as in the API. */
  state?: string;
  type?: string;
  q?: string;
  sort?: '-launchedAt';
  archived?: true;
}

const campaigns = createRoute({
  getParentRoute: () => brandRoute,
  path: '/campaigns',
  validateSearch: (search: Record<string, unknown>): CampaignsSearch =>
    compact({
      view: oneOf(['table'] as const, search['view']),
      state: text(search['state']),
      type: text(search['type']),
      q: text(search['q']),
      sort: oneOf(['-launchedAt'] as const, search['sort']),
      archived: search['archived'] === true ? (true as const) : undefined,
    }),
  component: lazyPage(() => import('../../pages/brand/CampaignsPage.js'), 'campaigns'),
});

const newCampaign = createRoute({
  getParentRoute: () => brandRoute,
  path: '/campaigns/new',
  component: lazyPage(() => import('../../pages/brand/NewCampaignPage.js'), 'campaigns'),
});

/** The wizard of a draft (CAM-2); the step is in the address, else the one where this person left. */
const editCampaign = createRoute({
  getParentRoute: () => brandRoute,
  path: '/campaigns/$campaignId/edit',
  validateSearch: (search: Record<string, unknown>): { step?: string } => compact({ step: text(search['step']) }),
  component: lazyPage(() => import('../../pages/brand/CampaignWizardPage.js'), 'campaigns'),
});

/** Head and tabs of one campaign; each tab is a page of its own below. */
const campaign = createRoute({
  getParentRoute: () => brandRoute,
  path: '/campaigns/$campaignId',
  component: lazyPage(() => import('../../pages/brand/CampaignPage.js'), 'campaigns'),
});

const campaignTabs = [
  createRoute({
    getParentRoute: () => campaign,
    path: '/',
    component: lazyPage(() => import('../../pages/brand/CampaignOverviewPage.js'), 'campaigns'),
  }),
  createRoute({
    getParentRoute: () => campaign,
    path: '/applications',
    component: lazyPage(() => import('../../pages/brand/CampaignApplicationsPage.js')),
  }),
  createRoute({
    getParentRoute: () => campaign,
    path: '/collaborations',
    component: lazyPage(() => import('../../pages/brand/CampaignCollaborationsPage.js')),
  }),
  createRoute({
    getParentRoute: () => campaign,
    path: '/content',
    component: lazyPage(() => import('../../pages/brand/CampaignContentPage.js')),
  }),
  createRoute({
    getParentRoute: () => campaign,
    path: '/chat',
    component: lazyPage(() => import('../../pages/brand/CampaignChatPage.js')),
  }),
  createRoute({
    getParentRoute: () => campaign,
    path: '/report',
    component: lazyPage(() => import('../../pages/brand/CampaignReportPage.js')),
  }),
  createRoute({
    getParentRoute: () => campaign,
    path: '/brief',
    component: lazyPage(() => import('../../pages/brand/CampaignBriefPage.js'), 'campaigns'),
  }),
] as const;

const inbox = createRoute({
  getParentRoute: () => brandRoute,
  path: '/inbox',
  component: lazyPage(() => import('../../pages/brand/InboxPage.js')),
});

const thread = createRoute({
  getParentRoute: () => brandRoute,
  path: '/inbox/$threadId',
  component: lazyPage(() => import('../../pages/brand/InboxThreadPage.js')),
});

const settings = createRoute({
  getParentRoute: () => brandRoute,
  path: '/settings',
  component: lazyPage(() => import('../../pages/brand/SettingsPage.js'), 'identity'),
});

export const brandRoutes = brandRoute.addChildren([
  index,
  dashboard,
  campaigns,
  newCampaign,
  editCampaign,
  campaign.addChildren(campaignTabs),
  inbox,
  thread,
  settings,
]);
