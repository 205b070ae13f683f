import { Button, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { IconSearch } from '../../../shared/ui/icons.js';
import { APPLICATION_SORTS, type ApplicationSort, type ApplicationState, type Selection } from '../applications.types.js';
import classes from './ReviewToolbar.module.css';

export type StateChoice = ApplicationState | 'all';

export interface ReviewFilter {
  state: StateChoice;
  q: string | undefined;
  sort: ApplicationSort | undefined;
}

interface ReviewToolbarProps {
  filter: ReviewFilter;
  selection: Selection | undefined;
  onFilter: (change: Partial<ReviewFilter>) => void;
  /** Opens the brand's order; undefined where nobody is asked once more (APP-7). */
  onOrder?: (() => void) | undefined;
}

/** Which applications are shown, and in which order; everything is in the address. */
export function ReviewToolbar({ filter, selection, onFilter, onOrder }: ReviewToolbarProps) {
  const { t } = useTranslation('applications');
  return (
    <div className={classes.bar}>
      <StateTabs chosen={filter.state} selection={selection} onChoose={(state) => onFilter({ state })} />
      <div className={classes.find}>
        {onOrder && (
          <Button variant="default" onClick={onOrder}>
            {t('order.open')}
          </Button>
        )}
        <Search value={filter.q ?? ''} onSearch={(q) => onFilter({ q: q === '' ? undefined : q })} />
        <Select
          className={classes.sort}
          aria-label={t('filter.sort')}
          value={filter.sort ?? (filter.state === 'waitlisted' ? 'position' : '-appliedAt')}
          onChange={(value) =>
            onFilter({ sort: APPLICATION_SORTS.find((sort) => sort === value && (sort !== '-appliedAt' || filter.state === 'waitlisted')) })
          }
          data={APPLICATION_SORTS.map((value) => ({ value, label: t(`filter.sorts.${value}`) }))}
          allowDeselect={false}
          comboboxProps={{ width: 'max-content', position: 'bottom-end' }}
        />
      </div>
    </div>
  );
}

function StateTabs({
  chosen,
  selection,
  onChoose,
}: {
  chosen: StateChoice;
  selection: Selection | undefined;
  onChoose: (state: StateChoice) => void;
}) {
  const { t } = useTranslation('applications');
  const format = useFormat();
  const counts: Partial<Record<StateChoice, number | undefined>> = {
    applied: selection?.undecided,
    accepted: selection?.accepted,
    confirmed: selection?.confirmed,
    waitlisted: selection?.waitlisted,
    declined: selection?.declined,
  };
  const open = selection?.can.decide !== false || (selection.undecided ?? 0) > 0;
  const choices: StateChoice[] = [
    ...(open ? (['applied', 'accepted'] as const) : []),
    ...(selection?.confirmed ? (['confirmed'] as const) : []),
    ...(selection?.waitlisted ? (['waitlisted'] as const) : []),
    'declined',
    'all',
  ];
  const shown = choices.includes(chosen) ? choices : [...choices, chosen];
  return (
    <div role="group" aria-label={t('filter.label')} className={classes.tabs}>
      {shown.map((state) => (
        <button key={state} type="button" className={classes.tab} aria-pressed={state === chosen} onClick={() => onChoose(state)}>
          {state === 'all' ? t('filter.all') : t(`state.${state}`)}
          {counts[state] !== undefined && <span className={classes.count}>{format.number(counts[state])}</span>}
        </button>
      ))}
    </div>
  );
}

function Search({ value, onSearch }: { value: string; onSearch: (value: string) => void }) {
  const { t } = useTranslation('applications');
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
