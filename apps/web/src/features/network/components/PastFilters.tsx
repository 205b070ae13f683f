import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { Choice } from '../../../shared/ui/Choice.js';
import { percentOf, ratioOf } from '../network.format.js';
import type { NetworkFilter } from '../network.types.js';
import { AtLeast } from './AtLeast.js';
import { FilterField } from './FilterField.js';

const STARS = [3, 4, 4.5];
const MOST_VIEWS = 2_000_000_000;

interface PastFiltersProps {
  value: NetworkFilter;
  onChange: (changes: Partial<NetworkFilter>) => void;
}

/** How others rated, and what the own organisation has seen (CRE-5). */
export function PastFilters({ value, onChange }: PastFiltersProps) {
  const { t } = useTranslation('network');
  const format = useFormat();
  const rating = value['rating[gte]'];
  // an address may ask for any number
  const stars = rating === undefined || STARS.includes(rating) ? STARS : [...STARS, rating].toSorted((a, b) => a - b);
  const percent = { most: 100, digits: 2, suffix: ' %' };
  return (
    <Stack gap={18}>
      <FilterField label={t('filters.rating')}>
        <Choice
          aria-label={t('filters.rating')}
          size="xs"
          wide
          value={rating === undefined ? '' : String(rating)}
          onChange={(chosen) => onChange({ 'rating[gte]': chosen === '' ? undefined : Number(chosen) })}
          options={[
            { value: '', label: t('filters.any') },
            ...stars.map((each) => ({
              value: String(each),
              title: t('filters.starsLabel', { stars: format.number(each) }),
              label: (
                <>
                  <span aria-hidden>{t('filters.stars', { stars: format.number(each) })}</span>
                  <span className="of-hidden">{t('filters.starsLabel', { stars: format.number(each) })}</span>
                </>
              ),
            })),
          ]}
        />
      </FilterField>
      <FilterField label={t('filters.past')} hint={t('filters.pastHint')}>
        <Choice<'' | 'yes' | 'no'>
          aria-label={t('filters.past')}
          size="xs"
          wide
          value={value.workedWith ?? ''}
          onChange={(chosen) => onChange({ workedWith: chosen === '' ? undefined : chosen })}
          options={[
            { value: '', label: t('filters.any') },
            { value: 'yes', label: t('worked.yes') },
            { value: 'no', label: t('worked.no') },
          ]}
        />
      </FilterField>
      {value.workedWith !== 'no' && (
        <>
          <AtLeast
            label={t('filters.pastViews')}
            value={value['pastMedianViews[gte]'] ?? ''}
            most={MOST_VIEWS}
            onChange={(views) => onChange({ 'pastMedianViews[gte]': views === '' ? undefined : Number(views) })}
          />
          <AtLeast
            {...percent}
            label={t('filters.pastRate')}
            description={t('filters.pastRateHint')}
            value={percentOf(value['pastEngagementRate[gte]'])}
            onChange={(rate) => onChange({ 'pastEngagementRate[gte]': ratioOf(rate) })}
          />
          <AtLeast
            {...percent}
            label={t('filters.pastFulfilment')}
            description={t('filters.pastFulfilmentHint')}
            value={percentOf(value['pastFulfilment[gte]'])}
            onChange={(share) => onChange({ 'pastFulfilment[gte]': ratioOf(share) })}
          />
        </>
      )}
    </Stack>
  );
}
