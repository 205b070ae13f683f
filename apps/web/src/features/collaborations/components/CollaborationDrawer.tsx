import { ActionIcon, Alert, Button, Drawer, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useMutation, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { DateText } from '../../../shared/ui/DateText.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import {
  IconAlert,
  IconCheckCircle,
  IconChevronLeft,
  IconChevronRight,
  IconClock,
  IconDownload,
  IconUndo,
} from '../../../shared/ui/icons.js';
import { InitialsMark } from '../../../shared/ui/InitialsMark.js';
import { grouped } from '../collaborations.format.js';
import { collaborationQuery, contractMutation } from '../collaborations.queries.js';
import type { Collaboration, CollaborationRow, Extended, NextStepCode } from '../collaborations.types.js';
import { CollaborationBadge } from './CollaborationBadge.js';
import classes from './CollaborationDrawer.module.css';
import { DeadlineTimeline } from './DeadlineTimeline.js';
import { HandDeliveries } from './HandDeliveries.js';
import { TermsSection } from './TermsSection.js';

const ReopenDialog = lazy(() => import('./ReopenDialog.js'));

interface CollaborationDrawerProps {
  id: string;
  /** The row from the list, shown at once. */
  row: CollaborationRow | undefined;
  zone: string;
  previous: string | undefined;
  next: string | undefined;
  onGo: (id: string) => void;
  onClose: () => void;
  onExtend: (row: CollaborationRow) => void;
  /** Links and sections of other modules. */
  links: ReactNode;
  parcel: ReactNode;
  /** Of a collaboration whose terms ask for drafts (CAM-7). */
  drafts: (id: string) => ReactNode;
  /** Of a collaboration with an End. */
  ratings?: ((id: string) => ReactNode) | undefined;
}

/** Everything about one collaboration: what happens when, content, parcel, terms. */
export default function CollaborationDrawer(props: CollaborationDrawerProps) {
  const { t } = useTranslation('collaborations');
  const { id, previous, next, zone } = props;
  const phone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const { data, error, isError, refetch } = useQuery(collaborationQuery(id));
  const row = data ?? props.row;
  return (
    <Drawer
      opened
      onClose={props.onClose}
      position="right"
      size={phone ? '100%' : 520}
      aria-label={row && t('drawer.label', { name: row.creator.name })}
      title={<Steps previous={previous} next={next} onGo={props.onGo} />}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {row && <Head row={row} links={props.links} />}
      {isError && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!isError && data === undefined && <Skeleton height={240} mt="lg" />}
      {data && (
        <Stack gap="xl" mt="lg">
          <NextStep collaboration={data} zone={zone} onExtend={() => props.onExtend(data)} />
          <DeadlineTimeline id={id} zone={zone} waitsSince={data.clockStopped?.since ?? null} />
          <Deliverables collaboration={data} />
          {data.terms.drafts === true && props.drafts(data.id)}
          {props.parcel}
          {data.endedAt !== null && props.ratings?.(data.id)}
          <Extensions collaboration={data} zone={zone} />
          <div>
            <TermsSection terms={data.terms} />
            <ContractButton id={id} name={data.creator.name} />
          </div>
          <History collaboration={data} zone={zone} />
        </Stack>
      )}
    </Drawer>
  );
}

function Steps({ previous, next, onGo }: Pick<CollaborationDrawerProps, 'previous' | 'next' | 'onGo'>) {
  const { t } = useTranslation('collaborations');
  return (
    <Group gap="xs">
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('drawer.previous')}
        disabled={previous === undefined}
        onClick={() => previous !== undefined && onGo(previous)}
      >
        <IconChevronLeft />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('drawer.next')}
        disabled={next === undefined}
        onClick={() => next !== undefined && onGo(next)}
      >
        <IconChevronRight />
      </ActionIcon>
    </Group>
  );
}

function Head({ row, links }: { row: CollaborationRow; links: ReactNode }) {
  const { t } = useTranslation('collaborations');
  const format = useFormat();
  const { name, handle, pictureUrl, followers } = row.creator;
  return (
    <header className={classes.head}>
      <InitialsMark name={name} imageUrl={pictureUrl} size={56} round />
      <div className={classes.who}>
        <Group gap="xs">
          <h2 className={classes.name}>{name}</h2>
          <CollaborationBadge state={row.state} />
        </Group>
        <Text size="sm" c="dimmed">
          {handle !== null && `@${handle} · `}
          {t('drawer.followersCount', { followers: format.number(followers) })}
        </Text>
        <Group gap="md" mt={4}>
          {links}
        </Group>
      </div>
    </header>
  );
}

const DATED = ['wait_for_start', 'post_content', 'submit_video'] as const;
const isDated = (code: NextStepCode): code is (typeof DATED)[number] => DATED.some((dated) => dated === code);

/** What the creator does now, and what the brand can do about it. */
function NextStep({ collaboration, zone, onExtend }: { collaboration: Collaboration; zone: string; onExtend: () => void }) {
  const { t } = useTranslation('collaborations');
  const format = useFormat();
  const [reopening, setReopening] = useState(false);
  const { nextStep, can, leavingPossibleFrom, stateReason } = collaboration;
  const begins = nextStep.code === 'wait_for_start' || nextStep.code === 'wait_for_results';
  const date = nextStep.at === null ? '' : format.date(nextStep.at, { style: 'weekdayTime', zone, exclusiveEnd: !begins });
  const text = nextStep.at === null && isDated(nextStep.code) ? t(`next.${nextStep.code}_open`) : t(`next.${nextStep.code}`, { date });
  return (
    <div className={classes.next}>
      <Text fw={600}>{text}</Text>
      {stateReason !== null && stateReason !== '' && (
        <Text size="sm" c="dimmed">
          {t('drawer.reason', { reason: stateReason })}
        </Text>
      )}
      {leavingPossibleFrom !== null && collaboration.can.leave && (
        <Alert color="yellow" variant="light" icon={<IconAlert />} mt="xs">
          {t('drawer.leaving', { date: format.date(leavingPossibleFrom, { zone }) })}
        </Alert>
      )}
      {(can.extend || can.reopen) && (
        <Group gap="xs" mt="sm">
          {can.extend && (
            <Button size="xs" variant="default" leftSection={<IconClock size={14} />} onClick={onExtend}>
              {t('bulk.extend')}
            </Button>
          )}
          {can.reopen && (
            <Button size="xs" variant="default" leftSection={<IconUndo size={14} />} onClick={() => setReopening(true)}>
              {t('reopen.action')}
            </Button>
          )}
        </Group>
      )}
      <Suspense>
        {reopening && <ReopenDialog id={collaboration.id} name={collaboration.creator.name} onClose={() => setReopening(false)} />}
      </Suspense>
    </div>
  );
}

function Deliverables({ collaboration }: { collaboration: Collaboration }) {
  const { t } = useTranslation('collaborations');
  const groups = grouped(collaboration.deliverableList);
  return (
    <section>
      <h3 className={classes.title}>{t('drawer.deliverables')}</h3>
      {groups.length === 0 && <Text c="dimmed">{t('drawer.deliverablesNone')}</Text>}
      <ul className={classes.groups}>
        {groups.map(({ kind, total, met, waived }) => (
          <li key={kind}>
            <span className={classes.kind}>
              {met + waived === total ? <IconCheckCircle size={16} className={classes.ok} /> : <IconClock size={16} />}
              {t(`kind.${kind}`)}
            </span>
            <span className="of-number">
              {t('row.content', { done: met + waived, total })}
              {waived > 0 && <span className={classes.dimmed}> ({t('drawer.waived', { count: waived })})</span>}
            </span>
          </li>
        ))}
      </ul>
      <HandDeliveries collaboration={collaboration} />
    </section>
  );
}

/** The signed terms as a file for the brand's records (COL-6). */
function ContractButton({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation('collaborations');
  const download = useMutation(contractMutation(id));
  return (
    <Button
      variant="default"
      mt="sm"
      loading={download.isPending}
      leftSection={<IconDownload size={16} />}
      onClick={() => download.mutate(t('drawer.contractFile', { name }))}
    >
      {t('drawer.contract')}
    </Button>
  );
}

function Extensions({ collaboration, zone }: { collaboration: Collaboration; zone: string }) {
  const { t } = useTranslation('collaborations');
  const format = useFormat();
  if (collaboration.extensions.length === 0) return null;
  const day = (at: string): string => format.date(at, { style: 'day', zone, exclusiveEnd: true });
  const what = ({ fromDeadline: from, toDeadline: to, days }: Extended): string =>
    from !== null && to !== null ? t('drawer.extension', { from: day(from), to: day(to) }) : t('drawer.lengthened', { count: days ?? 0 });
  return (
    <section>
      <h3 className={classes.title}>{t('drawer.extensions')}</h3>
      <ul className={classes.history}>
        {collaboration.extensions.map((extended) => (
          <li key={extended.at}>
            <span>
              {what(extended)}
              <span className={classes.dimmed}> · {extended.cause === null ? extended.reason : t(`clock.cause.${extended.cause}`)}</span>
            </span>
            <DateText value={extended.at} style="dateTime" zone={zone} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const isByHand = (event: string): event is 'delivered-by-hand' | 'delivery-undone' =>
  event === 'delivered-by-hand' || event === 'delivery-undone';
const isClock = (event: string): event is 'clock-stopped' | 'clock-started' => event === 'clock-stopped' || event === 'clock-started';

function History({ collaboration, zone }: { collaboration: Collaboration; zone: string }) {
  const { t } = useTranslation('collaborations');
  return (
    <section>
      <h3 className={classes.title}>{t('drawer.history')}</h3>
      <ul className={classes.history}>
        {collaboration.history.map(({ at, event, to, reason, by }, index) => (
          <li key={`${at}-${index}`}>
            {isByHand(event) ? (
              <span>{t(`byHand.${event}`)}</span>
            ) : isClock(event) ? (
              <span>{t(`clock.${event}`)}</span>
            ) : (
              <span>
                {t(`state.${to}`)}
                {by === 'system' && <span className={classes.dimmed}> · {t('drawer.bySystem')}</span>}
                {reason !== null && reason !== '' && <span className={classes.dimmed}> · {reason}</span>}
              </span>
            )}
            <DateText value={at} style="dateTime" zone={zone} />
          </li>
        ))}
      </ul>
    </section>
  );
}
