import { Button, Group, List, Modal, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../i18n/problem-text.js';

interface ConfirmDialogProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  children?: ReactNode;
  /** What will happen, one sentence each, costs included. */
  consequences?: readonly string[];
  /** Names the act itself ("Cancel campaign"), never "OK". */
  confirmLabel: string;
  cancelLabel?: string;
  destructive?: boolean;
  /** Runs the act; the dialog stays open and shows the reason when it is refused. */
  onConfirm: () => Promise<unknown> | void;
}

/** Asks before something destructive or costly and says what it will do. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  const confirm = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await props.onConfirm();
      props.onClose();
    } catch (reason) {
      setError(problemText(reason));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={<strong>{props.title}</strong>}
      closeButtonProps={{ 'aria-label': t('actions.close') }}
    >
      {props.children}
      {props.consequences && props.consequences.length > 0 && (
        <List spacing={6} mt="xs" size="sm">
          {props.consequences.map((consequence) => (
            <List.Item key={consequence}>{consequence}</List.Item>
          ))}
        </List>
      )}
      {error !== null && (
        <Text c="var(--mantine-color-error)" size="sm" mt="md" role="alert">
          {error}
        </Text>
      )}
      <Group justify="flex-end" mt="xl" gap="xs">
        <Button variant="default" onClick={props.onClose} data-autofocus={props.destructive ? true : undefined}>
          {props.cancelLabel ?? t('actions.cancel')}
        </Button>
        <Button color={props.destructive ? 'red' : 'accent'} loading={busy} onClick={() => void confirm()}>
          {props.confirmLabel}
        </Button>
      </Group>
    </Modal>
  );
}
