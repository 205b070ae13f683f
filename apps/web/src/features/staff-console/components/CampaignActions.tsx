import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffCampaign } from '../staff-console.queries.js';
import type { CampaignAction } from './CampaignDialog.js';

const CampaignDialog = lazy(() => import('./CampaignDialog.js'));

/** The buttons that the answer's `can` names. */
export function CampaignActions({ campaign }: { campaign: StaffCampaign }) {
  const { t } = useTranslation('staff-console');
  const [action, setAction] = useState<CampaignAction | null>(null);
  const { can } = campaign;
  const actions: CampaignAction[] = [];
  if (can.unschedule) actions.push('unschedule');
  if (can.reactivate) actions.push('reactivate');
  if (can.close) actions.push('close');
  if (can.extendApplication || can.extendPreparation || can.extendActive) actions.push('extendPhase');
  if (can.cancel) actions.push('cancel');
  return (
    <>
      {actions.map((each) => (
        <Button
          key={each}
          variant={each === 'cancel' ? 'light' : 'default'}
          {...(each === 'cancel' ? { color: 'red' } : {})}
          onClick={() => setAction(each)}
        >
          {t(`acts.${each}`)}
        </Button>
      ))}
      {action !== null && (
        <Suspense>
          <CampaignDialog action={action} campaign={campaign} onClose={() => setAction(null)} />
        </Suspense>
      )}
    </>
  );
}
