import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconChevronDown, IconStar } from '../../../shared/ui/icons.js';
import { lazyMenu } from '../../../shared/ui/lazy-menu.js';
import { countFilters, filterOf, readFilter, same } from '../network.filter.js';
import { savedSearchesQuery } from '../network.queries.js';
import type { NetworkFilter, NetworkView, SavedSearch } from '../network.types.js';
import classes from './SavedSearches.module.css';

const Menu = lazyMenu(() => import('./SavedSearchesMenu.js'));
const NameDialog = lazy(() => import('./NameDialog.js'));

interface SavedSearchesProps {
  brandId: string;
  value: NetworkView;
  onOpen: (filter: NetworkFilter) => void;
}

export type NameTask = { kind: 'save' } | { kind: 'rename'; search: SavedSearch };

/** Searches of the whole brand under names: open, save, overwrite, rename, remove. */
export function SavedSearches({ brandId, value, onOpen }: SavedSearchesProps) {
  const { t } = useTranslation('network');
  const saved = useQuery(savedSearchesQuery(brandId));
  const [task, setTask] = useState<NameTask | null>(null);
  const filter = filterOf(value);
  const open = saved.data?.find(({ query }) => same(readFilter(query), filter));
  return (
    <>
      <Menu
        menu={{
          brandId,
          searches: saved.data ?? [],
          openId: open?.id,
          filter,
          canSave: open === undefined && countFilters(filter) > 0,
          onOpen: (search) => onOpen(readFilter(search.query)),
          onTask: setTask,
        }}
      >
        {({ color: _color, ...props }) => (
          <Button
            {...props}
            variant={open ? 'light' : 'default'}
            leftSection={<IconStar size={16} />}
            rightSection={<IconChevronDown size={14} />}
          >
            <span className={classes.name}>{open?.name ?? t('saved.title')}</span>
          </Button>
        )}
      </Menu>
      {task && (
        <Suspense>
          <NameDialog brandId={brandId} task={task} filter={filter} onClose={() => setTask(null)} />
        </Suspense>
      )}
    </>
  );
}
