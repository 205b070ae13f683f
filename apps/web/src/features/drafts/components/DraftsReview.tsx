import { Button, Modal } from '@mantine/core';
import { useHotkeys, useMediaQuery } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeySetting } from '../../../shared/commands/use-key-setting.js';
import type { Draft } from '../../../shared/draft/draft.types.js';
import { Choice } from '../../../shared/ui/Choice.js';
import { EmptyState } from '../../../shared/ui/EmptyState.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { QueueSteps } from '../../../shared/ui/QueueSteps.js';
import { TabCount } from '../../../shared/ui/TabCount.js';
import { KeyHints } from '../../../shared/ui/KeyHints.js';
import { NextPage } from '../../../shared/ui/NextPage.js';
import { ListSkeleton } from '../../../shared/ui/Skeletons.js';
import { after, DRAFT_VIEWS, inQueue, STATES_OF, viewOf, type DraftView } from '../drafts.format.js';
import { draftQuery, draftsQuery, waitingDraftsQuery } from '../drafts.queries.js';
import { DraftPanel, type Asked } from './DraftPanel.js';
import { DraftQueue } from './DraftQueue.js';
import classes from './DraftsReview.module.css';

interface DraftsReviewProps {
  campaign: { id: string; timeZone: string };
  /** Undefined: as the chosen draft needs it, else what waits. */
  view: DraftView | undefined;
  /** The draft in the address. */
  chosen: string | undefined;
  onGo: (address: { view: DraftView | undefined; draft: string | undefined }, newEntry?: boolean) => void;
  /** Leads to the collaborations, for an empty queue. */
  toCollaborations: ReactNode;
}

/** Drafts before posting: the queue, and beside it the chosen draft with the brand's answer (CAM-7). */
export function DraftsReview({ campaign, view: wished, chosen, onGo, toCollaborations }: DraftsReviewProps) {
  const { t } = useTranslation(['drafts', 'common']);
  const wide = useMediaQuery('(min-width: 64em)', true, { getInitialValueInEffect: false });
  const single = useQuery({ ...draftQuery(chosen ?? ''), enabled: chosen !== undefined });
  // a link to a draft leads to where it is now
  const view = wished ?? (single.data ? viewOf(single.data.state) : 'waiting');
  const list = useInfiniteQuery(draftsQuery(campaign.id, STATES_OF[view]));
  const { data: waiting = 0 } = useQuery(waitingDraftsQuery(campaign.id));
  const [keys, setKeys] = useKeySetting();
  const [asked, setAsked] = useState<Asked>(null);

  const queue = inQueue(list.data?.pages.flatMap(({ items }) => items) ?? []);
  const shownId = chosen ?? (wide ? queue[0]?.id : undefined);
  const shown = single.data?.id === shownId ? single.data : queue.find(({ id }) => id === shownId);
  const choose = (id: string | undefined): void => {
    setAsked(null);
    onGo({ view: wished, draft: id }, !wide && chosen === undefined);
  };
  const split = useRef<HTMLDivElement>(null);
  // the head of the campaign is read already by who has picked a draft
  useEffect(() => {
    if (wide && chosen !== undefined) split.current?.scrollIntoView({ block: 'start' });
  }, [wide, chosen, list.isPending]);
  const move = (by: 1 | -1): void => {
    const index = queue.findIndex(({ id }) => id === shownId);
    const next = queue[index < 0 ? 0 : index + by];
    if (next) choose(next.id);
  };
  const answered = (draft: Draft): void => {
    setAsked(null);
    onGo({ view, draft: after(queue, draft.id) });
  };

  useHotkeys(
    keys && asked === null
      ? [
          ['j', () => move(1)],
          ['k', () => move(-1)],
          ['a', () => shown?.can.approve && setAsked('approve')],
          ['c', () => shown?.can.requestChanges && setAsked('changes')],
        ]
      : [],
  );

  const panel = shownId !== undefined && (
    <DraftPanel
      key={shownId}
      id={shownId}
      draft={shown}
      error={single.error}
      campaignId={campaign.id}
      onRetry={() => void Promise.all([single.refetch(), list.refetch()])}
      zone={campaign.timeZone}
      keys={wide && keys}
      asked={asked}
      onAsk={setAsked}
      onAnswered={answered}
    />
  );
  const mayAnswer = shown?.can.approve === true || shown?.can.requestChanges === true;

  return (
    <div>
      <div className={classes.bar}>
        <Choice
          aria-label={t('view.label')}
          value={view}
          onChange={(next) => onGo({ view: next, draft: undefined })}
          options={DRAFT_VIEWS.map((value) => ({
            value,
            label: (
              <>
                {t(`view.${value}`)}
                {value === 'waiting' && <TabCount count={waiting} />}
              </>
            ),
          }))}
        />
      </div>
      {queue.length > 0 && wide && (
        <KeyHints
          labels={{ group: t('keys.label'), on: t('keys.on') }}
          hints={[
            { keys: ['J', 'K'], text: t('keys.move') },
            ...(mayAnswer
              ? [
                  { keys: ['A'], text: t('keys.approve') },
                  { keys: ['C'], text: t('keys.changes') },
                ]
              : []),
          ]}
          on={keys}
          onChange={setKeys}
        />
      )}
      {list.isPending && <ListSkeleton />}
      {list.isError && queue.length === 0 && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && queue.length === 0 && chosen === undefined && (
        <EmptyState
          illustration={view === 'waiting' ? 'done' : 'inbox'}
          title={t(`empty.${view}Title`)}
          text={t(`empty.${view}Text`)}
          action={
            view === 'waiting' ? (
              toCollaborations
            ) : (
              <Button variant="default" onClick={() => onGo({ view: undefined, draft: undefined })}>
                {t('empty.toWaiting')}
              </Button>
            )
          }
        />
      )}
      {(queue.length > 0 || chosen !== undefined) && !list.isPending && (
        <div className={classes.split} ref={split}>
          <div>
            <DraftQueue drafts={queue} chosen={shownId} zone={campaign.timeZone} onChoose={choose} />
            <NextPage query={list} />
          </div>
          {wide && <div className={classes.side}>{panel}</div>}
        </div>
      )}
      {!wide && (
        <Modal
          opened={shownId !== undefined}
          onClose={() => choose(undefined)}
          fullScreen
          title={
            <QueueSteps
              ids={queue.map(({ id }) => id)}
              id={shownId}
              labels={{ previous: t('previous'), next: t('next') }}
              onChoose={choose}
            />
          }
          closeButtonProps={{ 'aria-label': t('common:actions.close') }}
          classNames={{ body: classes.sheet }}
        >
          {panel}
        </Modal>
      )}
    </div>
  );
}
