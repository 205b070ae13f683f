import { createRoute, redirect } from '@tanstack/react-router';
import type { BrandScope } from '../../shared/access/brand-scope.js';
import type { Me } from '../../shared/access/me.queries.js';
import type { DraftsSearch } from '../../features/drafts/drafts.search.js';
import type { NetworkView } from '../../features/network/network.types.js';
import { requireBrand, requireMe } from './guards.js';
import { lazyPage } from './lazy-page.js';
import { WindowError } from '../WholeWindow.js';
import { rootRoute } from './root.route.js';
import { applicationsSearch, collaborationsSearch } from './campaign-tabs.search.js';
import { compact, oneOf, text } from './search.js';

/** The brand workspace. Every page below has `me` and `scope` in its route context and `useBrandScope()` in components. */
export const brandRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/b/$brandId',
  // written out: the inferred type goes round in a circle through the addresses of all pages
  beforeLoad: async ({ context, params, location }): Promise<{ me: Me; scope: BrandScope }> => {
    const me = await requireMe(context.queryClient, location.href);
    return { me, scope: requireBrand(me, params.brandId, location.href) };
  },
  errorComponent: WindowError,
  component: lazyPage(() => import('../layouts/BrandLayout.js'), 'notifications'),
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
  /** States, types, timings and formats, several with commas as in the API. */
  state?: string;
  type?: string;
  timing?: string;
  format?: string;
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
      timing: text(search['timing']),
      format: text(search['format']),
      q: text(search['q']),
      sort: oneOf(['-launchedAt'] as const, search['sort']),
      archived: search['archived'] === true ? (true as const) : undefined,
    }),
  component: lazyPage(() => import('../../pages/brand/CampaignsPage.js'), 'campaigns'),
});

const newCampaign = createRoute({
  getParentRoute: () => brandRoute,
  path: '/campaigns/new',
  component: lazyPage(() => import('../../pages/brand/NewCampaignPage.js'), 'campaigns', 'campaigns-brief', 'campaigns-copies'),
});

/** The wizard of a draft (CAM-2); the step is in the address, else the one where this person left. */
const editCampaign = createRoute({
  getParentRoute: () => brandRoute,
  path: '/campaigns/$campaignId/edit',
  validateSearch: (search: Record<string, unknown>): { step?: string } => compact({ step: text(search['step']) }),
  component: lazyPage(() => import('../../pages/brand/CampaignWizardPage.js'), 'campaigns', 'campaigns-brief'),
});

export interface ContentSearch {
  /** States and kinds, several with commas as in the API. */
  state?: string;
  kind?: string;
  creator?: string;
  /** The one that is open beside the wall. */
  content?: string;
}

export interface ReportSearch {
  /** Base of the engagement rate; by reach when left out. */
  rate?: 'views' | 'followers';
  /** Sort of the creators: a field, with `-` downwards. */
  creators?: string;
  /** Sort of the contents; most views first when left out. */
  contents?: '-publishedAt' | '-engagements';
}

function threadFilter(search: Record<string, unknown>): { q?: string; unread?: true } {
  return compact({ q: text(search['q']), unread: search['unread'] === true ? (true as const) : undefined });
}

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
    validateSearch: applicationsSearch,
    component: lazyPage(
      () => import('../../pages/brand/CampaignApplicationsPage.js'),
      'campaigns',
      'applications',
      'invitations',
      'groups',
      'collaborations',
      'comments',
    ),
  }),
  createRoute({
    getParentRoute: () => campaign,
    path: '/questions',
    validateSearch: (search: Record<string, unknown>): { show?: 'answered' | 'hidden' | 'all' } =>
      compact({ show: oneOf(['answered', 'hidden', 'all'] as const, search['show']) }),
    component: lazyPage(() => import('../../pages/brand/CampaignQuestionsPage.js'), 'campaigns', 'questions'),
  }),
  createRoute({
    getParentRoute: () => campaign,
    path: '/collaborations',
    validateSearch: collaborationsSearch,
    component: lazyPage(() => import('../../pages/brand/CampaignCollaborationsPage.js'), 'campaigns', 'collaborations', 'shipping', 'chat'),
  }),
  createRoute({
    getParentRoute: () => campaign,
    path: '/drafts',
    // read by the page, as that of the creators
    validateSearch: (search: Record<string, unknown>): DraftsSearch => search as DraftsSearch,
    component: lazyPage(() => import('../../pages/brand/CampaignDraftsPage.js'), 'campaigns', 'drafts', 'draft'),
  }),
  createRoute({
    getParentRoute: () => campaign,
    path: '/content',
    validateSearch: (search: Record<string, unknown>): ContentSearch =>
      compact({
        state: text(search['state']),
        kind: text(search['kind']),
        creator: text(search['creator']),
        content: text(search['content']),
      }),
    component: lazyPage(() => import('../../pages/brand/CampaignContentPage.js'), 'campaigns', 'content-sync', 'comments'),
  }),
  createRoute({
    getParentRoute: () => campaign,
    path: '/chat',
    validateSearch: (search: Record<string, unknown>): { thread?: string; q?: string; unread?: true } =>
      compact({ thread: text(search['thread']), ...threadFilter(search) }),
    component: lazyPage(() => import('../../pages/brand/CampaignChatPage.js'), 'campaigns', 'chat', 'content-sync'),
  }),
  createRoute({
    getParentRoute: () => campaign,
    path: '/report',
    validateSearch: (search: Record<string, unknown>): ReportSearch =>
      compact({
        rate: oneOf(['views', 'followers'] as const, search['rate']),
        creators: text(search['creators']),
        contents: oneOf(['-publishedAt', '-engagements'] as const, search['contents']),
      }),
    component: lazyPage(() => import('../../pages/brand/CampaignReportPage.js'), 'campaigns', 'reporting'),
  }),
  createRoute({
    getParentRoute: () => campaign,
    path: '/brief',
    component: lazyPage(() => import('../../pages/brand/CampaignBriefPage.js'), 'campaigns', 'campaigns-brief'),
  }),
  createRoute({
    getParentRoute: () => campaign,
    path: '/history',
    component: lazyPage(() => import('../../pages/brand/CampaignHistoryPage.js'), 'campaigns', 'amendments'),
  }),
] as const;

const groups = createRoute({
  getParentRoute: () => brandRoute,
  path: '/groups',
  component: lazyPage(() => import('../../pages/brand/GroupsPage.js'), 'groups'),
});

const group = createRoute({
  getParentRoute: () => brandRoute,
  path: '/groups/$groupId',
  component: lazyPage(() => import('../../pages/brand/GroupPage.js'), 'groups', 'invitations'),
});

/** The board of creators by stage (GRP-4); filters under the names of the API, the stage is the one phones show. */
const relationships = createRoute({
  getParentRoute: () => brandRoute,
  path: '/relationships',
  validateSearch: (
    search: Record<string, unknown>,
  ): { stage?: 'outreach' | 'negotiation' | 'awaiting_post' | 'posted' | 'ambassador'; owner?: string; tag?: string; q?: string } =>
    compact({
      stage: oneOf(['outreach', 'negotiation', 'awaiting_post', 'posted', 'ambassador'] as const, search['stage']),
      owner: text(search['owner']),
      tag: text(search['tag']),
      q: text(search['q']),
    }),
  component: lazyPage(() => import('../../pages/brand/RelationshipsPage.js'), 'relationships', 'groups'),
});

/** The list of conversations; the open one is a page of its own beside it. */
const inbox = createRoute({
  getParentRoute: () => brandRoute,
  path: '/inbox',
  validateSearch: threadFilter,
  component: lazyPage(() => import('../../pages/brand/InboxPage.js'), 'chat'),
});

const thread = createRoute({
  getParentRoute: () => inbox,
  path: '/$threadId',
  component: lazyPage(() => import('../../pages/brand/InboxThreadPage.js'), 'chat', 'content-sync'),
});

/** The network (CRE-5): filters under the names of the API, `look` is the creator beside the list. */
const creators = createRoute({
  getParentRoute: () => brandRoute,
  path: '/creators',
  // read by the page: all filters would weigh on every first load
  validateSearch: (search: Record<string, unknown>): NetworkView => search as NetworkView,
  component: lazyPage(() => import('../../pages/brand/CreatorsPage.js'), 'network', 'groups', 'invitations'),
});

const creatorPage = createRoute({
  getParentRoute: () => brandRoute,
  path: '/creators/$creatorId',
  component: lazyPage(() => import('../../pages/brand/CreatorPage.js'), 'network', 'groups', 'invitations'),
});

const settings = createRoute({
  getParentRoute: () => brandRoute,
  path: '/settings',
  component: lazyPage(() => import('../../pages/brand/SettingsLayout.js')),
});

export interface AuditSearch {
  /** Who, with its kind in front: `user:…`, `key:…`. */
  actor?: string;
  /** Kinds of actors, several with commas as in the API. */
  kind?: string;
  action?: string;
  object?: string;
  objectId?: string;
  /** Days of the reader's calendar: `2026-11-01`; both are within. */
  from?: string;
  to?: string;
}

const settingsPages = [
  createRoute({
    getParentRoute: () => settings,
    path: '/',
    component: lazyPage(() => import('../../pages/brand/SettingsPage.js'), 'identity'),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/security',
    component: lazyPage(() => import('../../pages/brand/SecurityPage.js'), 'identity', 'two-factor', 'credentials', 'sessions'),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/notifications',
    component: lazyPage(() => import('../../pages/brand/NotificationsPage.js'), 'identity', 'notifications-settings'),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/data',
    component: lazyPage(() => import('../../pages/brand/MyDataPage.js'), 'identity', 'personal-data'),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/brand',
    component: lazyPage(() => import('../../pages/brand/BrandProfilePage.js'), 'identity', 'brand-profile'),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/blocked-creators',
    component: lazyPage(() => import('../../pages/brand/BlockedCreatorsPage.js'), 'network', 'groups'),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/organisation',
    component: lazyPage(() => import('../../pages/brand/OrganisationPage.js'), 'identity', 'organisation-settings'),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/api-keys',
    component: lazyPage(() => import('../../pages/brand/ApiKeysPage.js'), 'identity', 'api-keys'),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/single-sign-on',
    component: lazyPage(() => import('../../pages/brand/SingleSignOnPage.js'), 'identity', 'single-sign-on'),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/audit-log',
    validateSearch: (search: Record<string, unknown>): AuditSearch =>
      compact({
        actor: text(search['actor']),
        kind: text(search['kind']),
        action: text(search['action']),
        object: text(search['object']),
        objectId: text(search['objectId']),
        from: text(search['from']),
        to: text(search['to']),
      }),
    component: lazyPage(() => import('../../pages/brand/AuditLogPage.js'), 'identity', 'audit-log'),
  }),
] as const;

/** The organisation's people, whichever of its brands one works for (ACC-5 to ACC-7). */
const team = createRoute({
  getParentRoute: () => brandRoute,
  path: '/team',
  component: lazyPage(() => import('../../pages/brand/TeamLayout.js'), 'team', 'identity'),
});

const teamPages = [
  createRoute({
    getParentRoute: () => team,
    path: '/',
    component: lazyPage(() => import('../../pages/brand/TeamMembersPage.js'), 'team'),
  }),
  createRoute({
    getParentRoute: () => team,
    path: '/roles',
    component: lazyPage(() => import('../../pages/brand/TeamRolesPage.js'), 'team'),
  }),
  createRoute({
    getParentRoute: () => team,
    path: '/brands',
    component: lazyPage(() => import('../../pages/brand/TeamBrandsPage.js'), 'team'),
  }),
] as const;

export const brandRoutes = brandRoute.addChildren([
  index,
  dashboard,
  campaigns,
  newCampaign,
  editCampaign,
  campaign.addChildren(campaignTabs),
  creators,
  creatorPage,
  groups,
  relationships,
  group,
  inbox.addChildren([thread]),
  team.addChildren(teamPages),
  settings.addChildren(settingsPages),
]);
