import { useTranslation } from 'react-i18next';
import { EmptyState } from '../shared/ui/EmptyState.js';
import { useDocumentTitle } from '../shared/ui/PageHeader.js';
import { ButtonLink } from '../shared/ui/links.js';

/** Unknown address, or a thing of somebody else (both look the same, ACC-10). */
export function NotFoundPage() {
  const { t } = useTranslation();
  useDocumentTitle(t('error.notFoundTitle'));
  return (
    <EmptyState
      order={1}
      illustration="lost"
      title={t('error.notFoundTitle')}
      text={t('error.notFoundText')}
      action={
        <ButtonLink to="/" variant="default">
          {t('actions.home')}
        </ButtonLink>
      }
    />
  );
}
