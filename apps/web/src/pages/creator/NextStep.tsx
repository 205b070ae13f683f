import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NextStepPanel } from '../../features/creator-collaborations/components/NextStepPanel.js';
import { collaborationQuery } from '../../features/creator-collaborations/creator-collaborations.queries.js';
import { oneStep } from '../../features/creator-collaborations/next-step.js';
import { contentsQuery } from '../../features/creator-content-sync/creator-content-sync.queries.js';
import { draftsQuery } from '../../features/creator-drafts/creator-drafts.queries.js';
import { ReceiptDialog } from '../../features/creator-shipping/components/ReceiptDialog.js';
import { shipmentQuery } from '../../features/creator-shipping/creator-shipping.queries.js';
import { ButtonLink } from '../../shared/ui/links.js';

const AddressDrawer = lazy(() => import('./AddressDrawer.js'));

interface NextStepProps {
  collaborationId: string;
  /** What "see what to post" does on the page itself; elsewhere it leads to the collaboration's page. */
  onLook?: () => void;
}

/** The one next step of a collaboration with its one big button; puts the collaboration, its parcel and its contents together. */
export function NextStep({ collaborationId: id, onLook }: NextStepProps) {
  const { t } = useTranslation('creator-collaborations');
  const collaboration = useQuery(collaborationQuery(id));
  const code = collaboration.data?.nextStep.code;
  const shipment = useQuery({ ...shipmentQuery(id), enabled: collaboration.data?.handOver === 'ship' });
  const posting = code === 'post_content' || code === 'wait_for_results';
  const contents = useQuery({ ...contentsQuery(id), enabled: posting });
  const drafting = (posting || code === 'wait_for_start') && collaboration.data?.terms.drafts === true;
  const drafts = useQuery({ ...draftsQuery(id), enabled: drafting });
  const [doing, setDoing] = useState<'address' | 'receipt' | null>(null);
  if (collaboration.data === undefined) return collaboration.isError ? null : <Skeleton height={148} radius="lg" />;
  // what comes before the post is known only with the drafts
  if (drafting && drafts.isPending) return <Skeleton height={148} radius="lg" />;
  const { state, terms, deliverableList } = collaboration.data;
  const step = oneStep(collaboration.data, shipment.data, contents.data, deliverableList, drafts.data);
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
      case 'show-draft':
      case 'revise-draft':
      case 'post-approved':
      case 'wait-draft':
        return (
          <ButtonLink
            to="/c/campaigns/$collaborationId/drafts/$deliverableId"
            params={{ collaborationId: id, deliverableId: step.pieceId ?? '' }}
            {...size}
            {...(step.act ? {} : ({ variant: 'default' } as const))}
          >
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
      <NextStepPanel step={step} zone={terms.timeZone} urgent={state === 'overdue'} video={terms.type === 'ugc'} action={action} />
      {doing === 'address' && shipment.data && (
        <Suspense>
          <AddressDrawer shipment={shipment.data} onClose={() => setDoing(null)} />
        </Suspense>
      )}
      <ReceiptDialog collaborationId={id} opened={doing === 'receipt'} onClose={() => setDoing(null)} />
    </>
  );
}
