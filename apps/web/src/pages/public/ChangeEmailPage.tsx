import { Center, Loader } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { confirmEmailChangeMutation } from '../../features/credentials/credentials.queries.js';
import { isProblem } from '../../shared/api/problem.js';
import { problemText } from '../../shared/i18n/problem-text.js';
import { EmptyState } from '../../shared/ui/EmptyState.js';
import { ErrorState } from '../../shared/ui/ErrorState.js';
import { useDocumentTitle } from '../../shared/ui/PageHeader.js';
import { ButtonLink } from '../../shared/ui/links.js';

const route = getRouteApi('/public/change-email');

/** Target of the link to a new address: makes the change. */
export default function ChangeEmailPage() {
  const { t } = useTranslation('identity');
  const navigate = useNavigate();
  const client = useQueryClient();
  const search = route.useSearch();
  const [token] = useState(search.token);
  const { mutate, error, isSuccess } = useMutation({
    ...confirmEmailChangeMutation(),
    onSuccess: () => client.removeQueries({ queryKey: ['me'] }),
  });
  const sent = useRef(false);
  useDocumentTitle(t('changeEmail.title'));

  useEffect(() => {
    if (token === undefined || sent.current) return;
    // The token works once; strict mode and the search change below must not send it again.
    sent.current = true;
    mutate(token);
    void navigate({ to: '/change-email', search: {}, replace: true });
  }, [token, mutate, navigate]);

  if (error !== null && token !== undefined && isProblem(error) && error.transient)
    return <ErrorState error={error} onRetry={() => mutate(token)} />;
  if (isSuccess || error !== null || token === undefined) {
    const taken = isProblem(error, 'identity.email-taken');
    return (
      <EmptyState
        order={1}
        illustration="mail"
        title={t(isSuccess ? 'changeEmail.doneTitle' : 'confirm.failedTitle')}
        text={
          isSuccess
            ? t('changeEmail.doneText')
            : taken
              ? problemText(error)
              : t(token === undefined ? 'confirm.missingText' : 'changeEmail.failedText')
        }
        action={<ButtonLink to="/">{t('changeEmail.next')}</ButtonLink>}
      />
    );
  }
  return (
    <Center py={64} role="status">
      <Loader mr="sm" />
      {t('changeEmail.working')}
    </Center>
  );
}
