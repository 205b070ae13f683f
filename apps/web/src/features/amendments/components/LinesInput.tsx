import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface LinesInputProps {
  label: string;
  value: readonly string[];
  onChange: (lines: string[]) => void;
  error?: string | undefined;
}

/** A list of short texts, one on each line. */
export function LinesInput({ label, value, onChange, error }: LinesInputProps) {
  const { t } = useTranslation('amendments');
  return (
    <Textarea
      label={label}
      description={t('form.lines')}
      autosize
      minRows={2}
      maxRows={8}
      value={value.join('\n')}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value === '' ? [] : event.currentTarget.value.split('\n'))}
    />
  );
}
