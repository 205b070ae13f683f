import { Button, Group } from '@mantine/core';
import i18next from 'i18next';
import { v4 as uuid } from 'uuid';
import { IconUndo } from './icons.js';
import { hideNotice, notify } from './notify.js';

const UNDO_MS = 5000;

interface UndoOptions {
  /** What was done: "12 applications declined". */
  message: string;
  onUndo: () => void;
  /** Runs when the five seconds are over without undo. Leave out when the act already took place and undo reverses it. */
  onCommit?: () => void;
}

/** Tells what was done and offers to take it back for 5 seconds. */
export function showUndo({ message, onUndo, onCommit }: UndoOptions): void {
  const id = uuid();
  let undone = false;
  const undo = (): void => {
    undone = true;
    void hideNotice(id);
    onUndo();
  };
  void notify({
    id,
    autoClose: UNDO_MS,
    onClose: () => {
      if (!undone) onCommit?.();
    },
    message: (
      <Group justify="space-between" wrap="nowrap">
        <span>{message}</span>
        <Button size="compact-sm" variant="subtle" leftSection={<IconUndo size={16} />} onClick={undo}>
          {i18next.t('common:actions.undo')}
        </Button>
      </Group>
    ),
  });
}
