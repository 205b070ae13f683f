import { Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../../shared/clock/use-now.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { notify } from '../../../shared/ui/notify.js';
import { extendMutation } from '../collaborations.queries.js';
import type { CollaborationRow } from '../collaborations.types.js';
import { MoreTimeDialog } from './MoreTimeDialog.js';

interface ExtendDialogProps {
  campaignId: string;
  zone: string;
  /** Open ones; those without a deadline wait for their hand-over. */
  rows: readonly CollaborationRow[];
  /** Ticked ones that are over. */
  leftOut: number;
  onClose: () => void;
  onExtended: () => void;
}

const DAY = 86_400_000;
const LONGEST = 60;

/** More time with a reason, for one or many (COL-2). */
export default function ExtendDialog({ campaignId, zone, rows, leftOut, onClose, onExtended }: ExtendDialogProps) {
  const { t } = useTranslation('collaborations');
  const client = useQueryClient();
  const format = useFormat();
  const now = useNow();
  const extend = useMutation(extendMutation(client, campaignId));
  const [only] = rows;
  const waiting = rows.filter(({ deadlineAt }) => deadlineAt === null).length;
  const allWait = waiting === rows.length;

  // The server counts local days; an hour more or less where clocks change does not change the day shown.
  const preview = (days: number): string | null => {
    if (rows.length !== 1 || only === undefined || only.clockStopped !== null) return null;
    const deadline = only.deadlineAt;
    if (deadline === null) return t('extend.afterHandOver', { count: only.ownDays + days });
    const until = Math.max(Date.parse(deadline), now) + days * DAY;
    return t('extend.until', { date: format.date(until, { style: 'date', zone, exclusiveEnd: true }) });
  };

  const send = async (days: number, reason: string): Promise<string | null> => {
    const results = await extend.mutateAsync({ days, reason, collaborationIds: rows.map(({ id }) => id) });
    const refused = results.filter(({ ok }) => !ok);
    const moved = results.length - refused.length;
    if (moved > 0) {
      void notify({ color: 'green', message: t('extend.done', { count: moved }) });
      onExtended();
    }
    if (refused.length === 0) return null;
    const detail = [...new Set(refused.map(({ error }) => error?.detail ?? ''))].join(' ');
    return t('extend.refused', { count: refused.length, detail });
  };

  return (
    <MoreTimeDialog
      title={t('extend.title', { count: rows.length, name: only?.creator.name })}
      daysLabel={t('extend.days')}
      daysHint={t(allWait ? 'extend.daysHintWaiting' : 'extend.daysHint')}
      defaultDays={3}
      maxDays={LONGEST}
      preview={preview}
      act={(count) => t('extend.act', { count })}
      onSend={send}
      onClose={onClose}
    >
      <Text c="dimmed">{t(allWait ? 'extend.textWaiting' : 'extend.text')}</Text>
      {waiting > 0 && !allWait && <Text size="sm">{t('extend.waiting', { count: waiting })}</Text>}
      {leftOut > 0 && <Text size="sm">{t('extend.left', { count: leftOut })}</Text>}
    </MoreTimeDialog>
  );
}
