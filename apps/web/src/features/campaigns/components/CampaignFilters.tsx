import { SegmentedControl, Switch, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterMenu } from '../../../shared/ui/FilterMenu.js';
import { IconSearch } from '../../../shared/ui/icons.js';
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
  const [words, setWords] = useState(value.q ?? '');
  const search = useDebouncedCallback((q: string) => onChange({ q: q.trim() === '' ? undefined : q.trim() }), 300);
  const list = (text: string | undefined): string[] => text?.split(',') ?? [];
  const joined = (values: string[]): string | undefined => (values.length === 0 ? undefined : values.join(','));

  return (
    <div className={classes.bar} role="search">
      <TextInput
        className={classes.search}
        aria-label={t('filters.search')}
        placeholder={t('filters.search')}
        leftSection={<IconSearch size={16} />}
        value={words}
        maxLength={120}
        onChange={(event) => {
          setWords(event.currentTarget.value);
          search(event.currentTarget.value);
        }}
      />
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
      <Switch
        label={t('filters.archived')}
        checked={value.archived === true}
        onChange={(event) => onChange({ archived: event.currentTarget.checked ? true : undefined })}
      />
      <span className={classes.spring} />
      <SegmentedControl
        aria-label={t('filters.view')}
        value={value.view ?? 'board'}
        onChange={(view) => onChange({ view: view === 'table' ? 'table' : undefined })}
        data={[
          { value: 'board', label: t('filters.board') },
          { value: 'table', label: t('filters.table') },
        ]}
      />
    </div>
  );
}
