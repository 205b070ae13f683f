import { Button, Group, Modal, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reason } from '../verification.queries.js';

interface DeclineDialogProps {
  name: string;
  reasons: readonly Reason[];
  onClose: () => void;
  onDecline: (reason: Reason, note: string | null) => void;
}

/** The reasons of this kind of question, and own words for the creator. Mount it when it opens. */
export function DeclineDialog({ name, reasons, onClose, onDecline }: DeclineDialogProps) {
  const { t } = useTranslation('verification');
  const common = useTranslation().t;
  const [reason, setReason] = useState<Reason | null>(reasons[0] ?? null);
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  return (
    <Modal
      opened
      onClose={onClose}
      title={<strong>{t('dialog.title', { name })}</strong>}
      closeButtonProps={{ 'aria-label': common('actions.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (reason === null) return;
          if (reason === 'other' && note.trim() === '') return setMissing(true);
          onDecline(reason, note.trim() || null);
        }}
      >
        <Text size="sm" c="dimmed" mb="md">
          {t('dialog.text')}
        </Text>
        <Radio.Group label={t('why')} value={reason} onChange={(value) => setReason(reasons.find((each) => each === value) ?? null)}>
          <Stack gap="xs" mt="xs">
            {reasons.map((each, index) => (
              <Radio key={each} value={each} label={t(`reasons.${each}`)} {...(index === 0 ? { 'data-autofocus': true } : {})} />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          mt="md"
          label={t('dialog.note')}
          description={t('dialog.noteHint')}
          maxLength={1000}
          autosize
          minRows={2}
          value={note}
          error={missing && note.trim() === '' ? t('dialog.noteMissing') : null}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            {common('actions.cancel')}
          </Button>
          <Button type="submit" color="red">
            {t('dialog.send')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
