import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FormProblem } from '../../../shared/forms/FormProblem.js';
import { useProblemForm } from '../../../shared/forms/use-problem-form.js';
import { welcomeMutation } from '../staff-accounts.queries.js';

const PASSWORD_MIN = 12;

/** First steps of a staff account (OPS-1): name and password; the second factor follows. */
export function WelcomeForm({ token, onSignedIn, onGone }: { token: string; onSignedIn: () => Promise<void>; onGone: () => void }) {
  const { t } = useTranslation('staff-accounts');
  const { t: common } = useTranslation();
  const welcome = useMutation({
    ...welcomeMutation(),
    onError: (error) => {
      if ('code' in error && error.code === 'identity.link-gone') onGone();
    },
  });
  const { form, problem, busy, submit } = useProblemForm({
    mode: 'uncontrolled',
    initialValues: { name: '', password: '' },
    validate: {
      name: (value) => (value.trim() === '' ? common('form.required') : null),
      password: (value) => {
        const count = PASSWORD_MIN - [...value].length;
        return count > 0 ? t('welcome.missing', { count }) : null;
      },
    },
  });
  return (
    <form
      noValidate
      onSubmit={submit(async ({ name, password }) => {
        await welcome.mutateAsync({ token, name: name.trim(), password });
        await onSignedIn();
      })}
    >
      <Stack gap="md">
        <FormProblem problem={problem} />
        <TextInput label={t('welcome.name')} autoComplete="name" size="md" key={form.key('name')} {...form.getInputProps('name')} />
        <PasswordInput
          label={t('welcome.password')}
          description={t('welcome.hint')}
          autoComplete="new-password"
          size="md"
          key={form.key('password')}
          {...form.getInputProps('password')}
        />
        <Button type="submit" size="md" fullWidth loading={busy}>
          {t('welcome.submit')}
        </Button>
      </Stack>
    </form>
  );
}
