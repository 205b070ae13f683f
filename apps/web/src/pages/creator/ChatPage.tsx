import { Card } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ThreadList } from '../../features/chat/components/ThreadList.js';
import { EmptyState } from '../../shared/ui/EmptyState.js';
import { ButtonLink } from '../../shared/ui/links.js';
import { PageHeader } from '../../shared/ui/PageHeader.js';

const route = getRouteApi('/c/chat');

export default function ChatPage() {
  const { t } = useTranslation('shell');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      <PageHeader title={t('chat.title')} description={t('chat.lead')} />
      <ThreadList
        filter={{ ...search, side: 'creator' }}
        onFilter={({ q, unread }) =>
          void navigate({
            to: '/c/chat',
            search: { ...(q === undefined ? {} : { q }), ...(unread ? { unread } : {}) },
            replace: true,
            resetScroll: false,
          })
        }
        link={(thread, content, className) => (
          <Link to="/c/chat/$threadId" params={{ threadId: thread.id }} className={className}>
            {content}
          </Link>
        )}
        empty={
          <Card>
            <EmptyState
              illustration="chat"
              title={t('chat.empty')}
              text={t('chat.emptyText')}
              action={
                <ButtonLink to="/c/discover" variant="default">
                  {t('chat.toDiscover')}
                </ButtonLink>
              }
            />
          </Card>
        }
      />
    </>
  );
}
