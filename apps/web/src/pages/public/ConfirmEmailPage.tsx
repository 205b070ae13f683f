import { Center, Loader } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SecondStepForm } from '../../features/identity/components/SecondStepForm.js';
import { challengeOf, confirmEmailMutation } from '../../features/identity/identity.queries.js';
import { isProblem } from '../../shared/api/problem.js';
import { EmptyState } from '../../shared/ui/EmptyState.js';
import { ErrorState } from '../../shared/ui/ErrorState.js';
import { useDocumentTitle } from '../../shared/ui/PageHeader.js';
import { ButtonLink } from '../../shared/ui/links.js';

const route = getRouteApi('/public/confirm-email');

/** Target of the link in the confirmation mail: confirms, signs in, goes on. */
export default function ConfirmEmailPage() {
  const { t } = useTranslation('identity');
  const navigate = useNavigate();
  const search = route.useSearch();
  const [token] = useState(search.token);
  const { mutate, error } = useMutation({
    ...confirmEmailMutation(),
    onSuccess: () => navigate({ to: '/', replace: true }),
  });
  const sent = useRef(false);
  useDocumentTitle(t('confirm.title'));

  useEffect(() => {
    if (token === undefined || sent.current) return;
    // The token works once; strict mode and the search change below must not send it again.
    sent.current = true;
    mutate(token);
    void navigate({ to: '/confirm-email', search: {}, replace: true });
  }, [token, mutate, navigate]);

  const challenge = challengeOf(error);
  if (challenge !== null) {
    return (
      <SecondStepForm
        challenge={challenge}
        onSignedIn={() => navigate({ to: '/', replace: true })}
        onBack={() => void navigate({ to: '/sign-in', replace: true })}
      />
    );
  }
  if (error !== null && token !== undefined && isProblem(error) && error.transient)
    return <ErrorState error={error} onRetry={() => mutate(token)} />;
  if (error !== null || token === undefined) {
    return (
      <EmptyState
        order={1}
        illustration="mail"
        title={t('confirm.failedTitle')}
        text={t(token === undefined ? 'confirm.missingText' : 'confirm.failedText')}
        action={<ButtonLink to="/sign-in">{t('signIn.submit')}</ButtonLink>}
      />
    );
  }
  return (
    <Center py={64} role="status">
      <Loader mr="sm" />
      {t('confirm.working')}
    </Center>
  );
}
