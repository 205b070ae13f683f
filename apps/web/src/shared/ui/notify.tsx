import type { NotificationData } from '@mantine/notifications';
import i18next from 'i18next';
import { lazy, Suspense, useSyncExternalStore } from 'react';

import classes from './notify.module.css';

// Toasts are rare and never part of a first page, so their code is loaded with the first one.
const load = () => import('@mantine/notifications');
const Region = lazy(async () => {
  await import('@mantine/notifications/styles.layer.css');
  return { default: (await load()).Notifications };
});

let used = false;
const listeners = new Set<() => void>();

/** Shows a short message in the corner; the same words are there once, whatever was clicked twice. */
export async function notify(data: NotificationData): Promise<void> {
  used = true;
  for (const listener of listeners) listener();
  const same = typeof data.message === 'string' ? { id: data.message } : {};
  (await load()).showNotification({
    ...same,
    withBorder: true,
    closeButtonProps: { 'aria-label': i18next.t('common:actions.close') },
    ...data,
  });
}

/** Takes a message away before its time. */
export async function hideNotice(id: string): Promise<void> {
  (await load()).hideNotification(id);
}

/** Where messages appear; once, around the app. */
export function NotificationRegion() {
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => used,
  );
  return (
    shown && (
      <Suspense>
        <Region position="bottom-right" limit={4} className={classes.region} />
      </Suspense>
    )
  );
}
