import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/ui/EmptyState.js';
import { useDocumentTitle } from '../../shared/ui/PageHeader.js';
import { ButtonLink } from '../../shared/ui/links.js';

/** After an account was deleted (ACC-12). */
export default function GoodbyePage() {
  const { t } = useTranslation('personal-data');
  useDocumentTitle(t('delete.doneTitle'));
  return (
    <EmptyState
      order={1}
      illustration="mail"
      title={t('delete.doneTitle')}
      text={t('delete.doneText')}
      action={
        <ButtonLink to="/sign-in" variant="default">
          {t('delete.doneNext')}
        </ButtonLink>
      }
    />
  );
}
