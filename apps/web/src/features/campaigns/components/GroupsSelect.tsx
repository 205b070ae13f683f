import { MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useBrandScope } from '../../../shared/access/brand-scope.js';
import { hasPermission } from '../../../shared/access/can.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { brandGroupsQuery } from '../campaigns.queries.js';
import classes from './GroupsSelect.module.css';
import { Section } from './Section.js';

interface GroupsSelectProps {
  value: readonly string[];
  onChange: (groups: string[]) => void;
  error?: string | undefined;
}

/** Groups of the brand that are invited when the campaign starts (GRP-3, APP-3); left out while the brand has none. */
export function GroupsSelect({ value, onChange, error }: GroupsSelectProps) {
  const { t } = useTranslation('campaigns-brief');
  const format = useFormat();
  const { brand, organisation } = useBrandScope();
  const groups = useQuery({ ...brandGroupsQuery(brand.id), enabled: hasPermission(organisation, 'creators.read') }).data ?? [];
  if (groups.length === 0) return null;
  const byId = new Map(groups.map((group) => [group.id, group]));
  // A group that was deleted meanwhile is not shown, and goes with the next change.
  const known = value.filter((id) => byId.has(id));
  const invited = known.reduce((sum, id) => sum + (byId.get(id)?.memberCount ?? 0), 0);
  return (
    <Section title={t('groups.title')} text={t('groups.text')}>
      <MultiSelect
        label={t('groups.label')}
        description={known.length === 0 ? t('groups.hint') : t('groups.invited', { count: invited, number: format.number(invited) })}
        placeholder={known.length === 0 ? t('groups.none') : ''}
        data={groups.map(({ id, name }) => ({ value: id, label: name }))}
        value={known}
        searchable
        clearable
        hidePickedOptions
        name="/groups"
        error={error}
        onChange={onChange}
        renderOption={({ option }) => {
          const group = byId.get(option.value);
          return (
            <span className={classes.option}>
              <span
                className={classes.dot}
                style={{ background: `var(--mantine-color-${group?.colour === 'grey' ? 'gray' : group?.colour}-6)` }}
                aria-hidden="true"
              />
              <span className={classes.name}>{option.label}</span>
              <span className={classes.count}>{t('groups.members', { count: group?.memberCount ?? 0 })}</span>
            </span>
          );
        }}
      />
    </Section>
  );
}
