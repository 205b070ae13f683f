import { Card } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/ui/EmptyState.js';
import { PageHeader } from '../../shared/ui/PageHeader.js';
import { ButtonLink } from '../../shared/ui/links.js';

export default function ChatPage() {
  const { t } = useTranslation('shell');
  return (
    <>
      <PageHeader title={t('chat.title')} description={t('chat.lead')} />
      <Card>
        <EmptyState
          illustration="chat"
          title={t('chat.empty')}
          text={t('chat.emptyText')}
          action={
            <ButtonLink to="/c/discover" variant="default">
              {t('chat.toDiscover')}
            </ButtonLink>
          }
        />
      </Card>
    </>
  );
}
