import { Anchor, Progress, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { Countdown, DateText } from '../../../shared/ui/DateText.js';
import { IconExternal } from '../../../shared/ui/icons.js';
import { InitialsMark } from '../../../shared/ui/InitialsMark.js';
import { ToneBadge } from '../../../shared/ui/StateBadge.js';
import { COLLABORATION_LOOKS, parcelQuery, personQuery, type Parcel, type Person } from '../campaign-people.js';
import type { Thread } from '../chat.types.js';
import classes from './ThreadContext.module.css';

interface ThreadContextProps {
  thread: Thread;
  /** Pictures of what was published, by the page. */
  contents: ReactNode;
  /** Links to the collaboration and its contents, by the page. */
  links: ReactNode;
}

const RUNNING = new Set(['preparing', 'active', 'overdue']);

/** The creator beside the conversation: where the collaboration stands, the parcel, what was published. */
export function ThreadContext({ thread, contents, links }: ThreadContextProps) {
  const { t } = useTranslation('chat');
  const format = useFormat();
  const person = useQuery(personQuery(thread.collaborationId));
  const parcel = useQuery(parcelQuery(thread.collaborationId));
  const { creator } = thread;

  return (
    <div className={classes.root}>
      <div className={classes.who}>
        <InitialsMark name={creator.displayName} imageUrl={creator.avatarUrl ?? person.data?.creator.pictureUrl} size={64} round />
        <strong>{creator.displayName}</strong>
        <Text size="sm" c="dimmed">
          {[
            ...(creator.handle === null ? [] : [`@${creator.handle}`]),
            ...(person.data
              ? [t('context.followers', { count: person.data.creator.followers, shown: format.number(person.data.creator.followers) })]
              : []),
          ].join(' · ')}
        </Text>
      </div>
      {person.isPending && <Skeleton height={120} radius="md" />}
      {person.data && <Standing person={person.data} />}
      {parcel.data && <ParcelFacts parcel={parcel.data} />}
      <section>
        <h3 className={classes.title}>{t('context.content')}</h3>
        {contents}
      </section>
      <div className={classes.links}>{links}</div>
    </div>
  );
}

function Standing({ person }: { person: Person }) {
  const { t } = useTranslation('chat');
  const { done, total } = person.deliverables;
  const running = RUNNING.has(person.state);
  return (
    <section>
      <h3 className={classes.title}>{t('context.collaboration')}</h3>
      <ToneBadge {...COLLABORATION_LOOKS[person.state]} label={t(`collaboration.${person.state}`)} />
      <div className={classes.line}>
        <span>{t('context.delivered')}</span>
        <span className="of-number">{t('context.doneOf', { done, total })}</span>
      </div>
      <Progress value={total === 0 ? 0 : (done / total) * 100} size="sm" color="teal" aria-label={t('context.delivered')} />
      {running && person.deadlineAt !== null && person.clockStopped === null && (
        <div className={classes.line}>
          <span>{t('context.deadline')}</span>
          <Countdown value={person.deadlineAt} />
        </div>
      )}
      {person.variant !== null && (
        <div className={classes.line}>
          <span>{t('context.variant')}</span>
          <span>{person.variant}</span>
        </div>
      )}
    </section>
  );
}

function ParcelFacts({ parcel }: { parcel: Parcel }) {
  const { t } = useTranslation('chat');
  if (parcel.state === 'not_needed') return null;
  const when = parcel.receivedAt ?? parcel.sentAt;
  return (
    <section>
      <h3 className={classes.title}>{t('context.parcel')}</h3>
      <Text size="sm">
        {t(`parcel.${parcel.state}`)}
        {when !== null && (
          <Text span c="dimmed" size="sm">
            {' · '}
            <DateText value={when} style="day" />
          </Text>
        )}
      </Text>
      {parcel.trackingNumber !== null && (
        <Text size="sm" c="dimmed" className={classes.tracking ?? ''}>
          {parcel.carrier ?? ''}{' '}
          {parcel.trackingUrl === null ? (
            parcel.trackingNumber
          ) : (
            <Anchor href={parcel.trackingUrl} target="_blank" rel="noopener noreferrer" size="sm">
              {parcel.trackingNumber} <IconExternal size={13} />
            </Anchor>
          )}
        </Text>
      )}
    </section>
  );
}
