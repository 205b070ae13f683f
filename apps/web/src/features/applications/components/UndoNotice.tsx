import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { IconUndo } from '../../../shared/ui/icons.js';

/** Message of a decision, with the way back. */
export function UndoNotice({ message, onUndo }: { message: string; onUndo?: () => void }) {
  const { t } = useTranslation();
  return (
    <Group justify="space-between" wrap="nowrap">
      <span>{message}</span>
      {onUndo && (
        <Button size="compact-sm" variant="subtle" leftSection={<IconUndo size={16} />} onClick={onUndo}>
          {t('actions.undo')}
        </Button>
      )}
    </Group>
  );
}
