import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InvitationList } from '../../features/team/components/InvitationList.js';
import { MemberList } from '../../features/team/components/MemberList.js';
import { OwnershipOffers } from '../../features/team/components/OwnershipOffers.js';
import { OwnMembership } from '../../features/team/components/OwnMembership.js';
import { leaveMutation } from '../../features/team/team.queries.js';
import { useBrandScope } from '../../shared/access/brand-scope.js';
import { hasPermission } from '../../shared/access/can.js';
import { meQuery } from '../../shared/access/me.queries.js';
import { useRefreshMe } from '../../shared/access/use-refresh-me.js';
import { IconPlus } from '../../shared/ui/icons.js';
import { LazyConfirmDialog } from '../../shared/ui/LazyConfirmDialog.js';
import { notify } from '../../shared/ui/notify.js';

const InviteDialog = lazy(() => import('../../features/team/components/InviteDialog.js'));
const route = getRouteApi('/b/$brandId');

export default function TeamMembersPage() {
  const { t } = useTranslation('team');
  const { me } = route.useRouteContext();
  const { organisation } = useBrandScope();
  const navigate = useNavigate();
  const client = useQueryClient();
  const refreshMe = useRefreshMe();
  const leave = useMutation(leaveMutation(organisation.id));
  const [inviting, setInviting] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const manages = hasPermission(organisation, 'identity.manage-members');

  return (
    <>
      <OwnershipOffers organisation={organisation} onAccepted={refreshMe} />
      {manages ? (
        <>
          <Group justify="flex-end" mb="md">
            <Button leftSection={<IconPlus size={16} />} onClick={() => setInviting(true)}>
              {t('invite.open')}
            </Button>
          </Group>
          <MemberList me={me} organisation={organisation} onLeave={() => setLeaving(true)} />
          <InvitationList organisation={organisation} />
        </>
      ) : (
        <OwnMembership organisation={organisation} onLeave={() => setLeaving(true)} />
      )}
      {inviting && (
        <Suspense>
          <InviteDialog organisation={organisation} onClose={() => setInviting(false)} />
        </Suspense>
      )}
      <LazyConfirmDialog
        opened={leaving}
        onClose={() => setLeaving(false)}
        title={t('leave.title', { organisation: organisation.name })}
        consequences={[t('leave.atOnce'), t('leave.back')]}
        confirmLabel={t('leave.submit')}
        destructive
        onConfirm={async () => {
          await leave.mutateAsync();
          await client.fetchQuery({ ...meQuery(), staleTime: 0 });
          void notify({ color: 'green', message: t('leave.done', { organisation: organisation.name }) });
          await navigate({ to: '/accounts', replace: true });
        }}
      />
    </>
  );
}
