import { Kbd, UnstyledButton } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { Outlet, useLocation, useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useEffectEvent, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { NotificationBell } from '../../features/notifications/components/NotificationBell.js';
import { meQuery, type Me } from '../../shared/access/me.queries.js';
import { loadTexts } from '../../shared/i18n/i18n.js';
import { connectLive } from '../../shared/realtime/live.js';
import { PagePending } from '../PagePending.js';
import { IconSearch } from '../../shared/ui/icons.js';
import { notify } from '../../shared/ui/notify.js';
import classes from './Shell.module.css';
import { UserMenu } from './UserMenu.js';

const UnconfirmedBanner = lazy(async () => {
  const [banner] = await Promise.all([import('../../features/identity/components/UnconfirmedBanner.js'), loadTexts('identity')]);
  return banner;
});
const NewDocuments = lazy(() => import('./NewDocuments.js'));
const CommandPalette = lazy(() => import('./CommandPalette.js'));

interface ShellProps {
  me: Me;
  /** Head of the rail; shown in the top bar on phones. */
  head: ReactNode;
  /** Links of the rail and of the bottom bar. */
  rail: ReactNode;
  bottom: ReactNode;
  /** Is this workspace still one of the person's? Asked when rights have changed. */
  isStillMine: (me: Me) => boolean;
  /** Centred narrow column (creator app). */
  narrow?: boolean;
}

/** Frame of both workspaces: navigation, search, notifications, user menu, content. */
export function Shell({ me, head, rail, bottom, isStillMine, narrow = false }: ShellProps) {
  const { t } = useTranslation('shell');
  const [palette, setPalette] = useState(false);
  const main = useRef<HTMLElement>(null);
  useLiveData(isStillMine);
  useFocusOnNavigation(main);
  useHotkeys([['mod+K', () => setPalette(true)]], []);

  return (
    <>
      <div className={classes.shell}>
        <nav className={classes.rail} aria-label={t('nav.main')}>
          <div className={classes.railHead}>{head}</div>
          <ul className={classes.nav}>{rail}</ul>
        </nav>
        <div className={classes.column}>
          <header className={classes.top}>
            <div className={classes.topStart}>{head}</div>
            <UnstyledButton className={classes.search} onClick={() => setPalette(true)} aria-keyshortcuts="Control+K">
              <IconSearch size={18} />
              <span className={classes.searchText}>{t('palette.open')}</span>
              <Kbd size="xs" aria-hidden="true">
                Ctrl K
              </Kbd>
            </UnstyledButton>
            <span className={classes.spring} />
            <NotificationBell />
            <UserMenu me={me} />
          </header>
          {!me.user.emailConfirmed && (
            <Suspense>
              <UnconfirmedBanner email={me.user.email} />
            </Suspense>
          )}
          <main id="main" ref={main} tabIndex={-1} className={classes.main} data-narrow={narrow || undefined}>
            <Suspense fallback={<PagePending />}>
              <Outlet />
            </Suspense>
          </main>
        </div>
      </div>
      <nav className={classes.bottom} aria-label={t('nav.main')}>
        <ul className={classes.bottomList}>{bottom}</ul>
      </nav>
      <Suspense>
        <NewDocuments />
      </Suspense>
      {palette && (
        <Suspense>
          <CommandPalette onClose={() => setPalette(false)} />
        </Suspense>
      )}
    </>
  );
}

/** Live changes, and the loss of rights while the page is open (ACC-2): who may no longer be here is led to what is left. */
function useLiveData(isStillMine: (me: Me) => boolean): void {
  const queryClient = useQueryClient();
  const router = useRouter();
  const { t } = useTranslation('shell');
  const onCut = useEffectEvent(async () => {
    const me = await queryClient.fetchQuery({ ...meQuery(), staleTime: 0 });
    const others = { predicate: ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[0] !== meQuery().queryKey[0] };
    if (isStillMine(me)) {
      await router.invalidate();
      await queryClient.invalidateQueries(others);
    } else {
      await router.navigate({ to: '/accounts', replace: true });
      queryClient.removeQueries(others);
      void notify({ message: t('accessLost') });
    }
  });
  useEffect(() => connectLive(queryClient, { onCut }), [queryClient]);
}

/** A new page is read from its start by keyboard and screen reader, as after a full page load. */
function useFocusOnNavigation(target: RefObject<HTMLElement | null>): void {
  const { pathname } = useLocation();
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current === pathname) return;
    last.current = pathname;
    target.current?.focus({ preventScroll: true });
  }, [pathname, target]);
}
