import { ActionIcon, Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { IconInfo } from '../../../shared/ui/icons.js';
import { InitialsMark } from '../../../shared/ui/InitialsMark.js';
import { ListSkeleton } from '../../../shared/ui/Skeletons.js';
import { threadQuery } from '../chat.queries.js';
import type { Thread } from '../chat.types.js';
import { Conversation } from './Conversation.js';
import classes from './ThreadPane.module.css';

interface ThreadPaneProps {
  threadId: string;
  /** Link back to the list, shown on phones. */
  back: ReactNode;
  /** What else is known about the creator: state, parcel, content. */
  context: (thread: Thread) => ReactNode;
  /** The context stands beside the conversation where there is room; else, and on smaller screens, it is behind a button. */
  beside?: boolean;
  /** Level of the creator's name in the page's outline. */
  order: 2 | 3;
}

/** The brand's view of one conversation: who, the messages, and the creator's context. Fills its parent. */
export function ThreadPane({ threadId, back, context, beside = false, order }: ThreadPaneProps) {
  const { t } = useTranslation(['chat', 'common']);
  const thread = useQuery(threadQuery(threadId));
  const roomy = useMediaQuery('(min-width: 75em)', false, { getInitialValueInEffect: false });
  const [opened, setOpened] = useState(false);
  const inline = beside && roomy;
  // On phones the conversation is the page: the list with its own heading is not there.
  const alone = !useMediaQuery('(min-width: 48.01em)', true, { getInitialValueInEffect: false });
  const Heading = order === 3 ? 'h3' : alone ? 'h1' : 'h2';

  if (thread.isError) return <ErrorState error={thread.error} onRetry={() => void thread.refetch()} order={order} />;
  return (
    <div className={classes.pane} data-beside={inline || undefined}>
      <section className={classes.conversation}>
        <header className={classes.head}>
          <span className={classes.back}>{back}</span>
          {thread.data && (
            <>
              <InitialsMark name={thread.data.creator.displayName} imageUrl={thread.data.creator.avatarUrl} size={36} round />
              <span className={classes.names}>
                <Heading className={classes.name}>{thread.data.creator.displayName}</Heading>
                <span className={classes.campaign}>
                  {thread.data.creator.handle !== null && `@${thread.data.creator.handle} · `}
                  {thread.data.campaign.title}
                </span>
              </span>
              {!inline && (
                <ActionIcon variant="subtle" color="gray" size={40} aria-label={t('context.open')} onClick={() => setOpened(true)}>
                  <IconInfo size={20} />
                </ActionIcon>
              )}
            </>
          )}
        </header>
        <div className={classes.body}>
          {thread.isPending && <ListSkeleton rows={4} />}
          {thread.isSuccess && <Conversation key={thread.data.id} thread={thread.data} />}
        </div>
      </section>
      {thread.isSuccess && inline && (
        <aside className={classes.aside} aria-label={t('context.title')}>
          {context(thread.data)}
        </aside>
      )}
      {thread.isSuccess && !inline && (
        <Drawer
          opened={opened}
          onClose={() => setOpened(false)}
          position="right"
          size={380}
          title={<strong>{t('context.title')}</strong>}
          closeButtonProps={{ 'aria-label': t('common:actions.close') }}
        >
          {context(thread.data)}
        </Drawer>
      )}
    </div>
  );
}
