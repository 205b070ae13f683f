import { createRoute, redirect } from '@tanstack/react-router';
import { WindowError } from '../WholeWindow.js';
import { requireMe, requireStaff } from './guards.js';
import { lazyPage } from './lazy-page.js';
import { rootRoute } from './root.route.js';

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

const index = createRoute({
  getParentRoute: () => staffRoute,
  path: '/',
  beforeLoad: ({ context }) => {
    const manages = context.staff.permissions.includes('staff.manage-accounts');
    throw redirect({ to: manages ? '/staff/accounts' : '/staff/security', replace: true });
  },
});

const accounts = createRoute({
  getParentRoute: () => staffRoute,
  path: '/accounts',
  component: lazyPage(() => import('../../pages/staff/StaffAccountsPage.js'), 'identity', 'staff-accounts'),
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

export const staffRoutes = staffRoute.addChildren([index, accounts, security, data]);
