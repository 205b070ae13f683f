import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { collaborationQuery } from '../../features/creator-collaborations/creator-collaborations.queries.js';
import { PieceDraft } from '../../features/creator-drafts/components/PieceDraft.js';
import { BackLink } from '../../shared/ui/BackLink.js';
import { ErrorState } from '../../shared/ui/ErrorState.js';
import { ButtonLink } from '../../shared/ui/links.js';
import { ListSkeleton } from '../../shared/ui/Skeletons.js';

const route = getRouteApi('/c/campaigns/$collaborationId/drafts/$deliverableId');

export default function DraftPage() {
  const { t } = useTranslation('creator-drafts');
  const { collaborationId, deliverableId } = route.useParams();
  const collaboration = useQuery(collaborationQuery(collaborationId));
  const to = { to: '/c/campaigns/$collaborationId', params: { collaborationId } } as const;
  return (
    <>
      <BackLink {...to}>{collaboration.data?.campaign.title ?? t('toCampaign')}</BackLink>
      {collaboration.isPending && <ListSkeleton rows={5} />}
      {collaboration.isError && <ErrorState error={collaboration.error} onRetry={() => void collaboration.refetch()} order={1} />}
      {collaboration.isSuccess && (
        <PieceDraft
          // another piece is another form
          key={deliverableId}
          collaborationId={collaborationId}
          deliverableId={deliverableId}
          brand={collaboration.data.brand.name}
          zone={collaboration.data.terms.timeZone}
          wishes={{ requirements: collaboration.data.terms.requirements, ...collaboration.data.terms.brief }}
          back={
            <ButtonLink {...to} hash="content" variant="default">
              {t('toPost')}
            </ButtonLink>
          }
        />
      )}
    </>
  );
}
