import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NextStepPanel } from '../../features/creator-collaborations/components/NextStepPanel.js';
import { collaborationQuery } from '../../features/creator-collaborations/creator-collaborations.queries.js';
import { stepText } from '../../features/creator-collaborations/creator-collaborations.format.js';
import { oneStep } from '../../features/creator-collaborations/next-step.js';
import { contentsQuery } from '../../features/creator-content-sync/creator-content-sync.queries.js';
import { ReceiptDialog } from '../../features/creator-shipping/components/ReceiptDialog.js';
import { shipmentQuery } from '../../features/creator-shipping/creator-shipping.queries.js';
import { lazyPart } from '../../shared/ui/lazy-part.js';
import { ButtonLink } from '../../shared/ui/links.js';

const AddressDrawer = lazy(() => import('./AddressDrawer.js'));
const DraftNextStep = lazyPart(async () => (await import('./DraftNextStep.js')).DraftNextStep, 'creator-drafts');

interface NextStepProps {
  collaborationId: string;
  /** What "see what to post" does on the page itself; elsewhere it leads to the collaboration's page. */
  onLook?: () => void;
}

/** The one next step of a collaboration with its one big button; puts the collaboration, its parcel and its contents together. */
export function NextStep({ collaborationId: id, onLook }: NextStepProps) {
  const { t, i18n } = useTranslation('creator-collaborations');
  const collaboration = useQuery(collaborationQuery(id));
  const code = collaboration.data?.nextStep.code;
  const shipment = useQuery({ ...shipmentQuery(id), enabled: collaboration.data?.handOver === 'ship' });
  const posting = code === 'post_content' || code === 'wait_for_results';
  const contents = useQuery({ ...contentsQuery(id), enabled: posting });
  const [doing, setDoing] = useState<'address' | 'receipt' | null>(null);
  if (collaboration.data === undefined) return collaboration.isError ? null : <Skeleton height={148} radius="lg" />;
  const { state, terms, deliverableList } = collaboration.data;
  const step = oneStep(collaboration.data, shipment.data, contents.data, deliverableList);
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
      case 'make-video':
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

  const urgent = state === 'overdue';
  const panel = (
    <NextStepPanel
      act={step.act}
      title={t(`step.${step.code}.title`)}
      text={stepText(t, i18n.language, step, terms.timeZone, terms.type === 'ugc')}
      urgent={urgent}
      action={action}
    />
  );
  return (
    <>
      {/* CAM-7: a draft may come before the post */}
      {terms.drafts === true && (step.code === 'post' || step.code === 'wait-start') ? (
        <Suspense fallback={<Skeleton height={148} radius="lg" />}>
          <DraftNextStep
            collaborationId={id}
            zone={terms.timeZone}
            posting={step.code === 'post'}
            deadline={step.code === 'post' ? step.at : null}
            panel={(words, button) => <NextStepPanel {...words} urgent={urgent} action={button} />}
          >
            {panel}
          </DraftNextStep>
        </Suspense>
      ) : (
        panel
      )}
      {doing === 'address' && shipment.data && (
        <Suspense>
          <AddressDrawer shipment={shipment.data} onClose={() => setDoing(null)} />
        </Suspense>
      )}
      <ReceiptDialog collaborationId={id} opened={doing === 'receipt'} onClose={() => setDoing(null)} />
    </>
  );
}
