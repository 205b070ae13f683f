import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { CampaignActions } from '../../features/campaigns/components/CampaignActions.js';
import { CampaignHeader } from '../../features/campaigns/components/CampaignHeader.js';
import { TabBar, tabLink } from '../../shared/ui/TabBar.js';
import { handOverOf } from '../../features/campaigns/campaigns.format.js';
import { campaignQuery } from '../../features/campaigns/campaigns.queries.js';
import type { Campaign } from '../../features/campaigns/campaigns.types.js';
import { useBrandScope } from '../../shared/access/brand-scope.js';
import { hasPermission } from '../../shared/access/can.js';
import { lazyPart } from '../../shared/ui/lazy-part.js';
import { ListSkeleton } from '../../shared/ui/Skeletons.js';
import { IconArrowRight, IconPencil } from '../../shared/ui/icons.js';
import { ButtonLink, TextLink } from '../../shared/ui/links.js';

import { OpenQuestions } from '../../features/questions/components/OpenQuestions.js';
import { ChangeOffer } from './ChangeOffer.js';

const WaitingDrafts = lazyPart(async () => (await import('../../features/drafts/components/WaitingDrafts.js')).WaitingDrafts, 'drafts');

const route = getRouteApi('/b/$brandId/campaigns/$campaignId');

const TABS = [
  { key: 'overview', to: '/b/$brandId/campaigns/$campaignId', needs: null },
  { key: 'applications', to: '/b/$brandId/campaigns/$campaignId/applications', needs: 'applications.read' },
  { key: 'questions', to: '/b/$brandId/campaigns/$campaignId/questions', needs: null },
  { key: 'collaborations', to: '/b/$brandId/campaigns/$campaignId/collaborations', needs: 'collaborations.read' },
  { key: 'drafts', to: '/b/$brandId/campaigns/$campaignId/drafts', needs: 'content-sync.read' },
  { key: 'content', to: '/b/$brandId/campaigns/$campaignId/content', needs: 'content-sync.read' },
  { key: 'chat', to: '/b/$brandId/campaigns/$campaignId/chat', needs: 'chat.read' },
  { key: 'report', to: '/b/$brandId/campaigns/$campaignId/report', needs: 'reporting.read' },
  { key: 'brief', to: '/b/$brandId/campaigns/$campaignId/brief', needs: null },
  { key: 'history', to: '/b/$brandId/campaigns/$campaignId/history', needs: null },
] as const;

/** Where the obvious next act of a state happens. */
const NEXT_PAGE = {
  application: 'applications',
  running: 'applications',
  preparation: 'collaborations',
  active: 'collaborations',
  closing: 'collaborations',
  completed: 'report',
} as const;

/** What the button to it says: in preparation by what is to be handed over. */
function primaryOf(campaign: Campaign, state: keyof typeof NEXT_PAGE) {
  if (state !== 'preparation') return state;
  const handOver = handOverOf(campaign);
  return handOver === 'ship' || handOver === 'voucher' || handOver === 'access' ? handOver : 'active';
}

export default function CampaignPage() {
  const { t } = useTranslation('campaigns');
  const params = route.useParams();
  const navigate = useNavigate();
  const { organisation } = useBrandScope();
  const { data: campaign } = useSuspenseQuery(campaignQuery(params.campaignId));
  const toList = { to: '/b/$brandId/campaigns', params: { brandId: params.brandId } } as const;
  const tabs = TABS.filter(({ needs }) => needs === null || hasPermission(organisation, needs)).filter(
    ({ key }) => key !== 'drafts' || campaign.drafts,
  );

  return (
    <>
      <CampaignHeader
        campaign={campaign}
        back={
          <TextLink {...toList} size="sm">
            {t('wizard.toList')}
          </TextLink>
        }
        actions={
          <>
            {campaign.state !== 'draft' && campaign.can.edit && (
              <ButtonLink
                to="/b/$brandId/campaigns/$campaignId/edit"
                params={params}
                variant="default"
                leftSection={<IconPencil size={16} />}
              >
                {t('act.edit')}
              </ButtonLink>
            )}
            <ChangeOffer campaign={campaign} />
            <CampaignActions
              campaign={campaign}
              mayWrite={hasPermission(organisation, 'campaigns.write')}
              onDeleted={() => void navigate(toList)}
              onCopied={({ id, brandId }) =>
                void navigate({
                  to: '/b/$brandId/campaigns/$campaignId/edit',
                  params: { brandId, campaignId: id },
                  search: { step: 'basics' },
                })
              }
            />
            <PrimaryAction campaign={campaign} params={params} reachable={tabs.map(({ key }) => key)} />
          </>
        }
      />
      {campaign.state === 'draft' ? null : (
        <TabBar label={t('tabs.label')}>
          {tabs.map(({ key, to }) => (
            <li key={key}>
              <Link to={to} params={params} className={tabLink} activeOptions={{ exact: key === 'overview' }}>
                {t(`tabs.${key}`)}
                {key === 'questions' && <OpenQuestions campaignId={campaign.id} />}
                {key === 'drafts' && (
                  <Suspense>
                    <WaitingDrafts campaignId={campaign.id} />
                  </Suspense>
                )}
              </Link>
            </li>
          ))}
        </TabBar>
      )}
      <Suspense fallback={<ListSkeleton />}>
        <Outlet />
      </Suspense>
    </>
  );
}

function PrimaryAction({
  campaign,
  params,
  reachable,
}: {
  campaign: Campaign;
  params: { brandId: string; campaignId: string };
  reachable: readonly string[];
}) {
  const { t } = useTranslation('campaigns');
  const here = useLocation({ select: ({ pathname }) => pathname.split('/').at(-1) });
  if (campaign.state === 'draft') {
    return campaign.can.edit ? (
      <ButtonLink to="/b/$brandId/campaigns/$campaignId/edit" params={params} rightSection={<IconArrowRight size={16} />}>
        {t('act.continue')}
      </ButtonLink>
    ) : null;
  }
  const state = campaign.state;
  if (!(state in NEXT_PAGE)) return null;
  const page = NEXT_PAGE[state as keyof typeof NEXT_PAGE];
  if (!reachable.includes(page) || here === page) return null;
  return (
    <ButtonLink to={`/b/$brandId/campaigns/$campaignId/${page}`} params={params} rightSection={<IconArrowRight size={16} />}>
      {t(`primary.${primaryOf(campaign, state as keyof typeof NEXT_PAGE)}`)}
    </ButtonLink>
  );
}
