import { Button, Card, Drawer, Skeleton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { EmptyState } from '../../../shared/ui/EmptyState.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { ListSkeleton } from '../../../shared/ui/Skeletons.js';
import { changed, countFilters, filterOf } from '../network.filter.js';
import { creatorsQuery, totalQuery } from '../network.queries.js';
import type { CreatorPage, NetworkCreator, NetworkFilter, NetworkView } from '../network.types.js';
import { BulkBar } from './BulkBar.js';
import { CreatorGrid } from './CreatorGrid.js';
import classes from './CreatorSearch.module.css';
import { FilterChips } from './FilterChips.js';
import { GridSkeleton } from './GridSkeleton.js';
import { NetworkToolbar } from './NetworkToolbar.js';

const CreatorTable = lazy(() => import('./CreatorTable.js'));
const FilterPanel = lazy(() => import('./FilterPanel.js'));
const QuickLook = lazy(() => import('./QuickLook.js'));

interface CreatorSearchProps {
  brandId: string;
  value: NetworkView;
  /** Changes the address. */
  onView: (view: NetworkView) => void;
  /** On each card and row: add to a group, favourite, invite. */
  actions?: (creator: NetworkCreator) => ReactNode;
  /** The same in the quick look, with room for words. */
  lookActions?: (creator: CreatorPage) => ReactNode;
  /** For the ticked ones; without it nothing can be ticked. */
  bulk?: (creators: readonly NetworkCreator[], done: () => void) => ReactNode;
}

const NONE: ReadonlySet<string> = new Set();

/** The brand's way through the network (CRE-5): filters, cards or table, a quick look. All of it is in the address. */
export function CreatorSearch({ brandId, value, onView, actions, lookActions, bulk }: CreatorSearchProps) {
  const { t } = useTranslation('network');
  const { t: common } = useTranslation();
  const wide = useMediaQuery('(min-width: 64em)', window.innerWidth >= 1024) ?? false;
  const [panel, setPanel] = useState(false);
  const [selected, setSelected] = useState<ReadonlySet<string>>(NONE);
  const filter = useMemo(() => filterOf(value), [value]);
  const list = useInfiniteQuery({ ...creatorsQuery(brandId, filter), placeholderData: keepPreviousData });
  const creators = useMemo(() => list.data ?? [], [list.data]);
  const latest = useRef({ value, onView });
  useEffect(() => {
    latest.current = { value, onView };
  });

  const change = useCallback((changes: Partial<NetworkView>) => {
    latest.current.onView(changed(latest.current.value, changes));
  }, []);
  const replace = useCallback((next: NetworkFilter) => {
    const { view, group } = latest.current.value;
    latest.current.onView(changed<NetworkView>(next, { view, group }));
  }, []);
  const look = useCallback((id: string) => change({ look: id }), [change]);
  const toggle = useCallback(
    (id: string) =>
      setSelected((before) => {
        const next = new Set(before);
        if (!next.delete(id)) next.add(id);
        return next;
      }),
    [],
  );
  const chosen = useMemo(() => creators.filter(({ id }) => selected.has(id)), [creators, selected]);
  const clear = useCallback(() => setSelected(NONE), []);
  const shared = { creators, platform: value.platform, query: list, selected: bulk && selected, onLook: look, actions };

  return (
    <>
      <NetworkToolbar brandId={brandId} value={value} onChange={change} onReplace={replace} onFilters={() => setPanel(true)} />
      <div className={classes.columns}>
        {wide && (
          <aside className={classes.panel} aria-label={t('filters.title')}>
            <Suspense fallback={<Skeleton height={420} />}>
              <FilterPanel value={value} onChange={change} />
            </Suspense>
          </aside>
        )}
        <section className={classes.results} aria-label={t('results')} aria-busy={list.isPending || list.isPlaceholderData || undefined}>
          <FilterChips value={value} onReplace={replace} />
          <Total brandId={brandId} filter={filter} />
          {list.isPending && (value.view === 'table' ? <ListSkeleton rows={8} /> : <GridSkeleton />)}
          {list.isError && creators.length === 0 && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
          {list.isSuccess && creators.length === 0 && <Nothing filter={filter} onClear={() => replace({})} />}
          {creators.length > 0 && (
            <div data-stale={list.isPlaceholderData || undefined} className={classes.list}>
              {value.view === 'table' ? (
                <Suspense fallback={<ListSkeleton rows={8} />}>
                  <CreatorTable
                    {...shared}
                    sort={value.sort ?? 'relevance'}
                    onSort={(sort) => change({ sort: sort === 'relevance' ? undefined : sort })}
                    onSelected={setSelected}
                  />
                </Suspense>
              ) : (
                <CreatorGrid {...shared} onSelect={toggle} />
              )}
            </div>
          )}
        </section>
      </div>
      {!wide && panel && (
        <Drawer
          opened
          onClose={() => setPanel(false)}
          position="right"
          size="min(400px, 100%)"
          closeButtonProps={{ 'aria-label': common('actions.close') }}
          title={<strong>{t('filters.title')}</strong>}
        >
          <Suspense fallback={<Skeleton height={420} />}>
            <FilterPanel value={value} onChange={change} />
          </Suspense>
          <div className={classes.done}>
            <Button fullWidth size="md" onClick={() => setPanel(false)}>
              {t('filters.show')}
            </Button>
          </div>
        </Drawer>
      )}
      {bulk && chosen.length > 0 && (
        <BulkBar count={chosen.length} onClear={clear}>
          {bulk(chosen, clear)}
        </BulkBar>
      )}
      {value.look !== undefined && (
        <Suspense>
          <Look brandId={brandId} lookId={value.look} creators={creators} list={list} change={change} actions={lookActions} />
        </Suspense>
      )}
    </>
  );
}

interface LookProps {
  brandId: string;
  lookId: string;
  creators: readonly NetworkCreator[];
  list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
  change: (changes: Partial<NetworkView>) => void;
  actions: ((creator: CreatorPage) => ReactNode) | undefined;
}

/** The quick look with its neighbours; near the end of what is loaded the next page comes. */
function Look({ brandId, lookId, creators, list, change, actions }: LookProps) {
  const place = creators.findIndex(({ id }) => id === lookId);
  const before = place > 0 ? creators[place - 1] : undefined;
  const next = place >= 0 ? creators[place + 1] : undefined;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  useEffect(() => {
    if (place >= 0 && place >= creators.length - 5 && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [place, creators.length, hasNextPage, isFetchingNextPage, fetchNextPage]);
  return (
    <QuickLook
      brandId={brandId}
      creatorId={lookId}
      onClose={() => change({ look: undefined })}
      onBefore={before && (() => change({ look: before.id }))}
      onNext={next && (() => change({ look: next.id }))}
      actions={actions}
    />
  );
}

/** How many fit: "about" where nobody counted. */
function Total({ brandId, filter }: { brandId: string; filter: NetworkFilter }) {
  const { t } = useTranslation('network');
  const format = useFormat();
  const total = useQuery({ ...totalQuery(brandId, filter), placeholderData: keepPreviousData });
  if (total.isError) return null;
  return (
    <p className={classes.total} role="status">
      {total.data === undefined
        ? t('counting')
        : t(total.data.estimated ? 'about' : 'total', { count: total.data.total, number: format.number(total.data.total) })}
    </p>
  );
}

function Nothing({ filter, onClear }: { filter: NetworkFilter; onClear: () => void }) {
  const { t } = useTranslation('network');
  const filtered = countFilters(filter) > 0;
  return (
    <Card>
      <EmptyState
        illustration="discover"
        title={t(filtered ? 'empty.nothing' : 'empty.nobody')}
        text={t(filtered ? 'empty.nothingText' : 'empty.nobodyText')}
        action={
          filtered ? (
            <Button variant="default" onClick={onClear}>
              {t('chips.clear')}
            </Button>
          ) : undefined
        }
      />
    </Card>
  );
}
