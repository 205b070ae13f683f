import { Button, Group, ScrollArea, Text } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../../shared/clock/use-now.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { EmptyState } from '../../../shared/ui/EmptyState.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { NextPage } from '../../../shared/ui/NextPage.js';
import { ListSkeleton } from '../../../shared/ui/Skeletons.js';
import { notificationsQuery, readNotificationsMutation, type AppNotification } from '../notifications.queries.js';
import classes from './NotificationList.module.css';

/** Newest notifications first; following one marks it as read. */
export default function NotificationList({ onLeave }: { onLeave: () => void }) {
  const { t } = useTranslation('notifications');
  const queryClient = useQueryClient();
  const list = useInfiniteQuery(notificationsQuery());
  const read = useMutation({
    ...readNotificationsMutation(),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['notifications'] }),
  });
  const items = list.data ?? [];
  const unread = items.some((item) => item.readAt === null);

  return (
    <>
      <Group justify="space-between" px="md" py="xs" className={classes.head}>
        <Text fw={600}>{t('title')}</Text>
        {unread && (
          <Button variant="subtle" size="compact-sm" onClick={() => read.mutate(undefined)}>
            {t('readAll')}
          </Button>
        )}
      </Group>
      <ScrollArea.Autosize mah="min(480px, 70vh)" type="auto">
        {list.isPending && <ListSkeleton rows={3} />}
        {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
        {list.isSuccess && items.length === 0 && <EmptyState illustration="done" title={t('empty')} text={t('emptyText')} />}
        {items.map((item) => (
          <Row
            key={item.id}
            item={item}
            onOpen={() => {
              if (item.readAt === null) read.mutate([item.id]);
              onLeave();
            }}
          />
        ))}
        <NextPage query={list} />
      </ScrollArea.Autosize>
    </>
  );
}

function Row({ item, onOpen }: { item: AppNotification; onOpen: () => void }) {
  const { t } = useTranslation('notifications');
  const format = useFormat();
  const now = useNow();
  const body = (
    <>
      <span
        className={classes.dot}
        data-unread={item.readAt === null || undefined}
        title={item.readAt === null ? t('unread') : undefined}
      />
      <span className={classes.text}>
        <span className={classes.title}>{item.title}</span>
        {item.body !== '' && <span className={classes.detail}>{item.body}</span>}
        <time className={classes.time} dateTime={item.createdAt} title={format.date(item.createdAt, { style: 'dateTime' })}>
          {format.distance(item.createdAt, now)}
        </time>
      </span>
    </>
  );
  const [to = '', query] = item.link.split('?');
  return to.startsWith('/') ? (
    <Link to={to} search={Object.fromEntries(new URLSearchParams(query))} className={classes.row} onClick={onOpen}>
      {body}
    </Link>
  ) : (
    <div className={classes.row}>{body}</div>
  );
}
