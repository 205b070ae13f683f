import { Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { IconSearch } from '../../../shared/ui/icons.js';
import { inView, type View } from '../collaborations.format.js';
import type { CollaborationRow } from '../collaborations.types.js';
import classes from './CollaborationsToolbar.module.css';

const PARCELS = { waiting: 'parcelWaiting', sent: 'parcelSent', received: 'parcelReceived', changed: 'parcelChanged' } as const;
export type ParcelChoice = keyof typeof PARCELS;

/** What the address says. */
export interface CollaborationsFilter {
  state?: View | undefined;
  parcel?: ParcelChoice | undefined;
  q?: string | undefined;
}

interface CollaborationsToolbarProps {
  filter: CollaborationsFilter;
  onFilter: (change: CollaborationsFilter) => void;
  /** All rows, for the counts; counts are left out while not everything is loaded. */
  rows: readonly CollaborationRow[];
  complete: boolean;
  /** Something is shipped in this campaign. */
  parcels: boolean;
  /** Downloads and the like. */
  actions: ReactNode;
}

const VIEW_ORDER = ['open', 'overdue', 'done', 'ended'] as const;

/** Which collaborations are shown; everything is in the address. */
export function CollaborationsToolbar({ filter, onFilter, rows, complete, parcels, actions }: CollaborationsToolbarProps) {
  const { t } = useTranslation('collaborations');
  const format = useFormat();
  const count = (view: View | undefined): number => rows.filter(({ state }) => inView(state, view)).length;
  const shown = VIEW_ORDER.filter((view) => view === filter.state || !complete || count(view) > 0);
  return (
    <div className={classes.bar}>
      <div role="group" aria-label={t('view.label')} className={classes.tabs}>
        {[undefined, ...shown].map((view) => (
          <button
            key={view ?? 'all'}
            type="button"
            className={classes.tab}
            aria-pressed={view === filter.state}
            onClick={() => onFilter({ ...filter, state: view })}
          >
            {t(`view.${view ?? 'all'}`)}
            {complete && <span className={classes.count}>{format.number(count(view))}</span>}
          </button>
        ))}
      </div>
      <div className={classes.actions}>{actions}</div>
      <div className={classes.find}>
        <Search value={filter.q ?? ''} onSearch={(q) => onFilter({ ...filter, q: q === '' ? undefined : q })} />
        {parcels && (
          <Select
            className={classes.parcel}
            aria-label={t('filter.parcel')}
            placeholder={t('filter.parcelAny')}
            value={filter.parcel ?? null}
            clearable
            onChange={(value) => onFilter({ ...filter, parcel: value === null ? undefined : (value as ParcelChoice) })}
            data={Object.entries(PARCELS).map(([value, label]) => ({ value, label: t(`filter.${label}`) }))}
          />
        )}
      </div>
    </div>
  );
}

function Search({ value, onSearch }: { value: string; onSearch: (value: string) => void }) {
  const { t } = useTranslation('collaborations');
  const [text, setText] = useState(value);
  const send = useDebouncedCallback(onSearch, 250);
  useEffect(() => setText(value), [value]);
  return (
    <TextInput
      className={classes.search}
      type="search"
      aria-label={t('filter.search')}
      placeholder={t('filter.search')}
      leftSection={<IconSearch size={16} />}
      value={text}
      maxLength={100}
      onChange={(event) => {
        setText(event.currentTarget.value);
        send(event.currentTarget.value.trim());
      }}
    />
  );
}
