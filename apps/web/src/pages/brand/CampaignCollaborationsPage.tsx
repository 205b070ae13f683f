import { ActionIcon, Button, Indicator } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { campaignQuery } from '../../features/campaigns/campaigns.queries.js';
import { broadcastMutation } from '../../features/chat/broadcast.queries.js';
import { threadsQuery } from '../../features/chat/chat.queries.js';
import type { Traces } from '../../features/collaborations/collaborations.format.js';
import type { CollaborationRow } from '../../features/collaborations/collaborations.types.js';
import { CollaborationsBoard, type BoardParts } from '../../features/collaborations/components/CollaborationsBoard.js';
import { AddressCell } from '../../features/shipping/components/AddressCell.js';
import { DownloadAddresses } from '../../features/shipping/components/DownloadAddresses.js';
import { HandOverBadge } from '../../features/shipping/components/HandOverBadge.js';
import { HandOverSection } from '../../features/shipping/components/HandOverSection.js';
import { ParcelBadge } from '../../features/shipping/components/ParcelBadge.js';
import { ParcelSection } from '../../features/shipping/components/ParcelSection.js';
import { fitsFilter } from '../../features/shipping/shipping.format.js';
import { addressesQuery, shipmentsQuery } from '../../features/shipping/shipping.queries.js';
import type { Shipment } from '../../features/shipping/shipping.types.js';
import { useBrandScope } from '../../shared/access/brand-scope.js';
import { hasPermission } from '../../shared/access/can.js';
import { IconChat, IconEye, IconEyeOff, IconParcel } from '../../shared/ui/icons.js';
import { lazyPart } from '../../shared/ui/lazy-part.js';
import { ButtonLink, TextLink } from '../../shared/ui/links.js';
import { notify } from '../../shared/ui/notify.js';

const MessageDialog = lazy(() => import('../../features/collaborations/components/MessageDialog.js'));
const ShipDialog = lazy(() => import('../../features/shipping/components/ShipDialog.js'));

const RatingsSection = lazyPart(
  async () => (await import('../../features/ratings/components/RatingsSection.js')).RatingsSection,
  'ratings',
);
const CollaborationDrafts = lazyPart(
  async () => (await import('../../features/drafts/components/CollaborationDrafts.js')).CollaborationDrafts,
  'drafts',
  'draft',
);

const route = getRouteApi('/b/$brandId/campaigns/$campaignId/collaborations');

export default function CampaignCollaborationsPage() {
  const { t } = useTranslation('collaborations');
  const shipping = useTranslation('shipping').t;
  const params = route.useParams();
  const { collaboration, ...filter } = route.useSearch();
  const navigate = useNavigate();
  const { organisation } = useBrandScope();
  const { data: campaign } = useSuspenseQuery(campaignQuery(params.campaignId));
  const parcels = campaign.product?.handOver === 'ship';
  const handOver = campaign.product?.handOver;
  const given = handOver === 'voucher' || handOver === 'access' ? handOver : null;
  const shipments = useQuery({ ...shipmentsQuery(campaign.id), enabled: parcels || given !== null }).data;
  const threads = useThreads(campaign.id, hasPermission(organisation, 'chat.read'));
  const mayReadAddresses = parcels && hasPermission(organisation, 'shipping.read-addresses');
  const [showAddresses, setShowAddresses] = useState(false);
  const addresses = useQuery({ ...addressesQuery(campaign.id), enabled: showAddresses && mayReadAddresses });
  const [toShip, setToShip] = useState<{ parcels: readonly Shipment[]; leftOut: number; clear: () => void } | null>(null);
  const [toMessage, setToMessage] = useState<{ rows: readonly CollaborationRow[]; clear: () => void } | null>(null);
  const mayWriteChat = hasPermission(organisation, 'chat.write') && threads.size > 0;
  const client = useQueryClient();
  const broadcast = useMutation(broadcastMutation(client, campaign.id));
  const message = async (text: string): Promise<void> => {
    const collaborationIds = toMessage?.rows.map(({ id }) => id) ?? [];
    const { count, skipped } = await broadcast.mutateAsync({ text, collaborationIds });
    const left = skipped.length === 0 ? '' : t('message.skipped', { count: skipped.length });
    void notify({ color: 'green', title: t('message.sent', { count }), message: left });
    toMessage?.clear();
  };
  const go = useCallback(
    (search: ReturnType<typeof route.useSearch>) =>
      void navigate({ to: '/b/$brandId/campaigns/$campaignId/collaborations', params, search, replace: true, resetScroll: false }),
    [navigate, params],
  );

  const ship = useCallback(
    (rows: readonly { id: string }[], clear: () => void) => {
      const ready = rows.flatMap(({ id }) => shipments?.get(id) ?? []).filter(({ can }) => can.ship === true);
      if (ready.length > 0) setToShip({ parcels: ready, leftOut: rows.length - ready.length, clear });
    },
    [shipments],
  );

  const fitsParcel = useCallback<BoardParts['fitsParcel']>((id, choice) => fitsFilter(shipments?.get(id), choice), [shipments]);
  const chat = { to: '/b/$brandId/campaigns/$campaignId/chat', params } as const;

  const parts: BoardParts = {
    parcels,
    handOverColumn: parcels ? t('column.parcel') : given === null ? null : shipping('handOver.column'),
    tall: showAddresses && addresses.data !== undefined,
    fitsParcel,
    traces: (id) => tracesOf(shipments?.get(id), threads.get(id)),
    parcelCell: (row) => {
      const shipment = shipments?.get(row.id);
      if (given !== null) return shipment && <HandOverBadge shipment={shipment} />;
      return (
        shipment && (
          <>
            <ParcelBadge state={shipment.state} />
            <AddressCell shipment={shipment} row={showAddresses ? addresses.data?.get(row.id) : undefined} />
          </>
        )
      );
    },
    chatCell: (row) => {
      const thread = threads.get(row.id);
      if (thread === undefined) return null;
      const label = t('row.chat', { name: row.creator.name });
      return (
        <Indicator disabled={thread.unread === 0} label={thread.unread} size={16} color="red" offset={4}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={thread.unread > 0 ? `${label}, ${t('row.unread', { count: thread.unread })}` : label}
            renderRoot={(root) => <Link {...root} {...chat} search={{ thread: thread.id }} />}
          >
            <IconChat />
          </ActionIcon>
        </Indicator>
      );
    },
    bulk: (rows, clear) => {
      const count = rows.filter(({ id }) => shipments?.get(id)?.can.ship === true).length;
      const [only] = rows;
      const thread = rows.length === 1 && only ? threads.get(only.id) : undefined;
      return (
        <>
          {count > 0 && (
            <Button size="compact-sm" leftSection={<IconParcel size={14} />} onClick={() => ship(rows, clear)}>
              {shipping('ship.action')} ({count})
            </Button>
          )}
          {thread ? (
            <ButtonLink size="compact-sm" variant="default" leftSection={<IconChat size={14} />} {...chat} search={{ thread: thread.id }}>
              {t('bulk.message')}
            </ButtonLink>
          ) : (
            mayWriteChat && (
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<IconChat size={14} />}
                onClick={() => setToMessage({ rows, clear })}
              >
                {t('bulk.message')}
              </Button>
            )
          )}
        </>
      );
    },
    actions: mayReadAddresses && (
      <>
        <Button
          variant="default"
          leftSection={showAddresses ? <IconEyeOff size={16} /> : <IconEye size={16} />}
          loading={addresses.isFetching}
          title={shipping('address.logged')}
          onClick={() => setShowAddresses(!showAddresses)}
        >
          {showAddresses ? shipping('address.hide') : shipping('address.show')}
        </Button>
        <DownloadAddresses campaignId={campaign.id} />
      </>
    ),
    drawerLinks: (row) => {
      const thread = threads.get(row.id);
      return (
        <>
          {thread && (
            <TextLink {...chat} search={{ thread: thread.id }} size="sm">
              {t('drawer.chat')}
            </TextLink>
          )}
          {hasPermission(organisation, 'applications.read') && (
            <TextLink
              to="/b/$brandId/campaigns/$campaignId/applications"
              params={params}
              search={{ state: 'all', application: row.applicationId }}
              size="sm"
            >
              {t('drawer.application')}
            </TextLink>
          )}
        </>
      );
    },
    drawerDrafts: (id) => (
      <Suspense>
        <CollaborationDrafts
          collaborationId={id}
          zone={campaign.timeZone}
          link={(draft, children, className, label) => (
            <Link
              to="/b/$brandId/campaigns/$campaignId/drafts"
              params={params}
              search={{ draft: draft.id }}
              className={className}
              aria-label={label}
            >
              {children}
            </Link>
          )}
        />
      </Suspense>
    ),
    drawerRatings: (id) => (
      <Suspense>
        <RatingsSection collaborationId={id} side="brand" zone={campaign.timeZone} />
      </Suspense>
    ),
    drawerParcel: (id) => {
      const shipment = shipments?.get(id);
      if (shipment && given !== null) return <HandOverSection shipment={shipment} handOver={given} zone={campaign.timeZone} />;
      return (
        shipment && (
          <ParcelSection
            shipment={shipment}
            zone={campaign.timeZone}
            mayReadAddresses={mayReadAddresses}
            onShip={() => ship([{ id }], () => undefined)}
          />
        )
      );
    },
  };

  return (
    <>
      <CollaborationsBoard
        campaign={campaign}
        filter={filter}
        opened={collaboration}
        onFilter={(next) => go(next)}
        onOpen={(id) => go({ ...filter, collaboration: id })}
        mayWrite={hasPermission(organisation, 'collaborations.write')}
        parts={parts}
        links={{
          applications: (
            <ButtonLink to="/b/$brandId/campaigns/$campaignId/applications" params={params}>
              {t('empty.toApplications')}
            </ButtonLink>
          ),
          brief: (
            <ButtonLink to="/b/$brandId/campaigns/$campaignId/brief" params={params} variant="default">
              {t('empty.toBrief')}
            </ButtonLink>
          ),
        }}
      />
      <Suspense>
        {toMessage !== null && <MessageDialog rows={toMessage.rows} onSend={message} onClose={() => setToMessage(null)} />}
        {toShip !== null && (
          <ShipDialog
            campaignId={campaign.id}
            shipments={toShip.parcels}
            leftOut={toShip.leftOut}
            currency={campaign.product?.retailValue?.currency ?? 'EUR'}
            onClose={() => setToShip(null)}
            onShipped={toShip.clear}
          />
        )}
      </Suspense>
    </>
  );
}

/** Every thread of the campaign by its collaboration; further pages are read by themselves. */
function useThreads(campaignId: string, enabled: boolean) {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    ...threadsQuery({ campaignId, side: 'brand' }),
    enabled,
  });
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return useMemo(() => new Map(data?.map((thread) => [thread.collaborationId, thread])), [data]);
}

function tracesOf(shipment: Shipment | undefined, thread: { lastMessage: Traces['message'] } | undefined): Traces {
  return {
    addressConfirmedAt: shipment?.addressConfirmedAt ?? null,
    sentAt: shipment?.sentAt ?? null,
    receivedAt: shipment?.receivedAt ?? null,
    message: thread?.lastMessage ?? null,
  };
}
