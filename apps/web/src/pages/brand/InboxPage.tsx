import { Card } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Outlet, useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { threadsQuery } from '../../features/chat/chat.queries.js';
import { InboxFrame } from '../../features/chat/components/InboxFrame.js';
import { NoThread } from '../../features/chat/components/NoThread.js';
import { ThreadList } from '../../features/chat/components/ThreadList.js';
import { useBrandScope } from '../../shared/access/brand-scope.js';
import { EmptyState } from '../../shared/ui/EmptyState.js';
import { ButtonLink } from '../../shared/ui/links.js';
import { PageHeader } from '../../shared/ui/PageHeader.js';

const route = getRouteApi('/b/$brandId/inbox');

/** All conversations of the brand; the open one is the child route, beside the list or on phones in its place. */
export default function InboxPage() {
  const { t } = useTranslation(['shell', 'chat']);
  const { brand } = useBrandScope();
  const search = route.useSearch();
  const navigate = useNavigate();
  const { threadId } = useParams({ strict: false });
  const params = { brandId: brand.id };
  const filter = { ...search, side: 'brand', brandId: brand.id } as const;
  const threads = useInfiniteQuery(threadsQuery(filter));
  const filtered = search.q !== undefined || search.unread === true;

  if (threads.isSuccess && threads.data.length === 0 && !filtered && threadId === undefined) {
    return (
      <>
        <PageHeader title={t('inbox.title')} description={t('inbox.lead')} />
        <Card>
          <EmptyState
            illustration="inbox"
            title={t('inbox.empty')}
            text={t('inbox.emptyText')}
            action={
              <ButtonLink to="/b/$brandId/campaigns" params={params} variant="default">
                {t('chat:toCampaigns')}
              </ButtonLink>
            }
          />
        </Card>
      </>
    );
  }
  return (
    <InboxFrame
      whole
      open={threadId !== undefined}
      list={
        <>
          <PageHeader title={t('inbox.title')} />
          <ThreadList
            filter={filter}
            currentId={threadId}
            onFilter={({ q, unread }) =>
              void navigate({
                to: threadId === undefined ? '/b/$brandId/inbox' : '/b/$brandId/inbox/$threadId',
                params: { ...params, threadId: threadId ?? '' },
                search: { ...(q === undefined ? {} : { q }), ...(unread ? { unread } : {}) },
                replace: true,
                resetScroll: false,
              })
            }
            link={(thread, content, className) => (
              <Link
                to="/b/$brandId/inbox/$threadId"
                params={{ ...params, threadId: thread.id }}
                search={search}
                resetScroll={false}
                className={className}
              >
                {content}
              </Link>
            )}
            empty={null}
          />
        </>
      }
    >
      {threadId === undefined ? <NoThread /> : <Outlet />}
    </InboxFrame>
  );
}
