import { Alert, Button, Group, Modal, NumberInput, Stack, Text, Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../../shared/i18n/problem-text.js';
import { IconAlert, IconClock } from '../../../shared/ui/icons.js';

interface MoreTimeDialogProps {
  title: string;
  /** What it does, and whom it leaves out. */
  children: ReactNode;
  daysLabel: string;
  daysHint?: string;
  defaultDays: number;
  maxDays: number;
  /** What follows from the days, shown below them. */
  preview?: (days: number) => string | null;
  act: (days: number) => string;
  /** Answers why it was refused, or null when all is well. */
  onSend: (days: number, reason: string) => Promise<string | null>;
  onClose: () => void;
}

/** Asks for days and a reason, which the creator reads. */
export function MoreTimeDialog(props: MoreTimeDialogProps) {
  const { t } = useTranslation('collaborations');
  const common = useTranslation().t;
  const [days, setDays] = useState(props.defaultDays);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const preview = props.preview?.(days) ?? null;

  const send = async (): Promise<void> => {
    if (reason.trim() === '') return setMissing(true);
    setBusy(true);
    setProblem(null);
    const refusal = await props.onSend(days, reason.trim()).catch(problemText);
    setBusy(false);
    if (refusal === null) props.onClose();
    else setProblem(refusal);
  };

  return (
    <Modal
      opened
      onClose={props.onClose}
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
          {props.children}
          <NumberInput
            label={props.daysLabel}
            description={props.daysHint}
            value={days}
            onChange={(value) => setDays(Math.min(props.maxDays, Math.max(1, Math.trunc(Number(value)) || 1)))}
            min={1}
            max={props.maxDays}
            allowDecimal={false}
            allowNegative={false}
            data-autofocus
          />
          {preview !== null && <Text fw={550}>{preview}</Text>}
          <Textarea
            label={t('extend.reason')}
            description={t('extend.reasonHint')}
            value={reason}
            onChange={(event) => {
              setReason(event.currentTarget.value);
              setMissing(false);
            }}
            error={missing ? t('extend.reasonMissing') : undefined}
            maxLength={500}
            autosize
            minRows={2}
            required
          />
          {problem !== null && (
            <Alert color="red" variant="light" icon={<IconAlert />} role="alert">
              {problem}
            </Alert>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={props.onClose}>
              {common('actions.cancel')}
            </Button>
            <Button type="submit" leftSection={<IconClock size={16} />} loading={busy}>
              {props.act(days)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
