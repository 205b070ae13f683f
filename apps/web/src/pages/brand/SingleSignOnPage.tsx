import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { SingleSignOnForm } from '../../features/single-sign-on/components/SingleSignOnForm.js';
import { singleSignOnQuery } from '../../features/single-sign-on/single-sign-on.queries.js';
import { useBrandScope } from '../../shared/access/brand-scope.js';
import { ErrorState } from '../../shared/ui/ErrorState.js';
import { ListSkeleton } from '../../shared/ui/Skeletons.js';
import { SettingsHeader } from './SettingsHeader.js';

export default function SingleSignOnPage() {
  const { t } = useTranslation('single-sign-on');
  const { t: shell } = useTranslation('shell');
  const { organisation } = useBrandScope();
  const settings = useQuery(singleSignOnQuery(organisation.id));
  return (
    <>
      <SettingsHeader title={shell('settings.pages.singleSignOn')} description={t('lead', { name: organisation.name })} />
      {settings.isPending && <ListSkeleton rows={4} />}
      {settings.isError && <ErrorState error={settings.error} onRetry={() => void settings.refetch()} />}
      {settings.isSuccess && (
        <SingleSignOnForm key={settings.data === null ? 'new' : 'set'} organisationId={organisation.id} settings={settings.data} />
      )}
    </>
  );
}
