import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Question } from '../../features/verification/components/Question.js';
import { queueQuery, verificationQuery } from '../../features/verification/verification.queries.js';
import { BackLink } from '../../shared/ui/BackLink.js';
import { ErrorState } from '../../shared/ui/ErrorState.js';
import { PageHeader } from '../../shared/ui/PageHeader.js';
import { ListSkeleton } from '../../shared/ui/Skeletons.js';

const route = getRouteApi('/staff/verifications/$id');

export default function VerificationPage() {
  const { t } = useTranslation('verification');
  const { id } = route.useParams();
  const navigate = route.useNavigate();
  const verification = useQuery(verificationQuery(id));
  const queue = useInfiniteQuery(queueQuery({ state: 'open' }));

  /** The oldest one that nobody else has. */
  const next = (): void => {
    const free = queue.data?.items.find((item) => item.id !== id && item.owner?.own !== false);
    if (free) void navigate({ to: '/staff/verifications/$id', params: { id: free.id } });
    else void navigate({ to: '/staff/verifications', search: {} });
  };

  return (
    <>
      <PageHeader
        title={verification.data?.creatorName ?? t('title')}
        back={
          <BackLink to="/staff/verifications" search={{}}>
            {t('back')}
          </BackLink>
        }
      />
      {verification.isPending && <ListSkeleton rows={5} />}
      {verification.isError && <ErrorState error={verification.error} onRetry={() => void verification.refetch()} />}
      {verification.isSuccess && <Question key={id} verification={verification.data} onNext={next} />}
    </>
  );
}
