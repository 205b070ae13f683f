import { Card } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/ui/EmptyState.js';
import { PageHeader } from '../../shared/ui/PageHeader.js';

export default function CampaignsPage() {
  const { t } = useTranslation('shell');
  return (
    <>
      <PageHeader title={t('campaigns.title')} description={t('campaigns.lead')} />
      <Card>
        <EmptyState illustration="campaign" title={t('campaigns.empty')} text={t('campaigns.emptyText')} />
      </Card>
    </>
  );
}
