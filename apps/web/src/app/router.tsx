import type { QueryClient } from '@tanstack/react-query';
import { createRouter } from '@tanstack/react-router';
import { NotFoundPage } from './NotFoundPage.js';
import { PageError } from './PageError.js';
import { PagePending } from './PagePending.js';
import { brandRoutes } from './routes/brand.routes.js';
import { creatorRoutes } from './routes/creator.routes.js';
import { documentRoute, indexRoute, publicRoutes } from './routes/public.routes.js';
import { rootRoute } from './routes/root.route.js';
import { staffRoutes } from './routes/staff.routes.js';
import { shortLinkRoutes } from './routes/short-links.routes.js';

const routeTree = rootRoute.addChildren([
  indexRoute,
  documentRoute,
  publicRoutes,
  brandRoutes,
  creatorRoutes,
  staffRoutes,
  ...shortLinkRoutes,
]);

/** The router of the SPA; pages are loaded when their link is pointed at. */
export function createAppRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: 'intent',
    // TanStack Query decides what is fresh.
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 300,
    defaultPendingComponent: PagePending,
    defaultErrorComponent: PageError,
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: true,
  });
}

export type AppRouter = ReturnType<typeof createAppRouter>;

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter;
  }
}
