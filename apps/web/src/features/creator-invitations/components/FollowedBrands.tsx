import { Button, Card, Skeleton, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { InitialsMark } from '../../../shared/ui/InitialsMark.js';
import { followedBrandsQuery } from '../creator-invitations.queries.js';
import { FollowToggle } from './FollowButton.js';
import classes from './Invitations.module.css';

/** Which brands the creator follows (CRE-7). */
export function FollowedBrands() {
  const { t } = useTranslation('creator-invitations');
  const followed = useInfiniteQuery(followedBrandsQuery());
  return (
    <Card component="section" aria-label={t('followed.title')}>
      <Title order={2} size="h3" mb="xs">
        {t('followed.title')}
      </Title>
      {followed.isPending && <Skeleton height={52} />}
      {followed.isError && !followed.isFetchNextPageError && (
        <ErrorState order={3} error={followed.error} onRetry={() => void followed.refetch()} />
      )}
      {followed.data?.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('followed.none')}
        </Text>
      )}
      <ul className={classes.brands}>
        {followed.data?.map(({ brandId, brandName, logoUrl }) => (
          <li key={brandId} className={classes.brand}>
            <InitialsMark name={brandName} imageUrl={logoUrl} size={34} />
            <span className={classes.name}>{brandName}</span>
            <FollowToggle brand={{ id: brandId, name: brandName }} followed />
          </li>
        ))}
      </ul>
      {followed.hasNextPage && (
        <Button variant="subtle" size="compact-sm" loading={followed.isFetchingNextPage} onClick={() => void followed.fetchNextPage()}>
          {t('followed.more')}
        </Button>
      )}
    </Card>
  );
}
