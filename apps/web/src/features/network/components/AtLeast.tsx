import { NumberInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const TYPING_MS = 450;

interface AtLeastProps {
  label: string;
  description?: string;
  value: number | '';
  most: number;
  /** Digits after the point. */
  digits?: number;
  suffix?: string;
  onChange: (value: number | string) => void;
}

/** A lower end, told a moment after the last key. */
export function AtLeast({ label, description, value, most, digits = 0, suffix, onChange }: AtLeastProps) {
  const { t, i18n } = useTranslation('network');
  const [typed, setTyped] = useState<number | string>(value);
  const [outside, setOutside] = useState(value);
  const tell = useDebouncedCallback((next: number | string) => onChange(next), TYPING_MS);
  if (outside !== value) {
    setOutside(value);
    setTyped(value);
  }
  return (
    <NumberInput
      label={label}
      description={description}
      size="sm"
      placeholder={t('filters.any')}
      min={0}
      max={most}
      hideControls
      allowNegative={false}
      decimalScale={digits}
      thousandSeparator={i18n.language === 'de' ? '.' : ','}
      decimalSeparator={i18n.language === 'de' ? ',' : '.'}
      {...(suffix === undefined ? {} : { suffix })}
      value={typed}
      onChange={(next) => {
        setTyped(next);
        tell(next);
      }}
    />
  );
}
