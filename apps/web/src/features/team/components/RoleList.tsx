import { ActionIcon, Button, Card, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { can, hasPermission } from '../../../shared/access/can.js';
import type { OrganisationAccess } from '../../../shared/access/me.queries.js';
import { ActionsMenu } from '../../../shared/ui/ActionsMenu.js';
import { EmptyState } from '../../../shared/ui/EmptyState.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { IconDots, IconPencil, IconPlus, IconTrash } from '../../../shared/ui/icons.js';
import { LazyConfirmDialog } from '../../../shared/ui/LazyConfirmDialog.js';
import { ListSkeleton } from '../../../shared/ui/Skeletons.js';
import { permissionsQuery, removeRoleMutation, rolesQuery } from '../team.queries.js';
import type { OwnRole } from '../team.types.js';
import classes from './RoleList.module.css';
import { RolesExplained } from './RolesExplained.js';
import list from './TeamList.module.css';

const RoleEditor = lazy(() => import('./RoleEditor.js'));

/** The organisation's own roles with their editor, and what the built-in ones may do (ACC-6). */
export function RoleList({ organisation }: { organisation: OrganisationAccess }) {
  const { t, i18n } = useTranslation('team');
  const permissions = useQuery(permissionsQuery(organisation.id, i18n.language));
  const roles = useQuery(rolesQuery(organisation.id));
  const remove = useMutation(removeRoleMutation(useQueryClient(), organisation.id));
  const [edited, setEdited] = useState<OwnRole | 'new' | null>(null);
  const [removed, setRemoved] = useState<OwnRole | null>(null);
  const mayWrite = hasPermission(organisation, 'identity.manage-organisation');
  const error = permissions.error ?? roles.error;

  if (error !== null) return <ErrorState error={error} onRetry={() => void Promise.all([permissions.refetch(), roles.refetch()])} />;
  if (permissions.data === undefined || roles.data === undefined) return <ListSkeleton rows={5} />;
  const create = mayWrite && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setEdited('new')}>
      {t('roles.new')}
    </Button>
  );
  return (
    <>
      <section>
        <div className={classes.head}>
          <Title order={2} size="h3">
            {t('roles.own')}
          </Title>
          {roles.data.length > 0 && create}
        </div>
        <Card padding={roles.data.length === 0 ? 'lg' : 0}>
          {roles.data.length === 0 ? (
            <EmptyState illustration="people" title={t('roles.none')} text={t('roles.noneText')} action={create || undefined} order={3} />
          ) : (
            <ul className={list.list} aria-label={t('roles.own')}>
              {roles.data.map((role) => (
                <li key={role.id} className={classes.row}>
                  <div className={list.words}>
                    <span className={list.name}>{role.name}</span>
                    {role.description !== null && role.description !== '' && <span className={list.hint}>{role.description}</span>}
                    <span className={list.hint}>
                      {t('roles.permissions', { count: role.permissions.length })} · {t('roles.members', { count: role.members })}
                      {role.invitations > 0 && ` · ${t('roles.invitations', { count: role.invitations })}`}
                    </span>
                  </div>
                  {(can(role, 'edit') || can(role, 'remove')) && (
                    <ActionsMenu
                      actions={[
                        ...(can(role, 'edit') ? [{ label: t('roles.edit'), icon: IconPencil, onSelect: () => setEdited(role) }] : []),
                        ...(can(role, 'remove')
                          ? [{ label: t('roles.remove'), icon: IconTrash, destructive: true, onSelect: () => setRemoved(role) }]
                          : []),
                      ]}
                    >
                      {({ color: _color, ...props }) => (
                        <ActionIcon {...props} variant="subtle" color="gray" size={36} aria-label={t('roles.menu', { name: role.name })}>
                          <IconDots size={18} />
                        </ActionIcon>
                      )}
                    </ActionsMenu>
                  )}
                </li>
              ))}
            </ul>
          )}
        </Card>
      </section>
      <section className={classes.builtIn}>
        <Title order={2} size="h3" mb="xs">
          {t('roles.builtIn')}
        </Title>
        <RolesExplained permissions={permissions.data} />
      </section>
      {edited !== null && (
        <Suspense>
          <RoleEditor
            organisation={organisation}
            permissions={permissions.data}
            role={edited === 'new' ? null : edited}
            onClose={() => setEdited(null)}
          />
        </Suspense>
      )}
      <LazyConfirmDialog
        opened={removed !== null}
        onClose={() => setRemoved(null)}
        title={t('roles.removeTitle', { name: removed?.name ?? '' })}
        consequences={[t('roles.removeWhat')]}
        confirmLabel={t('roles.remove')}
        destructive
        onConfirm={() => (removed === null ? undefined : remove.mutateAsync(removed.id))}
      />
    </>
  );
}
