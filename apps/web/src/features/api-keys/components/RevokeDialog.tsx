import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { ConfirmDialog } from '../../../shared/ui/ConfirmDialog.js';
import { notify } from '../../../shared/ui/notify.js';
import { revokeKeyMutation, type ApiKey } from '../api-keys.queries.js';

/** Ends a key for good, after saying what stops. */
export function RevokeDialog({ organisationId, item, onClose }: { organisationId: string; item: ApiKey; onClose: () => void }) {
  const { t } = useTranslation('api-keys');
  const format = useFormat();
  const revoke = useMutation(revokeKeyMutation(useQueryClient(), organisationId, item));
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('revoke.title', { name: item.name })}
      consequences={[
        t('revoke.stops'),
        item.lastUsedAt === null
          ? t('revoke.neverUsed')
          : t('revoke.lastUsed', { date: format.date(item.lastUsedAt, { style: 'dateTime' }) }),
        t('revoke.final'),
      ]}
      confirmLabel={t('revoke.do')}
      destructive
      onConfirm={async () => {
        await revoke.mutateAsync();
        void notify({ message: t('revoke.done', { name: item.name }) });
      }}
    />
  );
}
