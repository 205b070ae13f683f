import { UnstyledButton } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useLayoutEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../../shared/clock/use-now.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { IconChevronDown, IconFlask, IconInstagram, IconMail, IconTiktok, IconUser } from '../../../shared/ui/icons.js';
import { lazyMenu } from '../../../shared/ui/lazy-menu.js';
import { notify } from '../../../shared/ui/notify.js';
import { moveClockMutation } from '../sandbox-tools.queries.js';
import { MOVES } from './moves.js';
import classes from './SandboxBar.module.css';

const Outbox = lazy(() => import('./OutboxDrawer.js'));

const PeopleMenu = lazyMenu(() => import('./PeopleMenu.js'));
const SandboxMenu = lazyMenu(() => import('./SandboxMenu.js'));

/** Thin bar of the sandbox (interface.md): time machine, demo people, outbox, simulated platforms. */
export default function SandboxBar() {
  const { t } = useTranslation('sandbox');
  const [outbox, setOutbox] = useState(false);
  const move = useMoveClock();
  useReservedHeight();

  return (
    <div className={classes.bar} role="region" aria-label={t('label')}>
      <span className={classes.name}>
        <IconFlask size={16} />
        {t('bar')}
      </span>
      <VirtualTime />
      <div className={classes.wide}>
        {MOVES.map(({ key, move: by }) => (
          <BarButton key={key} onClick={() => move.mutate(by)} disabled={move.isPending}>
            {t(key)}
          </BarButton>
        ))}
        <span className={classes.gap} />
        <PeopleMenu menu={{}}>
          {(props) => (
            <UnstyledButton {...props} className={classes.button}>
              <IconUser size={16} />
              {t('signInAs')}
              <IconChevronDown size={14} />
            </UnstyledButton>
          )}
        </PeopleMenu>
        <BarButton onClick={() => setOutbox(true)}>
          <IconMail size={16} />
          {t('outbox')}
        </BarButton>
        <a className={classes.button} href="/simulators/instagram" target="_blank" rel="noopener">
          <IconInstagram size={16} />
          {t('instagram')}
        </a>
        <a className={classes.button} href="/simulators/tiktok" target="_blank" rel="noopener">
          <IconTiktok size={16} />
          {t('tiktok')}
        </a>
      </div>
      <div className={classes.narrow}>
        <SandboxMenu menu={{ onMove: move.mutate, onOutbox: () => setOutbox(true) }}>
          {(props) => (
            <UnstyledButton {...props} className={classes.button} aria-label={t('menu')}>
              <IconUser size={16} />
              <IconChevronDown size={16} />
            </UnstyledButton>
          )}
        </SandboxMenu>
      </div>
      {outbox && (
        <Suspense>
          <Outbox onClose={() => setOutbox(false)} />
        </Suspense>
      )}
    </div>
  );
}

function VirtualTime() {
  const { t } = useTranslation('sandbox');
  const format = useFormat();
  const now = useNow(15_000);
  return (
    <span className={classes.time} title={t('today')}>
      {format.date(now, { style: 'dateTime' })}
    </span>
  );
}

function BarButton({ children, onClick, disabled = false }: { children: ReactNode; onClick: () => void; disabled?: boolean }) {
  return (
    <UnstyledButton className={classes.button} onClick={onClick} disabled={disabled}>
      {children}
    </UnstyledButton>
  );
}

function useMoveClock() {
  const { t } = useTranslation('sandbox');
  const format = useFormat();
  const queryClient = useQueryClient();
  return useMutation({
    ...moveClockMutation(),
    onSuccess: async (clock) => {
      void notify({ message: t('moved', { date: format.date(clock.now, { style: 'dateTime' }) }), autoClose: 3000 });
      await queryClient.invalidateQueries();
    },
  });
}

/** Moves sticky heads of the shells below the bar, also where the page did not know of it (vite's server). */
function useReservedHeight(): void {
  useLayoutEffect(() => {
    const style = document.documentElement.style;
    style.setProperty('--of-sandbox-height', '36px');
    return () => {
      style.removeProperty('--of-sandbox-height');
    };
  }, []);
}
