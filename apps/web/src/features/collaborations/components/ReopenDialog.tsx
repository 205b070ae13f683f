import { Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { notify } from '../../../shared/ui/notify.js';
import { reopenMutation } from '../collaborations.queries.js';
import { MoreTimeDialog } from './MoreTimeDialog.js';

/** Opens a collaboration again that counts as not or partly delivered (rules.md 3). */
export default function ReopenDialog({ id, name, onClose }: { id: string; name: string; onClose: () => void }) {
  const { t } = useTranslation('collaborations');
  const client = useQueryClient();
  const reopen = useMutation(reopenMutation(client, id));
  return (
    <MoreTimeDialog
      title={t('reopen.title', { name })}
      daysLabel={t('reopen.days')}
      defaultDays={7}
      maxDays={90}
      act={() => t('reopen.action')}
      onSend={async (days, reason) => {
        await reopen.mutateAsync({ days, reason });
        void notify({ color: 'green', message: t('reopen.done', { name }) });
        return null;
      }}
      onClose={onClose}
    >
      <Text c="dimmed">{t('reopen.text')}</Text>
    </MoreTimeDialog>
  );
}
