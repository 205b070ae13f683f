import { createRoute, redirect } from '@tanstack/react-router';
import { WindowError } from '../WholeWindow.js';
import { requireMe, requireStaff } from './guards.js';
import { lazyPage } from './lazy-page.js';
import { rootRoute } from './root.route.js';
import { compact, oneOf, text } from './search.js';

/** The operator's console. Every page below has `me` and `staff` in its route context. */
export const staffRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/staff',
  beforeLoad: async ({ context, location }) => {
    const me = await requireMe(context.queryClient, location.href);
    return { me, staff: requireStaff(me, location.href) };
  },
  errorComponent: WindowError,
  component: lazyPage(() => import('../layouts/StaffLayout.js'), 'notifications'),
});

/** What waits for verifiers (`VERIFICATION_KINDS` of the server). */
const KINDS = ['account-review', 'sample', 'second-look', 'ugc-video'] as const;

/** Queues show what is open, or what was decided. */
const decided = (found: Record<string, unknown>): { state?: 'decided' } => compact({ state: oneOf(['decided'] as const, found['state']) });

/** What can be searched for (`SEARCH_KINDS` of the server). */
const SEARCH_KINDS = ['organisation', 'brand', 'creator', 'campaign'] as const;

const index = createRoute({
  getParentRoute: () => staffRoute,
  path: '/',
  beforeLoad: ({ context }) => {
    const may = (permission: string): boolean => context.staff.permissions.some((each) => each === permission);
    if (may('staff.manage-accounts')) throw redirect({ to: '/staff/accounts', replace: true });
    if (may('staff.read-campaigns')) throw redirect({ to: '/staff/overdue', replace: true });
    throw redirect({ to: may('staff.verify') ? '/staff/verifications' : '/staff/security', replace: true });
  },
});

const search = createRoute({
  getParentRoute: () => staffRoute,
  path: '/search',
  validateSearch: (found: Record<string, unknown>): { q?: string; kind?: (typeof SEARCH_KINDS)[number] } =>
    compact({ q: text(found['q']), kind: oneOf(SEARCH_KINDS, found['kind']) }),
  component: lazyPage(() => import('../../pages/staff/StaffSearchPage.js'), 'staff-console'),
});

const overdue = createRoute({
  getParentRoute: () => staffRoute,
  path: '/overdue',
  component: lazyPage(() => import('../../pages/staff/OverduePage.js'), 'staff-console'),
});

const campaign = createRoute({
  getParentRoute: () => staffRoute,
  path: '/campaigns/$id',
  component: lazyPage(() => import('../../pages/staff/StaffCampaignPage.js'), 'staff-console'),
});

const collaboration = createRoute({
  getParentRoute: () => staffRoute,
  path: '/collaborations/$id',
  component: lazyPage(() => import('../../pages/staff/StaffCollaborationPage.js'), 'staff-console'),
});

const organisation = createRoute({
  getParentRoute: () => staffRoute,
  path: '/organisations/$id',
  component: lazyPage(() => import('../../pages/staff/StaffOrganisationPage.js'), 'staff-console'),
});

const creator = createRoute({
  getParentRoute: () => staffRoute,
  path: '/creators/$id',
  component: lazyPage(() => import('../../pages/staff/StaffCreatorPage.js'), 'staff-console'),
});

const accounts = createRoute({
  getParentRoute: () => staffRoute,
  path: '/accounts',
  component: lazyPage(() => import('../../pages/staff/StaffAccountsPage.js'), 'identity', 'staff-accounts'),
});

const documents = createRoute({
  getParentRoute: () => staffRoute,
  path: '/documents',
  component: lazyPage(() => import('../../pages/staff/StaffDocumentsPage.js'), 'legal-documents'),
});

const verifications = createRoute({
  getParentRoute: () => staffRoute,
  path: '/verifications',
  validateSearch: (search: Record<string, unknown>): { kind?: (typeof KINDS)[number]; state?: 'decided' } =>
    compact({ kind: oneOf(KINDS, search['kind']), state: oneOf(['decided'] as const, search['state']) }),
  component: lazyPage(() => import('../../pages/staff/VerificationsPage.js'), 'verification'),
});

const verification = createRoute({
  getParentRoute: () => staffRoute,
  path: '/verifications/$id',
  component: lazyPage(() => import('../../pages/staff/VerificationPage.js'), 'verification'),
});

const accountClaims = createRoute({
  getParentRoute: () => staffRoute,
  path: '/account-claims',
  validateSearch: decided,
  component: lazyPage(() => import('../../pages/staff/AccountClaimsPage.js'), 'account-claims'),
});

const security = createRoute({
  getParentRoute: () => staffRoute,
  path: '/security',
  component: lazyPage(() => import('../../pages/staff/StaffSecurityPage.js'), 'identity', 'two-factor', 'credentials', 'sessions'),
});

const data = createRoute({
  getParentRoute: () => staffRoute,
  path: '/data',
  component: lazyPage(() => import('../../pages/staff/StaffDataPage.js'), 'identity', 'personal-data'),
});

const objections = createRoute({
  getParentRoute: () => staffRoute,
  path: '/objections',
  validateSearch: decided,
  component: lazyPage(() => import('../../pages/staff/ObjectionsPage.js'), 'record'),
});

export const staffRoutes = staffRoute.addChildren([
  index,
  search,
  overdue,
  campaign,
  collaboration,
  organisation,
  creator,
  accounts,
  documents,
  verifications,
  verification,
  accountClaims,
  objections,
  security,
  data,
]);
