import { NumberInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notify } from '../../../shared/ui/notify.js';
import { collaborationMutation, type CollaborationAct, type StaffCollaboration } from '../staff-console.queries.js';
import { ReasonDialog } from './ReasonDialog.js';
import { isSettled, NO_SETTLEMENT, SettlementFields } from './SettlementFields.js';

export type CollaborationAction = 'extend' | 'reopen' | 'remove' | 'remind';

interface CollaborationDialogProps {
  action: CollaborationAction;
  collaboration: StaffCollaboration;
  onClose: () => void;
}

/** One action on one collaboration: what will happen, its fields, the reason. */
export default function CollaborationDialog({ action, collaboration, onClose }: CollaborationDialogProps) {
  const { t } = useTranslation('staff-console');
  const act = useMutation(collaborationMutation(useQueryClient(), collaboration.id));
  const [days, setDays] = useState<number | null>(action === 'extend' ? 3 : 7);
  const [settlement, setSettlement] = useState(NO_SETTLEMENT);
  const { name } = collaboration.creator;
  const withDays = action === 'extend' || action === 'reopen';

  const body = (reason: string): CollaborationAct => {
    const { currency } = collaboration.compensationLimit;
    switch (action) {
      case 'extend':
        return { act: 'extensions', reason, days: days ?? 1 };
      case 'reopen':
        return { act: 'reopen', reason, days: days ?? 1 };
      case 'remove':
        return { act: 'remove', reason, fault: settlement.fault, compensation: { amountMinor: settlement.amountMinor ?? 0, currency } };
      case 'remind':
        return { act: 'reminders', reason };
    }
  };

  return (
    <ReasonDialog
      title={t(`dialog.${action}`, { name })}
      consequences={[
        action === 'extend' && collaboration.deadlineAt === null ? t('dialog.extendWaits') : t(`dialog.${action}What`),
        ...(action === 'remove' ? [t('dialog.removeFault')] : []),
      ]}
      confirmLabel={t(`acts.${action}`)}
      destructive={action === 'remove'}
      hint={t(action === 'remind' ? 'dialog.reasonCreator' : 'dialog.reasonHint')}
      ready={withDays ? days !== null : action !== 'remove' || isSettled(collaboration, settlement)}
      onClose={onClose}
      onSend={async (reason) => {
        const wish = body(reason);
        await act.mutateAsync(wish);
        void notify({ message: t(`done.${wish.act}`) });
      }}
    >
      {withDays && (
        <NumberInput
          label={t('dialog.days')}
          value={days ?? ''}
          min={1}
          max={action === 'reopen' ? 90 : 365}
          allowDecimal={false}
          onChange={(value) => setDays(typeof value === 'number' && value >= 1 ? value : null)}
        />
      )}
      {action === 'remove' && <SettlementFields collaboration={collaboration} value={settlement} onChange={setSettlement} />}
    </ReasonDialog>
  );
}
