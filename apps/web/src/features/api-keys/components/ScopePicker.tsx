import { Button, Checkbox, Group } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isReading, knownGroup, type ScopeGroup } from '../scopes.js';
import classes from './ScopePicker.module.css';

interface ScopePickerProps {
  groups: readonly ScopeGroup[];
  value: readonly string[];
  error: ReactNode;
  onChange: (permissions: string[]) => void;
}

/** What a key may do: at most what its maker may, by area, each explained. */
export function ScopePicker({ groups, value, error, onChange }: ScopePickerProps) {
  const { t } = useTranslation('api-keys');
  const id = useId();
  const all = groups.flatMap(({ scopes }) => scopes.map(({ permission }) => permission));
  const toggle = (permissions: readonly string[], on: boolean): void =>
    onChange(on ? [...new Set([...value, ...permissions])] : value.filter((one) => !permissions.includes(one)));
  return (
    <fieldset className={classes.root} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className={classes.legend}>{t('scopes.label')}</legend>
      <Group justify="space-between" gap="xs" mb="xs">
        <span className={classes.hint}>{t('scopes.hint')}</span>
        <Group gap={4}>
          <Button size="compact-sm" variant="subtle" onClick={() => onChange(all.filter(isReading))}>
            {t('scopes.reading')}
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={() => onChange(value.length === all.length ? [] : all)}>
            {t(value.length === all.length ? 'scopes.none' : 'scopes.all')}
          </Button>
        </Group>
      </Group>
      <div className={classes.groups}>
        {groups.map(({ group, scopes }) => {
          const own = scopes.map(({ permission }) => permission);
          const ticked = own.filter((permission) => value.includes(permission)).length;
          return (
            <div key={group} className={classes.group}>
              <Checkbox
                label={<strong>{t(`scopes.groups.${knownGroup(group)}`)}</strong>}
                checked={ticked === own.length}
                indeterminate={ticked > 0 && ticked < own.length}
                onChange={(event) => toggle(own, event.currentTarget.checked)}
              />
              <div className={classes.scopes}>
                {scopes.map(({ permission, label, description }) => (
                  <Checkbox
                    key={permission}
                    size="sm"
                    label={label}
                    description={description}
                    checked={value.includes(permission)}
                    onChange={(event) => toggle([permission], event.currentTarget.checked)}
                  />
                ))}
              </div>
            </div>
          );
        })}
      </div>
      {error && (
        <p className={classes.error} id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
