import { Alert, Card, SimpleGrid, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { BrandAbout } from '../../../shared/ui/BrandAbout.js';
import { EmptyState } from '../../../shared/ui/EmptyState.js';
import { IconHeart, IconStar } from '../../../shared/ui/icons.js';
import type { BrandPage } from '../creator-brand.queries.js';

interface BrandViewProps<Campaign> {
  brand: BrandPage<Campaign>;
  follow: ReactNode;
  campaign: (campaign: Campaign) => ReactNode;
  /** Leads on when the brand has no open campaign. */
  toDiscover: ReactNode;
}

/** Who a brand is and what it looks for now (BRA-1). */
export function BrandView<Campaign>({ brand, follow, campaign, toDiscover }: BrandViewProps<Campaign>) {
  const { t } = useTranslation('creator-brand');
  const format = useFormat();
  return (
    <article>
      <BrandAbout brand={brand} action={follow} />
      {brand.rating !== null && (
        <Text mt="md">
          <IconStar size={16} /> {t('rating', { average: format.number(brand.rating.average), count: brand.rating.count })}
        </Text>
      )}
      {brand.invitedYou && (
        <Alert color="violet" icon={<IconHeart />} mt="lg">
          {t('invitedYou', { brand: brand.name })}
        </Alert>
      )}
      <Title order={2} mt="xl" mb="md">
        {t('campaigns')}
      </Title>
      {brand.openCampaigns.length === 0 ? (
        <Card>
          <EmptyState illustration="discover" title={t('none')} text={t('noneText', { brand: brand.name })} action={toDiscover} />
        </Card>
      ) : (
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing="lg">
          {brand.openCampaigns.map(campaign)}
        </SimpleGrid>
      )}
    </article>
  );
}
