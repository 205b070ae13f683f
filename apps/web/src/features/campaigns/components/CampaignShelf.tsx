import { Skeleton, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { PhaseTimeline } from '../../../shared/ui/PhaseTimeline.js';
import { StateBadge } from '../../../shared/ui/StateBadge.js';
import { useCampaignText } from '../campaigns.format.js';
import { campaignsQuery, rowsOf } from '../campaigns.queries.js';
import type { CampaignRow, CampaignState } from '../campaigns.types.js';
import { CampaignLink } from './CampaignLink.js';
import classes from './CampaignShelf.module.css';
import { Cover } from './Cover.js';
import { NextDate } from './NextDate.js';

interface CampaignShelfProps {
  title: string;
  brandId: string;
  states: readonly CampaignState[];
  limit: number;
  mayWrite: boolean;
  /** Title and date only. */
  small?: boolean;
  /** Shown instead of the list when there is none; without it the whole shelf is left out. */
  empty?: ReactNode;
}

/** The query of a shelf, for who needs its rows too. */
export const shelfQuery = (brandId: string, states: readonly CampaignState[], limit: number) =>
  campaignsQuery(brandId, { state: states.join(',') }, limit);

/** Campaigns in some states, with their number and the way to all of them (BRA-2). */
export function CampaignShelf({ title, brandId, states, limit, mayWrite, small = false, empty }: CampaignShelfProps) {
  const { t } = useTranslation('campaigns');
  const query = useInfiniteQuery(shelfQuery(brandId, states, limit));
  const { rows, total } = rowsOf(query.data?.pages);
  if (query.isSuccess && rows.length === 0 && empty === undefined) return null;
  return (
    <section className={classes.shelf}>
      <div className={classes.head}>
        <Title order={2}>{title}</Title>
        {total !== undefined && total > 0 && <span className={classes.count}>{total}</span>}
        {rows.length > 0 && (
          <Link to="/b/$brandId/campaigns" params={{ brandId }} search={{ state: states.join(',') }} className={classes.all}>
            {t('dashboard.all')}
            <span className="of-hidden">{title}</span>
          </Link>
        )}
      </div>
      {query.isPending ? (
        <Skeleton height={small ? 96 : 88} radius="lg" />
      ) : query.isError && rows.length === 0 ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : rows.length === 0 ? (
        empty
      ) : (
        <ul className={classes.rows}>
          {rows.slice(0, limit).map((row) => (
            <li key={row.id}>{small ? <SmallRow row={row} mayWrite={mayWrite} /> : <Row row={row} mayWrite={mayWrite} />}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Row({ row, mayWrite }: { row: CampaignRow; mayWrite: boolean }) {
  const { t } = useTranslation('campaigns');
  const text = useCampaignText();
  const phases = text.rowPhases(row);
  const next = text.next(row, row.timeZone);
  return (
    <CampaignLink row={row} mayWrite={mayWrite} className={classes.row}>
      <Cover url={row.coverUrl} size={56} />
      <span className={classes.words}>
        <span className={classes.line}>
          <span className={classes.title}>{row.title.trim() || t('wizard.untitled')}</span>
          <StateBadge state={row.state} size="sm" />
        </span>
        {phases.length > 0 && (
          <span className={classes.phases}>
            <PhaseTimeline compact phases={phases} next={next} zone="UTC" />
          </span>
        )}
        <span className={classes.next}>{next}</span>
      </span>
    </CampaignLink>
  );
}

function SmallRow({ row, mayWrite }: { row: CampaignRow; mayWrite: boolean }) {
  const { t } = useTranslation('campaigns');
  const text = useCampaignText();
  return (
    <CampaignLink row={row} mayWrite={mayWrite} className={classes.row}>
      <Cover url={row.coverUrl} size={40} />
      <span className={classes.words}>
        <span className={classes.title}>{row.title.trim() || t('wizard.untitled')}</span>
        <span className={classes.next}>
          {row.state === 'draft' ? text.offer(row, true) : <StateBadge state={row.state} size="sm" />} <NextDate row={row} />
        </span>
      </span>
    </CampaignLink>
  );
}
