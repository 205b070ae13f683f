import { Button, MultiSelect } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames } from '../campaigns.format.js';
import { COUNTRIES, COUNTRY_SETS, LANGUAGE_CODES } from '../../../shared/i18n/places.js';
import classes from './CodesSelect.module.css';

interface CodesSelectProps {
  label: string;
  description?: string;
  placeholder?: string;
  value: readonly string[];
  onChange: (codes: string[]) => void;
  error?: string | undefined;
}

/** Several countries by name, with the sets that are wanted most. */
export function CountriesSelect({ value, onChange, ...rest }: CodesSelectProps) {
  const { t, i18n } = useTranslation('campaigns-brief');
  const names = useNames();
  const data = useMemo(
    () =>
      COUNTRIES.map((code) => ({ value: code, label: names.country(code) })).toSorted((a, b) =>
        a.label.localeCompare(b.label, i18n.language),
      ),
    [names, i18n.language],
  );
  const add = (codes: readonly string[]): void => onChange([...new Set([...value, ...codes])]);
  return (
    <div>
      <MultiSelect {...rest} data={data} value={[...value]} onChange={onChange} searchable clearable limit={40} hidePickedOptions />
      <div className={classes.sets}>
        {(['dach', 'eu'] as const).map((name) => (
          <Button key={name} variant="subtle" size="compact-xs" onClick={() => add(COUNTRY_SETS[name])}>
            {t(`countrySets.${name}`)}
          </Button>
        ))}
      </div>
    </div>
  );
}

/** Several languages by name. */
export function LanguagesSelect({ value, onChange, ...rest }: CodesSelectProps) {
  const { i18n } = useTranslation();
  const names = useNames();
  const data = useMemo(
    () =>
      LANGUAGE_CODES.map((code) => ({ value: code, label: names.language(code) })).toSorted((a, b) =>
        a.label.localeCompare(b.label, i18n.language),
      ),
    [names, i18n.language],
  );
  return <MultiSelect {...rest} data={data} value={[...value]} onChange={onChange} searchable clearable hidePickedOptions />;
}
