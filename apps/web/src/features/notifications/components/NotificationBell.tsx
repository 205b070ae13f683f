import { ActionIcon, Indicator } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { IconBell } from '../../../shared/ui/icons.js';
import { lazyMenu } from '../../../shared/ui/lazy-menu.js';
import { unreadQuery } from '../notifications.queries.js';

const NotificationPopover = lazyMenu(() => import('./NotificationPopover.js'), 'dialog');

/** The bell of both shells; its list is loaded on first use. */
export function NotificationBell() {
  const { t } = useTranslation('notifications');
  const { data: unread = 0 } = useQuery(unreadQuery());

  return (
    <Indicator disabled={unread === 0} color="accent" size={8} offset={8}>
      <NotificationPopover menu={{}}>
        {(props) => (
          <ActionIcon
            {...props}
            variant="subtle"
            color="gray"
            size={36}
            aria-label={unread > 0 ? t('openUnread', { count: unread }) : t('open')}
          >
            <IconBell size={20} />
          </ActionIcon>
        )}
      </NotificationPopover>
    </Indicator>
  );
}
