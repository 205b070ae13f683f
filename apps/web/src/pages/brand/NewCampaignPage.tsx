import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { NewCampaignForm } from '../../features/campaigns/components/NewCampaignForm.js';
import { TemplateShelf } from '../../features/campaigns/templates/TemplateShelf.js';
import type { Campaign } from '../../features/campaigns/campaigns.types.js';
import { PageHeader } from '../../shared/ui/PageHeader.js';
import { TextLink } from '../../shared/ui/links.js';

const route = getRouteApi('/b/$brandId/campaigns/new');

export default function NewCampaignPage() {
  const { t } = useTranslation(['campaigns-brief', 'campaigns']);
  const { brandId } = route.useParams();
  const navigate = useNavigate();
  const open = ({ id }: Campaign, step: 'basics' | 'product') =>
    void navigate({ to: '/b/$brandId/campaigns/$campaignId/edit', params: { brandId, campaignId: id }, search: { step }, replace: true });
  return (
    <>
      <PageHeader
        title={t('new.title')}
        description={t('new.lead')}
        back={
          <TextLink to="/b/$brandId/campaigns" params={{ brandId }} size="sm">
            {t('campaigns:wizard.toList')}
          </TextLink>
        }
      />
      <TemplateShelf brandId={brandId} onCreated={(campaign) => open(campaign, 'basics')} />
      <NewCampaignForm brandId={brandId} onCreated={(campaign) => open(campaign, 'product')} />
    </>
  );
}
