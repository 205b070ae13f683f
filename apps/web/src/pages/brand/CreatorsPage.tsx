import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { AddToGroup } from '../../features/groups/components/AddToGroup.js';
import { AddToTarget, GroupTarget } from '../../features/groups/components/GroupTarget.js';
import { FavouriteHeart } from '../../features/groups/components/FavouriteHeart.js';
import { CreatorSearch } from '../../features/network/components/CreatorSearch.js';
import { filterOf, readView } from '../../features/network/network.filter.js';
import { bodyOf } from '../../features/network/network.queries.js';
import type { NetworkCreator } from '../../features/network/network.types.js';
import { useBrandScope } from '../../shared/access/brand-scope.js';
import { hasPermission } from '../../shared/access/can.js';
import { TextLink } from '../../shared/ui/links.js';
import { PageHeader } from '../../shared/ui/PageHeader.js';
import { CreatorActions, Envelope } from './CreatorActions.js';
import { CreatorTabs } from './CreatorTabs.js';

const route = getRouteApi('/b/$brandId/creators');

export default function CreatorsPage() {
  const { t } = useTranslation('network');
  const { t: inGroups } = useTranslation('groups');
  const search = route.useSearch();
  const view = useMemo(() => readView({ ...search }), [search]);
  const navigate = route.useNavigate();
  const { brand, organisation } = useBrandScope();
  const brandId = brand.id;
  const groups = hasPermission(organisation, 'groups.write');
  const invites = hasPermission(organisation, 'applications.invite');
  const actions = useCallback(
    ({ id, displayName }: NetworkCreator) => (
      <>
        <FavouriteHeart brandId={brandId} creatorId={id} name={displayName} />
        <AddToGroup brandId={brandId} creatorIds={[id]} name={displayName} />
        {invites && <Envelope brandId={brandId} creator={{ id, displayName }} />}
      </>
    ),
    [brandId, invites],
  );
  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} />
      <CreatorTabs />
      {groups && view.group !== undefined && (
        <GroupTarget
          groupId={view.group}
          query={bodyOf(filterOf(view))}
          back={
            <TextLink to="/b/$brandId/groups/$groupId" params={{ brandId, groupId: view.group }} size="sm">
              {inGroups('target.back')}
            </TextLink>
          }
        />
      )}
      <CreatorSearch
        brandId={brandId}
        value={view}
        onView={(next) => void navigate({ to: '/b/$brandId/creators', search: next, replace: true, resetScroll: false })}
        lookActions={(creator) => <CreatorActions creator={creator} />}
        {...(groups
          ? {
              actions,
              bulk: (creators, done) => (
                <>
                  {view.group !== undefined && <AddToTarget groupId={view.group} creatorIds={creators.map(({ id }) => id)} done={done} />}
                  <AddToGroup brandId={brandId} creatorIds={creators.map(({ id }) => id)} look="button" />
                </>
              ),
            }
          : {})}
      />
    </>
  );
}
