import { Card } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/ui/EmptyState.js';
import { PageHeader } from '../../shared/ui/PageHeader.js';
import { ButtonLink } from '../../shared/ui/links.js';

export default function DiscoverPage() {
  const { t } = useTranslation('shell');
  return (
    <>
      <PageHeader title={t('discover.title')} description={t('discover.lead')} />
      <Card>
        <EmptyState
          illustration="discover"
          title={t('discover.empty')}
          text={t('discover.emptyText')}
          action={
            <ButtonLink to="/c/profile" variant="default">
              {t('discover.toProfile')}
            </ButtonLink>
          }
        />
      </Card>
    </>
  );
}
