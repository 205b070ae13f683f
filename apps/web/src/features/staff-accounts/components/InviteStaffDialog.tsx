import { Button, Group, Modal, Radio, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FormProblem } from '../../../shared/forms/FormProblem.js';
import { useProblemForm } from '../../../shared/forms/use-problem-form.js';
import { notify } from '../../../shared/ui/notify.js';
import { inviteStaffMutation, STAFF_ROLES, type StaffRole } from '../staff-accounts.queries.js';

/** Invites one of the operator's people; each role says what it may. */
export function InviteStaffDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('staff-accounts');
  const { t: common } = useTranslation();
  const invite = useMutation(inviteStaffMutation(useQueryClient()));
  const { form, problem, busy, submit } = useProblemForm({
    initialValues: { email: '', role: 'support' as StaffRole },
    validate: { email: (value) => (/^\S+@\S+\.\S+$/.test(value.trim()) ? null : common('form.email')) },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={<strong>{t('invite.title')}</strong>}
      closeButtonProps={{ 'aria-label': common('actions.close') }}
    >
      <form
        noValidate
        onSubmit={submit(async ({ email, role }) => {
          await invite.mutateAsync({ email: email.trim(), role });
          void notify({ message: t('invite.done', { email: email.trim() }) });
          onClose();
        })}
      >
        <Stack gap="md">
          <FormProblem problem={problem} />
          <TextInput label={t('invite.email')} type="email" data-autofocus {...form.getInputProps('email')} />
          <Radio.Group label={t('invite.role')} {...form.getInputProps('role')}>
            <Stack gap="xs" mt={4}>
              {STAFF_ROLES.map((role) => (
                <Radio key={role} value={role} label={t(`roles.${role}`)} description={t(`may.${role}`)} />
              ))}
            </Stack>
          </Radio.Group>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {common('actions.cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {t('invite.do')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
