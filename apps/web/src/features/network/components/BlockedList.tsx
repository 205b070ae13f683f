import { Button, Card } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateText } from '../../../shared/ui/DateText.js';
import { EmptyState } from '../../../shared/ui/EmptyState.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { InitialsMark } from '../../../shared/ui/InitialsMark.js';
import { NextPage } from '../../../shared/ui/NextPage.js';
import { notify } from '../../../shared/ui/notify.js';
import { ListSkeleton } from '../../../shared/ui/Skeletons.js';
import { blockedQuery, unblockMutation } from '../network.queries.js';
import type { BlockedCreator } from '../network.types.js';
import classes from './BlockedList.module.css';

interface BlockedListProps {
  brandId: string;
  mayUnblock: boolean;
  /** Where to go when nobody is blocked. */
  next: ReactNode;
}

/** Whom the brand has blocked (CRE-7), the latest first. */
export function BlockedList({ brandId, mayUnblock, next }: BlockedListProps) {
  const { t } = useTranslation('network');
  const blocked = useInfiniteQuery(blockedQuery(brandId));
  if (blocked.isPending) return <ListSkeleton rows={4} />;
  if (blocked.isError && !blocked.data) return <ErrorState error={blocked.error} onRetry={() => void blocked.refetch()} />;
  if (blocked.data.length === 0)
    return (
      <Card>
        <EmptyState illustration="lost" title={t('blocked.empty')} text={t('blocked.emptyText')} action={next} />
      </Card>
    );
  return (
    <>
      <Card padding={0}>
        <ul className={classes.list}>
          {blocked.data.map((creator) => (
            <Row key={creator.creatorId} brandId={brandId} creator={creator} mayUnblock={mayUnblock} />
          ))}
        </ul>
      </Card>
      <NextPage query={blocked} />
    </>
  );
}

function Row({ brandId, creator, mayUnblock }: { brandId: string; creator: BlockedCreator; mayUnblock: boolean }) {
  const { t } = useTranslation('network');
  const client = useQueryClient();
  const unblock = useMutation(unblockMutation(client, brandId));
  return (
    <li className={classes.row}>
      <InitialsMark name={creator.displayName} imageUrl={creator.avatarUrl} size={40} round />
      <div className={classes.words}>
        <strong>{creator.displayName}</strong>
        <span className={classes.hint}>
          {t('blocked.since')} <DateText value={creator.blockedAt} />
          {creator.note !== null && creator.note !== '' && ` · ${creator.note}`}
        </span>
      </div>
      {mayUnblock && (
        <Button
          variant="default"
          size="sm"
          loading={unblock.isPending}
          aria-label={t('blocked.unblockName', { name: creator.displayName })}
          onClick={() =>
            unblock.mutate(creator.creatorId, {
              onSuccess: () => void notify({ color: 'green', message: t('block.undone', { name: creator.displayName }) }),
            })
          }
        >
          {t('block.unblock')}
        </Button>
      )}
    </li>
  );
}
