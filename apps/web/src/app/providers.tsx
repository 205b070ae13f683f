import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { NotificationRegion } from '../shared/ui/notify.js';
import type { AppRouter } from './router.js';
import { cssVariablesResolver, theme } from './theme.js';

const colorScheme = localStorageColorSchemeManager({ key: 'of.color-scheme' });

/** Everything that surrounds the pages. */
export function Providers({ queryClient, router, nonce }: { queryClient: QueryClient; router: AppRouter; nonce: string }) {
  return (
    <StrictMode>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariablesResolver}
        colorSchemeManager={colorScheme}
        defaultColorScheme="auto"
        getStyleNonce={() => nonce}
      >
        <QueryClientProvider client={queryClient}>
          <NotificationRegion />
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>
  );
}
