import { Menu } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LazyConfirmDialog } from '../../../shared/ui/LazyConfirmDialog.js';
import { IconCheck, IconPencil, IconPlus, IconRefresh, IconStar, IconTrash } from '../../../shared/ui/icons.js';
import type { LazyMenuProps } from '../../../shared/ui/lazy-menu.js';
import { notify } from '../../../shared/ui/notify.js';
import { problemText } from '../../../shared/i18n/problem-text.js';
import { changeSearchMutation, removeSearchMutation } from '../network.queries.js';
import type { NetworkFilter, SavedSearch } from '../network.types.js';
import type { NameTask } from './SavedSearches.js';

interface SavedSearchesMenuProps extends LazyMenuProps {
  brandId: string;
  searches: readonly SavedSearch[];
  openId: string | undefined;
  filter: NetworkFilter;
  /** There are filters, and they are not saved yet. */
  canSave: boolean;
  onOpen: (search: SavedSearch) => void;
  onTask: (task: NameTask) => void;
}

export default function SavedSearchesMenu(props: SavedSearchesMenuProps) {
  const { brandId, searches, openId, filter } = props;
  const { t } = useTranslation('network');
  const client = useQueryClient();
  const change = useMutation(changeSearchMutation(client, brandId));
  const remove = useMutation(removeSearchMutation(client, brandId));
  const [removing, setRemoving] = useState<SavedSearch | null>(null);
  // the one that was opened last is the one that "overwrite" means
  const [last, setLast] = useState<string | undefined>(openId);
  const open = searches.find(({ id }) => id === openId);
  const before = open ?? searches.find(({ id }) => id === last);
  const overwrite = (search: SavedSearch): void =>
    change.mutate(
      { search, filter },
      {
        onSuccess: () => void notify({ color: 'green', message: t('saved.overwritten', { name: search.name }) }),
        onError: (error) => void notify({ color: 'red', message: problemText(error) }),
      },
    );
  return (
    <>
      <Menu opened={props.opened} onChange={props.onChange} position="bottom-end" width={280}>
        <Menu.Target>{props.target}</Menu.Target>
        <Menu.Dropdown mah={420} style={{ overflowY: 'auto' }}>
          {searches.length === 0 && (
            // an item, because a menu must not be without one
            <Menu.Item disabled opacity={1} c="dimmed">
              {t('saved.empty')}
            </Menu.Item>
          )}
          {searches.map((search) => (
            <Menu.Item
              key={search.id}
              leftSection={search.id === openId ? <IconCheck size={16} /> : <IconStar size={16} />}
              onClick={() => {
                setLast(search.id);
                props.onOpen(search);
              }}
            >
              {search.name}
            </Menu.Item>
          ))}
          {(props.canSave || open !== undefined) && <Menu.Divider />}
          {props.canSave && (
            <Menu.Item leftSection={<IconPlus size={16} />} onClick={() => props.onTask({ kind: 'save' })}>
              {t('saved.save')}
            </Menu.Item>
          )}
          {props.canSave && before && (
            <Menu.Item leftSection={<IconRefresh size={16} />} onClick={() => overwrite(before)}>
              {t('saved.overwrite', { name: before.name })}
            </Menu.Item>
          )}
          {open && (
            <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => props.onTask({ kind: 'rename', search: open })}>
              {t('saved.rename')}
            </Menu.Item>
          )}
          {open && (
            <Menu.Item leftSection={<IconTrash size={16} />} color="var(--mantine-color-error)" onClick={() => setRemoving(open)}>
              {t('saved.remove')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <LazyConfirmDialog
        opened={removing !== null}
        onClose={() => setRemoving(null)}
        title={t('saved.removeTitle', { name: removing?.name ?? '' })}
        consequences={[t('saved.removeText')]}
        confirmLabel={t('saved.remove')}
        destructive
        onConfirm={() => (removing ? remove.mutateAsync(removing) : undefined)}
      />
    </>
  );
}
