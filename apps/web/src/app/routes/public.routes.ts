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
  validateSearch: (search: Record<string, unknown>): { redirect?: string; ended?: boolean } =>
    compact({ redirect: text(search['redirect']), ended: search['ended'] === true ? true : undefined }),
  beforeLoad: onlyStrangers,
  component: lazyPage(() => import('../../pages/public/SignInPage.js'), 'identity'),
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

export const publicRoutes = layout.addChildren([signIn, signUp, confirmEmail, accounts, firstBrand]);
