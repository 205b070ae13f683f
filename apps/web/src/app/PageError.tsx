import { Button } from '@mantine/core';
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../shared/api/problem.js';
import { EmptyState } from '../shared/ui/EmptyState.js';
import { ErrorState } from '../shared/ui/ErrorState.js';
import { IconRefresh } from '../shared/ui/icons.js';

/** A page that could not be loaded or shown; the rest of the workspace stays usable. */
export function PageError({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const router = useRouter();
  const retry = (): void => {
    reset();
    void router.invalidate();
  };
  if (error instanceof ProblemError) return <ErrorState order={1} error={error} onRetry={retry} />;
  return (
    <EmptyState
      order={1}
      illustration="error"
      title={t('error.pageTitle')}
      text={t('error.pageText')}
      action={
        <Button variant="default" leftSection={<IconRefresh size={16} />} onClick={() => window.location.reload()}>
          {t('actions.reload')}
        </Button>
      }
    />
  );
}
