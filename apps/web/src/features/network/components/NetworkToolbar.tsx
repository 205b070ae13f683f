import { Button, NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../../shared/ui/Choice.js';
import { IconDashboard, IconFilter, IconTable } from '../../../shared/ui/icons.js';
import { SearchField } from '../../../shared/ui/SearchField.js';
import { countFilters } from '../network.filter.js';
import { SORTS, type NetworkFilter, type NetworkSort, type NetworkView } from '../network.types.js';
import classes from './NetworkToolbar.module.css';
import { SavedSearches } from './SavedSearches.js';

interface NetworkToolbarProps {
  brandId: string;
  value: NetworkView;
  onChange: (changes: Partial<NetworkView>) => void;
  /** Opens a saved search in place of all filters. */
  onReplace: (filter: NetworkFilter) => void;
  onFilters: () => void;
}

/** Words, filters on phones, saved searches, order, and cards or table. */
export function NetworkToolbar({ brandId, value, onChange, onReplace, onFilters }: NetworkToolbarProps) {
  const { t } = useTranslation('network');
  const count = countFilters(value);
  return (
    <div className={classes.bar} role="search">
      <SearchField
        className={classes.search}
        label={t('searchLabel')}
        value={value.q}
        onChange={(q) => {
          // one letter finds nothing and is refused
          if (q === undefined || q.length > 1) onChange({ q: q?.slice(0, 100) });
        }}
      />
      <Button
        className={classes.filters}
        variant={count > 0 ? 'light' : 'default'}
        leftSection={<IconFilter size={16} />}
        onClick={onFilters}
      >
        {count > 0 ? t('filters.openCount', { count }) : t('filters.open')}
      </Button>
      <SavedSearches brandId={brandId} value={value} onOpen={onReplace} />
      <span className={classes.spring} />
      <NativeSelect
        aria-label={t('sort')}
        className={classes.sort}
        value={value.sort ?? 'relevance'}
        onChange={(event) => {
          const sort = event.currentTarget.value as NetworkSort;
          onChange({ sort: sort === 'relevance' ? undefined : sort });
        }}
        data={SORTS.map((sort) => ({ value: sort, label: t(`sorts.${SORT_KEYS[sort]}`) }))}
      />
      <Choice<'grid' | 'table'>
        aria-label={t('view')}
        value={value.view ?? 'grid'}
        onChange={(view) => onChange({ view: view === 'table' ? 'table' : undefined })}
        options={[
          { value: 'grid', title: t('viewGrid'), label: <Glyph name={t('viewGrid')} icon={<IconDashboard size={16} />} /> },
          { value: 'table', title: t('viewTable'), label: <Glyph name={t('viewTable')} icon={<IconTable size={16} />} /> },
        ]}
      />
    </div>
  );
}

function Glyph({ name, icon }: { name: string; icon: ReactNode }) {
  return (
    <span className={classes.glyph}>
      {icon}
      <span className="of-hidden">{name}</span>
    </span>
  );
}

const SORT_KEYS = {
  relevance: 'relevance',
  '-followers': 'most',
  followers: 'fewest',
  '-engagementRate': 'rate',
  '-rating': 'rating',
  '-createdAt': 'newest',
} as const satisfies Record<NetworkSort, string>;
