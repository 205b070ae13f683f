import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NextStepPanel } from '../../features/creator-collaborations/components/NextStepPanel.js';
import type { OwnCollaboration } from '../../features/creator-collaborations/creator-collaborations.types.js';
import { oneStep } from '../../features/creator-collaborations/next-step.js';
import { contentsQuery } from '../../features/creator-content-sync/creator-content-sync.queries.js';
import { ReceiptDialog } from '../../features/creator-shipping/components/ReceiptDialog.js';
import { shipmentQuery } from '../../features/creator-shipping/creator-shipping.queries.js';
import { ButtonLink } from '../../shared/ui/links.js';

const AddressDrawer = lazy(() => import('./AddressDrawer.js'));

interface NextStepProps {
  collaboration: Pick<OwnCollaboration, 'id' | 'state' | 'handOver' | 'nextStep'>;
  zone: string;
  /** What "see what to post" does on the page itself; elsewhere it leads to the collaboration's page. */
  onLook?: () => void;
}

/** The one next step of a collaboration with its one big button; puts the collaboration, its parcel and its contents together. */
export function NextStep({ collaboration, zone, onLook }: NextStepProps) {
  const { t } = useTranslation('creator-collaborations');
  const { id, handOver, nextStep } = collaboration;
  const shipment = useQuery({ ...shipmentQuery(id), enabled: handOver === 'ship' });
  const posting = nextStep.code === 'post_content' || nextStep.code === 'wait_for_results';
  const contents = useQuery({ ...contentsQuery(id), enabled: posting });
  const [doing, setDoing] = useState<'address' | 'receipt' | null>(null);
  const step = oneStep(collaboration, shipment.data, contents.data);
  const label = t(`step.${step.code}.button`);
  const size = { size: 'lg', fullWidth: true } as const;

  const action = (() => {
    switch (step.code) {
      case 'connect':
        return (
          <ButtonLink to="/c/profile" {...size}>
            {label}
          </ButtonLink>
        );
      case 'confirm-address':
        return (
          <Button {...size} onClick={() => setDoing('address')}>
            {label}
          </Button>
        );
      case 'confirm-receipt':
        return (
          <Button {...size} onClick={() => setDoing('receipt')}>
            {label}
          </Button>
        );
      case 'assign':
      case 'repair':
      case 'post':
        return onLook ? (
          <Button {...size} onClick={onLook}>
            {label}
          </Button>
        ) : (
          <ButtonLink to="/c/campaigns/$collaborationId" params={{ collaborationId: id }} {...size}>
            {label}
          </ButtonLink>
        );
      default:
        return onLook ? null : (
          <ButtonLink to="/c/campaigns/$collaborationId" params={{ collaborationId: id }} fullWidth variant="default">
            {label}
          </ButtonLink>
        );
    }
  })();

  return (
    <>
      <NextStepPanel step={step} zone={zone} action={action} />
      {doing === 'address' && shipment.data && (
        <Suspense>
          <AddressDrawer shipment={shipment.data} onClose={() => setDoing(null)} />
        </Suspense>
      )}
      <ReceiptDialog collaborationId={id} opened={doing === 'receipt'} onClose={() => setDoing(null)} />
    </>
  );
}
