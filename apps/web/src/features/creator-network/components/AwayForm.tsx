import { Button, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../../shared/clock/use-now.js';
import { problemText } from '../../../shared/i18n/problem-text.js';
import type { Away } from '../creator-network.queries.js';
import classes from './VisibilityCard.module.css';

interface AwayFormProps {
  onAdd: (away: Away) => Promise<unknown>;
  onClose: () => void;
}

/** First and last day of a time without work. */
export function AwayForm({ onAdd, onClose }: AwayFormProps) {
  const { t } = useTranslation('creator-network');
  const { t: common } = useTranslation();
  const today = new Date(useNow(60_000)).toISOString().slice(0, 10);
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [error, setError] = useState<string | null>(null);
  const submit = async (): Promise<void> => {
    try {
      await onAdd({ from, until });
      onClose();
    } catch (reason) {
      setError(problemText(reason));
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className={classes.form}>
        <TextInput
          type="date"
          label={t('away.from')}
          required
          min={today}
          value={from}
          onChange={(event) => {
            const day = event.currentTarget.value;
            setFrom(day);
            if (until !== '' && until < day) setUntil(day);
          }}
        />
        <TextInput
          type="date"
          label={t('away.until')}
          required
          min={from || today}
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
        <span className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {common('actions.cancel')}
          </Button>
          <Button type="submit" disabled={from === '' || until === ''}>
            {common('actions.save')}
          </Button>
        </span>
      </div>
      {error !== null && (
        <Text c="var(--mantine-color-error)" size="sm" mt="xs" role="alert">
          {error}
        </Text>
      )}
    </form>
  );
}
