import { Menu } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { LazyMenuProps } from '../../../shared/ui/lazy-menu.js';
import { demoPeopleQuery, signInAsMutation, type DemoPerson } from '../sandbox-tools.queries.js';
import classes from './SandboxBar.module.css';

const KINDS = ['brand', 'staff', 'creator'] as const;

/** Everybody of the demo, one click away. */
export default function PeopleMenu({ target, opened, onChange }: LazyMenuProps) {
  return (
    <Menu position="bottom-end" width={300} opened={opened} onChange={onChange}>
      <Menu.Target>{target}</Menu.Target>
      <Menu.Dropdown className={classes.menu}>
        <PeopleItems />
      </Menu.Dropdown>
    </Menu>
  );
}

/** One menu item per demo person, by side. */
export function PeopleItems() {
  const { t } = useTranslation('sandbox');
  const people = useQuery(demoPeopleQuery());
  // A whole new start: nothing of the last person may stay in memory. Given to the hook, because the menu is gone when the answer comes.
  const signIn = useMutation({ ...signInAsMutation(), onSuccess: () => window.location.assign('/') });
  const become = (person: DemoPerson): void => signIn.mutate(person);
  return KINDS.map((kind) => {
    const group = (people.data ?? []).filter((person) => person.kind === kind);
    if (group.length === 0) return null;
    return (
      <div key={kind}>
        <Menu.Label>{t(`${kind}People`)}</Menu.Label>
        {group.map((person) => (
          <Menu.Item key={person.email} onClick={() => become(person)}>
            <span className={classes.person}>{person.name}</span>
            <span className={classes.role}>
              {person.codes[0] === undefined ? person.role : t('codeNow', { role: person.role, code: person.codes[0] })}
            </span>
          </Menu.Item>
        ))}
      </div>
    );
  });
}
