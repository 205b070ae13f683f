import { ActionIcon, Indicator, Popover } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconBell } from '../../../shared/ui/icons.js';
import { ListSkeleton } from '../../../shared/ui/Skeletons.js';
import { notificationsQuery } from '../notifications.queries.js';

const NotificationList = lazy(() => import('./NotificationList.js'));

/** The bell of both shells; its list is loaded on first opening. */
export function NotificationBell() {
  const { t } = useTranslation('notifications');
  const [opened, setOpened] = useState(false);
  const { data } = useInfiniteQuery(notificationsQuery());
  const unread = (data ?? []).filter((item) => item.readAt === null).length;

  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={360} trapFocus>
      <Popover.Target>
        <Indicator disabled={unread === 0} color="accent" size={8} offset={6}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={36}
            aria-label={unread > 0 ? t('openUnread', { count: unread }) : t('open')}
            onClick={() => setOpened((value) => !value)}
          >
            <IconBell size={20} />
          </ActionIcon>
        </Indicator>
      </Popover.Target>
      <Popover.Dropdown p={0} maw="calc(100vw - 16px)" aria-label={t('title')}>
        <Suspense fallback={<ListSkeleton rows={3} />}>
          <NotificationList onLeave={() => setOpened(false)} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
