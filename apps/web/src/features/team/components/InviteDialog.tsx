import { Button, Group, Modal, Skeleton, Stack, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OrganisationAccess } from '../../../shared/access/me.queries.js';
import { FormProblem } from '../../../shared/forms/FormProblem.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { notify } from '../../../shared/ui/notify.js';
import { usePhone } from '../../../shared/ui/use-phone.js';
import { inviteMutation, permissionsQuery, rolesQuery } from '../team.queries.js';
import { choiceOf, useRoleForm } from './role-form.js';
import { RoleFields } from './RoleFields.js';
import { RolesExplained } from './RolesExplained.js';
import { useRoleErrors } from './use-role-errors.js';

/** Invites somebody by e-mail with a role and brands; at its bottom what each role may do (ACC-5). Mount it when it opens. */
export default function InviteDialog({ organisation, onClose }: { organisation: OrganisationAccess; onClose: () => void }) {
  const { t, i18n } = useTranslation('team');
  const { t: common } = useTranslation();
  const client = useQueryClient();
  const permissions = useQuery(permissionsQuery(organisation.id, i18n.language));
  const roles = useQuery(rolesQuery(organisation.id));
  const invite = useMutation(inviteMutation(client, organisation.id));
  const roleErrors = useRoleErrors();
  const { form, problem, busy, submit } = useRoleForm({
    start: null,
    validate: (values) => ({
      ...roleErrors(values),
      ...(/^\S+@\S+\.\S+$/.test(values.email.trim()) ? {} : { email: common('form.email') }),
    }),
  });
  const phone = usePhone();

  return (
    <Modal
      opened
      onClose={onClose}
      title={<strong>{t('invite.title', { organisation: organisation.name })}</strong>}
      size="lg"
      fullScreen={phone}
      closeButtonProps={{ 'aria-label': common('actions.close') }}
    >
      {permissions.isError ? (
        <ErrorState error={permissions.error} onRetry={() => void permissions.refetch()} />
      ) : permissions.isPending || roles.isPending ? (
        <Skeleton height={360} />
      ) : (
        <form
          noValidate
          onSubmit={submit(async (values) => {
            const email = values.email.trim();
            await invite.mutateAsync({ email, ...choiceOf(values) });
            void notify({ color: 'green', message: t('invite.sent', { email }) });
            onClose();
          })}
        >
          <Stack>
            <FormProblem problem={problem} />
            <TextInput
              type="email"
              label={t('invite.email')}
              description={t('invite.emailHint')}
              autoComplete="off"
              data-autofocus
              {...form.getInputProps('email')}
            />
            <RoleFields
              organisationId={organisation.id}
              form={form}
              permissions={permissions.data}
              ownRoles={roles.data ?? []}
              brands={organisation.brands}
              mayMakeOwners={false}
            />
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={onClose}>
                {common('actions.cancel')}
              </Button>
              <Button type="submit" loading={busy}>
                {t('invite.submit')}
              </Button>
            </Group>
            <section>
              <Title order={3} size="h4" mb="xs">
                {t('explained')}
              </Title>
              <RolesExplained permissions={permissions.data} ownRoles={roles.data ?? []} chosen={form.values.role} />
            </section>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
