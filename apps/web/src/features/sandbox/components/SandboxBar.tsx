import { Menu, UnstyledButton } from '@mantine/core';
import { showNotification } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useLayoutEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../../shared/clock/use-now.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { IconChevronDown, IconClock, IconFlask, IconInstagram, IconMail, IconSkip, IconUser } from '../../../shared/ui/icons.js';
import { demoPeopleQuery, moveClockMutation, signInAsMutation, type ClockMove, type DemoPerson } from '../sandbox.queries.js';
import classes from './SandboxBar.module.css';

const Outbox = lazy(() => import('./OutboxDrawer.js'));

const MOVES = [
  { key: 'hour', move: { by: 'PT1H' }, icon: IconClock },
  { key: 'day', move: { by: 'P1D' }, icon: IconClock },
  { key: 'next', move: { toNextDeadline: true }, icon: IconSkip },
] as const satisfies readonly { key: string; move: ClockMove; icon: unknown }[];

const KINDS = ['brand', 'creator', 'staff'] as const;

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
        <PeopleMenu />
        <BarButton onClick={() => setOutbox(true)}>
          <IconMail size={16} />
          {t('outbox')}
        </BarButton>
        <a className={classes.button} href="/simulators/instagram" target="_blank" rel="noopener">
          <IconInstagram size={16} />
          {t('instagram')}
        </a>
      </div>
      <div className={classes.narrow}>
        <Menu position="bottom-end" width={280}>
          <Menu.Target>
            <UnstyledButton className={classes.button} aria-label={t('menu')}>
              <IconUser size={16} />
              <IconChevronDown size={16} />
            </UnstyledButton>
          </Menu.Target>
          <Menu.Dropdown mah="70vh" style={{ overflowY: 'auto' }}>
            {MOVES.map(({ key, move: by, icon: Glyph }) => (
              <Menu.Item key={key} leftSection={<Glyph size={16} />} onClick={() => move.mutate(by)}>
                {key === 'next' ? t('next') : t(`${key}Long`)}
              </Menu.Item>
            ))}
            <Menu.Item leftSection={<IconMail size={16} />} onClick={() => setOutbox(true)}>
              {t('outbox')}
            </Menu.Item>
            <Menu.Item component="a" href="/simulators/instagram" target="_blank" leftSection={<IconInstagram size={16} />}>
              {t('instagram')}
            </Menu.Item>
            <PeopleItems />
          </Menu.Dropdown>
        </Menu>
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

function PeopleMenu() {
  const { t } = useTranslation('sandbox');
  return (
    <Menu position="bottom-end" width={300}>
      <Menu.Target>
        <UnstyledButton className={classes.button}>
          <IconUser size={16} />
          {t('signInAs')}
          <IconChevronDown size={14} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown mah="70vh" style={{ overflowY: 'auto' }}>
        <PeopleItems />
      </Menu.Dropdown>
    </Menu>
  );
}

function PeopleItems() {
  const { t } = useTranslation('sandbox');
  const people = useQuery(demoPeopleQuery());
  const signIn = useMutation(signInAsMutation());
  const become = (person: DemoPerson): void => {
    // A whole new start: nothing of the last person may stay in memory.
    signIn.mutate(person, { onSuccess: () => window.location.assign('/') });
  };
  return KINDS.map((kind) => {
    const group = (people.data ?? []).filter((person) => person.kind === kind);
    if (group.length === 0) return null;
    return (
      <div key={kind}>
        <Menu.Label>{t(`${kind}People`)}</Menu.Label>
        {group.map((person) => (
          <Menu.Item key={person.email} onClick={() => become(person)}>
            <span className={classes.person}>{person.name}</span>
            <span className={classes.role}>{person.role}</span>
          </Menu.Item>
        ))}
      </div>
    );
  });
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
      showNotification({ message: t('moved', { date: format.date(clock.now, { style: 'dateTime' }) }), autoClose: 3000 });
      await queryClient.invalidateQueries();
    },
  });
}

/** Moves sticky heads of the shells below the bar. */
function useReservedHeight(): void {
  useLayoutEffect(() => {
    const style = document.documentElement.style;
    style.setProperty('--of-sandbox-height', '36px');
    return () => {
      style.removeProperty('--of-sandbox-height');
    };
  }, []);
}
