import { Card } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/ui/EmptyState.js';
import { PageHeader } from '../../shared/ui/PageHeader.js';
import { ButtonLink } from '../../shared/ui/links.js';

export default function MyCampaignsPage() {
  const { t } = useTranslation('shell');
  return (
    <>
      <PageHeader title={t('myCampaigns.title')} description={t('myCampaigns.lead')} />
      <Card>
        <EmptyState
          illustration="campaign"
          title={t('myCampaigns.empty')}
          text={t('myCampaigns.emptyText')}
          action={
            <ButtonLink to="/c/discover" variant="default">
              {t('myCampaigns.toDiscover')}
            </ButtonLink>
          }
        />
      </Card>
    </>
  );
}
