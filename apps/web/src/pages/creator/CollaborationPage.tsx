import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { threadOfCollaborationQuery } from '../../features/chat/chat.queries.js';
import { EventPart } from '../../features/creator-campaigns/components/EventPart.js';
import { CollaborationBadge } from '../../features/creator-collaborations/components/CollaborationCard.js';
import { Deadlines } from '../../features/creator-collaborations/components/Deadlines.js';
import { LeaveButton } from '../../features/creator-collaborations/components/LeaveButton.js';
import { Stepper } from '../../features/creator-collaborations/components/Stepper.js';
import { collaborationQuery } from '../../features/creator-collaborations/creator-collaborations.queries.js';
import type { Collaboration } from '../../features/creator-collaborations/creator-collaborations.types.js';
import { stagesOf } from '../../features/creator-collaborations/next-step.js';
import { ContentChecklist } from '../../features/creator-content-sync/components/ContentChecklist.js';
import { HandOverCard } from '../../features/creator-shipping/components/HandOverCard.js';
import { ParcelCard } from '../../features/creator-shipping/components/ParcelCard.js';
import { shipmentQuery } from '../../features/creator-shipping/creator-shipping.queries.js';
import { BackLink } from '../../shared/ui/BackLink.js';
import { ErrorState } from '../../shared/ui/ErrorState.js';
import { IconChat } from '../../shared/ui/icons.js';
import { InitialsMark } from '../../shared/ui/InitialsMark.js';
import { ButtonLink } from '../../shared/ui/links.js';
import { useDocumentTitle } from '../../shared/ui/PageHeader.js';
import { lazyPart } from '../../shared/ui/lazy-part.js';
import { ListSkeleton } from '../../shared/ui/Skeletons.js';
import classes from './CollaborationPage.module.css';
import { NextStep } from './NextStep.js';
import { AgreedTerms } from './AgreedTerms.js';

const AddressDrawer = lazy(() => import('./AddressDrawer.js'));
const route = getRouteApi('/c/campaigns/$collaborationId');
const RatingsSection = lazyPart(
  async () => (await import('../../features/ratings/components/RatingsSection.js')).RatingsSection,
  'ratings',
);
const AmendmentBanners = lazyPart(
  async () => (await import('../../features/amendments/components/AmendmentBanner.js')).AmendmentBanners,
  'amendments',
);

const DraftsCard = lazyPart(
  async () => (await import('../../features/creator-drafts/components/DraftsCard.js')).DraftsCard,
  'creator-drafts',
  'draft',
);

/** What the creator gets from the brand in the hand. */
const HANDED_OVER: ReadonlySet<string> = new Set(['ship', 'voucher', 'access']);

export default function CollaborationPage() {
  const { t } = useTranslation('creator-collaborations');
  const { collaborationId } = route.useParams();
  const collaboration = useQuery(collaborationQuery(collaborationId));
  useDocumentTitle(collaboration.data?.campaign.title ?? t('back'));
  return (
    <>
      <BackLink to="/c/campaigns">{t('back')}</BackLink>
      {collaboration.isPending && <ListSkeleton rows={5} />}
      {collaboration.isError && <ErrorState error={collaboration.error} onRetry={() => void collaboration.refetch()} order={1} />}
      {collaboration.isSuccess && <Loaded collaboration={collaboration.data} />}
    </>
  );
}

function Loaded({ collaboration }: { collaboration: Collaboration }) {
  const { t } = useTranslation('creator-collaborations');
  const { id, campaign, brand, terms, state } = collaboration;
  const zone = terms.timeZone;
  const shipment = useQuery({ ...shipmentQuery(id), enabled: HANDED_OVER.has(collaboration.handOver) });
  const thread = useQuery(threadOfCollaborationQuery(id));
  const [address, setAddress] = useState(false);
  const content = campaign.type !== 'ugc' && (
    <ContentChecklist
      collaborationId={id}
      pieces={collaboration.deliverableList}
      open={state === 'active' || state === 'overdue'}
      zone={zone}
    />
  );
  const posting = collaboration.windowStartsAt !== null;

  return (
    <Stack gap="lg">
      <header>
        <div className={classes.brand}>
          <InitialsMark name={brand.name} imageUrl={brand.logoUrl} size={28} />
          {brand.name}
          <CollaborationBadge state={state} video={campaign.type === 'ugc'} size="sm" />
        </div>
        <h1 className={classes.title}>{campaign.title}</h1>
      </header>
      <Suspense>
        <AmendmentBanners campaignId={campaign.id} />
      </Suspense>
      <Stepper stages={stagesOf(collaboration)} video={campaign.type === 'ugc'} />
      <NextStep
        collaborationId={id}
        onLook={() =>
          document.getElementById(campaign.type === 'ugc' ? 'terms' : 'content')?.scrollIntoView({ behavior: 'smooth', block: 'start' })
        }
      />
      {thread.isSuccess && (
        <ButtonLink to="/c/chat/$threadId" params={{ threadId: thread.data.id }} variant="default" leftSection={<IconChat size={18} />}>
          {t('chat', { brand: brand.name })}
        </ButtonLink>
      )}
      {collaboration.event && <EventPart event={collaboration.event} zone={zone} />}
      {shipment.data && <HandOverCard shipment={shipment.data} zone={zone} />}
      {terms.drafts === true && (
        <Suspense fallback={<Skeleton height={200} radius="lg" />}>
          <DraftsCard
            collaborationId={id}
            zone={zone}
            link={(deliverableId, children, className) => (
              <Link
                to="/c/campaigns/$collaborationId/drafts/$deliverableId"
                params={{ collaborationId: id, deliverableId }}
                className={className}
              >
                {children}
              </Link>
            )}
          />
        </Suspense>
      )}
      {/* What counts now comes first: before posting the parcel, afterwards the content. */}
      {posting && content}
      {shipment.data && <ParcelCard shipment={shipment.data} zone={zone} onAddress={() => setAddress(true)} />}
      {!posting && content}
      <Suspense>{collaboration.endedAt !== null && <RatingsSection collaborationId={id} side="creator" zone={zone} />}</Suspense>
      <Deadlines collaboration={collaboration} />
      <div id="terms">
        <AgreedTerms collaboration={collaboration} />
      </div>
      <LeaveButton collaboration={collaboration} />
      {address && shipment.data && (
        <Suspense>
          <AddressDrawer shipment={shipment.data} onClose={() => setAddress(false)} />
        </Suspense>
      )}
    </Stack>
  );
}
