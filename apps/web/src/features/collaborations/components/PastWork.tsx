import { Button, Card, Skeleton, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { IconStar } from '../../../shared/ui/icons.js';
import { KnownNumber } from '../../../shared/ui/KnownNumber.js';
import { TextLink } from '../../../shared/ui/links.js';
import { creatorResultsQuery, pastWorkQuery, type PastCollaboration, type ResultFigures } from '../past-work.queries.js';
import { CollaborationBadge } from './CollaborationBadge.js';
import classes from './PastWork.module.css';

interface PastWorkProps {
  brandId: string;
  creatorId: string;
  /** The caller may read figures (`reporting.read`). */
  figures: boolean;
  /** What to do while there is nothing yet. */
  empty?: ReactNode;
}

/** What this brand and the creator did together: campaigns, how they ended, results, ratings both ways (CRE-6). */
export function PastWork({ brandId, creatorId, figures, empty }: PastWorkProps) {
  const { t } = useTranslation('collaborations');
  const work = useInfiniteQuery(pastWorkQuery(brandId, creatorId));
  const results = useQuery({ ...creatorResultsQuery(brandId, creatorId), enabled: figures });
  const found = new Map(results.data?.items.map((item) => [item.collaborationId, item]));
  const total = results.data?.total;
  return (
    <Card component="section" aria-label={t('past.title')}>
      <Title order={2} size="h3" mb="sm">
        {t('past.title')}
      </Title>
      {work.isPending && <Skeleton height={96} />}
      {work.isError && work.data === undefined && <ErrorState error={work.error} onRetry={() => void work.refetch()} order={3} />}
      {work.data?.length === 0 && (
        <div className={classes.none}>
          <Text size="sm" c="dimmed">
            {t('past.none')}
          </Text>
          {empty}
        </div>
      )}
      {total && total.contents > 0 && (found.size > 1 || (work.data?.length ?? 0) > 1) && (
        <div className={classes.total}>
          <strong>{t('past.total')}</strong>
          <Results of={total} />
        </div>
      )}
      <ul className={classes.list}>
        {work.data?.map((one) => (
          <li key={one.id}>
            <Work brandId={brandId} one={one} results={found.get(one.id)} />
          </li>
        ))}
      </ul>
      {work.hasNextPage && (
        <Button variant="subtle" size="compact-sm" mt="sm" loading={work.isFetchingNextPage} onClick={() => void work.fetchNextPage()}>
          {t('past.more')}
        </Button>
      )}
      {results.data && found.size > 0 && (
        <Text size="xs" c="dimmed" mt="md">
          {t('past.formula')}
        </Text>
      )}
    </Card>
  );
}

function Work({ brandId, one, results }: { brandId: string; one: PastCollaboration; results: ResultFigures | undefined }) {
  const { t } = useTranslation('collaborations');
  const format = useFormat();
  const { campaign, state, deliverables, confirmedAt, endedAt, onTime, ratingGiven, ratingReceived } = one;
  const since = format.date(confirmedAt);
  return (
    <>
      <div className={classes.head}>
        <TextLink to="/b/$brandId/campaigns/$campaignId" params={{ brandId, campaignId: campaign.id }} fw={600}>
          {campaign.title}
        </TextLink>
        <CollaborationBadge state={state} />
      </div>
      <p className={classes.facts}>
        {[
          endedAt === null ? t('past.since', { from: since }) : t('past.between', { from: since, until: format.date(endedAt) }),
          t('past.delivered', { done: deliverables.done, total: deliverables.total }),
          ...(onTime === null ? [] : [t(onTime ? 'past.onTime' : 'past.late')]),
        ].join(' · ')}
      </p>
      {results && <Results of={results} />}
      {(ratingGiven ?? ratingReceived) && (
        <ul className={classes.ratings}>
          {ratingGiven && <Stars title={t('past.given')} rating={ratingGiven} hidden={!ratingGiven.shown} />}
          {ratingReceived && <Stars title={t('past.received')} rating={ratingReceived} hidden={false} />}
        </ul>
      )}
    </>
  );
}

function Results({ of }: { of: ResultFigures }) {
  const { t } = useTranslation('collaborations');
  const format = useFormat();
  const rate = of.engagementRateByReach ?? of.engagementRateByViews;
  return (
    <dl className={classes.figures}>
      <div>
        <dt>{t('past.contents')}</dt>
        <dd>{format.number(of.contents)}</dd>
      </div>
      <div>
        <dt>{t('past.views')}</dt>
        <dd>
          <KnownNumber value={of.views} compact />
        </dd>
      </div>
      <div>
        <dt>{t('past.reach')}</dt>
        <dd>
          <KnownNumber value={of.reach} compact />
        </dd>
      </div>
      <div>
        <dt>{t('past.engagements')}</dt>
        <dd>
          <KnownNumber value={of.engagements} compact />
        </dd>
      </div>
      <div>
        <dt>{t(of.engagementRateByReach === null ? 'past.rateByViews' : 'past.rateByReach')}</dt>
        <dd>{rate === null ? <KnownNumber value={null} /> : format.percent(rate)}</dd>
      </div>
      {of.asOf !== null && (
        <div>
          <dt>{t('past.asOf')}</dt>
          <dd className={classes.date}>{of.final ? t('past.final') : format.date(of.asOf, { style: 'dateTime' })}</dd>
        </div>
      )}
    </dl>
  );
}

function Stars({ title, rating, hidden }: { title: string; rating: { average: number; text: string }; hidden: boolean }) {
  const { t } = useTranslation('collaborations');
  const format = useFormat();
  const average = format.number(rating.average);
  return (
    <li>
      <span className={classes.who}>{title}</span>
      <span className={classes.stars} role="img" aria-label={t('past.stars', { average })}>
        <IconStar size={14} />
        <span aria-hidden="true">{average}</span>
      </span>
      {rating.text !== '' && <q className={classes.quote}>{rating.text}</q>}
      {hidden && <span className={classes.who}>{t('past.hidden')}</span>}
    </li>
  );
}
