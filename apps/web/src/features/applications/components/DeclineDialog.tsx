import { Kbd, Modal, Text, UnstyledButton } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { DECLINE_REASONS, type DeclineReason } from '../applications.types.js';
import classes from './DeclineDialog.module.css';

interface DeclineDialogProps {
  /** Who is declined; empty: closed. */
  names: readonly string[];
  onClose: () => void;
  onDecline: (reason: DeclineReason) => void;
}

/** The reasons to decline for, by click or by number key. */
export function DeclineDialog({ names, onClose, onDecline }: DeclineDialogProps) {
  const { t } = useTranslation('applications');
  const common = useTranslation().t;
  const opened = names.length > 0;
  useHotkeys(opened ? DECLINE_REASONS.map((reason, index) => [String(index + 1), () => onDecline(reason)]) : []);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="sm"
      title={<strong>{t('decline.title', { count: names.length, name: names[0] })}</strong>}
      closeButtonProps={{ 'aria-label': common('actions.close') }}
      returnFocus
    >
      <Text size="sm" c="dimmed" mb="sm">
        {t('decline.text')} <span className={classes.hint}>{t('decline.pressNumber')}</span>
      </Text>
      <ul className={classes.list}>
        {DECLINE_REASONS.map((reason, index) => (
          <li key={reason}>
            <UnstyledButton
              className={classes.reason}
              onClick={() => onDecline(reason)}
              {...(index === 0 ? { 'data-autofocus': true } : {})}
            >
              <span>{t(`reason.${reason}`)}</span>
              <Kbd size="xs" className={classes.key} aria-hidden="true">
                {index + 1}
              </Kbd>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
