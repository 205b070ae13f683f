import { Button, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormProblem } from '../../../shared/forms/FormProblem.js';
import { useProblemForm } from '../../../shared/forms/use-problem-form.js';
import { IconLink } from '../../../shared/ui/icons.js';
import { notify } from '../../../shared/ui/notify.js';
import { pasteLinkMutation } from '../creator-content-sync.queries.js';

/** For posts that were not found by themselves: paste the address (SYN-1). */
export function PasteLink({ collaborationId }: { collaborationId: string }) {
  const { t } = useTranslation('creator-content-sync');
  const paste = useMutation(pasteLinkMutation(useQueryClient(), collaborationId));
  const [open, setOpen] = useState(false);
  const { form, problem, busy, submit } = useProblemForm({
    initialValues: { url: '' },
    validate: { url: (value) => (/^https:\/\/\S+$/.test(value.trim()) ? null : t('paste.needed')) },
  });
  if (!open) {
    return (
      <Button variant="subtle" size="sm" leftSection={<IconLink size={16} />} onClick={() => setOpen(true)}>
        {t('paste.open')}
      </Button>
    );
  }
  return (
    <form
      noValidate
      onSubmit={submit(async ({ url }) => {
        await paste.mutateAsync(url.trim());
        form.reset();
        setOpen(false);
        void notify({ message: t('paste.done') });
      })}
    >
      <Stack gap="sm">
        <FormProblem problem={problem} />
        <TextInput
          label={t('paste.label')}
          placeholder={t('paste.placeholder')}
          type="url"
          inputMode="url"
          autoComplete="off"
          size="md"
          {...form.getInputProps('url')}
        />
        <Button type="submit" variant="default" loading={busy} style={{ alignSelf: 'flex-start' }}>
          {t('paste.submit')}
        </Button>
      </Stack>
    </form>
  );
}
