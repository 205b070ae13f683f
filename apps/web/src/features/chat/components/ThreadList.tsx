import { Button, Chip, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../../shared/clock/use-now.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { EmptyState } from '../../../shared/ui/EmptyState.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { IconSearch } from '../../../shared/ui/icons.js';
import { InitialsMark } from '../../../shared/ui/InitialsMark.js';
import { NextPage } from '../../../shared/ui/NextPage.js';
import { ListSkeleton } from '../../../shared/ui/Skeletons.js';
import { threadsQuery, type ThreadFilter } from '../chat.queries.js';
import type { Thread } from '../chat.types.js';
import classes from './ThreadList.module.css';

interface ThreadListProps {
  filter: ThreadFilter;
  onFilter: (change: { q?: string | undefined; unread?: true | undefined }) => void;
  /** The link of one row: `(thread, content, className) => <Link …>`, so that the page types its own address. */
  link: (thread: Thread, content: ReactNode, className: string) => ReactNode;
  /** Shown when there is no conversation at all, with the next action. */
  empty: ReactNode;
  /** The open one, marked as current. */
  currentId?: string | undefined;
}

/** Conversations of either side, the last active first, with search and unread filter (both in the page's address). */
export function ThreadList({ filter, onFilter, link, empty, currentId }: ThreadListProps) {
  const { t } = useTranslation('chat');
  const threads = useInfiniteQuery(threadsQuery(filter));
  const [words, setWords] = useState(filter.q ?? '');
  const search = useDebouncedCallback(
    (q: string) => onFilter({ q: q.trim() === '' ? undefined : q.trim(), unread: filter.unread || undefined }),
    300,
  );
  const items = threads.data ?? [];
  const filtered = filter.q !== undefined || filter.unread === true;

  if (threads.isError && !threads.isFetchNextPageError) {
    return <ErrorState error={threads.error} onRetry={() => void threads.refetch()} />;
  }
  if (threads.isSuccess && items.length === 0 && !filtered) return empty;

  return (
    <div>
      <div className={classes.tools}>
        <TextInput
          className={classes.search}
          type="search"
          aria-label={t('searchLabel')}
          placeholder={t('search')}
          leftSection={<IconSearch size={16} />}
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            search(event.currentTarget.value);
          }}
        />
        <Chip
          checked={filter.unread === true}
          onChange={(checked) => onFilter({ q: filter.q, unread: checked ? true : undefined })}
          variant="light"
        >
          {t('onlyUnread')}
        </Chip>
      </div>
      {threads.isPending && <ListSkeleton rows={5} />}
      {threads.isSuccess && items.length === 0 && (
        <EmptyState
          illustration="done"
          title={t(filter.q === undefined ? 'allRead' : 'nothingFound')}
          text={t(filter.q === undefined ? 'allReadText' : 'nothingFoundText')}
          action={
            <Button
              variant="default"
              onClick={() => {
                setWords('');
                onFilter({});
              }}
            >
              {t('showAll')}
            </Button>
          }
        />
      )}
      <ul className={classes.list} aria-label={t('list')}>
        {items.map((thread) => (
          <li key={thread.id} className={classes.item} data-current={thread.id === currentId || undefined}>
            {link(thread, <ThreadRow thread={thread} />, classes.row ?? '')}
          </li>
        ))}
      </ul>
      <NextPage query={threads} />
    </div>
  );
}

function ThreadRow({ thread }: { thread: Thread }) {
  const { t } = useTranslation('chat');
  const format = useFormat();
  const now = useNow();
  const { lastMessage, unread, side } = thread;
  const other =
    side === 'creator'
      ? { name: thread.brand.name, image: thread.brand.logoUrl }
      : { name: thread.creator.displayName, image: thread.creator.avatarUrl };
  const text = lastMessage === null ? t('noMessage') : lastMessage.from === side ? t('you', { text: lastMessage.text }) : lastMessage.text;
  return (
    <>
      <InitialsMark name={other.name} imageUrl={other.image} size={46} round={side === 'brand'} />
      <span className={classes.text} data-unread={unread > 0 || undefined}>
        <span className={classes.first}>
          <span className={classes.name}>{other.name}</span>
          <time className={classes.time} dateTime={thread.activeAt} title={format.date(thread.activeAt, { style: 'dateTime' })}>
            {format.distance(thread.activeAt, now)}
          </time>
        </span>
        <span className={classes.campaign}>{thread.campaign.title}</span>
        <span className={classes.second}>
          <span className={classes.last}>{text}</span>
          {unread > 0 && (
            <span className={classes.count}>
              <span aria-hidden="true">{unread >= 100 ? '99+' : unread}</span>
              <span className="of-hidden">{t('unread', { count: unread })}</span>
            </span>
          )}
        </span>
      </span>
    </>
  );
}
