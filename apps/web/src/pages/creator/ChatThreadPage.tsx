import { ActionIcon } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Conversation } from '../../features/chat/components/Conversation.js';
import { threadQuery } from '../../features/chat/chat.queries.js';
import { ErrorState } from '../../shared/ui/ErrorState.js';
import { IconChevronLeft, IconChevronRight } from '../../shared/ui/icons.js';
import { InitialsMark } from '../../shared/ui/InitialsMark.js';
import { useDocumentTitle } from '../../shared/ui/PageHeader.js';
import { ListSkeleton } from '../../shared/ui/Skeletons.js';
import classes from './ChatThreadPage.module.css';

const route = getRouteApi('/c/chat/$threadId');

/** One conversation; on phones it fills the screen between the bars. */
export default function ChatThreadPage() {
  const { t } = useTranslation('chat');
  const { t: shell } = useTranslation('shell');
  const { t: common } = useTranslation();
  const { threadId } = route.useParams();
  const thread = useQuery(threadQuery(threadId));
  useDocumentTitle(thread.data?.brand.name ?? shell('chat.title'));

  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <ActionIcon
          renderRoot={(props) => <Link to="/c/chat" {...props} />}
          variant="subtle"
          color="gray"
          size={44}
          aria-label={common('actions.back')}
        >
          <IconChevronLeft size={22} />
        </ActionIcon>
        {thread.data && (
          <Link
            to="/c/campaigns/$collaborationId"
            params={{ collaborationId: thread.data.collaborationId }}
            className={classes.about}
            title={t('toCollaboration')}
          >
            <InitialsMark name={thread.data.brand.name} imageUrl={thread.data.brand.logoUrl} size={36} />
            <span className={classes.names}>
              <h1 className={classes.name}>{thread.data.brand.name}</h1>
              <span className={classes.campaign}>{thread.data.campaign.title}</span>
            </span>
            <IconChevronRight size={18} />
          </Link>
        )}
      </header>
      <div className={classes.body}>
        {thread.isPending && <ListSkeleton rows={4} />}
        {thread.isError && <ErrorState error={thread.error} onRetry={() => void thread.refetch()} order={1} />}
        {thread.isSuccess && <Conversation key={thread.data.id} thread={thread.data} />}
      </div>
    </div>
  );
}
