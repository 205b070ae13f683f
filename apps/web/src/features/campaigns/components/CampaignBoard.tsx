import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import type { CampaignState } from '../campaigns.types.js';
import { campaignsQuery, rowsOf, type CampaignFilter } from '../campaigns.queries.js';
import classes from './CampaignBoard.module.css';
import { CampaignCard } from './CampaignCard.js';

/** Columns of the board in the order of a campaign's life. */
export const COLUMNS = {
  drafts: ['draft', 'scheduled'],
  open: ['application', 'running', 'paused'],
  preparation: ['preparation'],
  content: ['active', 'closing'],
  done: ['completed', 'cancelled'],
} as const satisfies Record<string, readonly CampaignState[]>;

type ColumnKey = keyof typeof COLUMNS;
const PER_COLUMN = 12;

interface CampaignBoardProps {
  brandId: string;
  filter: CampaignFilter;
  mayWrite: boolean;
}

/** Campaigns by state, each column a list of its own that grows on demand. */
export function CampaignBoard({ brandId, filter, mayWrite }: CampaignBoardProps) {
  const wanted = filter.state?.split(',');
  const columns = (Object.keys(COLUMNS) as ColumnKey[])
    .map((key) => ({ key, states: COLUMNS[key].filter((state) => wanted === undefined || wanted.includes(state)) }))
    .filter(({ states }) => states.length > 0);
  return (
    <div className={classes.board}>
      {columns.map(({ key, states }) => (
        <Column key={key} name={key} brandId={brandId} filter={{ ...filter, state: states.join(',') }} mayWrite={mayWrite} />
      ))}
    </div>
  );
}

function Column({ name, brandId, filter, mayWrite }: CampaignBoardProps & { name: ColumnKey }) {
  const { t } = useTranslation('campaigns');
  const query = useInfiniteQuery(campaignsQuery(brandId, filter, PER_COLUMN));
  const { rows, total } = rowsOf(query.data?.pages);
  return (
    <section className={classes.column} aria-label={t(`columns.${name}`)}>
      <h2 className={classes.title}>
        {t(`columns.${name}`)}
        {total !== undefined && <span className={classes.count}>{total}</span>}
      </h2>
      {query.isPending ? (
        <>
          <Skeleton height={190} radius="lg" />
          <Skeleton height={190} radius="lg" />
        </>
      ) : query.isError && rows.length === 0 ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <ul className={classes.cards}>
          {rows.map((row) => (
            <li key={row.id}>
              <CampaignCard row={row} mayWrite={mayWrite} />
            </li>
          ))}
          {rows.length === 0 && <li className={classes.empty}>{t(`columnsEmpty.${name}`)}</li>}
        </ul>
      )}
      {query.hasNextPage && (
        <Button variant="default" size="xs" fullWidth loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('list.more', { count: (total ?? 0) - rows.length })}
        </Button>
      )}
    </section>
  );
}
