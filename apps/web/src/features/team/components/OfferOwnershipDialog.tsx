import { Button, Group, List, Modal, PasswordInput, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OrganisationAccess } from '../../../shared/access/me.queries.js';
import { FormProblem } from '../../../shared/forms/FormProblem.js';
import { useProblemForm } from '../../../shared/forms/use-problem-form.js';
import { notify } from '../../../shared/ui/notify.js';
import { offerOwnershipMutation } from '../team.queries.js';
import type { Member } from '../team.types.js';

interface OfferOwnershipDialogProps {
  organisation: OrganisationAccess;
  member: Member;
  onClose: () => void;
}

/** Offers the organisation to a member; confirmed with the own password. Mount it when it opens. */
export default function OfferOwnershipDialog({ organisation, member, onClose }: OfferOwnershipDialogProps) {
  const { t } = useTranslation('team');
  const { t: common } = useTranslation();
  const offer = useMutation(offerOwnershipMutation(useQueryClient(), organisation.id));
  const { form, problem, busy, submit } = useProblemForm({
    initialValues: { password: '' },
    validate: { password: (value) => (value === '' ? common('form.required') : null) },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={<strong>{t('ownership.offerTitle', { name: member.name, organisation: organisation.name })}</strong>}
      closeButtonProps={{ 'aria-label': common('actions.close') }}
    >
      <form
        noValidate
        onSubmit={submit(async ({ password }) => {
          await offer.mutateAsync({ memberId: member.id, password });
          void notify({ color: 'green', message: t('ownership.offered', { name: member.name }) });
          onClose();
        })}
      >
        <Stack>
          <FormProblem problem={problem} />
          <List size="sm" spacing={6}>
            <List.Item>{t('ownership.offerThey', { name: member.name })}</List.Item>
            <List.Item>{t('ownership.offerYou')}</List.Item>
            <List.Item>{t('ownership.offerBack')}</List.Item>
          </List>
          <PasswordInput label={t('ownership.password')} autoComplete="current-password" {...form.getInputProps('password')} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {common('actions.cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {t('ownership.offer')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
