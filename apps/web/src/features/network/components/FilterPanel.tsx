import { MultiSelect, NativeSelect, NumberInput, Stack, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NICHES } from '../../../shared/i18n/niche-names.js';
import { Choice } from '../../../shared/ui/Choice.js';
import { ageText, percentOf, ratioOf, useNames } from '../network.format.js';
import { joined, parts } from '../network.filter.js';
import { AGES, SHARES, type NetworkFilter } from '../network.types.js';
import { COUNTRY_CODES, LANGUAGE_CODES } from '../places.js';
import { FilterField } from './FilterField.js';
import classes from './FilterPanel.module.css';
import { PastFilters } from './PastFilters.js';

interface FilterPanelProps {
  value: NetworkFilter;
  /** Changes the address; typing waits a moment. */
  onChange: (changes: Partial<NetworkFilter>) => void;
}

/** Sizes brands speak of; both ends as followers. */
const SIZES = [
  { key: 'nano', from: 1_000, to: 10_000 },
  { key: 'micro', from: 10_000, to: 50_000 },
  { key: 'mid', from: 50_000, to: 250_000 },
  { key: 'macro', from: 250_000, to: undefined },
] as const;

const TYPING_MS = 450;
const MOST = 20;
/** Beside what is chosen, so that two short words need one line. */
const SMALL_INPUT = { inputField: { minWidth: 32 } };

/** Every filter of the search (CRE-5); what is set lives in the address. */
export default function FilterPanel({ value, onChange }: FilterPanelProps) {
  const { t } = useTranslation('network');
  const names = useNames();
  const countries = useOptions(COUNTRY_CODES, names.country);
  const languages = useOptions(LANGUAGE_CODES, names.language);
  const niches = useOptions(NICHES, names.niche);
  const gender = value.audienceGender ?? '';
  return (
    <Stack gap={18}>
      <FilterField label={t('filters.platform')}>
        <Choice
          aria-label={t('filters.platform')}
          size="xs"
          wide
          value={value.platform ?? 'all'}
          onChange={(platform) => onChange({ platform: platform === 'all' ? undefined : platform })}
          options={[
            { value: 'all', label: t('filters.any') },
            { value: 'instagram', label: t('platforms.instagram') },
            { value: 'tiktok', label: t('platforms.tiktok') },
          ]}
        />
      </FilterField>
      <FilterField label={t('figures.followers')}>
        <div className={classes.sizes}>
          {SIZES.map(({ key, from, to }) => {
            const on = value['followers[gte]'] === from && value['followers[lt]'] === to;
            return (
              <button
                key={key}
                type="button"
                className={classes.size}
                aria-pressed={on}
                onClick={() => onChange({ 'followers[gte]': on ? undefined : from, 'followers[lt]': on ? undefined : to })}
              >
                <span>{t(`sizes.${key}`)}</span>
                <span className={classes.hint}>{t(`sizes.${key}Range`)}</span>
              </button>
            );
          })}
        </div>
        <Range
          label={t('figures.followers')}
          from={value['followers[gte]'] ?? ''}
          to={value['followers[lt]'] ?? ''}
          step={1000}
          onChange={(from, to) => onChange({ 'followers[gte]': numberOf(from), 'followers[lt]': numberOf(to) })}
        />
      </FilterField>
      <FilterField label={t('filters.rate')}>
        <Range
          label={t('figures.rate')}
          from={percentOf(value['engagementRate[gte]'])}
          to={percentOf(value['engagementRate[lt]'])}
          step={0.5}
          most={100}
          suffix=" %"
          onChange={(from, to) => onChange({ 'engagementRate[gte]': ratioOf(from), 'engagementRate[lt]': ratioOf(to) })}
        />
      </FilterField>
      <MultiSelect
        label={t('niches')}
        placeholder={value.niche === undefined ? t('filters.any') : ''}
        data={niches}
        value={parts(value.niche)}
        onChange={(chosen) => onChange({ niche: joined(chosen) })}
        searchable
        styles={SMALL_INPUT}
        hidePickedOptions
        size="sm"
      />
      <MultiSelect
        label={t('filters.country')}
        placeholder={value.country === undefined ? t('filters.any') : ''}
        data={countries}
        value={parts(value.country?.toUpperCase())}
        onChange={(chosen) => onChange({ country: joined(chosen) })}
        maxValues={MOST}
        limit={40}
        searchable
        styles={SMALL_INPUT}
        hidePickedOptions
        size="sm"
      />
      <Typed label={t('filters.city')} value={value.city ?? ''} onChange={(city) => onChange({ city: city === '' ? undefined : city })} />
      <MultiSelect
        label={t('filters.language')}
        placeholder={value.language === undefined ? t('filters.any') : ''}
        data={languages}
        value={parts(value.language?.toLowerCase())}
        onChange={(chosen) => onChange({ language: joined(chosen) })}
        maxValues={MOST}
        searchable
        styles={SMALL_INPUT}
        hidePickedOptions
        size="sm"
      />
      <FilterField label={t('filters.audienceGender')}>
        <Choice<'' | 'F' | 'M'>
          aria-label={t('filters.audienceGender')}
          size="xs"
          wide
          value={gender}
          onChange={(chosen) => onChange({ audienceGender: chosen === '' ? undefined : chosen })}
          options={[
            { value: '', label: t('filters.any') },
            { value: 'F', label: t('gender.F') },
            { value: 'M', label: t('gender.M') },
          ]}
        />
        {gender !== '' && (
          <Share
            label={t('filters.genderShare')}
            value={value.audienceGenderShare ?? 50}
            onChange={(share) => onChange({ audienceGenderShare: share })}
          />
        )}
      </FilterField>
      <FilterField label={t('filters.audienceAge')}>
        <NativeSelect
          aria-label={t('filters.audienceAge')}
          value={value.audienceAge ?? ''}
          onChange={(event) => onChange({ audienceAge: event.currentTarget.value || undefined })}
          data={[{ value: '', label: t('filters.any') }, ...AGES.map((band) => ({ value: band, label: ageText(band) }))]}
        />
        {value.audienceAge !== undefined && (
          <Share
            label={t('filters.ageShare')}
            value={value.audienceAgeShare ?? 30}
            onChange={(share) => onChange({ audienceAgeShare: share })}
          />
        )}
      </FilterField>
      <PastFilters value={value} onChange={onChange} />
      <FilterField label={t('filters.available')} hint={t('filters.availableHint')}>
        <div className={classes.dates}>
          <TextInput
            type="date"
            aria-label={t('filters.availableFrom')}
            value={value.availableFrom ?? ''}
            onChange={(event) => onChange({ availableFrom: event.currentTarget.value || undefined })}
          />
          <TextInput
            type="date"
            aria-label={t('filters.availableUntil')}
            value={value.availableUntil ?? ''}
            min={value.availableFrom}
            onChange={(event) => onChange({ availableUntil: event.currentTarget.value || undefined })}
          />
        </div>
      </FilterField>
    </Stack>
  );
}

interface RangeProps {
  label: string;
  from: number | '';
  to: number | '';
  step: number;
  most?: number;
  suffix?: string;
  onChange: (from: number | string, to: number | string) => void;
}

/** From and to. An end that contradicts the other one is said and not sent. */
function Range({ label, from, to, step, most, suffix, onChange }: RangeProps) {
  const { t, i18n } = useTranslation('network');
  const [typed, setTyped] = useState<{ from: number | string; to: number | string }>({ from, to });
  const [outside, setOutside] = useState({ from, to });
  const tell = useDebouncedCallback((next: typeof typed) => onChange(next.from, next.to), TYPING_MS);
  if (outside.from !== from || outside.to !== to) {
    setOutside({ from, to });
    setTyped({ from, to });
  }
  const wrong = typed.from !== '' && typed.to !== '' && Number(typed.to) <= Number(typed.from);
  const change = (next: typeof typed): void => {
    setTyped(next);
    if (next.from === '' || next.to === '' || Number(next.to) > Number(next.from)) tell(next);
  };
  const input = {
    min: 0,
    max: most ?? 2_000_000_000,
    step,
    hideControls: true,
    allowNegative: false,
    thousandSeparator: i18n.language === 'de' ? '.' : ',',
    decimalSeparator: i18n.language === 'de' ? ',' : '.',
    decimalScale: most === undefined ? 0 : 2,
    ...(suffix === undefined ? {} : { suffix }),
  };
  return (
    <>
      <div className={classes.pair}>
        <NumberInput
          {...input}
          aria-label={t('filters.from', { name: label })}
          placeholder={t('filters.fromShort')}
          value={typed.from}
          onChange={(value) => change({ ...typed, from: value })}
        />
        <NumberInput
          {...input}
          aria-label={t('filters.to', { name: label })}
          placeholder={t('filters.toShort')}
          value={typed.to}
          error={wrong}
          onChange={(value) => change({ ...typed, to: value })}
        />
      </div>
      {wrong && (
        <p role="alert" className={classes.wrong}>
          {t('filters.wrongRange')}
        </p>
      )}
    </>
  );
}

function Share({ label, value, onChange }: { label: string; value: number; onChange: (share: number) => void }) {
  return (
    <NativeSelect
      label={label}
      size="xs"
      value={String(value)}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
      data={SHARES.map((share) => ({ value: String(share), label: `${share} %` }))}
    />
  );
}

/** A word of at least two letters, told a moment after the last key. */
function Typed({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  const [typed, setTyped] = useState(value);
  const [outside, setOutside] = useState(value);
  const tell = useDebouncedCallback((next: string) => onChange(next), TYPING_MS);
  if (outside !== value) {
    setOutside(value);
    if (value !== typed.trim()) setTyped(value);
  }
  return (
    <TextInput
      label={label}
      value={typed}
      maxLength={80}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setTyped(next);
        if (next.trim().length !== 1) tell(next.trim());
      }}
    />
  );
}

const numberOf = (value: number | string): number | undefined => (value === '' ? undefined : Number(value));

function useOptions(codes: readonly string[], name: (code: string) => string): { value: string; label: string }[] {
  const { i18n } = useTranslation();
  return useMemo(
    () => codes.map((value) => ({ value, label: name(value) })).toSorted((a, b) => a.label.localeCompare(b.label, i18n.language)),
    [codes, name, i18n.language],
  );
}
