import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { InfiniteTable, type Column } from '../../../shared/ui/InfiniteTable.js';
import { InitialsMark } from '../../../shared/ui/InitialsMark.js';
import { KnownNumber, Missing } from '../../../shared/ui/KnownNumber.js';
import { creatorSort, formatUnitCost, rateOf, sortCreators } from '../reporting.format.js';
import type { CreatorReport, Rate } from '../reporting.types.js';
import classes from './CreatorsTable.module.css';

interface CreatorsTableProps {
  rows: readonly CreatorReport[];
  rate: Rate;
  sort: string | undefined;
  onSort: (sort: string) => void;
  /** The link to a creator's contents. */
  link: (row: CreatorReport, content: ReactNode, className: string) => ReactNode;
}

// The server answers all creators of a campaign at once.
const WHOLE = { hasNextPage: false, isFetchingNextPage: false, fetchNextPage: () => undefined };

/** Every confirmed creator with the same figures as the whole campaign. */
export function CreatorsTable({ rows, rate, sort, onSort, link }: CreatorsTableProps) {
  const { t } = useTranslation('reporting');
  const format = useFormat();
  const { field, down } = creatorSort(sort);

  const columns: Column<CreatorReport>[] = [
    {
      key: 'name',
      header: <span className={classes.head}>{t('creators.creator')}</span>,
      sort: 'name',
      width: 'var(--who)',
      cell: (row) =>
        link(
          row,
          <>
            <InitialsMark name={row.name} imageUrl={row.avatarUrl} size={36} round />
            <span className={classes.who}>
              <span className={classes.name}>{row.name}</span>
              {row.handle !== null && <span className={classes.handle}>@{row.handle}</span>}
            </span>
          </>,
          classes.link ?? '',
        ),
    },
    {
      key: 'contents',
      header: <span className={classes.head}>{t('creators.contents')}</span>,
      sort: 'contents',
      numeric: true,
      wide: true,
      cell: ({ figures }) => format.number(figures.contents),
    },
    {
      key: 'views',
      header: <span className={classes.head}>{t('views')}</span>,
      sort: 'views',
      numeric: true,
      wide: true,
      cell: ({ figures }) => <KnownNumber {...figures.sums.views} />,
    },
    {
      key: 'reach',
      header: <span className={classes.head}>{t('reachShort')}</span>,
      sort: 'reach',
      numeric: true,
      wide: true,
      cell: ({ figures }) => <KnownNumber {...figures.sums.reach} />,
    },
    {
      key: 'engagements',
      header: <span className={classes.head}>{t('engagements')}</span>,
      sort: 'engagements',
      numeric: true,
      cell: ({ figures }) => <KnownNumber {...figures.engagements} />,
    },
    {
      key: 'rate',
      header: (
        <span className={classes.head} title={`${t('rate')} ${t(`rateBy.${rate}`)}`}>
          {t('rateShort')} <span className={classes.variant}>{t(`rateBy.${rate}`)}</span>
        </span>
      ),
      sort: 'rate',
      numeric: true,
      wide: true,
      width: '14%',
      cell: ({ figures }) => {
        const share = rateOf(figures, rate);
        return share === null ? <Missing reason={figures.engagements.reason} /> : format.percent(share);
      },
    },
    {
      key: 'costPerEngagement',
      header: (
        <span className={classes.head}>
          {t('creators.cost')} <span className={classes.variant}>{t('costPerEngagementShort')}</span>
        </span>
      ),
      sort: 'costPerEngagement',
      numeric: true,
      cell: ({ figures }) =>
        figures.cpeMinor === null ? (
          <Missing reason={figures.engagements.reason} />
        ) : (
          formatUnitCost(figures.cpeMinor, figures.cost.currency, format.language)
        ),
    },
  ];

  return (
    <div className={classes.table}>
      <InfiniteTable
        rows={sortCreators(rows, sort, rate, format.language)}
        columns={columns}
        rowId={(row) => row.collaborationId}
        label={t('creators.label')}
        query={WHOLE}
        rowHeight={60}
        sort={down ? `-${field}` : field}
        onSort={onSort}
      />
    </div>
  );
}
