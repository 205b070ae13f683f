import { Textarea } from '@mantine/core';
import { POLICY } from '@app/rules';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { captionMarks, latestRound, wantedText } from '../../../shared/draft/draft.format.js';
import type { Draft } from '../../../shared/draft/draft.types.js';
import { LazyConfirmDialog } from '../../../shared/ui/LazyConfirmDialog.js';
import { notify } from '../../../shared/ui/notify.js';
import { agreedQuery, answerMutation } from '../drafts.queries.js';

interface ApproveDialogProps {
  draft: Draft;
  onClose: () => void;
  onAnswered: (draft: Draft) => void;
}

/** Asks before approving, because an answer is final; says what is missing in the caption. */
export function ApproveDialog({ draft, onClose, onAnswered }: ApproveDialogProps) {
  const { t } = useTranslation(['drafts', 'draft']);
  const approve = useMutation(answerMutation(useQueryClient(), draft));
  const { data: wanted } = useQuery(agreedQuery(draft.collaborationId));
  const [note, setNote] = useState('');
  const { name } = draft.creator;
  const missing = (wanted ? captionMarks(latestRound(draft).caption, wanted, draft.deliverable.kind) : [])
    .filter(({ result }) => result === 'missing')
    .map((mark) => (mark.kind === 'disclosure' ? t('draft:caption.disclosure') : wantedText(mark)));
  return (
    <LazyConfirmDialog
      opened
      onClose={onClose}
      title={t('approve.title', { name })}
      consequences={[
        ...(missing.length > 0 ? [t('approve.missing', { list: missing.join(', ') })] : []),
        t('approve.post', { name }),
        t('approve.clock'),
        t('approve.final'),
      ]}
      confirmLabel={t('approve.act')}
      onConfirm={async () => {
        const answered = await approve.mutateAsync({ verdict: 'approve', note: note.trim() });
        void notify({ color: 'green', message: t('approve.done', { name }) });
        onAnswered(answered);
      }}
    >
      <Textarea
        label={t('approve.note')}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={POLICY.drafts.noteCharacters}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </LazyConfirmDialog>
  );
}
