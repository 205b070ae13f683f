import { Modal } from '@mantine/core';
import { useHotkeys, useMediaQuery } from '@mantine/hooks';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useDeferredValue, useEffect, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeySetting } from '../../../shared/commands/use-key-setting.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { QueueSteps } from '../../../shared/ui/QueueSteps.js';
import { KeyHints, type KeyHint } from '../../../shared/ui/KeyHints.js';
import { ListSkeleton } from '../../../shared/ui/Skeletons.js';
import { applicationQuery, applicationsQuery } from '../applications.queries.js';
import type { Application, ApplicationCard, ApplicationSort, Decision, DeclineReason, ReviewCampaign } from '../applications.types.js';
import { neighbour, shownRows } from '../decisions.js';
import { useDecisions, usePending, useSelection } from '../use-decisions.js';
import { useChoice } from '../use-choice.js';
import { useFreshLists } from '../use-fresh-lists.js';
import { useTicks } from '../use-ticks.js';
import { ApplicantPanel } from './ApplicantPanel.js';
import { ApplicationList } from './ApplicationList.js';
import classes from './ApplicationsReview.module.css';
import { BulkBar, COMPARE_LIMIT } from './BulkBar.js';
import { DecisionButtons } from './DecisionButtons.js';
import { DeclineDialog } from './DeclineDialog.js';
import { FreePlaces } from './FreePlaces.js';
import { anyApplied, ReviewEmpty } from './ReviewEmpty.js';
import { ReviewToolbar, type ReviewFilter, type StateChoice } from './ReviewToolbar.js';
import { SelectionBar } from './SelectionBar.js';

const CompareDialog = lazy(() => import('./CompareDialog.js'));
const OrderDialog = lazy(() => import('./OrderDialog.js'));
const ConfirmSelectionDialog = lazy(() => import('./ConfirmSelectionDialog.js'));

/** What the address says. */
export interface ReviewSearch {
  state?: StateChoice | undefined;
  q?: string | undefined;
  sort?: ApplicationSort | undefined;
  /** The chosen application. */
  application?: string | undefined;
}

interface ApplicationsReviewProps {
  campaign: ReviewCampaign;
  search: ReviewSearch;
  onSearch: (search: ReviewSearch, newEntry?: boolean) => void;
  /** Links that only the page knows. */
  links: { collaborations: ReactNode; settings: ReactNode; brief: ReactNode };
  /** What the team notes about one application. */
  comments: (applicationId: string) => ReactNode;
}

const OPEN_STATES = ['application', 'running', 'paused'];

/** Reading, comparing and deciding on applications, and confirming the selection (APP-2, APP-4, APP-5). */
export function ApplicationsReview({ campaign, search, onSearch, links, comments }: ApplicationsReviewProps) {
  const { t } = useTranslation('applications');
  const client = useQueryClient();
  const wide = useMediaQuery('(min-width: 64em)', true, { getInitialValueInEffect: false });
  const open = OPEN_STATES.includes(campaign.state);
  const filter: ReviewFilter = { state: search.state ?? (open ? 'applied' : 'all'), q: search.q, sort: search.sort };
  const states = useMemo(() => (filter.state === 'all' ? [] : [filter.state]), [filter.state]);
  const query = useInfiniteQuery(
    applicationsQuery(campaign.id, { states, q: filter.q, sort: filter.sort ?? (filter.state === 'waitlisted' ? 'position' : undefined) }),
  );
  const pending = usePending(campaign.id);
  const rows = useMemo(
    () => shownRows(query.data?.pages.flatMap((page) => page.items) ?? [], pending, states),
    [query.data, pending, states],
  );
  const { selection } = useSelection(campaign.id);
  const mayDecide = selection?.can.decide ?? false;
  const { decide, undoLast } = useDecisions(campaign.id);
  const ticks = useTicks(rows);
  const [declining, setDeclining] = useState<readonly ApplicationCard[]>([]);
  const [comparing, setComparing] = useState<readonly string[]>([]);
  const [confirming, setConfirming] = useState(false);
  const [ordering, setOrdering] = useState(false);
  const [keys, setKeys] = useKeySetting();

  const { chosenId, choose, step, drop } = useChoice(search.application, (id) =>
    // On a phone the application covers the list, so that "back" must lead there.
    onSearch({ ...search, application: id }, !wide && search.application === undefined),
  );
  const chosen = chosenId ?? (wide ? rows[0]?.id : undefined);
  const shownId = useDeferredValue(chosen);
  const card = rows.find(({ id }) => id === shownId);
  useNeighbours(rows, shownId);
  useFreshLists();
  const side = useRef<HTMLDivElement>(null);
  useFromTop(side, shownId);

  const move = (by: 1 | -1): void => {
    const index = rows.findIndex(({ id }) => id === chosen);
    const next = rows[index < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, index + by))];
    if (next) step(next.id);
    if (index + by >= rows.length - 1 && query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
  };

  const carryOut = (targets: readonly ApplicationCard[], decision: Decision, reason?: DeclineReason): void => {
    const gone = new Set(targets.map(({ id }) => id));
    if (chosen !== undefined && gone.has(chosen) && decision !== 'reset') {
      const next = neighbour(rows, chosen, gone);
      // On a phone the last decision leads back to the list.
      if (wide || next !== undefined) choose(next);
      else if (states.length > 0) choose(undefined);
    }
    if (targets.length > 1) ticks.clear();
    void decide(targets, decision, reason);
  };
  const wish = (targets: readonly ApplicationCard[], decision: Decision): void => {
    if (decision === 'decline') setDeclining(targets);
    else carryOut(targets, decision);
  };
  const wishForChosen = (decision: Decision): void => {
    const target = rows.find(({ id }) => id === chosen);
    if (target && mayDecide) wish([target], decision);
  };

  const dialog = declining.length > 0 || comparing.length > 0 || confirming || ordering;
  useHotkeys(
    keys && !dialog
      ? [
          ['j', () => move(1)],
          ['k', () => move(-1)],
          ['a', () => wishForChosen('accept')],
          ['d', () => wishForChosen('decline')],
          ['r', () => wishForChosen('reset')],
          ['x', () => chosen !== undefined && ticks.toggle(chosen)],
          ['c', () => compare()],
          ['z', undoLast],
        ]
      : [],
  );

  const compare = (): void => {
    if (ticks.ticked.length >= 2 && ticks.ticked.length <= COMPARE_LIMIT) setComparing(ticks.ticked.map(({ id }) => id));
  };
  const compared = comparing.flatMap((id) => {
    const found = rows.find((row) => row.id === id) ?? client.getQueryData(applicationQuery(id).queryKey);
    return found ? [found] : [];
  });

  const actions = (shown: ApplicationCard, application: Application | undefined): ReactNode => (
    <DecisionButtons
      state={shown.state}
      can={application?.state === shown.state ? application.can : undefined}
      open={mayDecide}
      keys={wide && keys}
      onDecide={(decision) => wish([shown], decision)}
    />
  );
  const change = (part: Partial<ReviewFilter>): void => {
    ticks.clear();
    drop();
    onSearch({ ...filter, ...part, state: part.state ?? search.state, application: undefined });
  };
  const deciding = (...hints: KeyHint[]): KeyHint[] => (mayDecide ? hints : []);
  const hints: KeyHint[] = [
    { keys: ['J', 'K'], text: t('keys.move') },
    ...deciding({ keys: ['A'], text: t('keys.accept') }, { keys: ['D'], text: t('keys.decline') }, { keys: ['R'], text: t('keys.reset') }),
    { keys: ['X'], text: t('keys.tick') },
    { keys: ['C'], text: t('keys.compare') },
    ...deciding({ keys: ['Z'], text: t('keys.undo') }),
  ];
  const empty = query.isSuccess && rows.length === 0 && !query.hasNextPage;

  // no element around it: the bar sticks to the foot of the screen from the top of the page on
  return (
    <>
      <FreePlaces campaign={campaign} />
      <ReviewToolbar
        filter={filter}
        selection={selection}
        onFilter={change}
        onOrder={selection?.options.offers && mayDecide && selection.undecided > 0 ? () => setOrdering(true) : undefined}
      />
      {rows.length > 0 && wide && (
        <KeyHints labels={{ group: t('keys.label'), on: t('keys.on') }} hints={hints} on={keys} onChange={setKeys} />
      )}
      <BulkBar
        ticked={ticks.ticked}
        loaded={rows.length}
        open={mayDecide}
        onDecide={(decision) => wish(ticks.ticked, decision)}
        onCompare={compare}
        onTickAll={ticks.tickAll}
        onClear={ticks.clear}
      />
      {query.isError && rows.length === 0 && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <ListSkeleton />}
      {empty && (
        <ReviewEmpty
          campaign={campaign}
          filter={filter}
          selection={selection}
          toBrief={links.brief}
          onState={(state) => change({ state, q: undefined })}
        />
      )}
      {rows.length > 0 && (
        <div className={classes.split} data-bulk={ticks.ticked.length > 0 || undefined}>
          <ApplicationList
            rows={rows}
            chosen={chosen}
            onChoose={choose}
            ticked={ticks.ids}
            onTick={ticks.toggle}
            onMove={move}
            query={query}
          />
          {wide && (
            <div className={classes.side} ref={side}>
              {shownId !== undefined && (
                <ApplicantPanel id={shownId} card={card} zone={campaign.timeZone} actions={actions} comments={comments(shownId)} />
              )}
            </div>
          )}
        </div>
      )}
      {!wide && (
        <Modal
          opened={shownId !== undefined}
          onClose={() => choose(undefined)}
          fullScreen
          title={
            <QueueSteps
              ids={rows.map(({ id }) => id)}
              id={shownId}
              labels={{ previous: t('act.previous'), next: t('act.next') }}
              onChoose={choose}
            />
          }
          closeButtonProps={{ 'aria-label': t('act.close') }}
          classNames={{ body: classes.sheet }}
        >
          {shownId !== undefined && (
            <ApplicantPanel id={shownId} card={card} zone={campaign.timeZone} actions={actions} comments={comments(shownId)} />
          )}
        </Modal>
      )}
      {selection && anyApplied(selection) && (
        <SelectionBar
          selection={selection}
          campaign={campaign}
          onConfirm={() => setConfirming(true)}
          onShowAccepted={() => change({ state: 'accepted' })}
          toCollaborations={links.collaborations}
          toSettings={links.settings}
        />
      )}
      <DeclineDialog
        names={declining.map(({ creator }) => creator.name)}
        onClose={() => setDeclining([])}
        onDecline={(reason) => {
          carryOut(declining, 'decline', reason);
          setDeclining([]);
        }}
      />
      <Suspense>
        {compared.length > 0 && (
          <CompareDialog
            cards={compared}
            open={mayDecide}
            onDecide={(target, decision) => wish([target], decision)}
            onRemove={(id) => setComparing((ids) => ids.filter((each) => each !== id))}
            onClose={() => setComparing([])}
          />
        )}
        {ordering && <OrderDialog campaignId={campaign.id} onClose={() => setOrdering(false)} />}
        {confirming && selection && (
          <ConfirmSelectionDialog
            opened
            onClose={() => setConfirming(false)}
            campaign={campaign}
            selection={selection}
            toCollaborations={links.collaborations}
          />
        )}
      </Suspense>
    </>
  );
}

/** Reads the applications beside the chosen one ahead, so that moving on shows them at once. */
function useNeighbours(rows: readonly ApplicationCard[], chosen: string | undefined): void {
  const client = useQueryClient();
  useEffect(() => {
    const index = rows.findIndex(({ id }) => id === chosen);
    if (index < 0) return;
    for (const row of [rows[index + 1], rows[index + 2], rows[index - 1]]) if (row) void client.prefetchQuery(applicationQuery(row.id));
  }, [client, rows, chosen]);
}

/** Every application is read from its start. */
function useFromTop(side: RefObject<HTMLElement | null>, id: string | undefined): void {
  useEffect(() => {
    side.current?.scrollTo({ top: 0 });
  }, [side, id]);
}
