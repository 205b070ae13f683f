import { Button, Group, List, Modal, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OrganisationAccess } from '../../../shared/access/me.queries.js';
import { FormProblem } from '../../../shared/forms/FormProblem.js';
import { useProblemForm } from '../../../shared/forms/use-problem-form.js';
import { notify } from '../../../shared/ui/notify.js';
import { offerBrandMutation } from '../brands.queries.js';
import type { Brand } from '../team.types.js';

interface OfferBrandDialogProps {
  organisation: OrganisationAccess;
  brand: Brand;
  onClose: () => void;
}

/** Offers a brand with everything in it to the owner of another organisation (ACC-7). Mount it when it opens. */
export default function OfferBrandDialog({ organisation, brand, onClose }: OfferBrandDialogProps) {
  const { t } = useTranslation('team');
  const { t: common } = useTranslation();
  const offer = useMutation(offerBrandMutation(useQueryClient(), organisation.id, brand.id));
  const { form, problem, busy, submit } = useProblemForm({
    initialValues: { email: '' },
    validate: { email: (value) => (/^\S+@\S+\.\S+$/.test(value.trim()) ? null : common('form.email')) },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={<strong>{t('brands.offerTitle', { name: brand.name })}</strong>}
      closeButtonProps={{ 'aria-label': common('actions.close') }}
    >
      <form
        noValidate
        onSubmit={submit(async ({ email }) => {
          await offer.mutateAsync({ email: email.trim() });
          void notify({ color: 'green', message: t('brands.offered', { email: email.trim() }) });
          onClose();
        })}
      >
        <Stack>
          <FormProblem problem={problem} />
          <List size="sm" spacing={6}>
            <List.Item>{t('brands.offerConsent')}</List.Item>
            <List.Item>{t('brands.offerMoves', { organisation: organisation.name })}</List.Item>
            <List.Item>{t('brands.offerBack')}</List.Item>
          </List>
          <TextInput
            type="email"
            label={t('brands.offerEmail')}
            description={t('brands.offerEmailHint')}
            autoComplete="off"
            data-autofocus
            {...form.getInputProps('email')}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {common('actions.cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {t('brands.offerSubmit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
