import { ActionIcon } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { IconHeart } from '../../../shared/ui/icons.js';
import { groupsQuery, memberMutation, membershipQuery } from '../groups.queries.js';

interface FavouriteHeartProps {
  brandId: string;
  creatorId: string;
  /** For the label: whose heart it is. */
  name: string;
  size?: number;
}

/** The heart of a creator: member of the brand's favourites or not (GRP-1). Nothing is shown to people who may not write groups. */
export function FavouriteHeart({ brandId, creatorId, name, size = 36 }: FavouriteHeartProps) {
  const { t } = useTranslation('groups');
  const client = useQueryClient();
  const groups = useQuery(groupsQuery(brandId));
  const memberships = useQuery(membershipQuery(brandId, creatorId));
  const change = useMutation(memberMutation(client, brandId));
  const favourites = groups.data?.find(({ kind }) => kind === 'favorites');
  if (!favourites?.can.addMembers) return null;
  const favourite = memberships.data?.includes(favourites.id) ?? false;
  return (
    <ActionIcon
      variant="subtle"
      color={favourite ? 'red' : 'gray'}
      size={size}
      aria-pressed={favourite}
      aria-label={t('heart', { name })}
      title={t(favourite ? 'heartOn' : 'heartOff')}
      disabled={memberships.data === undefined}
      onClick={() => change.mutate({ groupId: favourites.id, creatorIds: [creatorId], member: !favourite })}
    >
      <IconHeart size={18} fill={favourite ? 'currentColor' : 'none'} />
    </ActionIcon>
  );
}
