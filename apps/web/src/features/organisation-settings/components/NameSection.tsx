import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FormProblem } from '../../../shared/forms/FormProblem.js';
import { useProblemForm } from '../../../shared/forms/use-problem-form.js';
import type { Tagged } from '../../../shared/api/client.js';
import { notify } from '../../../shared/ui/notify.js';
import { SettingsSection } from '../../../shared/ui/SettingsSection.js';
import { changeOrganisationMutation, type Organisation } from '../organisation-settings.queries.js';

interface NameSectionProps {
  organisation: Tagged<Organisation>;
  onChanged: () => Promise<void>;
}

/** The organisation's name, as members, invoices and mails show it. */
export function NameSection({ organisation, onChanged }: NameSectionProps) {
  const { t } = useTranslation('organisation-settings');
  const { t: common } = useTranslation();
  const change = useMutation(changeOrganisationMutation(useQueryClient(), organisation));
  const { form, problem, busy, submit } = useProblemForm({
    initialValues: { name: organisation.name },
    validate: { name: (value) => (value.trim() === '' ? common('form.required') : null) },
  });
  return (
    <SettingsSection title={t('name.title')} text={t(`name.${organisation.kind}`)}>
      <form
        noValidate
        onSubmit={submit(async ({ name }) => {
          await change.mutateAsync({ name: name.trim() });
          await onChanged();
          void notify({ message: t('saved') });
        })}
      >
        <Stack gap="md" maw={420}>
          <FormProblem problem={problem} />
          <TextInput
            label={t('name.label')}
            autoComplete="organization"
            maxLength={120}
            disabled={!organisation.can.edit}
            {...form.getInputProps('name')}
          />
          <Group>
            <Button type="submit" loading={busy} disabled={!organisation.can.edit || !form.isDirty()}>
              {common('actions.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </SettingsSection>
  );
}
