import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { notify } from '../../../shared/ui/notify.js';
import { addedText } from '../added-text.js';
import { addFromSearchMutation, groupQuery, memberMutation } from '../groups.queries.js';
import { GroupDot } from './GroupDot.js';
import classes from './GroupTarget.module.css';

interface GroupTargetProps {
  groupId: string;
  /** The search as the API takes it. */
  query: Record<string, unknown>;
  /** The way back to the group. */
  back: ReactNode;
}

/** While one looks for creators for a group: which one it is, and all results at once (GRP-2). Nothing for a group that is gone. */
export function GroupTarget({ groupId, query, back }: GroupTargetProps) {
  const { t } = useTranslation('groups');
  const group = useQuery(groupQuery(groupId));
  const add = useMutation(addFromSearchMutation(useQueryClient()));
  if (!group.data?.can.addMembers) return null;
  const { name, colour } = group.data;
  return (
    <div className={classes.bar} role="region" aria-label={t('target.label', { group: name })}>
      <span className={classes.words}>
        <GroupDot colour={colour} />
        <span>
          {t('target.label', { group: name })}
          <span className={classes.hint}>{t('target.hint')}</span>
        </span>
      </span>
      <span className={classes.acts}>
        <Button
          size="sm"
          loading={add.isPending}
          onClick={() => add.mutate({ groupId, query }, { onSuccess: (result) => void notify({ message: addedText(result, name) }) })}
        >
          {t('target.all')}
        </Button>
        {back}
      </span>
    </div>
  );
}

/** Puts the ticked ones into the group that one looks for. */
export function AddToTarget({ groupId, creatorIds, done }: { groupId: string; creatorIds: readonly string[]; done: () => void }) {
  const { t } = useTranslation('groups');
  const group = useQuery(groupQuery(groupId));
  const add = useMutation(memberMutation(useQueryClient(), group.data?.brandId ?? ''));
  if (!group.data?.can.addMembers) return null;
  const { name } = group.data;
  const send = async (): Promise<void> => {
    const sum = { added: 0, already: 0, refused: [] as string[] };
    for (let start = 0; start < creatorIds.length; start += 200) {
      const part = await add.mutateAsync({ groupId, creatorIds: creatorIds.slice(start, start + 200), member: true });
      sum.added += part.added;
      sum.already += part.already;
      sum.refused.push(...part.refused);
    }
    void notify({ message: addedText(sum, name) });
    done();
  };
  return (
    <Button size="sm" loading={add.isPending} onClick={() => void send().catch(() => undefined)}>
      {t('target.ticked', { group: name })}
    </Button>
  );
}
