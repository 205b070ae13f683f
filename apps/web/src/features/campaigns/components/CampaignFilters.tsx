import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../../shared/ui/Choice.js';
import { FilterMenu } from '../../../shared/ui/FilterMenu.js';
import { SearchField } from '../../../shared/ui/SearchField.js';
import { CAMPAIGN_STATES } from '../../../shared/ui/StateBadge.js';
import type { CampaignFilter } from '../campaigns.queries.js';
import classes from './CampaignFilters.module.css';

export interface ListView extends CampaignFilter {
  view?: 'table' | undefined;
}

interface CampaignFiltersProps {
  value: ListView;
  /** Changes the address. */
  onChange: (change: Partial<ListView>) => void;
}

const STATES = Object.keys(CAMPAIGN_STATES) as (keyof typeof CAMPAIGN_STATES)[];

/** Search, filters and the choice between board and table; all of it lives in the address. */
export function CampaignFilters({ value, onChange }: CampaignFiltersProps) {
  const { t } = useTranslation('campaigns');
  const { t: common } = useTranslation();
  const list = (text: string | undefined): string[] => text?.split(',') ?? [];
  const joined = (values: string[]): string | undefined => (values.length === 0 ? undefined : values.join(','));

  return (
    <div className={classes.bar} role="search">
      <SearchField className={classes.search} label={t('filters.search')} value={value.q} onChange={(q) => onChange({ q })} />
      <FilterMenu
        label={t('filters.state')}
        options={STATES.map((state) => ({ value: state, label: common(`state.${state}`) }))}
        value={list(value.state)}
        onChange={(states) => onChange({ state: joined(states) })}
      />
      <FilterMenu
        label={t('filters.type')}
        options={(['instagram', 'tiktok', 'ugc'] as const).map((type) => ({ value: type, label: t(`types.${type}`) }))}
        value={list(value.type)}
        onChange={(types) => onChange({ type: joined(types) })}
      />
      <FilterMenu
        label={t('filters.timing')}
        options={(['time_limited', 'ongoing'] as const).map((timing) => ({ value: timing, label: t(`timings.${timing}`) }))}
        value={list(value.timing)}
        onChange={(timings) => onChange({ timing: joined(timings) })}
      />
      <FilterMenu
        label={t('filters.format')}
        options={(['standard', 'speedy', 'event'] as const).map((format) => ({ value: format, label: t(`formats.${format}`) }))}
        value={list(value.format)}
        onChange={(formats) => onChange({ format: joined(formats) })}
      />
      <Button
        variant={value.archived === true ? 'light' : 'default'}
        aria-pressed={value.archived === true}
        onClick={() => onChange({ archived: value.archived === true ? undefined : true })}
      >
        {t('filters.archived')}
      </Button>
      <span className={classes.spring} />
      <Choice<'board' | 'table'>
        aria-label={t('filters.view')}
        value={value.view ?? 'board'}
        onChange={(view) => onChange({ view: view === 'table' ? 'table' : undefined })}
        options={[
          { value: 'board', label: t('filters.board') },
          { value: 'table', label: t('filters.table') },
        ]}
      />
    </div>
  );
}
