import { ActionIcon, Button, Checkbox, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { now } from '../../../shared/clock/clock.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { IconTrash } from '../../../shared/ui/icons.js';
import { showUndo } from '../../../shared/ui/undo.js';
import { dayOf, dueOf, noonOf } from '../relationships.format.js';
import { addTaskMutation, doneMutation, removeTaskMutation, tasksQuery } from '../relationships.queries.js';
import type { RelationSummary, RelationTask } from '../relationships.types.js';
import classes from './RelationshipSection.module.css';

interface TasksProps {
  brandId: string;
  creatorId: string;
  team: RelationSummary['team'];
  mayWrite: boolean;
}

/** What is to be done about the creator, what is due first on top (GRP-4). */
export function Tasks({ brandId, creatorId, team, mayWrite }: TasksProps) {
  const { t } = useTranslation('relationships');
  const client = useQueryClient();
  const { data: tasks, isError, error, refetch } = useQuery(tasksQuery(brandId, creatorId));
  const done = useMutation(doneMutation(client, brandId));
  const remove = useMutation(removeTaskMutation(client, brandId));
  const tick = (task: RelationTask): void =>
    done.mutate(
      { task, done: true },
      {
        onSuccess: (ticked) =>
          showUndo({ message: t('tasks.ticked', { text: task.text }), onUndo: () => done.mutate({ task: ticked, done: false }) }),
      },
    );
  return (
    <Stack component="section" gap="sm" aria-label={t('tasks.title')}>
      <Title order={3} size="h5">
        {t('tasks.title')}
      </Title>
      {isError && <ErrorState error={error} onRetry={() => void refetch()} order={3} />}
      {tasks?.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('tasks.none')}
        </Text>
      )}
      {tasks !== undefined && tasks.length > 0 && (
        <ul className={classes.list}>
          {tasks.map((task) => (
            <li key={task.id} className={classes.row}>
              <Checkbox
                mt={3}
                aria-label={t('tasks.done', { text: task.text })}
                checked={done.isPending && done.variables.task.id === task.id}
                disabled={!task.can.change}
                onChange={() => tick(task)}
              />
              <div>
                <span className={classes.text}>{task.text}</span>
                <DueLine task={task} />
              </div>
              {task.can.remove && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('tasks.remove', { text: task.text })}
                  onClick={() => remove.mutate(task)}
                >
                  <IconTrash size={16} />
                </ActionIcon>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayWrite && <NewTask brandId={brandId} creatorId={creatorId} team={team} />}
    </Stack>
  );
}

function DueLine({ task: { dueOn, assignee } }: { task: RelationTask }) {
  const { t } = useTranslation('relationships');
  const format = useFormat();
  const due = dueOn === null ? null : dueOf(dueOn, dayOf(now()));
  if (due === null && assignee === null) return null;
  return (
    <div className={classes.small} data-due={due ?? undefined}>
      {[dueOn !== null && due !== null && t(`tasks.${due}`, { date: format.date(noonOf(dueOn)) }), assignee?.name]
        .filter(Boolean)
        .join(' · ')}
    </div>
  );
}

function NewTask({ brandId, creatorId, team }: Omit<TasksProps, 'mayWrite'>) {
  const { t } = useTranslation('relationships');
  const client = useQueryClient();
  const add = useMutation(addTaskMutation(client, brandId, creatorId));
  const [text, setText] = useState('');
  const [dueOn, setDueOn] = useState('');
  const [assigneeId, setAssigneeId] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() === '') return;
    add.mutate(
      { text: text.trim(), dueOn: dueOn || null, assigneeId: assigneeId || null },
      {
        onSuccess: () => {
          setText('');
          setDueOn('');
        },
      },
    );
  };
  return (
    <form className={classes.newTask} onSubmit={submit}>
      <TextInput
        label={t('tasks.label')}
        placeholder={t('tasks.placeholder')}
        value={text}
        maxLength={300}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={t('tasks.due')}
        value={dueOn}
        max="2100-12-31"
        onChange={(event) => setDueOn(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('tasks.assignee')}
        value={assigneeId}
        onChange={(event) => setAssigneeId(event.currentTarget.value)}
        data={[{ value: '', label: t('tasks.anybody') }, ...team.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <div>
        <Button type="submit" size="xs" variant="default" loading={add.isPending} disabled={text.trim() === ''}>
          {t('tasks.add')}
        </Button>
      </div>
    </form>
  );
}
