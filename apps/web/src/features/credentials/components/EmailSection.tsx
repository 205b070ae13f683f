import { Alert, Button, Group, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormProblem } from '../../../shared/forms/FormProblem.js';
import { useProblemForm } from '../../../shared/forms/use-problem-form.js';
import { FilledText } from '../../../shared/i18n/filled-text.js';
import { IconMail } from '../../../shared/ui/icons.js';
import { SettingsSection } from '../../../shared/ui/SettingsSection.js';
import { changeEmailMutation } from '../credentials.queries.js';
import { useFocusOnShow } from '../../../shared/ui/use-focus-on-show.js';

/** Changes the address one signs in with; it counts once the link in the new mailbox is opened. */
export function EmailSection({ email }: { email: string }) {
  const { t } = useTranslation('credentials');
  const [open, setOpen] = useState(false);
  const [sentTo, setSentTo] = useState<string | null>(null);
  return (
    <SettingsSection
      title={t('email.title')}
      text={<FilledText text={t('email.text', { email })} parts={{ b: (words) => <strong>{words}</strong> }} />}
      action={
        !open && (
          <Button variant="default" onClick={() => setOpen(true)}>
            {t('email.change')}
          </Button>
        )
      }
    >
      {sentTo !== null && !open && (
        <Alert variant="light" icon={<IconMail />} role="status">
          <FilledText text={t('email.sent', { email: sentTo })} parts={{ b: (words) => <strong>{words}</strong> }} />
        </Alert>
      )}
      {open && (
        <EmailForm
          onSent={(address) => {
            setSentTo(address);
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </SettingsSection>
  );
}

function EmailForm({ onSent, onClose }: { onSent: (email: string) => void; onClose: () => void }) {
  const { t } = useTranslation('credentials');
  const { t: common } = useTranslation();
  const change = useMutation(changeEmailMutation());
  const field = useFocusOnShow<HTMLInputElement>();
  const { form, problem, busy, submit } = useProblemForm({
    initialValues: { email: '', password: '' },
    validate: {
      email: (value) => (/^\S+@\S+\.\S+$/.test(value.trim()) ? null : common('form.email')),
      password: (value) => (value === '' ? common('form.required') : null),
    },
  });
  return (
    <form
      noValidate
      onSubmit={submit(async ({ email, password }) => {
        await change.mutateAsync({ email: email.trim(), password });
        onSent(email.trim());
      })}
    >
      <Stack gap="md" maw={420}>
        <FormProblem problem={problem} />
        <TextInput label={t('email.next')} type="email" autoComplete="email" ref={field} {...form.getInputProps('email')} />
        <PasswordInput label={t('password.current')} autoComplete="current-password" {...form.getInputProps('password')} />
        <Group gap="xs">
          <Button type="submit" loading={busy}>
            {t('email.submit')}
          </Button>
          <Button variant="subtle" color="gray" onClick={onClose}>
            {common('actions.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
