import { Card, SimpleGrid, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useBrandScope } from '../../shared/access/brand-scope.js';
import { EmptyState } from '../../shared/ui/EmptyState.js';
import { PageHeader } from '../../shared/ui/PageHeader.js';
import { ButtonLink } from '../../shared/ui/links.js';

export default function DashboardPage() {
  const { t } = useTranslation('shell');
  const { brand } = useBrandScope();
  return (
    <>
      <PageHeader title={t('dashboard.title')} description={t('dashboard.lead')} />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
        <Card>
          <Title order={2}>{t('dashboard.today')}</Title>
          <EmptyState order={3} illustration="done" title={t('dashboard.todayEmpty')} text={t('dashboard.todayEmptyText')} />
        </Card>
        <Card>
          <Title order={2}>{t('dashboard.running')}</Title>
          <EmptyState
            order={3}
            illustration="campaign"
            title={t('dashboard.runningEmpty')}
            text={t('dashboard.runningEmptyText')}
            action={
              <ButtonLink to="/b/$brandId/campaigns" params={{ brandId: brand.id }}>
                {t('dashboard.toCampaigns')}
              </ButtonLink>
            }
          />
        </Card>
      </SimpleGrid>
    </>
  );
}
