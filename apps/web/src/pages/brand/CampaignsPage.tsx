import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Card } from '@mantine/core';
import { campaignsQuery, rowsOf } from '../../features/campaigns/campaigns.queries.js';
import { CampaignBoard } from '../../features/campaigns/components/CampaignBoard.js';
import { CampaignFilters, type ListView } from '../../features/campaigns/components/CampaignFilters.js';
import { useNewCampaignCommand } from '../../features/campaigns/components/use-new-campaign-command.js';
import { useBrandScope } from '../../shared/access/brand-scope.js';
import { hasPermission } from '../../shared/access/can.js';
import { EmptyState } from '../../shared/ui/EmptyState.js';
import { IconPlus } from '../../shared/ui/icons.js';
import { ButtonLink } from '../../shared/ui/links.js';
import { PageHeader } from '../../shared/ui/PageHeader.js';
import { ListSkeleton } from '../../shared/ui/Skeletons.js';

const CampaignTable = lazy(() => import('../../features/campaigns/components/CampaignTable.js'));

const route = getRouteApi('/b/$brandId/campaigns');

export default function CampaignsPage() {
  const { t } = useTranslation('campaigns');
  const search = route.useSearch();
  const navigate = useNavigate();
  const { brand, organisation } = useBrandScope();
  const mayWrite = hasPermission(organisation, 'campaigns.write');
  useNewCampaignCommand(brand.id, mayWrite);
  const { view, ...filter } = search;
  const filtered = Object.entries(filter).some(([key, value]) => key !== 'sort' && value !== undefined);
  // Whether there is anything at all: only then board and filters make sense.
  const all = useInfiniteQuery({ ...campaignsQuery(brand.id, {}, 1), enabled: !filtered });
  const nothing = !filtered && all.isSuccess && rowsOf(all.data.pages).rows.length === 0;
  const params = { brandId: brand.id };

  const change = (changes: Partial<ListView>): void =>
    void navigate({ to: '/b/$brandId/campaigns', params, search: clean({ ...search, ...changes }), replace: true, resetScroll: false });
  const create = mayWrite && (
    <ButtonLink to="/b/$brandId/campaigns/new" params={params} leftSection={<IconPlus size={16} />}>
      {t('list.new')}
    </ButtonLink>
  );

  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} actions={create} />
      {nothing ? (
        <Card>
          <EmptyState
            illustration="campaign"
            title={t('list.empty')}
            text={mayWrite ? t('list.emptyText') : t('list.emptyReadOnly')}
            action={create}
          />
        </Card>
      ) : (
        <>
          <CampaignFilters value={search} onChange={change} />
          {view === 'table' ? (
            <Suspense fallback={<ListSkeleton />}>
              <CampaignTable
                brandId={brand.id}
                filter={filter}
                mayWrite={mayWrite}
                onSort={(sort) => change({ sort: sort === '-createdAt' ? undefined : sort })}
                onOpen={(row) =>
                  void navigate(
                    row.state === 'draft' && mayWrite
                      ? { to: '/b/$brandId/campaigns/$campaignId/edit', params: { ...params, campaignId: row.id } }
                      : { to: '/b/$brandId/campaigns/$campaignId', params: { ...params, campaignId: row.id } },
                  )
                }
                empty={
                  <Card>
                    <EmptyState
                      illustration="discover"
                      title={t('list.nothingFits')}
                      text={t('list.nothingFitsText')}
                      action={
                        <Button
                          variant="default"
                          onClick={() =>
                            change({
                              state: undefined,
                              type: undefined,
                              timing: undefined,
                              format: undefined,
                              q: undefined,
                              archived: undefined,
                            })
                          }
                        >
                          {t('filters.clear')}
                        </Button>
                      }
                    />
                  </Card>
                }
              />
            </Suspense>
          ) : (
            <CampaignBoard brandId={brand.id} filter={filter} mayWrite={mayWrite} />
          )}
        </>
      )}
    </>
  );
}

/** An address without empty parts. */
function clean({ view, state, type, timing, format, q, sort, archived }: ListView) {
  return {
    ...(view === 'table' ? { view } : {}),
    ...(state === undefined ? {} : { state }),
    ...(type === undefined ? {} : { type }),
    ...(timing === undefined ? {} : { timing }),
    ...(format === undefined ? {} : { format }),
    ...(q === undefined ? {} : { q }),
    ...(sort === '-launchedAt' ? { sort } : {}),
    ...(archived === true ? { archived } : {}),
  };
}
