import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { campaignQuery } from '../../features/campaigns/campaigns.queries.js';
import { DraftsReview } from '../../features/drafts/components/DraftsReview.js';
import { draftsSearch } from '../../features/drafts/drafts.search.js';
import { ButtonLink } from '../../shared/ui/links.js';
import { useDocumentTitle } from '../../shared/ui/PageHeader.js';

const route = getRouteApi('/b/$brandId/campaigns/$campaignId/drafts');

export default function CampaignDraftsPage() {
  const { t } = useTranslation('drafts');
  const params = route.useParams();
  const { show, draft } = draftsSearch(route.useSearch());
  const navigate = route.useNavigate();
  const { data: campaign } = useSuspenseQuery(campaignQuery(params.campaignId));
  useDocumentTitle(`${t('title')} · ${campaign.title}`);
  return (
    <DraftsReview
      campaign={campaign}
      view={show}
      chosen={draft}
      onGo={({ view, draft: id }, newEntry = false) =>
        void navigate({
          search: { ...(view === undefined ? {} : { show: view }), ...(id === undefined ? {} : { draft: id }) },
          replace: !newEntry,
          resetScroll: false,
        })
      }
      toCollaborations={
        <ButtonLink to="/b/$brandId/campaigns/$campaignId/collaborations" params={params} variant="default">
          {t('empty.toCollaborations')}
        </ButtonLink>
      }
    />
  );
}
