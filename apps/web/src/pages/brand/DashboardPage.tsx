import { Card, Skeleton, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rowsOf } from '../../features/campaigns/campaigns.queries.js';
import { CampaignShelf, shelfQuery } from '../../features/campaigns/components/CampaignShelf.js';
import { Today } from '../../features/campaigns/components/Today.js';
import { useNewCampaignCommand } from '../../features/campaigns/components/use-new-campaign-command.js';
import { useBrandScope } from '../../shared/access/brand-scope.js';
import { hasPermission } from '../../shared/access/can.js';
import { EmptyState } from '../../shared/ui/EmptyState.js';
import { ErrorState } from '../../shared/ui/ErrorState.js';
import { IconPlus } from '../../shared/ui/icons.js';
import { ButtonLink } from '../../shared/ui/links.js';
import { PageHeader } from '../../shared/ui/PageHeader.js';
import { lazyPart } from '../../shared/ui/lazy-part.js';
import classes from './DashboardPage.module.css';

const DueTasks = lazyPart(async () => (await import('../../features/relationships/components/DueTasks.js')).DueTasks, 'relationships');

const CONTENT = ['preparation', 'active', 'closing'] as const;
const OPEN = ['application', 'running', 'paused'] as const;
const SHOWN = 6;

export default function DashboardPage() {
  const { t } = useTranslation('campaigns');
  const { brand, organisation } = useBrandScope();
  const mayWrite = hasPermission(organisation, 'campaigns.write');
  useNewCampaignCommand(brand.id, mayWrite);
  const content = useInfiniteQuery(shelfQuery(brand.id, CONTENT, SHOWN));
  const open = useInfiniteQuery(shelfQuery(brand.id, OPEN, SHOWN));
  const rows = [...rowsOf(open.data?.pages).rows, ...rowsOf(content.data?.pages).rows];
  const failed = content.error ?? open.error;
  const loaded = content.isSuccess && open.isSuccess;
  const shelf = { brandId: brand.id, mayWrite };
  const create = mayWrite && (
    <ButtonLink to="/b/$brandId/campaigns/new" params={{ brandId: brand.id }} leftSection={<IconPlus size={16} />}>
      {t('list.new')}
    </ButtonLink>
  );
  const [due, setDue] = useState(0);
  const nothingRuns = loaded && rows.length === 0;

  return (
    <>
      <PageHeader title={t('dashboard.title')} description={t('dashboard.lead')} actions={create} />
      <div className={classes.layout}>
        <div className={classes.main}>
          <section aria-labelledby="today">
            <Title order={2} id="today" mb={10}>
              {t('dashboard.today')}
            </Title>
            {hasPermission(organisation, 'creators.read') && (
              <Suspense>
                <DueTasks brandId={brand.id} onCount={setDue} />
              </Suspense>
            )}
            {failed !== null && rows.length === 0 ? (
              <ErrorState error={failed} onRetry={() => void Promise.all([content.refetch(), open.refetch()])} />
            ) : !loaded ? (
              <Skeleton height={132} radius="lg" />
            ) : (
              <Today
                rows={rows}
                sees={{
                  applications: hasPermission(organisation, 'applications.read'),
                  collaborations: hasPermission(organisation, 'collaborations.read'),
                  contents: hasPermission(organisation, 'content-sync.read'),
                }}
                empty={
                  due === 0 && (
                    <Card padding="xs">
                      <EmptyState
                        order={3}
                        illustration={nothingRuns ? 'campaign' : 'done'}
                        title={t(nothingRuns ? 'dashboard.nothingRuns' : 'dashboard.nothingToDo')}
                        text={t(nothingRuns ? 'dashboard.nothingRunsText' : 'dashboard.nothingToDoText')}
                        action={nothingRuns ? create : undefined}
                      />
                    </Card>
                  )
                }
              />
            )}
          </section>
          <CampaignShelf {...shelf} title={t('dashboard.content')} states={CONTENT} limit={SHOWN} />
          <CampaignShelf {...shelf} title={t('dashboard.open')} states={OPEN} limit={SHOWN} />
        </div>
        <div className={classes.side}>
          <CampaignShelf
            {...shelf}
            small
            title={t('dashboard.drafts')}
            states={['draft', 'scheduled']}
            limit={5}
            empty={<p className={classes.none}>{t('dashboard.noDrafts')}</p>}
          />
          <CampaignShelf
            {...shelf}
            small
            title={t('dashboard.completed')}
            states={['completed', 'cancelled']}
            limit={5}
            empty={<p className={classes.none}>{t('dashboard.noCompleted')}</p>}
          />
        </div>
      </div>
    </>
  );
}
