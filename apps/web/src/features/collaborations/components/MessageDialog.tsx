import { Alert, Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../../shared/i18n/problem-text.js';
import { IconAlert, IconSend } from '../../../shared/ui/icons.js';
import type { CollaborationRow } from '../collaborations.types.js';
import classes from './MessageDialog.module.css';

interface MessageDialogProps {
  rows: readonly CollaborationRow[];
  /** Sends into each private conversation; the dialog shows why it was refused. */
  onSend: (text: string) => Promise<unknown>;
  onClose: () => void;
}

const LIMIT = 5000;

/** One message to the ticked creators and nobody else (CHT-2). */
export default function MessageDialog({ rows, onSend, onClose }: MessageDialogProps) {
  const { t } = useTranslation('collaborations');
  const common = useTranslation().t;
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const send = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await onSend(text.trim());
      onClose();
    } catch (error) {
      setProblem(problemText(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={<strong>{t('message.title', { count: rows.length })}</strong>}
      closeButtonProps={{ 'aria-label': common('actions.close') }}
    >
      <Stack gap="md">
        <Text c="dimmed">{t('message.text')}</Text>
        <p className={classes.names}>{rows.map(({ creator }) => creator.name).join(', ')}</p>
        <Textarea
          label={t('message.label')}
          description={t('message.hint', { firstName: '{{firstName}}' })}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          maxLength={LIMIT}
          autosize
          minRows={4}
          maxRows={12}
          data-autofocus
        />
        {problem !== null && (
          <Alert color="red" variant="light" icon={<IconAlert />} role="alert">
            {problem}
          </Alert>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {common('actions.cancel')}
          </Button>
          <Button leftSection={<IconSend size={16} />} loading={busy} disabled={text.trim() === ''} onClick={() => void send()}>
            {t('message.send', { count: rows.length })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
