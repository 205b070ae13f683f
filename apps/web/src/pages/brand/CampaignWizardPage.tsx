import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Navigate, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CampaignActions } from '../../features/campaigns/components/CampaignActions.js';
import { CampaignEdit } from '../../features/campaigns/components/CampaignEdit.js';
import { WizardView } from '../../features/campaigns/components/WizardView.js';
import { campaignKeys, campaignQuery } from '../../features/campaigns/campaigns.queries.js';
import { forgetPlace } from '../../features/campaigns/wizard/place.js';
import { useBrandScope } from '../../shared/access/brand-scope.js';
import { hasPermission } from '../../shared/access/can.js';
import { notify } from '../../shared/ui/notify.js';
import { PageHeader } from '../../shared/ui/PageHeader.js';
import { TextLink } from '../../shared/ui/links.js';

const route = getRouteApi('/b/$brandId/campaigns/$campaignId/edit');

export default function CampaignWizardPage() {
  const { t } = useTranslation(['campaigns-brief', 'campaigns']);
  const params = route.useParams();
  const { step } = route.useSearch();
  const { organisation } = useBrandScope();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [opening, setOpening] = useState(0);
  const { data: campaign } = useSuspenseQuery(campaignQuery(params.campaignId));
  const toCampaign = { to: '/b/$brandId/campaigns/$campaignId', params } as const;

  if (!campaign.can.edit) return <Navigate {...toCampaign} replace />;
  const back = (
    <TextLink to="/b/$brandId/campaigns" params={{ brandId: params.brandId }} size="sm">
      {t('campaigns:wizard.toList')}
    </TextLink>
  );
  if (campaign.state !== 'draft') {
    return (
      <>
        <PageHeader
          title={t('edit.title')}
          description={t('edit.lead')}
          back={
            <TextLink {...toCampaign} size="sm">
              {campaign.title}
            </TextLink>
          }
        />
        <CampaignEdit
          key={opening}
          campaign={campaign}
          onSaved={() => {
            void notify({ color: 'green', message: t('edit.saved') });
            void navigate(toCampaign);
          }}
        />
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={campaign.title.trim() || t('campaigns:wizard.untitled')}
        back={back}
        actions={
          <CampaignActions
            campaign={campaign}
            mayWrite={hasPermission(organisation, 'campaigns.write')}
            onDeleted={() => void navigate({ to: '/b/$brandId/campaigns', params: { brandId: params.brandId }, ignoreBlocker: true })}
            onCopied={({ id, brandId }) =>
              void navigate({
                to: '/b/$brandId/campaigns/$campaignId/edit',
                params: { brandId, campaignId: id },
                search: { step: 'basics' },
              })
            }
          />
        }
      />
      <WizardView
        key={`${campaign.id}-${opening}`}
        campaign={campaign}
        step={step}
        onStep={(next, replace = false) =>
          void navigate({ to: '/b/$brandId/campaigns/$campaignId/edit', params, search: { step: next }, replace, resetScroll: false })
        }
        onReload={() => {
          void client.fetchQuery({ ...campaignQuery(campaign.id), staleTime: 0 }).then(() => setOpening((count) => count + 1));
        }}
        onLaunched={(launched) => {
          forgetPlace(launched.id);
          client.setQueryData(campaignKeys.one(launched.id), launched);
          void notify({
            color: 'green',
            title: t(launched.state === 'scheduled' ? 'launch.scheduledTitle' : 'launch.launchedTitle'),
            message: t(launched.state === 'scheduled' ? 'launch.scheduledText' : 'launch.launchedText'),
          });
          void navigate(toCampaign);
        }}
      />
    </>
  );
}
