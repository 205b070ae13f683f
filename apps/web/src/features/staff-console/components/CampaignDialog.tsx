import { NumberInput, Select, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notify } from '../../../shared/ui/notify.js';
import { isOpen } from '../looks.js';
import { campaignMutation, type CampaignAct, type StaffCampaign } from '../staff-console.queries.js';
import classes from './Console.module.css';
import { ReasonDialog } from './ReasonDialog.js';
import { isSettled, NO_SETTLEMENT, SettlementFields, type SettlementValue } from './SettlementFields.js';

export type CampaignAction = 'cancel' | 'extendPhase' | 'unschedule' | 'reactivate' | 'close';

const PHASES = ['application', 'preparation', 'active'] as const;
const CAN = { application: 'extendApplication', preparation: 'extendPreparation', active: 'extendActive' } as const;

interface CampaignDialogProps {
  action: CampaignAction;
  campaign: StaffCampaign;
  onClose: () => void;
}

/** One action on one campaign; cancelling settles each open collaboration (rules.md 3). */
export default function CampaignDialog({ action, campaign, onClose }: CampaignDialogProps) {
  const { t } = useTranslation('staff-console');
  const act = useMutation(campaignMutation(useQueryClient(), campaign.id));
  const phases = PHASES.filter((phase) => campaign.can[CAN[phase]]);
  const [phase, setPhase] = useState(phases[0] ?? 'application');
  const [days, setDays] = useState<number | null>(3);
  // Those that were open when the dialog was: what is decided here is about them
  const [open] = useState(() => campaign.collaborations.filter(isOpen));
  const [settlements, setSettlements] = useState<Readonly<Record<string, SettlementValue>>>({});
  const settlementOf = (id: string): SettlementValue => settlements[id] ?? NO_SETTLEMENT;

  const body = (reason: string): CampaignAct => {
    if (action === 'extendPhase') return { act: 'extensions', reason, phase, days: days ?? 1 };
    if (action !== 'cancel') return { act: 'phase', reason, event: action };
    const collaborations = open.map(({ id, compensationLimit: { currency } }) => {
      const { fault, amountMinor } = settlementOf(id);
      return { collaborationId: id, fault, compensation: { amountMinor: amountMinor ?? 0, currency } };
    });
    return { act: 'cancel', reason, collaborations };
  };

  const settling = action === 'cancel' && open.length > 0;
  return (
    <ReasonDialog
      title={t(`dialog.${action}`, { title: campaign.title })}
      consequences={[t(`dialog.${action}What`), ...(settling ? [t('dialog.cancelOpen', { count: open.length })] : [])]}
      confirmLabel={t(`acts.${action}`)}
      destructive={action === 'cancel'}
      hint={t('dialog.reasonHint')}
      size={settling ? 'lg' : 'md'}
      ready={action === 'extendPhase' ? days !== null : action !== 'cancel' || open.every((each) => isSettled(each, settlementOf(each.id)))}
      onClose={onClose}
      onSend={async (reason) => {
        const wish = body(reason);
        await act.mutateAsync(wish);
        void notify({ message: t(`done.${wish.act}`) });
      }}
    >
      {action === 'extendPhase' && (
        <div className={classes.pair}>
          <Select
            label={t('dialog.phase')}
            value={phase}
            allowDeselect={false}
            data={phases.map((each) => ({ value: each, label: t(`dialog.phases.${each}`) }))}
            onChange={(value) => setPhase(phases.find((each) => each === value) ?? phase)}
          />
          <NumberInput
            label={t('dialog.days')}
            value={days ?? ''}
            min={1}
            max={365}
            allowDecimal={false}
            onChange={(value) => setDays(typeof value === 'number' && value >= 1 ? value : null)}
          />
        </div>
      )}
      {settling &&
        open.map((each) => (
          <div key={each.id} className={classes.settlement} role="group" aria-label={each.creator.name}>
            <Text fw={600} mb={4}>
              {each.creator.name}
            </Text>
            <SettlementFields
              collaboration={each}
              value={settlementOf(each.id)}
              onChange={(value) => setSettlements((before) => ({ ...before, [each.id]: value }))}
            />
          </div>
        ))}
    </ReasonDialog>
  );
}
