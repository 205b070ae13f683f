import { ActionIcon, Button, Textarea } from '@mantine/core';
import { POLICY } from '@app/rules';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DraftComments } from '../../../shared/draft/DraftComments.js';
import { inOrder } from '../../../shared/draft/draft.format.js';
import type { Draft, DraftComment, DraftFile } from '../../../shared/draft/draft.types.js';
import { LazyConfirmDialog } from '../../../shared/ui/LazyConfirmDialog.js';
import { IconSend, IconTrash } from '../../../shared/ui/icons.js';
import { notify } from '../../../shared/ui/notify.js';
import { EMPTY_PAD, type Pad } from '../drafts.format.js';
import { answerMutation } from '../drafts.queries.js';
import classes from './ChangesForm.module.css';

interface ChangesFormProps {
  draft: Draft;
  files: readonly DraftFile[];
  pad: Pad;
  /** Opened on purpose: the cursor goes there. Else it only shows comments that wait. */
  open: boolean;
  onPad: (pad: Pad) => void;
  onShow: (comment: DraftComment) => void;
  onRemove: (comment: DraftComment) => void;
  onAnswered: (draft: Draft) => void;
}

/** The one round of changes: all in all, and the comments on the files; sent together after a question. */
export function ChangesForm({ draft, files, pad, open, onPad, onShow, onRemove, onAnswered }: ChangesFormProps) {
  const { t } = useTranslation('drafts');
  const send = useMutation(answerMutation(useQueryClient(), draft));
  const [asking, setAsking] = useState(false);
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (open) field.current?.focus();
  }, [open]);
  const { name } = draft.creator;
  const feedback = pad.feedback.trim();

  return (
    <section className={classes.form} aria-label={t('changes.title')}>
      <h3>{t('changes.title')}</h3>
      <p className={classes.hint}>{t('changes.hint')}</p>
      <Textarea
        ref={field}
        label={t('changes.feedback')}
        description={t('changes.feedbackHint', { name })}
        error={tried && feedback === '' ? t('changes.feedbackMissing') : undefined}
        autosize
        minRows={3}
        maxRows={10}
        maxLength={POLICY.drafts.feedbackCharacters}
        value={pad.feedback}
        onChange={(event) => onPad({ ...pad, feedback: event.currentTarget.value })}
      />
      {pad.comments.length === 0 ? (
        <p className={classes.hint}>{t('changes.none')}</p>
      ) : (
        <DraftComments
          comments={pad.comments}
          files={files}
          onShow={onShow}
          action={(comment) => (
            <ActionIcon variant="subtle" color="gray" aria-label={t('comment.remove')} onClick={() => onRemove(comment)}>
              <IconTrash size={16} />
            </ActionIcon>
          )}
        />
      )}
      <div className={classes.foot}>
        <Button
          leftSection={<IconSend size={16} />}
          onClick={() => {
            setTried(true);
            if (feedback === '') field.current?.focus();
            else setAsking(true);
          }}
        >
          {t('changes.send')}
        </Button>
        <span className={classes.hint}>{t('changes.kept')}</span>
      </div>
      <LazyConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('changes.confirmTitle', { name })}
        consequences={[t('changes.once'), t('changes.time', { name, hours: POLICY.drafts.revisionHours }), t('changes.final')]}
        confirmLabel={t('changes.act')}
        onConfirm={async () => {
          const answered = await send.mutateAsync({ verdict: 'changes', feedback, comments: inOrder(pad.comments, files) });
          onPad(EMPTY_PAD);
          void notify({ color: 'green', message: t('changes.done', { name }) });
          onAnswered(answered);
        }}
      />
    </section>
  );
}
