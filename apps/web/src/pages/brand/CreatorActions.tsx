import { AddToGroup } from '../../features/groups/components/AddToGroup.js';
import { FavouriteHeart } from '../../features/groups/components/FavouriteHeart.js';
import { useBrandScope } from '../../shared/access/brand-scope.js';
import { hasPermission } from '../../shared/access/can.js';

/** What a brand does with one creator, wherever the whole person is shown: groups and favourites (GRP-1, GRP-2). */
export function CreatorActions({ creator }: { creator: { id: string; displayName: string } }) {
  const { brand, organisation } = useBrandScope();
  if (!hasPermission(organisation, 'groups.write')) return null;
  return (
    <>
      <AddToGroup brandId={brand.id} creatorIds={[creator.id]} name={creator.displayName} look="button" />
      <FavouriteHeart brandId={brand.id} creatorId={creator.id} name={creator.displayName} />
    </>
  );
}
