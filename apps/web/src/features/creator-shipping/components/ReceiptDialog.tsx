import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LazyConfirmDialog } from '../../../shared/ui/LazyConfirmDialog.js';
import { notify } from '../../../shared/ui/notify.js';
import { confirmReceiptMutation } from '../creator-shipping.queries.js';

interface ReceiptDialogProps {
  collaborationId: string;
  opened: boolean;
  onClose: () => void;
}

/** "I got it" (SHP-4): asked once more, because the time to post begins with it. */
export function ReceiptDialog({ collaborationId, opened, onClose }: ReceiptDialogProps) {
  const { t } = useTranslation('creator-shipping');
  const receipt = useMutation({ ...confirmReceiptMutation(useQueryClient(), collaborationId), meta: { showsError: true } });
  return (
    <LazyConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t('gotItTitle')}
      consequences={[t('gotItText'), t('problem')]}
      confirmLabel={t('gotIt')}
      onConfirm={async () => {
        await receipt.mutateAsync();
        void notify({ message: t('gotItThanks') });
      }}
    />
  );
}
