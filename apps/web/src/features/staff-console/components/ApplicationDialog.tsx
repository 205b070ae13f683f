import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { notify } from '../../../shared/ui/notify.js';
import { applicationMutation, type ApplicationAction, type StaffApplication } from '../staff-console.queries.js';
import { ReasonDialog } from './ReasonDialog.js';

interface ApplicationDialogProps {
  action: ApplicationAction;
  application: StaffApplication;
  onClose: () => void;
}

/** One action on one application: what will happen, and the reason. */
export default function ApplicationDialog({ action, application, onClose }: ApplicationDialogProps) {
  const { t } = useTranslation('staff-console');
  const act = useMutation(applicationMutation(useQueryClient(), application.id));
  return (
    <ReasonDialog
      title={t(`application.${action}.title`, { name: application.creator.name })}
      consequences={[t(`application.${action}.what`)]}
      confirmLabel={t(`application.${action}.do`)}
      destructive={action !== 'reset'}
      hint={t('dialog.reasonHint')}
      onClose={onClose}
      onSend={async (reason) => {
        await act.mutateAsync({ act: action, reason });
        void notify({ message: t(`application.${action}.done`) });
      }}
    />
  );
}
