import { Button } from '@mantine/core';
import { getRouteApi, Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSignOut } from '../../app/layouts/use-sign-out.js';
import { AuthHeading } from '../../features/identity/components/AuthHeading.js';
import { OtherAccounts } from '../../features/identity/components/OtherAccounts.js';
import { goToCompanySignIn } from '../../features/identity/identity.queries.js';
import { IconBuilding } from '../../shared/ui/icons.js';
import { ProofSteps } from './ProofSteps.js';
import { useLetIn } from './use-let-in.js';

const route = getRouteApi('/public/o/$organisationId/proof');

/** An organisation asks for more than this session has proven (ACC-3, ACC-11): says what, and how to go on. */
export default function OrganisationProofPage() {
  const { t } = useTranslation('identity');
  const { me, organisation } = route.useRouteContext();
  const { redirect } = route.useSearch();
  const letIn = useLetIn(redirect);
  const signOut = useSignOut();
  const { name } = organisation;
  if (organisation.missing === null)
    return <Navigate to={redirect?.startsWith('/') && !redirect.startsWith('//') ? redirect : '/'} replace />;
  return (
    <>
      {organisation.missing === 'single-sign-on' ? (
        <>
          <AuthHeading title={t('wall.companyTitle', { name })} lead={t('wall.companyText')} />
          <Button size="md" fullWidth leftSection={<IconBuilding size={18} />} onClick={() => goToCompanySignIn(organisation.id)}>
            {t('wall.companyGo')}
          </Button>
        </>
      ) : (
        <>
          <AuthHeading title={t('wall.factorTitle', { name })} lead={t(me.user.twoFactor ? 'wall.factorEnter' : 'wall.factorSetUp')} />
          <ProofSteps me={me} onDone={letIn} />
        </>
      )}
      <OtherAccounts me={me} without={organisation.id} onSignOut={() => void signOut()} />
    </>
  );
}
