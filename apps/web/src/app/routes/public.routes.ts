import type { QueryClient } from '@tanstack/react-query';
import { createRoute, notFound, redirect } from '@tanstack/react-router';
import { meQuery, type Me } from '../../shared/access/me.queries.js';
import { session } from '../../shared/api/current-session.js';
import { accountPlace, landing, requireMe } from './guards.js';
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

/** A legal document (TER-1): opened beside the form that asks for it, so it stands alone. */
export const documentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/documents/$id',
  errorComponent: WindowError,
  component: lazyPage(() => import('../../pages/public/DocumentPage.js'), 'legal-documents'),
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
  validateSearch: (search: Record<string, unknown>): { kind?: 'brand' | 'agency' | 'creator' } =>
    compact({ kind: oneOf(['brand', 'agency', 'creator'] as const, search['kind']) }),
  beforeLoad: onlyStrangers,
  component: lazyPage(() => import('../../pages/public/SignUpPage.js'), 'identity'),
});

const confirmEmail = createRoute({
  getParentRoute: () => layout,
  path: '/confirm-email',
  validateSearch: (search: Record<string, unknown>): { token?: string } => compact({ token: text(search['token']) }),
  component: lazyPage(() => import('../../pages/public/ConfirmEmailPage.js'), 'identity'),
});

const changeEmail = createRoute({
  getParentRoute: () => layout,
  path: '/change-email',
  validateSearch: (search: Record<string, unknown>): { token?: string } => compact({ token: text(search['token']) }),
  component: lazyPage(() => import('../../pages/public/ChangeEmailPage.js'), 'identity'),
});

/** What stands before a workspace whose organisation asks for more than this session has proven (ACC-3, ACC-11). */
const organisationProof = createRoute({
  getParentRoute: () => layout,
  path: '/o/$organisationId/proof',
  validateSearch: (search: Record<string, unknown>): { redirect?: string } => compact({ redirect: text(search['redirect']) }),
  beforeLoad: async ({ context, location, params }) => {
    const me = await requireMe(context.queryClient, location.href);
    const organisation = me.organisations.find(({ id }) => id === params.organisationId);
    if (organisation === undefined) throw notFound();
    return { me, organisation };
  },
  component: lazyPage(() => import('../../pages/public/OrganisationProofPage.js'), 'identity', 'two-factor'),
});

const staffProof = createRoute({
  getParentRoute: () => layout,
  path: '/staff/proof',
  validateSearch: (search: Record<string, unknown>): { redirect?: string } => compact({ redirect: text(search['redirect']) }),
  beforeLoad: async ({ context, location }) => {
    const me = await requireMe(context.queryClient, location.href);
    if (me.staff === null) throw notFound();
    return { me, staff: me.staff };
  },
  component: lazyPage(() => import('../../pages/public/StaffProofPage.js'), 'identity', 'two-factor'),
});

const staffWelcome = createRoute({
  getParentRoute: () => layout,
  path: '/staff/welcome',
  validateSearch: (search: Record<string, unknown>): { token?: string } => compact({ token: text(search['token']) }),
  component: lazyPage(() => import('../../pages/public/StaffWelcomePage.js'), 'identity', 'staff-accounts'),
});

/** Addresses of mails: the own account in the workspace of this person; here for people whom none lets in. */
async function outsideOfWorkspaces(client: QueryClient, href: string, page: 'security' | 'data' | 'notifications'): Promise<{ me: Me }> {
  const me = await requireMe(client, href);
  const place = accountPlace(me);
  // staff get nothing that could be chosen, so their console has no such page
  if (place !== null && !(place === '/staff' && page === 'notifications')) throw redirect({ href: `${place}/${page}`, replace: true });
  return { me };
}

const accountSecurity = createRoute({
  getParentRoute: () => layout,
  path: '/account/security',
  beforeLoad: ({ context, location }) => outsideOfWorkspaces(context.queryClient, location.href, 'security'),
  component: lazyPage(() => import('../../pages/public/AccountSecurityPage.js'), 'identity', 'two-factor', 'credentials', 'sessions'),
});

const accountData = createRoute({
  getParentRoute: () => layout,
  path: '/account/privacy',
  beforeLoad: ({ context, location }) => outsideOfWorkspaces(context.queryClient, location.href, 'data'),
  component: lazyPage(() => import('../../pages/public/AccountDataPage.js'), 'identity', 'personal-data'),
});

const accountNotifications = createRoute({
  getParentRoute: () => layout,
  path: '/account/notifications',
  beforeLoad: ({ context, location }) => outsideOfWorkspaces(context.queryClient, location.href, 'notifications'),
  component: lazyPage(() => import('../../pages/public/AccountNotificationsPage.js'), 'identity', 'notifications-settings'),
});

const goodbye = createRoute({
  getParentRoute: () => layout,
  path: '/goodbye',
  component: lazyPage(() => import('../../pages/public/GoodbyePage.js'), 'personal-data'),
});

const accounts = createRoute({
  getParentRoute: () => layout,
  path: '/accounts',
  beforeLoad: async ({ context, location }) => ({ me: await requireMe(context.queryClient, location.href) }),
  component: lazyPage(() => import('../../pages/public/AccountsPage.js'), 'identity'),
});

/** The link of an invitation, for strangers and for whoever is signed in (ACC-5). */
const join = createRoute({
  getParentRoute: () => layout,
  path: '/join',
  validateSearch: (search: Record<string, unknown>): { token?: string } => compact({ token: text(search['token']) }),
  beforeLoad: async ({ context }): Promise<{ me: Me | null }> => {
    const token = session.likely ? await session.current().catch(() => null) : null;
    return { me: token === null ? null : await context.queryClient.ensureQueryData(meQuery()).catch(() => null) };
  },
  component: lazyPage(() => import('../../pages/public/JoinPage.js'), 'joining', 'identity'),
});

/** A brand's invitation for creators to sign up (CRE-10). */
const referral = createRoute({
  getParentRoute: () => layout,
  path: '/join/$code',
  beforeLoad: async ({ context }): Promise<{ me: Me | null }> => {
    const token = session.likely ? await session.current().catch(() => null) : null;
    return { me: token === null ? null : await context.queryClient.ensureQueryData(meQuery()).catch(() => null) };
  },
  component: lazyPage(() => import('../../pages/public/ReferralPage.js'), 'identity'),
});

/** Addresses of mails: the team of an organisation, in the workspace of its first brand. */
const organisationTeam = createRoute({
  getParentRoute: () => layout,
  path: '/o/$organisationId/team',
  beforeLoad: async ({ context, location, params }): Promise<void> => {
    const me = await requireMe(context.queryClient, location.href);
    const organisation = me.organisations.find(({ id }) => id === params.organisationId);
    const [brand] = organisation?.brands ?? [];
    if (organisation === undefined) throw notFound();
    if (brand === undefined) throw redirect({ to: '/o/$organisationId/first-brand', params, replace: true });
    throw redirect({ to: '/b/$brandId/team', params: { brandId: brand.id }, replace: true });
  },
});

const newOrganisation = createRoute({
  getParentRoute: () => layout,
  path: '/new-organisation',
  beforeLoad: async ({ context, location }) => ({ me: await requireMe(context.queryClient, location.href) }),
  component: lazyPage(() => import('../../pages/public/NewOrganisationPage.js'), 'joining', 'identity'),
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
  changeEmail,
  organisationProof,
  staffProof,
  staffWelcome,
  accountSecurity,
  accountData,
  accountNotifications,
  goodbye,
  accounts,
  firstBrand,
  join,
  referral,
  organisationTeam,
  newOrganisation,
]);
