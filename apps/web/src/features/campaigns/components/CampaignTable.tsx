import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateText } from '../../../shared/ui/DateText.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { InfiniteTable, type Column } from '../../../shared/ui/InfiniteTable.js';
import { ListSkeleton } from '../../../shared/ui/Skeletons.js';
import { StateBadge } from '../../../shared/ui/StateBadge.js';
import { useCampaignText } from '../campaigns.format.js';
import { campaignsQuery, rowsOf, type CampaignFilter } from '../campaigns.queries.js';
import type { CampaignRow } from '../campaigns.types.js';
import { CampaignLink } from './CampaignLink.js';
import classes from './CampaignTable.module.css';
import { Cover } from './Cover.js';
import { NextDate } from './NextDate.js';
import { TYPE_ICONS } from './type-icons.js';

interface CampaignTableProps {
  brandId: string;
  filter: CampaignFilter;
  mayWrite: boolean;
  onSort: (sort: '-createdAt' | '-launchedAt') => void;
  onOpen: (row: CampaignRow) => void;
  /** Shown when nothing fits the filter. */
  empty: ReactNode;
}

/** All campaigns as a table, newest first. */
export default function CampaignTable({ brandId, filter, mayWrite, onSort, onOpen, empty }: CampaignTableProps) {
  const { t } = useTranslation('campaigns');
  const text = useCampaignText();
  const query = useInfiniteQuery(campaignsQuery(brandId, filter));
  const { rows } = rowsOf(query.data?.pages);

  if (query.isPending) return <ListSkeleton />;
  if (query.isError && rows.length === 0) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (rows.length === 0) return empty;

  const columns: Column<CampaignRow>[] = [
    {
      key: 'title',
      header: t('columnsTable.title'),
      cell: (row) => {
        const PlatformIcon = TYPE_ICONS[row.type];
        return (
          <span className={classes.title}>
            <Cover url={row.coverUrl} size={40} />
            <span className={classes.words}>
              <CampaignLink row={row} mayWrite={mayWrite} className={classes.link}>
                {row.title.trim() || t('wizard.untitled')}
              </CampaignLink>
              <span className={classes.kind}>
                <PlatformIcon size={12} />
                <span>
                  {t(`types.${row.type}`)} · {row.timing === 'ongoing' ? t('timings.ongoing') : t(`formats.${row.format}`)}
                </span>
              </span>
            </span>
          </span>
        );
      },
    },
    { key: 'state', header: t('columnsTable.state'), width: 186, cell: (row) => <StateBadge state={row.state} /> },
    { key: 'next', header: t('columnsTable.next'), wide: true, width: 160, cell: (row) => <NextDate row={row} /> },
    { key: 'offer', header: t('columnsTable.offer'), wide: true, width: 170, cell: (row) => text.offer(row, true) },
    {
      key: 'creators',
      header: t('columnsTable.creators'),
      numeric: true,
      wide: true,
      width: 100,
      cell: (row) => (row.places === null ? '–' : t('stats.of', { value: row.collaborations.total, limit: row.places })),
    },
    {
      key: 'launched',
      header: t('columnsTable.launched'),
      wide: true,
      width: 132,
      sort: 'launchedAt',
      cell: (row) => (row.launchedAt === null ? '–' : <DateText value={row.launchedAt} />),
    },
  ];
  return (
    <InfiniteTable
      rows={rows}
      columns={columns}
      rowId={(row) => row.id}
      label={t('list.label')}
      query={query}
      rowHeight={64}
      sort={filter.sort ?? '-createdAt'}
      // The server sorts downwards only: the second press goes back to the newest first.
      onSort={(sort) => onSort(sort === '-launchedAt' ? sort : '-createdAt')}
      onOpen={onOpen}
    />
  );
}
