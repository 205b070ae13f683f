import { Alert, Button, Group, Modal, Skeleton, Stack, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OrganisationAccess } from '../../../shared/access/me.queries.js';
import { FormProblem } from '../../../shared/forms/FormProblem.js';
import { IconInfo } from '../../../shared/ui/icons.js';
import { notify } from '../../../shared/ui/notify.js';
import { usePhone } from '../../../shared/ui/use-phone.js';
import { changeMemberMutation, permissionsQuery, rolesQuery } from '../team.queries.js';
import type { Member } from '../team.types.js';
import { choiceOf, useRoleForm } from './role-form.js';
import { RoleFields } from './RoleFields.js';
import { RolesExplained } from './RolesExplained.js';
import { useRoleErrors } from './use-role-errors.js';

interface ChangeMemberDialogProps {
  organisation: OrganisationAccess;
  member: Member;
  onClose: () => void;
}

/** Another role or other brands for a member; in force with their next click (ACC-2). Mount it when it opens. */
export default function ChangeMemberDialog({ organisation, member, onClose }: ChangeMemberDialogProps) {
  const { t, i18n } = useTranslation('team');
  const { t: common } = useTranslation();
  const permissions = useQuery(permissionsQuery(organisation.id, i18n.language));
  const roles = useQuery(rolesQuery(organisation.id));
  const change = useMutation(changeMemberMutation(useQueryClient(), organisation.id, member));
  const { form, problem, busy, submit } = useRoleForm({
    start: { ...member, customRoleId: member.customRole?.id ?? null },
    validate: useRoleErrors(),
  });

  return (
    <Modal
      opened
      onClose={onClose}
      title={<strong>{t('change.title', { name: member.name })}</strong>}
      size="lg"
      fullScreen={usePhone()}
      closeButtonProps={{ 'aria-label': common('actions.close') }}
    >
      {permissions.data === undefined || roles.data === undefined ? (
        <Skeleton height={280} />
      ) : (
        <form
          noValidate
          onSubmit={submit(async (values) => {
            await change.mutateAsync(choiceOf(values));
            void notify({ color: 'green', message: t('change.done', { name: member.name }) });
            onClose();
          })}
        >
          <Stack>
            <FormProblem problem={problem} />
            <RoleFields
              organisationId={organisation.id}
              form={form}
              permissions={permissions.data}
              ownRoles={roles.data}
              brands={organisation.brands}
              mayMakeOwners={organisation.role === 'owner'}
            />
            <Alert color="gray" variant="light" icon={<IconInfo />}>
              {t('change.atOnce')}
            </Alert>
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={onClose}>
                {common('actions.cancel')}
              </Button>
              <Button type="submit" loading={busy}>
                {common('actions.save')}
              </Button>
            </Group>
            <section>
              <Title order={3} size="h4" mb="xs">
                {t('explained')}
              </Title>
              <RolesExplained permissions={permissions.data} ownRoles={roles.data} chosen={form.values.role} />
            </section>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
