import { ActionIcon, Button, Card, Group, Title } from '@mantine/core';
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { campaignQuery } from '../../features/campaigns/campaigns.queries.js';
import { threadsQuery } from '../../features/chat/chat.queries.js';
import { InboxFrame } from '../../features/chat/components/InboxFrame.js';
import { NoThread } from '../../features/chat/components/NoThread.js';
import { ThreadList } from '../../features/chat/components/ThreadList.js';
import { useBrandScope } from '../../shared/access/brand-scope.js';
import { hasPermission } from '../../shared/access/can.js';
import { EmptyState } from '../../shared/ui/EmptyState.js';
import { IconCampaign, IconChevronLeft } from '../../shared/ui/icons.js';
import { ButtonLink } from '../../shared/ui/links.js';
import { useDocumentTitle } from '../../shared/ui/PageHeader.js';
import { BrandThread } from './BrandThread.js';

const BroadcastDrawer = lazy(() => import('../../features/chat/components/BroadcastDrawer.js'));

const route = getRouteApi('/b/$brandId/campaigns/$campaignId/chat');
const HERE = '/b/$brandId/campaigns/$campaignId/chat';
const OVER = new Set(['completed', 'cancelled', 'closing']);

/** Conversations with the creators of one campaign, and the message to all of them. */
export default function CampaignChatPage() {
  const { t } = useTranslation(['chat', 'common']);
  const params = route.useParams();
  const { thread: threadId, ...search } = route.useSearch();
  const navigate = useNavigate();
  const { brand, organisation } = useBrandScope();
  const { data: campaign } = useSuspenseQuery(campaignQuery(params.campaignId));
  const [writing, setWriting] = useState(false);
  const filter = { ...search, side: 'brand', campaignId: campaign.id } as const;
  const threads = useInfiniteQuery(threadsQuery(filter));
  const filtered = search.q !== undefined || search.unread === true;
  useDocumentTitle(`${t('campaignTitle')} · ${campaign.title}`);

  if (threads.isSuccess && threads.data.length === 0 && !filtered) {
    const over = OVER.has(campaign.state);
    return (
      <Card>
        <EmptyState
          illustration="chat"
          title={t(over ? 'emptyOver' : 'emptyCampaign')}
          text={t(over ? 'emptyOverText' : 'emptyCampaignText')}
          action={
            <ButtonLink to="/b/$brandId/campaigns/$campaignId/applications" params={params} variant="default">
              {t('toApplications')}
            </ButtonLink>
          }
        />
      </Card>
    );
  }
  return (
    <>
      <Group justify="space-between" mb="md">
        <Title order={2}>{t('campaignTitle')}</Title>
        {hasPermission(organisation, 'chat.write') && (
          <Button leftSection={<IconCampaign size={16} />} variant="default" onClick={() => setWriting(true)}>
            {t('broadcasts.open')}
          </Button>
        )}
      </Group>
      <InboxFrame
        open={threadId !== undefined}
        list={
          <ThreadList
            filter={filter}
            currentId={threadId}
            onFilter={({ q, unread }) =>
              void navigate({
                to: HERE,
                params,
                search: {
                  ...(threadId === undefined ? {} : { thread: threadId }),
                  ...(q === undefined ? {} : { q }),
                  ...(unread ? { unread } : {}),
                },
                replace: true,
                resetScroll: false,
              })
            }
            link={(thread, content, className) => (
              <Link to={HERE} params={params} search={{ ...search, thread: thread.id }} resetScroll={false} className={className}>
                {content}
              </Link>
            )}
            empty={null}
          />
        }
      >
        {threadId === undefined ? (
          <NoThread />
        ) : (
          <BrandThread
            threadId={threadId}
            order={3}
            back={
              <ActionIcon
                renderRoot={(props) => <Link to={HERE} params={params} search={search} resetScroll={false} {...props} />}
                variant="subtle"
                color="gray"
                size={44}
                aria-label={t('common:actions.back')}
              >
                <IconChevronLeft size={22} />
              </ActionIcon>
            }
          />
        )}
      </InboxFrame>
      {writing && (
        <Suspense>
          <BroadcastDrawer campaign={campaign} brandName={brand.name} onClose={() => setWriting(false)} />
        </Suspense>
      )}
    </>
  );
}
