import { Card } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../shared/ui/EmptyState.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { InitialsMark } from '../../../shared/ui/InitialsMark.js';
import { NextPage } from '../../../shared/ui/NextPage.js';
import { ListSkeleton } from '../../../shared/ui/Skeletons.js';
import { StateBadge, ToneBadge } from '../../../shared/ui/StateBadge.js';
import { KIND_LOOK } from '../looks.js';
import { searchQuery, type Found, type Kind } from '../staff-console.queries.js';
import classes from './Console.module.css';

/** What was found, the newest first. */
export function SearchResults({ q, kind }: { q: string; kind: Kind | undefined }) {
  const { t } = useTranslation('staff-console');
  const found = useInfiniteQuery(searchQuery(q, kind));
  if (q.length < 2) return <EmptyState illustration="discover" title={t('search.startTitle')} text={t('search.start')} />;
  if (found.isPending) return <ListSkeleton rows={5} />;
  if (found.isError && !found.isFetchNextPageError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (found.data?.length === 0) return <EmptyState illustration="discover" title={t('search.nothing')} text={t('search.nothingText')} />;
  return (
    <>
      <Card padding={0}>
        <ul className={classes.list}>
          {found.data?.map((row) => (
            <li key={row.id}>
              <ToPage row={row}>
                <InitialsMark name={row.name} size={36} round={row.kind === 'creator'} />
                <span className={classes.words}>
                  <span className={classes.name}>{row.name}</span>
                  {row.detail !== null && <span className={classes.hint}>{row.detail}</span>}
                </span>
                {row.state !== null && <StateBadge state={row.state} size="sm" />}
                <ToneBadge size="sm" {...KIND_LOOK[row.kind]} label={t(`kinds.${row.kind}`)} />
              </ToPage>
            </li>
          ))}
        </ul>
      </Card>
      <NextPage query={found} />
    </>
  );
}

/** A brand is on its organisation's page. */
function ToPage({ row, children }: { row: Found; children: ReactNode }) {
  const to = row.kind === 'campaign' ? 'campaigns' : row.kind === 'creator' ? 'creators' : 'organisations';
  const id = row.kind === 'brand' ? (row.organisationId ?? row.id) : row.id;
  return (
    <Link to={`/staff/${to}/$id`} params={{ id }} className={classes.row}>
      {children}
    </Link>
  );
}
