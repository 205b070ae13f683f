import { MultiSelect, NumberInput } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { NICHES, nicheName } from '../../../shared/i18n/niche-names.js';
import type { Criteria } from '../campaigns.types.js';
import { CountriesSelect, LanguagesSelect } from './CodesSelect.js';
import { FieldRow } from './Section.js';

/** What a Mantine number field gives: a number, or text while nothing or half a number is there. */
export function wholeOrNull(value: string | number): number | null {
  const number = typeof value === 'number' ? value : Number.parseInt(value, 10);
  return Number.isFinite(number) ? Math.trunc(number) : null;
}

interface CriteriaFieldsProps {
  criteria: Criteria;
  merge: (members: Partial<Criteria>) => void;
  errorOf: (field: keyof Criteria) => string | undefined;
  /** Without followers, for UGC: its creators need none (CRE-4). */
  withoutFollowers?: boolean;
}

/** Which creators may apply: countries, languages, niches, followers. Empty means any. */
export function CriteriaFields({ criteria, merge, errorOf, withoutFollowers = false }: CriteriaFieldsProps) {
  const { t, i18n } = useTranslation('campaigns-brief');
  const niches = useMemo(
    () =>
      NICHES.map((value) => ({ value, label: nicheName(value, i18n.language) })).toSorted((a, b) =>
        a.label.localeCompare(b.label, i18n.language),
      ),
    [i18n.language],
  );
  const any = (list: readonly string[]): string => (list.length === 0 ? t('creators.any') : '');
  const german = i18n.language === 'de';
  return (
    <>
      <CountriesSelect
        label={t('creators.countries')}
        placeholder={any(criteria.countries)}
        value={criteria.countries}
        error={errorOf('countries')}
        onChange={(countries) => merge({ countries })}
      />
      <FieldRow>
        <LanguagesSelect
          label={t('creators.languages')}
          placeholder={any(criteria.languages)}
          value={criteria.languages}
          error={errorOf('languages')}
          onChange={(languages) => merge({ languages })}
        />
        <MultiSelect
          label={t('creators.niches')}
          placeholder={any(criteria.niches)}
          data={niches}
          value={criteria.niches}
          searchable
          clearable
          hidePickedOptions
          error={errorOf('niches')}
          onChange={(chosen) => merge({ niches: chosen })}
        />
      </FieldRow>
      <FieldRow>
        {(withoutFollowers ? [] : (['followersMin', 'followersMax'] as const)).map((field) => (
          <NumberInput
            key={field}
            label={t(`creators.${field}`)}
            placeholder={t('creators.any')}
            value={criteria[field] ?? ''}
            min={0}
            step={500}
            allowDecimal={false}
            thousandSeparator={german ? '.' : ','}
            decimalSeparator={german ? ',' : '.'}
            error={errorOf(field)}
            onChange={(value) => merge({ [field]: wholeOrNull(value) })}
          />
        ))}
      </FieldRow>
    </>
  );
}
