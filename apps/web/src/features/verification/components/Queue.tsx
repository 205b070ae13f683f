import { Card, NativeSelect, SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../../shared/clock/use-now.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { EmptyState } from '../../../shared/ui/EmptyState.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import {
  IconCheckCircle,
  IconCrossCircle,
  IconEye,
  IconRefresh,
  IconShield,
  IconUser,
  IconVideo,
  type Icon,
} from '../../../shared/ui/icons.js';
import { InitialsMark } from '../../../shared/ui/InitialsMark.js';
import { NextPage } from '../../../shared/ui/NextPage.js';
import { ListSkeleton } from '../../../shared/ui/Skeletons.js';
import { ToneBadge } from '../../../shared/ui/StateBadge.js';
import type { Tone } from '../../../shared/ui/tone.js';
import { KINDS, queueQuery, type QueueFilter, type VerificationItem, type VerificationKind } from '../verification.queries.js';
import classes from './Queue.module.css';

export const KIND_LOOKS: Record<VerificationKind, { tone: Tone; icon: Icon }> = {
  'account-review': { tone: 'amber', icon: IconEye },
  sample: { tone: 'blue', icon: IconShield },
  'second-look': { tone: 'indigo', icon: IconRefresh },
  'ugc-video': { tone: 'teal', icon: IconVideo },
};

interface QueueProps {
  filter: QueueFilter;
  onFilter: (filter: QueueFilter) => void;
}

/** Everything that waits for a verifier, with its age and who has it; or what was decided last (CRE-3). */
export function Queue({ filter, onFilter }: QueueProps) {
  const { t } = useTranslation('verification');
  const queue = useInfiniteQuery(queueQuery(filter));
  return (
    <>
      <div className={classes.filters}>
        <SegmentedControl
          aria-label={t('tabs.label')}
          value={filter.state}
          onChange={(state) => onFilter({ ...filter, state: state as QueueFilter['state'] })}
          data={[
            { value: 'open', label: t('tabs.open') },
            { value: 'decided', label: t('tabs.decided') },
          ]}
        />
        <NativeSelect
          label={t('kindFilter')}
          value={filter.kind ?? ''}
          onChange={(event) => onFilter({ ...filter, kind: KINDS.find((kind) => kind === event.currentTarget.value) })}
          data={[{ value: '', label: t('all') }, ...KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))]}
        />
        {queue.isSuccess && filter.state === 'open' && <span className={classes.hint}>{t('waiting', { count: queue.data.total })}</span>}
      </div>
      {queue.isPending && <ListSkeleton rows={5} />}
      {queue.isError && !queue.isFetchNextPageError && <ErrorState error={queue.error} onRetry={() => void queue.refetch()} />}
      {queue.data?.items.length === 0 && (
        <EmptyState
          illustration="done"
          title={t(filter.state === 'open' ? 'empty' : 'emptyDecided')}
          text={t(filter.kind === undefined ? 'emptyText' : 'emptyFiltered')}
        />
      )}
      {(queue.data?.items.length ?? 0) > 0 && (
        <Card padding={0}>
          <ul className={classes.list}>
            {queue.data?.items.map((item) => (
              <li key={item.id}>
                <Row item={item} />
              </li>
            ))}
          </ul>
        </Card>
      )}
      <NextPage query={queue} />
    </>
  );
}

function Row({ item }: { item: VerificationItem }) {
  const { t } = useTranslation('verification');
  const format = useFormat();
  const now = useNow();
  const facts = [
    item.handle === null ? null : `@${item.handle}`,
    item.followers === null ? null : t('followers', { number: format.number(item.followers) }),
    item.seconds === null ? null : t('seconds', { number: format.number(item.seconds) }),
    item.country,
  ].filter((fact) => fact !== null);
  return (
    <Link to="/staff/verifications/$id" params={{ id: item.id }} className={classes.row}>
      <InitialsMark name={item.creatorName} imageUrl={item.avatarUrl} size={40} round />
      <span className={classes.words}>
        <span className={classes.name}>{item.creatorName}</span>
        <span className={classes.hint}>{facts.join(' · ')}</span>
      </span>
      <ToneBadge size="sm" {...KIND_LOOKS[item.kind]} label={t(`kinds.${item.kind}`)} />
      {item.owner !== null && (
        <ToneBadge
          size="sm"
          tone={item.owner.own ? 'green' : 'gray'}
          icon={IconUser}
          label={item.owner.own ? t('ownerYou') : t('ownerOther', { name: item.owner.name })}
        />
      )}
      {item.state === 'open' ? (
        <span className={classes.age}>{format.distance(item.openedAt, now)}</span>
      ) : (
        <>
          <Decided item={item} />
          {item.decidedAt !== null && (
            <span className={classes.age}>
              {format.date(item.decidedAt)} {item.decidedBy !== null && t('by', { name: item.decidedBy.name })}
            </span>
          )}
        </>
      )}
    </Link>
  );
}

/** How a question ended. */
export function Decided({ item }: { item: Pick<VerificationItem, 'state'> }) {
  const { t } = useTranslation('verification');
  const approved = item.state === 'approved';
  if (item.state === 'open') return null;
  return (
    <ToneBadge
      size="sm"
      tone={approved ? 'green' : item.state === 'declined' ? 'red' : 'gray'}
      icon={approved ? IconCheckCircle : IconCrossCircle}
      label={t(`states.${item.state}`)}
    />
  );
}
