import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Money } from '../i18n/format.js';
import { amountText, parseAmount } from './money.js';

interface MoneyInputProps extends Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange'> {
  value: Money | null;
  /** Null when the field is empty. Called on every readable amount while typing. */
  onChange: (value: Money | null) => void;
  currency: string;
}

/** An amount typed as people write it in either language; the value is integer minor units. */
export function MoneyInput({ value, onChange, currency, error, onBlur, ...rest }: MoneyInputProps) {
  const { t, i18n } = useTranslation();
  const [draft, setDraft] = useState<string | null>(null);
  const [unreadable, setUnreadable] = useState(false);
  const shown = draft ?? (value === null ? '' : amountText(value, i18n.language));

  const type = (text: string): void => {
    setDraft(text);
    setUnreadable(false);
    if (text.trim() === '') return onChange(null);
    const amountMinor = parseAmount(text, currency);
    if (amountMinor !== null) onChange({ amountMinor, currency });
  };

  return (
    <TextInput
      {...rest}
      inputMode="decimal"
      autoComplete="off"
      value={shown}
      error={unreadable ? t('form.amount') : error}
      rightSection={<span className="of-number">{currency}</span>}
      rightSectionWidth={52}
      rightSectionPointerEvents="none"
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={(event) => {
        const bad = draft !== null && draft.trim() !== '' && parseAmount(draft, currency) === null;
        setUnreadable(bad);
        // An unreadable text stays, so that it can be corrected.
        if (!bad) setDraft(null);
        onBlur?.(event);
      }}
    />
  );
}
