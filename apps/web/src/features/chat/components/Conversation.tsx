import { Box, Button } from '@mantine/core';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { IconArrowDown } from '../../../shared/ui/icons.js';
import { ListSkeleton } from '../../../shared/ui/Skeletons.js';
import type { Thread } from '../chat.types.js';
import { inRuns, lastSeq } from '../conversation.js';
import { useConversation, useReading } from '../use-conversation.js';
import { Bubble, OutgoingBubble } from './Bubbles.js';
import { Composer } from './Composer.js';
import classes from './Conversation.module.css';
import { useDayName } from './use-day-name.js';

/**
 * Messages of one thread with the input below; both sides use it: the creator's chat page and the brand's inbox, campaign chat and
 * drawers. Give it the thread of `threadQuery(id)` or `threadOfCollaborationQuery(id)` and a parent with a height: it fills it and
 * scrolls inside. Needs the namespace `chat`. Key it by the thread's id when it can change:
 * `<Conversation key={thread.id} thread={thread} />`.
 */
export function Conversation({ thread }: { thread: Thread }) {
  const { t } = useTranslation('chat');
  const format = useFormat();
  const { store, state, first } = useConversation(thread);
  const dayName = useDayName();
  const newest = lastSeq(state);
  const { scroller, atEnd, toEnd, keepPlace } = useScrolling(state, first.isSuccess);
  const [older, setOlder] = useState(false);
  useReading(store, newest, atEnd);
  const other = thread.side === 'creator' ? thread.brand.name : thread.creator.displayName;

  const showOlder = async (): Promise<void> => {
    setOlder(true);
    const restore = keepPlace();
    await store.loadOlder().catch(() => undefined);
    setOlder(false);
    requestAnimationFrame(restore);
  };

  return (
    <div className={classes.root}>
      {/* Scrolled by keyboard too, so it takes the focus. */}
      <Box className={classes.scroller} ref={scroller} role="log" aria-label={t('log', { name: other })} tabIndex={0}>
        {first.isPending && <ListSkeleton rows={4} />}
        {first.isError && <ErrorState error={first.error} onRetry={() => void first.refetch()} order={3} />}
        {first.isSuccess && (
          <>
            <span className={classes.spring} />
            {store.complete ? (
              <div className={classes.start}>
                <strong>{t('start')}</strong>
                <span>{t('startText')}</span>
              </div>
            ) : (
              <Button variant="subtle" size="compact-sm" className={classes.older} loading={older} onClick={() => void showOlder()}>
                {t('older')}
              </Button>
            )}
            {inRuns(state.messages, dayName).map(({ message, newDay, newRun }) => (
              <Bubble
                key={message.id}
                message={message}
                side={thread.side}
                day={newDay ? dayName(message.createdAt) : null}
                head={newRun}
                read={message.seq === newest && message.from === thread.side ? message.seq <= state.otherReadSeq : null}
              />
            ))}
            {state.outgoing.map((outgoing) => (
              <OutgoingBubble
                key={outgoing.clientId}
                outgoing={outgoing}
                onRetry={() => store.retry(outgoing.clientId)}
                onDiscard={() => store.discard(outgoing.clientId)}
              />
            ))}
          </>
        )}
      </Box>
      {!atEnd && newest > state.readSeq && (
        <Button className={classes.newBelow} size="compact-sm" radius={999} leftSection={<IconArrowDown size={14} />} onClick={toEnd}>
          {t('newBelow')}
        </Button>
      )}
      {state.writable ? (
        <Composer
          store={store}
          onSent={toEnd}
          note={thread.closesAt === null ? null : t('closesOn', { date: format.date(thread.closesAt, { exclusiveEnd: true }) })}
        />
      ) : (
        <p className={classes.closed}>{t('closed')}</p>
      )}
    </div>
  );
}

const NEAR_PX = 80;

/** Stays at the end while the reader is there, and keeps the place when older messages are put above. */
function useScrolling(state: unknown, shown: boolean) {
  const scroller = useRef<HTMLDivElement>(null);
  const [atEnd, setAtEnd] = useState(true);
  const stick = useRef(true);

  const toEnd = useCallback(() => {
    stick.current = true;
    setAtEnd(true);
    const element = scroller.current;
    if (element) element.scrollTop = element.scrollHeight;
  }, []);

  useLayoutEffect(() => {
    if (stick.current) toEnd();
  }, [state, shown, toEnd]);

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const onScroll = (): void => {
      const near = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_PX;
      stick.current = near;
      setAtEnd(near);
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    // The on-screen keyboard and a growing input make the room smaller.
    const observer = new ResizeObserver(() => {
      if (stick.current) element.scrollTop = element.scrollHeight;
    });
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', onScroll);
      observer.disconnect();
    };
  }, []);

  const keepPlace = useCallback(() => {
    const element = scroller.current;
    const fromEnd = element ? element.scrollHeight - element.scrollTop : 0;
    return () => {
      if (element) element.scrollTop = element.scrollHeight - fromEnd;
    };
  }, []);

  return { scroller, atEnd, toEnd, keepPlace };
}
