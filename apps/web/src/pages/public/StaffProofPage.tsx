import { getRouteApi, Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSignOut } from '../../app/layouts/use-sign-out.js';
import { AuthHeading } from '../../features/identity/components/AuthHeading.js';
import { OtherAccounts } from '../../features/identity/components/OtherAccounts.js';
import { ProofSteps } from './ProofSteps.js';
import { useLetIn } from './use-let-in.js';

const route = getRouteApi('/public/staff/proof');

/** Nobody enters the operator's console without a second factor (ACC-3, OPS-1). */
export default function StaffProofPage() {
  const { t } = useTranslation('identity');
  const { me, staff } = route.useRouteContext();
  const { redirect } = route.useSearch();
  const letIn = useLetIn(redirect ?? '/staff');
  const signOut = useSignOut();
  if (staff.missing === null) return <Navigate to="/staff" replace />;
  return (
    <>
      <AuthHeading title={t('wall.staffTitle')} lead={t(me.user.twoFactor ? 'wall.factorEnter' : 'wall.staffSetUp')} />
      <ProofSteps me={me} onDone={letIn} />
      <OtherAccounts me={{ ...me, staff: null }} without={null} onSignOut={() => void signOut()} />
    </>
  );
}
