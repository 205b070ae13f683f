import { ActionIcon, Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { ConfirmDialog } from '../../../shared/ui/ConfirmDialog.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { IconPencil, IconTrash } from '../../../shared/ui/icons.js';
import { InitialsMark } from '../../../shared/ui/InitialsMark.js';
import { useFocusOnShow } from '../../../shared/ui/use-focus-on-show.js';
import { addNoteMutation, changeNoteMutation, notesQuery, removeNoteMutation } from '../relationships.queries.js';
import type { RelationNote } from '../relationships.types.js';
import classes from './RelationshipSection.module.css';

const LIMIT = 2000;

/** What colleagues should know; changed and deleted by whoever wrote it (GRP-4). */
export function Notes({ brandId, creatorId, mayWrite }: { brandId: string; creatorId: string; mayWrite: boolean }) {
  const { t } = useTranslation('relationships');
  const { t: common } = useTranslation();
  const client = useQueryClient();
  const { data: notes, isError, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(notesQuery(brandId, creatorId));
  const add = useMutation(addNoteMutation(client, brandId, creatorId));
  const change = useMutation(changeNoteMutation(client, brandId, creatorId));
  const remove = useMutation(removeNoteMutation(client, brandId, creatorId));
  const [text, setText] = useState('');
  const [editing, setEditing] = useState<{ id: string; text: string } | null>(null);
  const field = useFocusOnShow<HTMLTextAreaElement>(editing?.id);
  const [removing, setRemoving] = useState<RelationNote | null>(null);
  return (
    <Stack component="section" gap="sm" aria-label={t('notes.title')}>
      <Title order={3} size="h5">
        {t('notes.title')}
      </Title>
      {mayWrite && (
        <>
          <Textarea
            aria-label={t('notes.label')}
            placeholder={t('notes.placeholder')}
            value={text}
            maxLength={LIMIT}
            autosize
            minRows={2}
            maxRows={8}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <div>
            <Button
              size="xs"
              variant="default"
              loading={add.isPending}
              disabled={text.trim() === ''}
              onClick={() => add.mutate(text.trim(), { onSuccess: () => setText('') })}
            >
              {t('notes.add')}
            </Button>
          </div>
        </>
      )}
      {isError && <ErrorState error={error} onRetry={() => void refetch()} order={3} />}
      {notes?.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('notes.none')}
        </Text>
      )}
      {notes !== undefined && notes.length > 0 && (
        <ul className={classes.list}>
          {notes.map((note) =>
            editing?.id === note.id ? (
              <li key={note.id}>
                <Textarea
                  aria-label={t('notes.editLabel')}
                  value={editing.text}
                  maxLength={LIMIT}
                  autosize
                  minRows={2}
                  ref={field}
                  onChange={(event) => setEditing({ id: note.id, text: event.currentTarget.value })}
                />
                <Group gap="xs" mt={6}>
                  <Button
                    size="xs"
                    loading={change.isPending}
                    disabled={editing.text.trim() === ''}
                    onClick={() => change.mutate({ note, text: editing.text.trim() }, { onSuccess: () => setEditing(null) })}
                  >
                    {t('notes.save')}
                  </Button>
                  <Button size="xs" variant="subtle" onClick={() => setEditing(null)}>
                    {common('actions.cancel')}
                  </Button>
                </Group>
              </li>
            ) : (
              <Row
                key={note.id}
                note={note}
                onEdit={() => setEditing({ id: note.id, text: note.text })}
                onRemove={() => setRemoving(note)}
              />
            ),
          )}
        </ul>
      )}
      {hasNextPage && (
        <Button variant="subtle" size="compact-sm" onClick={() => void fetchNextPage()}>
          {t('notes.more')}
        </Button>
      )}
      <ConfirmDialog
        opened={removing !== null}
        onClose={() => setRemoving(null)}
        title={t('notes.removeTitle')}
        consequences={[t('notes.removeText')]}
        confirmLabel={t('notes.remove')}
        destructive
        onConfirm={async () => {
          if (removing) await remove.mutateAsync(removing.id);
        }}
      />
    </Stack>
  );
}

function Row({ note, onEdit, onRemove }: { note: RelationNote; onEdit: () => void; onRemove: () => void }) {
  const { t } = useTranslation('relationships');
  const format = useFormat();
  const { author, text, createdAt, editedAt, can } = note;
  return (
    <li className={classes.row}>
      <InitialsMark name={author.name} size={28} round />
      <div>
        <Text size="sm">
          <strong>{author.name}</strong>{' '}
          <Text span size="sm" c="dimmed">
            {format.date(createdAt, { style: 'dateTime' })}
            {editedAt !== null && ` · ${t('notes.edited')}`}
          </Text>
        </Text>
        <p className={classes.text}>{text}</p>
      </div>
      <Group gap={0} wrap="nowrap">
        {can.change && (
          <ActionIcon variant="subtle" color="gray" aria-label={t('notes.edit')} onClick={onEdit}>
            <IconPencil size={16} />
          </ActionIcon>
        )}
        {can.remove && (
          <ActionIcon variant="subtle" color="gray" aria-label={t('notes.remove')} onClick={onRemove}>
            <IconTrash size={16} />
          </ActionIcon>
        )}
      </Group>
    </li>
  );
}
