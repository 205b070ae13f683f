import { Button, Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addedText } from '../../features/groups/added-text.js';
import { GroupDot } from '../../features/groups/components/GroupDot.js';
import { GroupMembers } from '../../features/groups/components/GroupMembers.js';
import { changeGroupMutation, deleteGroupMutation, groupQuery } from '../../features/groups/groups.queries.js';
import type { CreatorGroup } from '../../features/groups/groups.types.js';
import { useBrandScope } from '../../shared/access/brand-scope.js';
import { hasPermission } from '../../shared/access/can.js';
import type { Tagged } from '../../shared/api/client.js';
import { saveAnswer } from '../../shared/files/save-file.js';
import { problemText } from '../../shared/i18n/problem-text.js';
import { ActionsMenu } from '../../shared/ui/ActionsMenu.js';
import { EmptyState } from '../../shared/ui/EmptyState.js';
import { ErrorState } from '../../shared/ui/ErrorState.js';
import { IconDownload, IconHistory, IconPencil, IconPlus, IconSearch, IconSend, IconTrash } from '../../shared/ui/icons.js';
import { LazyConfirmDialog } from '../../shared/ui/LazyConfirmDialog.js';
import { ButtonLink, TextLink } from '../../shared/ui/links.js';
import { notify } from '../../shared/ui/notify.js';
import { PageHeader } from '../../shared/ui/PageHeader.js';

const GroupForm = lazy(() => import('../../features/groups/components/GroupForm.js'));
const AddFromCampaign = lazy(() => import('../../features/groups/components/AddFromCampaign.js'));
const InviteToCampaign = lazy(() => import('../../features/invitations/components/InviteToCampaign.js'));

const route = getRouteApi('/b/$brandId/groups/$groupId');

export default function GroupPage() {
  const { groupId } = route.useParams();
  const group = useQuery(groupQuery(groupId));
  if (group.isPending) return <Skeleton h={280} radius="lg" />;
  if (group.isError) return <ErrorState error={group.error} onRetry={() => void group.refetch()} order={1} />;
  return <Loaded key={groupId} group={group.data} />;
}

function Loaded({ group }: { group: Tagged<CreatorGroup> }) {
  const { t } = useTranslation('groups');
  const { brand, organisation } = useBrandScope();
  const client = useQueryClient();
  const navigate = useNavigate();
  const change = useMutation(changeGroupMutation(client, group.id));
  const remove = useMutation(deleteGroupMutation(client));
  const [open, setOpen] = useState<'edit' | 'delete' | 'invite' | 'campaign' | null>(null);
  const params = { brandId: brand.id };
  const close = (): void => setOpen(null);
  const save = (): void =>
    void saveAnswer('/groups/{id}/export', { params: { path: { id: group.id } } }, `${group.name}.xlsx`).catch((error: unknown) =>
      notify({ color: 'red', message: problemText(error) }),
    );

  return (
    <>
      <PageHeader
        title={group.name}
        badge={<GroupDot colour={group.colour} />}
        description={group.description || (group.kind === 'own' ? t('members', { count: group.memberCount }) : t(`kinds.${group.kind}`))}
        back={
          <TextLink to="/b/$brandId/groups" params={params} size="sm">
            {t('page.back')}
          </TextLink>
        }
        actions={
          <>
            {group.can.remove && (
              <Button variant="subtle" color="red" leftSection={<IconTrash size={16} />} onClick={() => setOpen('delete')}>
                {t('page.delete')}
              </Button>
            )}
            {group.can.addMembers && (
              <ActionsMenu
                actions={[
                  {
                    label: t('page.fromSearch'),
                    icon: IconSearch,
                    onSelect: () => void navigate({ to: '/b/$brandId/creators', params, search: { group: group.id } }),
                  },
                  { label: t('page.fromCampaign'), icon: IconHistory, onSelect: () => setOpen('campaign') },
                ]}
              >
                {({ color: _color, ...props }) => (
                  <Button {...props} variant="default" leftSection={<IconPlus size={16} />}>
                    {t('page.add')}
                  </Button>
                )}
              </ActionsMenu>
            )}
            {group.can.change && (
              <Button variant="default" leftSection={<IconPencil size={16} />} onClick={() => setOpen('edit')}>
                {t('page.edit')}
              </Button>
            )}
            <Button variant="default" leftSection={<IconDownload size={16} />} onClick={save} disabled={group.memberCount === 0}>
              {t('page.export')}
            </Button>
            {hasPermission(organisation, 'applications.invite') && group.memberCount > 0 && (
              <Button leftSection={<IconSend size={16} />} onClick={() => setOpen('invite')}>
                {t('page.invite')}
              </Button>
            )}
          </>
        }
      />
      <GroupMembers
        group={group}
        link={({ creatorId, displayName }) => (
          <TextLink to="/b/$brandId/creators/$creatorId" params={{ ...params, creatorId }} c="inherit" fw={500} size="sm">
            {displayName}
          </TextLink>
        )}
        empty={
          <EmptyState
            illustration="people"
            title={t('page.empty')}
            text={t('page.emptyText')}
            action={
              <ButtonLink to="/b/$brandId/creators" params={params} search={group.can.addMembers ? { group: group.id } : {}}>
                {t('page.toSearch')}
              </ButtonLink>
            }
          />
        }
      />
      <Suspense>
        {open === 'edit' && (
          <GroupForm
            group={group}
            onClose={close}
            onSave={({ name, ...input }) => change.mutateAsync({ ...input, ...(group.can.rename ? { name } : {}), etag: group.etag })}
          />
        )}
        {open === 'campaign' && (
          <AddFromCampaign
            group={group}
            onClose={close}
            onAdded={(result) => {
              close();
              void notify({ message: addedText(result, group.name) });
            }}
          />
        )}
        {open === 'invite' && (
          <InviteToCampaign
            brandId={brand.id}
            name={group.name}
            groupIds={[group.id]}
            onClose={close}
            toCampaigns={
              <ButtonLink to="/b/$brandId/campaigns/new" params={params}>
                {t('page.newCampaign')}
              </ButtonLink>
            }
          />
        )}
      </Suspense>
      <LazyConfirmDialog
        opened={open === 'delete'}
        onClose={close}
        title={t('page.deleteTitle', { name: group.name })}
        consequences={[t('page.deleteText')]}
        confirmLabel={t('page.delete')}
        destructive
        onConfirm={async () => {
          await remove.mutateAsync(group.id);
          void navigate({ to: '/b/$brandId/groups', params });
        }}
      />
    </>
  );
}
