import { ActionIcon } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AddToGroup } from '../../features/groups/components/AddToGroup.js';
import { FavouriteHeart } from '../../features/groups/components/FavouriteHeart.js';
import { useBrandScope } from '../../shared/access/brand-scope.js';
import { hasPermission } from '../../shared/access/can.js';
import { IconMail } from '../../shared/ui/icons.js';
import { ButtonLink } from '../../shared/ui/links.js';

const InviteToCampaign = lazy(() => import('../../features/invitations/components/InviteToCampaign.js'));

interface Creator {
  id: string;
  displayName: string;
}

/** What a brand does with one creator, wherever the whole person is shown: invite, groups and favourites (APP-3, GRP-1, GRP-2). */
export function CreatorActions({ creator }: { creator: Creator }) {
  const { brand, organisation } = useBrandScope();
  return (
    <>
      {hasPermission(organisation, 'applications.invite') && <Envelope brandId={brand.id} creator={creator} />}
      {hasPermission(organisation, 'groups.write') && (
        <>
          <AddToGroup brandId={brand.id} creatorIds={[creator.id]} look="button" />
          <FavouriteHeart brandId={brand.id} creatorId={creator.id} name={creator.displayName} />
        </>
      )}
    </>
  );
}

/** Invites the creator to a campaign (CRE-6). */
export function Envelope({ brandId, creator }: { brandId: string; creator: Creator }) {
  const { t } = useTranslation('invitations');
  const [open, setOpen] = useState(false);
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={36}
        aria-label={t('to.title', { name: creator.displayName })}
        title={t('to.send')}
        onClick={() => setOpen(true)}
      >
        <IconMail size={18} />
      </ActionIcon>
      {open && (
        <Suspense>
          <InviteToCampaign
            brandId={brandId}
            name={creator.displayName}
            creatorIds={[creator.id]}
            onClose={() => setOpen(false)}
            toCampaigns={
              <ButtonLink to="/b/$brandId/campaigns" params={{ brandId }}>
                {t('to.toCampaigns')}
              </ButtonLink>
            }
          />
        </Suspense>
      )}
    </>
  );
}
