import { Card, Stack } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { ApplicationCard } from '../../features/creator-applications/components/ApplicationCard.js';
import { CreditsLine } from '../../features/creator-applications/components/CreditsLine.js';
import { applicationsQuery } from '../../features/creator-applications/creator-applications.queries.js';
import type { ApplicationState } from '../../features/creator-applications/creator-applications.types.js';
import { CollaborationCard } from '../../features/creator-collaborations/components/CollaborationCard.js';
import { Stepper } from '../../features/creator-collaborations/components/Stepper.js';
import { OVER, RUNNING } from '../../features/creator-collaborations/creator-collaborations.format.js';
import { collaborationsQuery } from '../../features/creator-collaborations/creator-collaborations.queries.js';
import { APPLIED_STAGES } from '../../features/creator-collaborations/next-step.js';
import { Choice } from '../../shared/ui/Choice.js';
import { EmptyState } from '../../shared/ui/EmptyState.js';
import { ErrorState } from '../../shared/ui/ErrorState.js';
import { ButtonLink } from '../../shared/ui/links.js';
import { NextPage } from '../../shared/ui/NextPage.js';
import { PageHeader } from '../../shared/ui/PageHeader.js';
import { lazyPart } from '../../shared/ui/lazy-part.js';
import { ListSkeleton } from '../../shared/ui/Skeletons.js';
import classes from './MyCampaignsPage.module.css';
import { NextStep } from './NextStep.js';

const route = getRouteApi('/c/campaigns');
const AmendmentBanners = lazyPart(
  async () => (await import('../../features/amendments/components/AmendmentBanner.js')).AmendmentBanners,
  'amendments',
);

const OPEN_APPLICATIONS: readonly ApplicationState[] = ['applied', 'accepted', 'waitlisted'];
const OLD_APPLICATIONS: readonly ApplicationState[] = ['declined', 'withdrawn', 'closed'];

export default function MyCampaignsPage() {
  const { t } = useTranslation('creator-collaborations');
  const { t: shell } = useTranslation('shell');
  const { show } = route.useSearch();
  const navigate = route.useNavigate();
  const done = show === 'done';
  const collaborations = useInfiniteQuery(collaborationsQuery(done ? OVER : RUNNING));
  const applications = useInfiniteQuery(applicationsQuery(done ? OLD_APPLICATIONS : OPEN_APPLICATIONS));
  const running = collaborations.data?.pages.flatMap((page) => page.items) ?? [];
  const applied = applications.data?.pages.flatMap((page) => page.items) ?? [];
  const error = collaborations.error ?? applications.error;
  const loading = collaborations.isPending || applications.isPending;

  return (
    <>
      <PageHeader title={shell('myCampaigns.title')} description={shell('myCampaigns.lead')} />
      <Choice<'open' | 'done'>
        aria-label={t('tabs')}
        wide
        value={done ? 'done' : 'open'}
        onChange={(value) =>
          void navigate({ to: '/c/campaigns', search: value === 'done' ? { show: 'done' as const } : {}, replace: true })
        }
        options={[
          { value: 'open', label: t('openTab') },
          { value: 'done', label: t('done') },
        ]}
      />
      {!done && (
        <Suspense>
          <AmendmentBanners />
        </Suspense>
      )}
      {error !== null && <ErrorState error={error} onRetry={() => void Promise.all([collaborations.refetch(), applications.refetch()])} />}
      {loading && error === null && <ListSkeleton rows={4} />}
      {!loading && running.length === 0 && applied.length === 0 && error === null && (
        <Card>
          {done ? (
            <EmptyState
              illustration="campaign"
              title={t('nothingDone')}
              text={t('nothingDoneText')}
              action={
                <ButtonLink to="/c/campaigns" variant="default">
                  {t('toOpen')}
                </ButtonLink>
              }
            />
          ) : (
            <EmptyState
              illustration="campaign"
              title={shell('myCampaigns.empty')}
              text={shell('myCampaigns.emptyText')}
              action={<ButtonLink to="/c/discover">{shell('myCampaigns.toDiscover')}</ButtonLink>}
            />
          )}
        </Card>
      )}
      {running.length > 0 && (
        <section className={classes.part}>
          <h2 className={classes.heading}>{t(done ? 'done' : 'running')}</h2>
          <Stack gap="md">
            {running.map((collaboration) => (
              <CollaborationCard key={collaboration.id} collaboration={collaboration}>
                {done ? undefined : <NextStep collaborationId={collaboration.id} />}
              </CollaborationCard>
            ))}
          </Stack>
          <NextPage query={collaborations} />
        </section>
      )}
      {applied.length > 0 && (
        <section className={classes.part}>
          <h2 className={classes.heading}>{t('applications')}</h2>
          <Stack gap="md">
            {applied.map((application) => (
              <ApplicationCard key={application.id} application={application}>
                {!done && <Stepper stages={APPLIED_STAGES} video={application.campaign.type === 'ugc'} />}
              </ApplicationCard>
            ))}
          </Stack>
          <NextPage query={applications} />
          {!done && <CreditsLine />}
        </section>
      )}
    </>
  );
}
