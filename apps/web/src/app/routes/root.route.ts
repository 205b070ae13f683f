import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext } from '@tanstack/react-router';
import { RootLayout } from '../layouts/RootLayout.js';
import { WindowError, WindowNotFound } from '../WholeWindow.js';

export interface RouterContext {
  queryClient: QueryClient;
}

export const rootRoute = createRootRouteWithContext<RouterContext>()({
  component: RootLayout,
  notFoundComponent: WindowNotFound,
  errorComponent: WindowError,
});
