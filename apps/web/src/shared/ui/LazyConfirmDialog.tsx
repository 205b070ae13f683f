import { lazy, Suspense, type ComponentProps } from 'react';
import type { ConfirmDialog } from './ConfirmDialog.js';

const Dialog = lazy(async () => ({ default: (await import('./ConfirmDialog.js')).ConfirmDialog }));

/** `ConfirmDialog` for pages that count as first load: its code comes when it opens. */
export function LazyConfirmDialog(props: ComponentProps<typeof ConfirmDialog>) {
  if (!props.opened) return null;
  return (
    <Suspense>
      <Dialog {...props} />
    </Suspense>
  );
}
