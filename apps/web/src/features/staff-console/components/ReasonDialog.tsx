import { Button, Group, List, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../../shared/i18n/problem-text.js';

interface ReasonDialogProps {
  title: string;
  /** What will happen, one sentence each. */
  consequences: readonly string[];
  confirmLabel: string;
  destructive?: boolean;
  /** Who reads the reason. */
  hint: string;
  /** Fields above the reason. */
  children?: ReactNode;
  /** False while a field above is not filled in. */
  ready?: boolean;
  size?: string;
  onClose: () => void;
  onSend: (reason: string) => Promise<unknown>;
}

/** Asks for the reason that every action of staff has (STF-1) and says what will happen. Mount it when it opens. */
export function ReasonDialog({ ready = true, destructive = false, ...props }: ReasonDialogProps) {
  const { t } = useTranslation('staff-console');
  const common = useTranslation().t;
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const missing = reason.trim().length < 3;

  const send = async (): Promise<void> => {
    setTried(true);
    if (missing || !ready) return;
    setBusy(true);
    setProblem(null);
    try {
      await props.onSend(reason.trim());
      props.onClose();
    } catch (error) {
      setProblem(problemText(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Modal
      opened
      onClose={props.onClose}
      size={props.size ?? 'md'}
      title={<strong>{props.title}</strong>}
      closeButtonProps={{ 'aria-label': common('actions.close') }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Stack gap="md">
          <List size="sm" spacing={6}>
            {props.consequences.map((consequence) => (
              <List.Item key={consequence}>{consequence}</List.Item>
            ))}
          </List>
          {props.children}
          <Textarea
            label={t('dialog.reason')}
            description={props.hint}
            maxLength={500}
            autosize
            minRows={2}
            data-autofocus
            value={reason}
            error={tried && missing ? t('dialog.reasonMissing') : null}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {problem !== null && (
            <Text c="var(--mantine-color-error)" size="sm" role="alert">
              {problem}
            </Text>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={props.onClose}>
              {common('actions.cancel')}
            </Button>
            <Button type="submit" color={destructive ? 'red' : 'accent'} loading={busy}>
              {props.confirmLabel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
