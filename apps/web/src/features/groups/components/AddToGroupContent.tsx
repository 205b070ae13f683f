import { Button, Popover, Skeleton, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { cloneElement, useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../../shared/i18n/problem-text.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import type { LazyMenuProps } from '../../../shared/ui/lazy-menu.js';
import { notify } from '../../../shared/ui/notify.js';
import { createGroupMutation, groupsQuery, memberMutation, membershipQuery } from '../groups.queries.js';
import type { CreatorGroup } from '../groups.types.js';
import classes from './AddToGroupContent.module.css';
import { GroupDot } from './GroupDot.js';

interface ContentProps extends LazyMenuProps {
  brandId: string;
  creatorIds: readonly string[];
}

export default function AddToGroupContent({ brandId, creatorIds, target, opened, onChange }: ContentProps) {
  const { t } = useTranslation('groups');
  const title = useId();
  return (
    <Popover opened={opened} onChange={onChange} position="bottom-end" width={290} trapFocus returnFocus withinPortal shadow="md">
      <Popover.Target>{cloneElement(target, { onClick: () => onChange(!opened) })}</Popover.Target>
      <Popover.Dropdown p="xs" aria-labelledby={title}>
        <p className={classes.title} id={title}>
          {creatorIds.length === 1 ? t('add.title') : t('add.titleMany', { count: creatorIds.length })}
        </p>
        {opened && <Choices brandId={brandId} creatorIds={creatorIds} close={() => onChange(false)} />}
      </Popover.Dropdown>
    </Popover>
  );
}

function Choices({ brandId, creatorIds, close }: { brandId: string; creatorIds: readonly string[]; close: () => void }) {
  const { t } = useTranslation('groups');
  const client = useQueryClient();
  const groups = useQuery(groupsQuery(brandId));
  const single = creatorIds.length === 1 ? creatorIds[0]! : null;
  const memberships = useQuery({ ...membershipQuery(brandId, single ?? ''), enabled: single !== null });
  const change = useMutation(memberMutation(client, brandId));
  if (groups.isError) return <ErrorState error={groups.error} onRetry={() => void groups.refetch()} />;
  if (!groups.data || (single !== null && !memberships.data)) return <Skeleton h={150} />;

  const put = async (group: CreatorGroup, member: boolean): Promise<void> => {
    try {
      const result = await addAll(creatorIds, (part) => change.mutateAsync({ groupId: group.id, creatorIds: part, member }));
      if (single !== null) return;
      void notify({ message: t('add.done', { count: result, group: group.name }) });
      close();
    } catch (error) {
      void notify({ color: 'red', message: problemText(error) });
    }
  };
  return (
    <>
      <ul className={classes.list}>
        {groups.data
          .filter(({ kind }) => kind === 'own' || kind === 'favorites')
          .map((group) => (
            <li key={group.id}>
              {single === null ? (
                <button type="button" className={classes.row} disabled={change.isPending} onClick={() => void put(group, true)}>
                  <GroupDot colour={group.colour} />
                  <span className={classes.name}>{group.name}</span>
                  <span className={classes.count}>{group.memberCount}</span>
                </button>
              ) : (
                <label className={classes.row}>
                  <input
                    type="checkbox"
                    checked={memberships.data?.includes(group.id) ?? false}
                    onChange={(event) => void put(group, event.currentTarget.checked)}
                  />
                  <GroupDot colour={group.colour} />
                  <span className={classes.name}>{group.name}</span>
                  <span className={classes.count}>{group.memberCount}</span>
                </label>
              )}
            </li>
          ))}
      </ul>
      <NewGroup brandId={brandId} put={put} />
    </>
  );
}

function NewGroup({ brandId, put }: { brandId: string; put: (group: CreatorGroup, member: boolean) => Promise<void> }) {
  const { t } = useTranslation('groups');
  const client = useQueryClient();
  const [name, setName] = useState('');
  const create = useMutation(createGroupMutation(client, brandId));
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (name.trim() === '') return;
    try {
      const group = await create.mutateAsync({ name: name.trim() });
      setName('');
      await put(group, true);
    } catch {
      // the field says why
    }
  };
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      <TextInput
        size="xs"
        aria-label={t('add.newName')}
        placeholder={t('add.newName')}
        maxLength={80}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={create.isError ? problemText(create.error) : undefined}
      />
      <Button type="submit" size="xs" variant="light" loading={create.isPending} disabled={name.trim() === ''}>
        {t('add.create')}
      </Button>
    </form>
  );
}

/** At most 200 in one request; answers how many were new. */
async function addAll(ids: readonly string[], send: (part: string[]) => Promise<{ added: number }>): Promise<number> {
  let added = 0;
  for (let start = 0; start < ids.length; start += 200) added += (await send(ids.slice(start, start + 200))).added;
  return added;
}
