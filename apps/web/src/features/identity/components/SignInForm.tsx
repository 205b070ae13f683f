import { Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FormProblem } from '../../../shared/forms/FormProblem.js';
import { useProblemForm } from '../../../shared/forms/use-problem-form.js';
import { signInMutation } from '../identity.queries.js';
import { AuthHeading } from './AuthHeading.js';
import { TextLink } from '../../../shared/ui/links.js';

/** E-mail and password. `onSignedIn` leads on. */
export function SignInForm({ onSignedIn }: { onSignedIn: () => Promise<void> | void }) {
  const { t } = useTranslation('identity');
  const { t: common } = useTranslation();
  const signIn = useMutation(signInMutation());
  const { form, problem, busy, submit } = useProblemForm({
    mode: 'uncontrolled',
    initialValues: { email: '', password: '' },
    validate: {
      email: (value) => (value.includes('@') ? null : common('form.email')),
      password: (value) => (value === '' ? common('form.required') : null),
    },
  });

  return (
    <>
      <AuthHeading title={t('signIn.title')} lead={t('signIn.lead')} />
      <form
        noValidate
        onSubmit={submit(async (values) => {
          await signIn.mutateAsync({ email: values.email.trim(), password: values.password });
          await onSignedIn();
        })}
      >
        <Stack gap="md">
          <FormProblem problem={problem} />
          <TextInput
            label={t('signIn.email')}
            type="email"
            autoComplete="username"
            size="md"
            key={form.key('email')}
            {...form.getInputProps('email')}
          />
          <PasswordInput
            label={t('signIn.password')}
            autoComplete="current-password"
            size="md"
            key={form.key('password')}
            {...form.getInputProps('password')}
          />
          <Button type="submit" size="md" loading={busy} fullWidth mt="xs">
            {t('signIn.submit')}
          </Button>
        </Stack>
      </form>
      <Text mt="lg" c="dimmed">
        {t('signIn.noAccount')} <TextLink to="/sign-up">{t('signIn.signUp')}</TextLink>
      </Text>
    </>
  );
}
