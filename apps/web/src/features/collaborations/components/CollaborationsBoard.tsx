import { Button, Checkbox } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../shared/ui/EmptyState.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { IconClock } from '../../../shared/ui/icons.js';
import { InfiniteTable, type Column } from '../../../shared/ui/InfiniteTable.js';
import { NextPage } from '../../../shared/ui/NextPage.js';
import { ListSkeleton } from '../../../shared/ui/Skeletons.js';
import { extendable, inView, matchesName, type Traces } from '../collaborations.format.js';
import { collaborationsQuery } from '../collaborations.queries.js';
import type { CollaborationRow } from '../collaborations.types.js';
import classes from './CollaborationsBoard.module.css';
import { CollaborationsToolbar, type CollaborationsFilter, type ParcelChoice } from './CollaborationsToolbar.js';
import { ActivityCell, ContentCell, CreatorCell, DeadlineCell } from './RowParts.js';

const CollaborationDrawer = lazy(() => import('./CollaborationDrawer.js'));
const ExtendDialog = lazy(() => import('./ExtendDialog.js'));

/** Height of a row in px, and with its address. */
const ROW = 69;
const TALL_ROW = 88;

/** What other modules add to a row; the page puts them together. */
export interface BoardParts {
  /** Something is shipped in this campaign. */
  parcels: boolean;
  /** What the column about the hand-over is called; null: there is none. */
  handOverColumn: string | null;
  /** The parcel's cell has one line more. */
  tall: boolean;
  fitsParcel: (id: string, choice: ParcelChoice | undefined) => boolean;
  traces: (id: string) => Traces;
  parcelCell: (row: CollaborationRow) => ReactNode;
  chatCell: (row: CollaborationRow) => ReactNode;
  /** Acts on ticked rows (ship, message). */
  bulk: (rows: readonly CollaborationRow[], clear: () => void) => ReactNode;
  /** Acts on the whole list (download, show addresses). */
  actions: ReactNode;
  drawerLinks: (row: CollaborationRow) => ReactNode;
  drawerParcel: (id: string) => ReactNode;
  /** Where the terms ask for drafts (CAM-7). */
  drawerDrafts: (id: string) => ReactNode;
  /** Of a collaboration with an End (CRE-8). */
  drawerRatings?: (id: string) => ReactNode;
}

interface CollaborationsBoardProps {
  campaign: { id: string; state: string; timeZone: string };
  filter: CollaborationsFilter;
  /** The collaboration in the drawer. */
  opened: string | undefined;
  onFilter: (filter: CollaborationsFilter) => void;
  onOpen: (id: string | undefined) => void;
  /** `collaborations.write`. */
  mayWrite: boolean;
  parts: BoardParts;
  links: { applications: ReactNode; brief: ReactNode };
}

/** One row per creator: state, parcel, content, deadline, last activity (COL-1, COL-2). */
export function CollaborationsBoard(props: CollaborationsBoardProps) {
  const { campaign, filter, opened, onOpen, parts } = props;
  const { t } = useTranslation('collaborations');
  const phone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const query = useInfiniteQuery(collaborationsQuery(campaign.id));
  const all = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  const { fitsParcel } = parts;
  const rows = useMemo(
    () => all.filter((row) => inView(row.state, filter.state) && matchesName(row.creator, filter.q) && fitsParcel(row.id, filter.parcel)),
    [all, filter.state, filter.q, filter.parcel, fitsParcel],
  );
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const clear = useCallback(() => setTicked(new Set()), []);
  const [extending, setExtending] = useState<readonly CollaborationRow[]>([]);
  const chosen = rows.filter(({ id }) => ticked.has(id));
  const toExtend = extending.filter(extendable);
  const index = rows.findIndex(({ id }) => id === opened);

  if (query.isPending) return <ListSkeleton />;
  if (query.isError && all.length === 0) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (all.length === 0) return <NothingYet state={campaign.state} links={props.links} />;

  return (
    <div>
      <CollaborationsToolbar
        filter={filter}
        onFilter={(next) => {
          clear();
          props.onFilter(next);
        }}
        rows={all}
        complete={!query.hasNextPage}
        parcels={parts.parcels}
        actions={parts.actions}
      />
      {chosen.length > 0 && (
        <BulkBar count={chosen.length} onClear={clear}>
          {parts.bulk(chosen, clear)}
          {props.mayWrite && chosen.some(extendable) && (
            <Button size="compact-sm" variant="default" leftSection={<IconClock size={14} />} onClick={() => setExtending(chosen)}>
              {t('bulk.extend')}
            </Button>
          )}
        </BulkBar>
      )}
      {rows.length === 0 && !query.hasNextPage ? (
        <EmptyState
          illustration="people"
          title={t('empty.filterTitle')}
          text={t('empty.filterText')}
          action={
            <Button variant="default" onClick={() => props.onFilter({})}>
              {t('empty.showAll')}
            </Button>
          }
        />
      ) : phone ? (
        <Cards rows={rows} zone={campaign.timeZone} ticked={ticked} onTick={setTicked} onOpen={onOpen} parts={parts} query={query} />
      ) : (
        <InfiniteTable
          rows={rows}
          columns={columnsOf(t, campaign.timeZone, onOpen, parts)}
          rowId={(row) => row.id}
          rowName={(row) => row.creator.name}
          label={t('title')}
          query={query}
          rowHeight={parts.tall ? TALL_ROW : ROW}
          selected={ticked}
          onSelect={setTicked}
          onOpen={(row) => onOpen(row.id)}
        />
      )}
      <Suspense>
        {opened !== undefined && (
          <CollaborationDrawer
            key={opened}
            id={opened}
            row={all.find(({ id }) => id === opened)}
            zone={campaign.timeZone}
            previous={rows[index - 1]?.id}
            next={index < 0 ? undefined : rows[index + 1]?.id}
            onGo={onOpen}
            onClose={() => onOpen(undefined)}
            onExtend={(row) => setExtending([row])}
            links={linksOf(all, opened, parts)}
            parcel={parts.drawerParcel(opened)}
            drafts={parts.drawerDrafts}
            ratings={parts.drawerRatings}
          />
        )}
        {toExtend.length > 0 && (
          <ExtendDialog
            campaignId={campaign.id}
            zone={campaign.timeZone}
            rows={toExtend}
            leftOut={extending.length - toExtend.length}
            onClose={() => setExtending([])}
            onExtended={clear}
          />
        )}
      </Suspense>
    </div>
  );
}

function linksOf(all: readonly CollaborationRow[], id: string, parts: BoardParts): ReactNode {
  const row = all.find((each) => each.id === id);
  return row === undefined ? null : parts.drawerLinks(row);
}

type T = ReturnType<typeof useTranslation<'collaborations'>>['t'];

function columnsOf(t: T, zone: string, onOpen: (id: string) => void, parts: BoardParts): Column<CollaborationRow>[] {
  return [
    {
      key: 'creator',
      header: `${t('column.creator')} · ${t('column.state')}`,
      cell: (row) => <CreatorCell row={row} onOpen={() => onOpen(row.id)} />,
    },
    ...(parts.handOverColumn === null ? [] : [{ key: 'parcel', header: parts.handOverColumn, cell: parts.parcelCell, width: 226 }]),
    { key: 'content', header: t('column.content'), width: 112, cell: (row) => <ContentCell row={row} /> },
    {
      key: 'deadline',
      header: t('column.deadline'),
      width: 170,
      cell: (row) => <DeadlineCell row={row} zone={zone} traces={parts.traces(row.id)} />,
    },
    {
      key: 'activity',
      header: t('column.activity'),
      width: 168,
      cell: (row) => <ActivityCell row={row} traces={parts.traces(row.id)} />,
    },
    { key: 'chat', header: <span className="of-hidden">{t('column.actions')}</span>, width: 60, cell: parts.chatCell },
  ];
}

/** On phones: a card for each creator instead of a table. */
function Cards({
  rows,
  zone,
  ticked,
  onTick,
  onOpen,
  parts,
  query,
}: {
  rows: readonly CollaborationRow[];
  zone: string;
  ticked: ReadonlySet<string>;
  onTick: (ticked: ReadonlySet<string>) => void;
  onOpen: (id: string) => void;
  parts: BoardParts;
  query: Parameters<typeof NextPage>[0]['query'];
}) {
  const { t } = useTranslation('collaborations');
  const toggle = (id: string): void => {
    const next = new Set(ticked);
    if (!next.delete(id)) next.add(id);
    onTick(next);
  };
  return (
    <>
      <ul className={classes.cards} aria-label={t('title')}>
        {rows.map((row) => (
          <li key={row.id} className={classes.card} data-ticked={ticked.has(row.id) || undefined}>
            <div className={classes.cardHead}>
              <Checkbox
                checked={ticked.has(row.id)}
                onChange={() => toggle(row.id)}
                aria-label={t('row.tick', { name: row.creator.name })}
              />
              <CreatorCell row={row} onOpen={() => onOpen(row.id)} />
              {parts.chatCell(row)}
            </div>
            <dl className={classes.facts}>
              {parts.handOverColumn !== null && (
                <div>
                  <dt>{parts.handOverColumn}</dt>
                  <dd>{parts.parcelCell(row)}</dd>
                </div>
              )}
              <div>
                <dt>{t('column.deadline')}</dt>
                <dd>
                  <DeadlineCell row={row} zone={zone} traces={parts.traces(row.id)} />
                </dd>
              </div>
              <div>
                <dt>{t('column.content')}</dt>
                <dd>
                  <ContentCell row={row} />
                </dd>
              </div>
              <div>
                <dt>{t('column.activity')}</dt>
                <dd>
                  <ActivityCell row={row} traces={parts.traces(row.id)} />
                </dd>
              </div>
            </dl>
          </li>
        ))}
      </ul>
      <NextPage query={query} />
    </>
  );
}

function BulkBar({ count, onClear, children }: { count: number; onClear: () => void; children: ReactNode }) {
  const { t } = useTranslation('collaborations');
  const common = useTranslation().t;
  return (
    <div className={classes.bulk} role="toolbar" aria-label={t('bulk.label')}>
      <strong aria-live="polite">{common('list.selected', { count })}</strong>
      {children}
      <Button size="compact-sm" variant="subtle" onClick={onClear}>
        {t('bulk.clear')}
      </Button>
    </div>
  );
}

/** Before the confirmation: where the way leads on. */
function NothingYet({ state, links }: { state: string; links: CollaborationsBoardProps['links'] }) {
  const { t } = useTranslation('collaborations');
  if (state === 'draft' || state === 'scheduled') {
    return <EmptyState illustration="people" title={t('empty.draftTitle')} text={t('empty.draftText')} action={links.brief} />;
  }
  if (state === 'cancelled' || state === 'completed') {
    return <EmptyState illustration="people" title={t('empty.cancelledTitle')} text={t('empty.cancelledText')} action={links.brief} />;
  }
  return <EmptyState illustration="people" title={t('empty.beforeTitle')} text={t('empty.beforeText')} action={links.applications} />;
}
