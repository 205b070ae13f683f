import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../../shared/i18n/problem-text.js';
import { IconCheck, IconPlus } from '../../../shared/ui/icons.js';
import { notify } from '../../../shared/ui/notify.js';
import { followMutation, followsQuery } from '../creator-invitations.queries.js';

interface Brand {
  id: string;
  name: string;
}

/** Beside a brand's name: follow it or not (CRE-7); nothing until that is known. */
export function FollowButton({ brand }: { brand: Brand }) {
  const follows = useQuery(followsQuery(brand.id));
  return follows.data === undefined ? null : <FollowToggle brand={brand} followed={follows.data} />;
}

/** A word and no heart, which saves campaigns. */
export function FollowToggle({ brand, followed }: { brand: Brand; followed: boolean }) {
  const { t } = useTranslation('creator-invitations');
  const client = useQueryClient();
  const follow = useMutation(followMutation(client));
  const on = follow.isPending ? follow.variables.follow : followed;
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
          { brandId: brand.id, follow: !followed },
          { onError: (error) => void notify({ color: 'red', message: problemText(error) }) },
        )
      }
    >
      {t(on ? 'following' : 'followShort')}
    </Button>
  );
}
