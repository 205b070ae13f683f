import { Button, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../api/problem.js';
import { problemText } from '../i18n/problem-text.js';
import classes from './EmptyState.module.css';
import { Illustration } from './Illustration.js';
import { IconRefresh } from './icons.js';

interface ErrorStateProps {
  error: unknown;
  onRetry?: () => void;
  /** Heading level in the page's outline. */
  order?: 1 | 2 | 3;
}

/** Shown where data could not be loaded: what happened in plain words and a way to try again. */
export function ErrorState({ error, onRetry, order = 2 }: ErrorStateProps) {
  const { t } = useTranslation();
  const problem = error instanceof ProblemError ? error : undefined;
  const kind = problem?.status === 404 ? 'notFound' : problem?.status === 403 ? 'forbidden' : undefined;
  return (
    <div className={classes.root} role="alert">
      <Illustration name={kind === 'notFound' ? 'lost' : 'error'} />
      <Title order={order} size="h3" mt="md">
        {kind ? t(`error.${kind}Title`) : t('error.title')}
      </Title>
      <Text c="dimmed" maw={420} mt={4}>
        {kind ? t(`error.${kind}Text`) : problemText(error)}
      </Text>
      {problem?.requestId !== undefined && kind === undefined && (
        <Text c="dimmed" size="xs" mt="xs">
          {t('error.requestId', { id: problem.requestId })}
        </Text>
      )}
      {onRetry && kind === undefined && (
        <div className={classes.action}>
          <Button variant="default" leftSection={<IconRefresh size={16} />} onClick={onRetry}>
            {t('actions.retry')}
          </Button>
        </div>
      )}
    </div>
  );
}
