import { Alert, Button, Card, Textarea, Title } from '@mantine/core';
import { POLICY, type Requirements } from '@app/rules';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../shared/api/problem.js';
import { CaptionMarks } from '../../../shared/draft/CaptionMarks.js';
import type { Draft, DraftCriteria } from '../../../shared/draft/draft.types.js';
import { UnsavedGuard } from '../../../shared/forms/UnsavedGuard.js';
import { problemText } from '../../../shared/i18n/problem-text.js';
import { IconAlert, IconSend } from '../../../shared/ui/icons.js';
import { notify } from '../../../shared/ui/notify.js';
import { useUploads } from '../../../shared/uploads/use-uploads.js';
import { refusedFiles, type FileFault } from '../creator-drafts.format.js';
import { submitDraftMutation } from '../creator-drafts.queries.js';
import { useWritten } from '../use-written.js';
import { ChosenFiles } from './ChosenFiles.js';
import classes from './DraftForm.module.css';
import { WishList } from './WishList.js';

/** What was agreed, as far as it concerns the post. */
export interface Wishes {
  requirements: Requirements;
  task: string;
  dos: readonly string[];
  donts: readonly string[];
}

interface DraftFormProps {
  collaborationId: string;
  deliverable: Draft['deliverable'];
  round: 1 | 2;
  /** The caption of the round before. */
  startCaption: string;
  criteria: DraftCriteria;
  wishes: Wishes;
  brand: string;
}

/** Files, caption and note of one round, with what is required beside them; what is not sent yet stays in this browser. */
export function DraftForm({ collaborationId, deliverable, round, startCaption, criteria, wishes, brand }: DraftFormProps) {
  const { t } = useTranslation(['creator-drafts', 'draft']);
  const key = `of.draft.${deliverable.id}.${round}`;
  const [written, setWritten] = useWritten(key, { caption: startCaption, note: '' });
  const uploads = useUploads({ purpose: 'draft', remember: `${key}.files`, keepFinished: true });
  const send = useMutation(submitDraftMutation(useQueryClient(), collaborationId));
  const [lack, setLack] = useState<'files' | 'running' | null>(null);
  const [refused, setRefused] = useState<ReadonlyMap<string, FileFault>>(new Map());
  const unfinished = uploads.items.some(({ state }) => state !== 'done');

  const submit = (): void => {
    const wrong = uploads.items.length === 0 ? 'files' : unfinished ? 'running' : null;
    setLack(wrong);
    if (wrong !== null) return;
    const { items } = uploads;
    send.mutate(
      {
        deliverableId: deliverable.id,
        uploadIds: items.flatMap(({ uploadId }) => uploadId ?? []),
        caption: written.caption.trim(),
        note: written.note.trim(),
      },
      {
        onSuccess: () => {
          uploads.clear();
          setWritten(null);
          void notify({ color: 'green', message: t('form.sent', { brand }) });
          window.scrollTo({ top: 0 });
        },
        onError: (error) => {
          const places = error instanceof ProblemError ? refusedFiles(error.errors) : new Map<number, FileFault>();
          setRefused(new Map([...places].flatMap(([place, fault]) => (items[place] ? [[items[place].id, fault] as const] : []))));
        },
      },
    );
  };

  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <UnsavedGuard when={uploads.items.some(({ state }) => state === 'running' || state === 'waiting')} />
      <Card component="section" aria-label={t('form.files')}>
        <Title order={2} size="h3">
          {t(round === 2 ? 'form.revision' : 'form.files')}
        </Title>
        {round === 2 && <p className={classes.hint}>{t('form.allAgain')}</p>}
        <ChosenFiles uploads={uploads} criteria={criteria} refused={refused} onChange={() => setLack(null)} />
      </Card>
      <Card>
        <Textarea
          label={t('draft:caption.title')}
          description={t('form.captionHint')}
          size="md"
          autosize
          minRows={4}
          maxRows={14}
          maxLength={POLICY.drafts.captionCharacters}
          value={written.caption}
          onChange={(event) => setWritten({ ...written, caption: event.currentTarget.value })}
        />
        <div className={classes.marks}>
          <CaptionMarks caption={written.caption} wanted={wishes.requirements} kind={deliverable.kind} />
        </div>
        <WishList wishes={wishes} />
      </Card>
      <Card>
        <Textarea
          label={t('form.note')}
          description={t('form.noteHint', { brand })}
          size="md"
          autosize
          minRows={2}
          maxRows={8}
          maxLength={POLICY.drafts.noteCharacters}
          value={written.note}
          onChange={(event) => setWritten({ ...written, note: event.currentTarget.value })}
        />
      </Card>
      {lack !== null && (
        <Alert color="red" icon={<IconAlert />} role="alert">
          {t(`form.lack.${lack}`)}
        </Alert>
      )}
      {lack === null && send.isError && (
        <Alert color="red" icon={<IconAlert />} role="alert">
          {refused.size > 0 ? t('form.refused') : problemText(send.error)}
        </Alert>
      )}
      <Button type="submit" size="lg" fullWidth leftSection={<IconSend size={18} />} loading={send.isPending}>
        {t(round === 2 ? 'form.sendRevision' : 'form.send')}
      </Button>
      <p className={classes.hint}>{t(round === 2 ? 'form.lastRound' : 'form.afterwards', { brand })}</p>
    </form>
  );
}
