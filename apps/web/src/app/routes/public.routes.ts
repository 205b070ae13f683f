import { createRoute, redirect } from '@tanstack/react-router';
import { session } from '../../shared/api/current-session.js';
import { landing, requireMe } from './guards.js';
import { lazyPage } from './lazy-page.js';
import { WindowError } from '../WholeWindow.js';
import { rootRoute } from './root.route.js';
import { compact, oneOf, text } from './search.js';

/** Pages without a workspace around them. */
const layout = createRoute({
  getParentRoute: () => rootRoute,
  id: 'public',
  errorComponent: WindowError,
  component: lazyPage(() => import('../layouts/PublicLayout.js'), 'identity'),
});

/** `/` leads to where this person works. */
export const indexRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  errorComponent: WindowError,
  beforeLoad: async ({ context }) => {
    throw redirect({ ...landing(await requireMe(context.queryClient, '/')), replace: true });
  },
});

async function onlyStrangers(): Promise<void> {
  if (session.likely && (await session.current().catch(() => null)) !== null) throw redirect({ to: '/' });
}

const signIn = createRoute({
  getParentRoute: () => layout,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { redirect?: string; ended?: boolean; problem?: string } =>
    compact({
      redirect: text(search['redirect']),
      ended: search['ended'] === true ? true : undefined,
      // why the company's sign-in led back (ACC-11)
      problem: text(search['problem']),
    }),
  beforeLoad: onlyStrangers,
  component: lazyPage(() => import('../../pages/public/SignInPage.js'), 'identity'),
});

const companySignIn = createRoute({
  getParentRoute: () => layout,
  path: '/sign-in/company',
  beforeLoad: onlyStrangers,
  component: lazyPage(() => import('../../pages/public/CompanySignInPage.js'), 'identity'),
});

/** Where the company's sign-in ends (ACC-11): the cookie is there, this browser only does not know yet. */
const signedIn = createRoute({
  getParentRoute: () => layout,
  path: '/signed-in',
  beforeLoad: () => {
    session.expect();
    throw redirect({ to: '/', replace: true });
  },
});

const forgotPassword = createRoute({
  getParentRoute: () => layout,
  path: '/forgot-password',
  component: lazyPage(() => import('../../pages/public/ForgotPasswordPage.js'), 'identity'),
});

const resetPassword = createRoute({
  getParentRoute: () => layout,
  path: '/reset-password',
  validateSearch: (search: Record<string, unknown>): { token?: string } => compact({ token: text(search['token']) }),
  component: lazyPage(() => import('../../pages/public/ResetPasswordPage.js'), 'identity'),
});

const signUp = createRoute({
  getParentRoute: () => layout,
  path: '/sign-up',
  validateSearch: (search: Record<string, unknown>): { kind?: 'brand' | 'agency' | 'creator'; ref?: string } =>
    compact({ kind: oneOf(['brand', 'agency', 'creator'] as const, search['kind']), ref: text(search['ref']) }),
  beforeLoad: onlyStrangers,
  component: lazyPage(() => import('../../pages/public/SignUpPage.js'), 'identity'),
});

const confirmEmail = createRoute({
  getParentRoute: () => layout,
  path: '/confirm-email',
  validateSearch: (search: Record<string, unknown>): { token?: string } => compact({ token: text(search['token']) }),
  component: lazyPage(() => import('../../pages/public/ConfirmEmailPage.js'), 'identity'),
});

const accounts = createRoute({
  getParentRoute: () => layout,
  path: '/accounts',
  beforeLoad: async ({ context, location }) => ({ me: await requireMe(context.queryClient, location.href) }),
  component: lazyPage(() => import('../../pages/public/AccountsPage.js'), 'identity'),
});

const firstBrand = createRoute({
  getParentRoute: () => layout,
  path: '/o/$organisationId/first-brand',
  beforeLoad: async ({ context, location }) => ({ me: await requireMe(context.queryClient, location.href) }),
  component: lazyPage(() => import('../../pages/public/FirstBrandPage.js'), 'identity'),
});

export const publicRoutes = layout.addChildren([
  signIn,
  companySignIn,
  signedIn,
  forgotPassword,
  resetPassword,
  signUp,
  confirmEmail,
  accounts,
  firstBrand,
]);
