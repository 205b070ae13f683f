import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Questions } from '../../features/questions/components/Questions.js';
import { ButtonLink } from '../../shared/ui/links.js';

const route = getRouteApi('/b/$brandId/campaigns/$campaignId/questions');

export default function CampaignQuestionsPage() {
  const { t } = useTranslation('questions');
  const params = route.useParams();
  const { show = 'open' } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Questions
      campaignId={params.campaignId}
      shown={show}
      onShow={(shown) => void navigate({ search: shown === 'open' ? {} : { show: shown }, replace: true })}
      toBrief={
        <ButtonLink to="/b/$brandId/campaigns/$campaignId/brief" params={params} variant="default">
          {t('toBrief')}
        </ButtonLink>
      }
    />
  );
}
