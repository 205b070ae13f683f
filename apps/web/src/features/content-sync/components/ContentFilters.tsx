import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CONTENT_KINDS, KIND_ICONS } from '../../../shared/ui/ContentKind.js';
import type { Icon } from '../../../shared/ui/icons.js';
import { STATE_LOOKS, toggled, wordsOf } from '../content-sync.format.js';
import { contentCreatorsQuery } from '../content-sync.queries.js';
import { CONTENT_STATES, type ContentFilter } from '../content-sync.types.js';
import classes from './ContentFilters.module.css';

interface ContentFiltersProps {
  campaignId: string;
  value: ContentFilter;
  onChange: (value: ContentFilter) => void;
}

/** States, kinds and creator; several of each at once, all in the page's address. */
export function ContentFilters({ campaignId, value, onChange }: ContentFiltersProps) {
  const { t } = useTranslation(['content-sync', 'common']);
  const creators = useQuery(contentCreatorsQuery(campaignId));
  const filtered = Object.values(value).some((each) => each !== undefined);

  return (
    <div className={classes.root} role="search" aria-label={t('filter.label')}>
      <div className={classes.group} role="group" aria-label={t('filter.states')}>
        {CONTENT_STATES.map((state) => (
          <Pill
            key={state}
            icon={STATE_LOOKS[state].icon}
            label={t(`state.${state}`)}
            on={wordsOf(value.state).includes(state)}
            onClick={() => onChange({ ...value, state: toggled(value.state, state) })}
          />
        ))}
      </div>
      <div className={classes.group} role="group" aria-label={t('filter.kinds')}>
        {CONTENT_KINDS.filter((kind) => kind !== 'video').map((kind) => (
          <Pill
            key={kind}
            icon={KIND_ICONS[kind]}
            label={t(`common:contentKind.${kind}`)}
            on={wordsOf(value.kind).includes(kind)}
            onClick={() => onChange({ ...value, kind: toggled(value.kind, kind) })}
          />
        ))}
      </div>
      <div className={classes.group}>
        <NativeSelect
          size="xs"
          aria-label={t('filter.creator')}
          value={value.creatorId ?? ''}
          onChange={(event) => onChange({ ...value, creatorId: event.currentTarget.value || undefined })}
          data={[{ value: '', label: t('filter.everybody') }, ...(creators.data ?? []).map(({ id, name }) => ({ value: id, label: name }))]}
        />
        {filtered && (
          <Button size="compact-sm" variant="subtle" onClick={() => onChange({})}>
            {t('filter.clear')}
          </Button>
        )}
      </div>
    </div>
  );
}

function Pill({ icon: Glyph, label, on, onClick }: { icon: Icon; label: string; on: boolean; onClick: () => void }) {
  return (
    <button type="button" className={classes.pill} aria-pressed={on} onClick={onClick}>
      <Glyph size={14} />
      {label}
    </button>
  );
}
