import { Card } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/ui/EmptyState.js';
import { PageHeader } from '../../shared/ui/PageHeader.js';

export default function InboxPage() {
  const { t } = useTranslation('shell');
  return (
    <>
      <PageHeader title={t('inbox.title')} description={t('inbox.lead')} />
      <Card>
        <EmptyState illustration="inbox" title={t('inbox.empty')} text={t('inbox.emptyText')} />
      </Card>
    </>
  );
}
