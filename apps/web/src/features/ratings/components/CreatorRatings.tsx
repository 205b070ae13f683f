import { Button, Card, Group, Rating as StarRow, Skeleton, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { DateText } from '../../../shared/ui/DateText.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { creatorRatingsQuery, type CreatorRating } from '../creator-ratings.queries.js';
import classes from './RatingsSection.module.css';

/** What brands said of a creator after working together (CRE-6, CRE-8). */
export function CreatorRatings({ brandId, creatorId }: { brandId: string; creatorId: string }) {
  const { t } = useTranslation('ratings');
  const ratings = useInfiniteQuery(creatorRatingsQuery(brandId, creatorId));
  return (
    <Card component="section" aria-label={t('ofCreator.title')}>
      <Title order={2} size="h3" mb="sm">
        {t('ofCreator.title')}
      </Title>
      {ratings.isPending && <Skeleton height={72} />}
      {ratings.isError && ratings.data === undefined && (
        <ErrorState error={ratings.error} onRetry={() => void ratings.refetch()} order={3} />
      )}
      {ratings.data?.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('ofCreator.none')}
        </Text>
      )}
      <ul className={classes.said}>
        {ratings.data?.map((rating) => (
          <li key={rating.id}>
            <Said rating={rating} />
          </li>
        ))}
      </ul>
      {ratings.hasNextPage && (
        <Button
          variant="subtle"
          size="compact-sm"
          mt="sm"
          loading={ratings.isFetchingNextPage}
          onClick={() => void ratings.fetchNextPage()}
        >
          {t('ofCreator.more')}
        </Button>
      )}
    </Card>
  );
}

function Said({ rating }: { rating: CreatorRating }) {
  const { t } = useTranslation('ratings');
  const format = useFormat();
  const average = t('average', { average: format.number(rating.average) });
  const parts = (['communication', 'content', 'punctuality'] as const).flatMap((criterion) => {
    const stars = rating[criterion];
    return stars === null ? [] : [`${t(`criterion.${criterion}`)} ${stars}`];
  });
  return (
    <>
      <Group gap="xs">
        <Text fw={600}>{rating.brandName}</Text>
        <span role="img" aria-label={average}>
          <StarRow value={rating.average} fractions={10} readOnly size="sm" aria-hidden="true" />
        </span>
        <Text size="sm" c="dimmed" aria-hidden="true">
          {format.number(rating.average)}
        </Text>
        <Text size="sm" c="dimmed">
          <DateText value={rating.shownAt} />
        </Text>
      </Group>
      <Text size="sm" c="dimmed">
        {parts.join(' · ')}
      </Text>
      {rating.text !== '' && <p className={classes.quote}>{rating.text}</p>}
      {rating.reply !== null && (
        <div className={classes.reply}>
          <Text size="xs" c="dimmed">
            {t('reply.shown')}
          </Text>
          {rating.reply}
        </div>
      )}
    </>
  );
}
