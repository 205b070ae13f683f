import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OrganisationAccess } from '../../../shared/access/me.queries.js';
import { FormProblem } from '../../../shared/forms/FormProblem.js';
import { useProblemForm } from '../../../shared/forms/use-problem-form.js';
import { notify } from '../../../shared/ui/notify.js';
import { newBrandMutation } from '../brands.queries.js';

interface NewBrandDialogProps {
  organisation: OrganisationAccess;
  onDone: () => Promise<void>;
  onClose: () => void;
}

/** Another brand for the organisation; its profile is filled in its own settings. Mount it when it opens. */
export default function NewBrandDialog({ organisation, onDone, onClose }: NewBrandDialogProps) {
  const { t } = useTranslation('team');
  const { t: common } = useTranslation();
  const create = useMutation(newBrandMutation(useQueryClient(), organisation.id));
  const { form, problem, busy, submit } = useProblemForm({
    initialValues: { name: '' },
    validate: { name: (value) => (value.trim() === '' ? common('form.required') : null) },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={<strong>{t('brands.newTitle')}</strong>}
      closeButtonProps={{ 'aria-label': common('actions.close') }}
    >
      <form
        noValidate
        onSubmit={submit(async ({ name }) => {
          await create.mutateAsync({ name: name.trim() });
          await onDone();
          void notify({ color: 'green', message: t('brands.added', { name: name.trim() }) });
          onClose();
        })}
      >
        <Stack>
          <FormProblem problem={problem} />
          <TextInput
            label={t('brands.name')}
            description={t('brands.nameHint')}
            maxLength={120}
            data-autofocus
            {...form.getInputProps('name')}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {common('actions.cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {t('brands.add')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
