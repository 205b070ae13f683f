import { Alert } from '@mantine/core';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SignInForm } from '../../features/identity/components/SignInForm.js';
import { companyProblem } from '../../features/identity/identity.format.js';
import { IconAlert, IconInfo } from '../../shared/ui/icons.js';

const route = getRouteApi('/public/sign-in');

export default function SignInPage() {
  const { t } = useTranslation('identity');
  const { redirect, ended, problem } = route.useSearch();
  const router = useRouter();
  // Only paths of this site: an address elsewhere in the link must not lead away.
  const target = redirect?.startsWith('/') && !redirect.startsWith('//') ? redirect : '/';
  return (
    <>
      {ended && (
        <Alert variant="light" color="gray" icon={<IconInfo />} mb="lg">
          {t('signIn.ended')}
        </Alert>
      )}
      {problem !== undefined && (
        <Alert variant="light" color="red" icon={<IconAlert />} mb="lg" role="alert">
          {t(`signIn.problem.${companyProblem(problem)}`)}
        </Alert>
      )}
      <SignInForm onSignedIn={() => router.navigate({ to: target, replace: true })} />
    </>
  );
}
