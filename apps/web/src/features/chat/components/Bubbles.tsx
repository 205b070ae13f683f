import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { IconAlert, IconCheck, IconClock } from '../../../shared/ui/icons.js';
import type { Message, Outgoing, Side } from '../chat.types.js';
import { withLinks } from '../conversation.js';
import classes from './Bubbles.module.css';

interface BubbleProps {
  message: Message;
  /** The reader's side: messages of it stand on the right. */
  side: Side;
  /** Name of the day when it is the first of that day. */
  day: string | null;
  /** With sender and time above. */
  head: boolean;
  /** For the newest own one: read by the other side or only sent; null for all others. */
  read: boolean | null;
}

/** One message. */
export function Bubble({ message, side, day, head, read }: BubbleProps) {
  const { t } = useTranslation('chat');
  const format = useFormat();
  const time = format.date(message.createdAt, { style: 'time' });
  return (
    <>
      {day !== null && <div className={classes.day}>{day}</div>}
      <div className={classes.row} data-own={message.from === side || undefined} data-head={head || undefined}>
        <div className={head ? classes.head : 'of-hidden'}>
          <span>{message.sender.name}</span> <time dateTime={message.createdAt}>{time}</time>
        </div>
        <div className={classes.bubble} title={format.date(message.createdAt, { style: 'dateTime' })}>
          <Words text={message.text} />
        </div>
        {message.broadcast && side === 'brand' && <span className={classes.note}>{t('broadcast')}</span>}
        {read !== null && (
          <span className={classes.note}>
            <IconCheck size={13} /> {t(read ? 'read' : 'sent')}
          </span>
        )}
      </div>
    </>
  );
}

interface OutgoingBubbleProps {
  outgoing: Outgoing;
  onRetry: () => void;
  onDiscard: () => void;
}

/** A message on its way; says so, and what can be done when it does not get there. */
export function OutgoingBubble({ outgoing, onRetry, onDiscard }: OutgoingBubbleProps) {
  const { t } = useTranslation('chat');
  const { state } = outgoing;
  return (
    <div className={classes.row} data-own data-head>
      <div className={classes.bubble} data-state={state}>
        <Words text={outgoing.text} />
      </div>
      <span className={classes.note} data-state={state} role={state === 'refused' ? 'alert' : undefined}>
        {state === 'refused' ? <IconAlert size={13} /> : <IconClock size={13} />}
        {state === 'refused' && outgoing.problem ? outgoing.problem : t(state)}
      </span>
      {state !== 'sending' && (
        <span className={classes.actions}>
          <Button size="compact-xs" variant="subtle" onClick={onRetry}>
            {t('sendAgain')}
          </Button>
          <Button size="compact-xs" variant="subtle" color="gray" onClick={onDiscard}>
            {t('discard')}
          </Button>
        </span>
      )}
    </div>
  );
}

function Words({ text }: { text: string }) {
  return withLinks(text).map((part, index) =>
    part.url === undefined ? (
      part.text
    ) : (
      <a key={index} href={part.url} target="_blank" rel="noopener noreferrer nofollow">
        {part.text}
      </a>
    ),
  );
}
