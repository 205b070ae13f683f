import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { campaignQuery } from '../../features/campaigns/campaigns.queries.js';
import { ReportView, type ReportChoices } from '../../features/reporting/components/ReportView.js';
import { useBrandScope } from '../../shared/access/brand-scope.js';
import { hasPermission } from '../../shared/access/can.js';
import { ButtonLink } from '../../shared/ui/links.js';
import { useDocumentTitle } from '../../shared/ui/PageHeader.js';

const route = getRouteApi('/b/$brandId/campaigns/$campaignId/report');
const TO_CONTENT = '/b/$brandId/campaigns/$campaignId/content';

export default function CampaignReportPage() {
  const { t } = useTranslation('reporting');
  const params = route.useParams();
  const search = route.useSearch();
  const navigate = useNavigate();
  const { organisation } = useBrandScope();
  const { data: campaign } = useSuspenseQuery(campaignQuery(params.campaignId));
  useDocumentTitle(`${t('title')} · ${campaign.title}`);

  const choices: ReportChoices = { rate: search.rate ?? 'reach', creators: search.creators, contents: search.contents ?? '-views' };
  // What everybody sees at first is left out of the address.
  const choose = (change: Partial<ReportChoices>): void => {
    const { rate, creators, contents } = { ...choices, ...change };
    void navigate({
      to: '/b/$brandId/campaigns/$campaignId/report',
      params,
      search: {
        ...(rate === 'reach' ? {} : { rate }),
        ...(creators === undefined ? {} : { creators }),
        ...(contents === '-views' ? {} : { contents }),
      },
      replace: true,
      resetScroll: false,
    });
  };

  return (
    <ReportView
      campaignId={campaign.id}
      state={campaign.state}
      zone={campaign.timeZone}
      mayExport={hasPermission(organisation, 'reporting.export')}
      choices={choices}
      onChoose={choose}
      creatorLink={(row, children, className) => (
        <Link to={TO_CONTENT} params={params} search={{ creator: row.creatorId }} className={className}>
          {children}
        </Link>
      )}
      contentLink={(content, children, className) => (
        <Link to={TO_CONTENT} params={params} search={{ content: content.contentId }} className={className}>
          {children}
        </Link>
      )}
      emptyAction={
        <ButtonLink to="/b/$brandId/campaigns/$campaignId/collaborations" params={params} variant="default">
          {t('empty.toCollaborations')}
        </ButtonLink>
      }
    />
  );
}
