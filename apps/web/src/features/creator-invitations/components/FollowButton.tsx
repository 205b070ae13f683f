import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../../shared/i18n/problem-text.js';
import { IconCheck, IconPlus } from '../../../shared/ui/icons.js';
import { notify } from '../../../shared/ui/notify.js';
import { followedBrandsQuery, followMutation } from '../creator-invitations.queries.js';

/** Beside a brand's name: follow it or not (CRE-7). A word and no heart, which saves campaigns. */
export function FollowButton({ brand }: { brand: { id: string; name: string } }) {
  const { t } = useTranslation('creator-invitations');
  const client = useQueryClient();
  const followed = useQuery(followedBrandsQuery());
  const follow = useMutation(followMutation(client));
  if (!followed.data) return null;
  const now = followed.data.some(({ brandId }) => brandId === brand.id);
  const on = follow.isPending ? follow.variables.follow : now;
  return (
    <Button
      variant={on ? 'light' : 'default'}
      size="compact-sm"
      radius="xl"
      mih={32}
      leftSection={on ? <IconCheck size={14} /> : <IconPlus size={14} />}
      aria-label={t(on ? 'followed.one' : 'follow', { brand: brand.name })}
      title={t(on ? 'unfollowHint' : 'followHint')}
      disabled={follow.isPending}
      onClick={() =>
        follow.mutate(
          { brandId: brand.id, follow: !now },
          { onError: (error) => void notify({ color: 'red', message: problemText(error) }) },
        )
      }
    >
      {t(on ? 'following' : 'followShort')}
    </Button>
  );
}
