import { ActionIcon, Button, Group, Kbd, Skeleton, Stack, Text, Textarea, Title } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../../../shared/access/me.queries.js';
import { now } from '../../../shared/clock/clock.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { ConfirmDialog } from '../../../shared/ui/ConfirmDialog.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { IconLock, IconTrash } from '../../../shared/ui/icons.js';
import { InitialsMark } from '../../../shared/ui/InitialsMark.js';
import {
  addCommentMutation,
  commentsQuery,
  removeCommentMutation,
  type CommentSubject,
  type InternalComment,
} from '../comments.queries.js';
import classes from './Comments.module.css';

const LIMIT = 2000;

interface CommentsProps {
  subject: CommentSubject;
  mayWrite: boolean;
}

/** What the team notes among itself about an application or content (ACC-6); creators never see it. */
export default function Comments({ subject, mayWrite }: CommentsProps) {
  const { t } = useTranslation('comments');
  const client = useQueryClient();
  const { data: comments, isError, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(commentsQuery(subject));
  const remove = useMutation(removeCommentMutation(client, subject));
  const add = useMutation(addCommentMutation(client, subject));
  const { data: me } = useQuery(meQuery());
  const [removing, setRemoving] = useState<InternalComment | null>(null);

  const onItsWay = add.isPending && me !== undefined ? sent(add.variables, me.user) : undefined;
  const newest = comments?.[0];
  // the socket may bring it before the answer does
  const arrived = newest?.text === onItsWay?.text && newest?.author.id === onItsWay?.author.id;
  const shown = comments && [...(onItsWay === undefined || arrived ? [] : [onItsWay]), ...comments];
  return (
    <Stack component="section" gap="sm" aria-label={t('title')}>
      <Group gap="xs">
        <IconLock size={16} />
        <Title order={3} size="h5">
          {t('title')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('hint')}
        </Text>
      </Group>
      {mayWrite && <NewComment busy={add.isPending} onSend={add.mutateAsync} />}
      {isError && <ErrorState error={error} onRetry={() => void refetch()} order={3} />}
      {comments === undefined && !isError && <Skeleton height={48} radius="md" />}
      {shown?.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('none')}
        </Text>
      )}
      {shown !== undefined && shown.length > 0 && (
        <ul className={classes.list}>
          {shown.map((comment) => (
            <Row key={comment.id} comment={comment} onRemove={() => setRemoving(comment)} />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Button variant="subtle" size="compact-sm" onClick={() => void fetchNextPage()}>
          {t('more')}
        </Button>
      )}
      <div role="presentation" onKeyDown={keepLetters}>
        <ConfirmDialog
          opened={removing !== null}
          onClose={() => setRemoving(null)}
          title={t('removeTitle')}
          consequences={[t('removeText')]}
          confirmLabel={t('remove')}
          destructive
          onConfirm={async () => {
            if (removing) await remove.mutateAsync(removing.id);
          }}
        />
      </div>
    </Stack>
  );
}

/** Single letters decide about applicants behind the question; Tab and Escape must still reach the dialog. */
function keepLetters(event: KeyboardEvent): void {
  if (event.key.length === 1) event.stopPropagation();
}

/** A comment as it looks until the server has it. */
function sent(text: string, { id, name }: InternalComment['author']): InternalComment {
  return { id: 'sent', author: { id, name }, text, createdAt: new Date(now()).toISOString(), can: { remove: false } };
}

function Row({ comment: { author, text, createdAt, can }, onRemove }: { comment: InternalComment; onRemove: () => void }) {
  const { t } = useTranslation('comments');
  const format = useFormat();
  return (
    <li className={classes.comment}>
      <InitialsMark name={author.name} size={28} round />
      <div>
        <Text size="sm">
          <strong>{author.name}</strong>{' '}
          <Text span size="sm" c="dimmed">
            {format.date(createdAt, { style: 'dateTime' })}
          </Text>
        </Text>
        <p className={classes.text}>{text}</p>
      </div>
      {can.remove && (
        <ActionIcon variant="subtle" color="gray" aria-label={t('remove')} onClick={onRemove}>
          <IconTrash size={16} />
        </ActionIcon>
      )}
    </li>
  );
}

function NewComment({ busy, onSend }: { busy: boolean; onSend: (text: string) => Promise<unknown> }) {
  const { t } = useTranslation('comments');
  const [text, setText] = useState('');
  const send = async (): Promise<void> => {
    const wanted = text.trim();
    if (wanted === '' || busy) return;
    setText('');
    try {
      await onSend(wanted);
    } catch {
      // the notice says why; what was written is not lost
      setText((current) => (current === '' ? wanted : current));
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
  };
  return (
    <Stack gap="xs">
      <Textarea
        aria-label={t('label')}
        placeholder={t('placeholder')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        maxLength={LIMIT}
        autosize
        minRows={2}
        maxRows={8}
      />
      <Group gap="sm">
        <Button size="xs" variant="default" loading={busy} disabled={text.trim() === ''} onClick={() => void send()}>
          {t('send')}
        </Button>
        <Kbd visibleFrom="sm" size="xs">
          {t('keys')}
        </Kbd>
      </Group>
    </Stack>
  );
}
