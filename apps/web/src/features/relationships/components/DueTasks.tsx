import { ActionIcon } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../../../shared/access/me.queries.js';
import { useNow } from '../../../shared/clock/use-now.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { IconCheck } from '../../../shared/ui/icons.js';
import { showUndo } from '../../../shared/ui/undo.js';
import { dayOf, dueOf, noonOf } from '../relationships.format.js';
import { doneMutation, dueTasksQuery } from '../relationships.queries.js';
import type { RelationTask } from '../relationships.types.js';
import classes from './DueTasks.module.css';

interface DueTasksProps {
  brandId: string;
  /** Told how many there are, so that nobody reads "nothing to do" above them. */
  onCount: (count: number) => void;
}

/** Tasks about creators that are due today or late, one's own and those of nobody (BRA-2, GRP-4); nothing when there are none. */
export function DueTasks({ brandId, onCount }: DueTasksProps) {
  const { t } = useTranslation('relationships');
  const format = useFormat();
  const client = useQueryClient();
  const today = dayOf(useNow());
  const { data: me } = useQuery(meQuery());
  const userId = me?.user.id ?? '';
  const { data: tasks = [] } = useQuery({ ...dueTasksQuery(brandId, userId, today), enabled: userId !== '' });
  const done = useMutation(doneMutation(client, brandId));
  useEffect(() => onCount(tasks.length), [tasks.length, onCount]);
  if (tasks.length === 0) return null;
  const tick = (task: RelationTask): void =>
    done.mutate(
      { task, done: true },
      {
        onSuccess: (ticked) =>
          showUndo({ message: t('tasks.ticked', { text: task.text }), onUndo: () => done.mutate({ task: ticked, done: false }) }),
      },
    );
  return (
    <ul className={classes.tasks} aria-label={t('tasks.yours')}>
      {tasks.map((task) => (
        <li key={task.id} className={classes.task}>
          {task.can.change && (
            <ActionIcon
              variant="default"
              radius="xl"
              size={28}
              aria-label={t('tasks.done', { text: task.text })}
              loading={done.isPending && done.variables.task.id === task.id}
              onClick={() => tick(task)}
            >
              <IconCheck size={16} />
            </ActionIcon>
          )}
          <Link to="/b/$brandId/creators/$creatorId" params={{ brandId, creatorId: task.creatorId }} className={classes.words}>
            <span className={classes.what}>{task.text}</span>
            <span className={classes.who}>{task.creatorName}</span>
          </Link>
          {task.dueOn !== null && (
            <span className={classes.due} data-due={dueOf(task.dueOn, today)}>
              {t(`tasks.${dueOf(task.dueOn, today)}`, { date: format.date(noonOf(task.dueOn)) })}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
