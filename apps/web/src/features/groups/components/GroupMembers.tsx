import { Button } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../../shared/i18n/problem-text.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { DateText } from '../../../shared/ui/DateText.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { IconTrash } from '../../../shared/ui/icons.js';
import { InfiniteTable, type Column } from '../../../shared/ui/InfiniteTable.js';
import { InitialsMark } from '../../../shared/ui/InitialsMark.js';
import { NumberText } from '../../../shared/ui/MoneyText.js';
import { notify } from '../../../shared/ui/notify.js';
import { ListSkeleton } from '../../../shared/ui/Skeletons.js';
import { showUndo } from '../../../shared/ui/undo.js';
import { groupMembersQuery, memberMutation } from '../groups.queries.js';
import type { CreatorGroup, GroupMember } from '../groups.types.js';
import classes from './GroupMembers.module.css';

interface GroupMembersProps {
  group: CreatorGroup;
  /** The name as a link to the creator's page. */
  link: (member: GroupMember) => ReactNode;
  empty: ReactNode;
}

/** Members in the group's order, as many as there are; several are taken out at once, and back (GRP-1, GRP-2). */
export function GroupMembers({ group, link, empty }: GroupMembersProps) {
  const { t } = useTranslation('groups');
  const format = useFormat();
  const client = useQueryClient();
  const query = useInfiniteQuery(groupMembersQuery(group.id));
  const change = useMutation(memberMutation(client, group.brandId));
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => query.data?.pages.flatMap(({ items }) => items) ?? [], [query.data]);
  if (query.isPending) return <ListSkeleton />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (rows.length === 0) return empty;

  const set = async (creatorIds: readonly string[], member: boolean): Promise<void> => {
    for (let start = 0; start < creatorIds.length; start += 200)
      await change.mutateAsync({ groupId: group.id, creatorIds: creatorIds.slice(start, start + 200), member });
  };
  const remove = async (): Promise<void> => {
    const creatorIds = [...selected];
    try {
      await set(creatorIds, false);
      setSelected(new Set());
      showUndo({
        message: t('page.removed', { count: creatorIds.length }),
        onUndo: () => void set(creatorIds, true).catch((error: unknown) => notify({ color: 'red', message: problemText(error) })),
      });
    } catch (error) {
      void notify({ color: 'red', message: problemText(error) });
    }
  };

  const columns: Column<GroupMember>[] = [
    {
      key: 'creator',
      header: t('columns.creator'),
      cell: (member) => (
        <span className={classes.person}>
          <InitialsMark name={member.displayName} imageUrl={member.avatarUrl} size={34} round />
          <span className={classes.names}>
            {link(member)}
            <span className={classes.handle}>
              {[member.accounts[0] && `@${member.accounts[0].handle}`, member.city].filter(Boolean).join(' · ')}
            </span>
          </span>
        </span>
      ),
    },
    {
      key: 'followers',
      header: t('columns.followers'),
      numeric: true,
      width: 110,
      cell: ({ accounts }) => (accounts[0] ? <NumberText value={accounts[0].followers} compact /> : '–'),
    },
    {
      key: 'rate',
      header: t('columns.rate'),
      numeric: true,
      wide: true,
      width: 120,
      cell: ({ accounts }) => (typeof accounts[0]?.engagementRate === 'number' ? format.percent(accounts[0].engagementRate) : '–'),
    },
    {
      key: 'added',
      header: t('columns.added'),
      wide: true,
      width: 190,
      cell: ({ addedAt, byHand }) => (
        <span className={classes.names}>
          <DateText value={addedAt} />
          {group.kind !== 'own' && group.kind !== 'favorites' && byHand && <span className={classes.handle}>{t('byHand')}</span>}
        </span>
      ),
    },
  ];
  return (
    <>
      {selected.size > 0 && (
        <div className={classes.bar} role="region" aria-label={t('page.bulk')}>
          <strong aria-live="polite">{t('page.selected', { count: selected.size })}</strong>
          <Button
            size="sm"
            variant="default"
            leftSection={<IconTrash size={16} />}
            loading={change.isPending}
            onClick={() => void remove()}
          >
            {t('page.remove')}
          </Button>
        </div>
      )}
      <InfiniteTable
        rows={rows}
        columns={columns}
        rowId={({ creatorId }) => creatorId}
        rowName={({ displayName }) => displayName}
        label={t('page.table', { name: group.name })}
        query={query}
        {...(group.can.removeMembers ? { selected, onSelect: setSelected } : {})}
      />
    </>
  );
}
