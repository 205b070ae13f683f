import { Button, Divider, Group, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormProblem } from '../../../shared/forms/FormProblem.js';
import { useProblemForm } from '../../../shared/forms/use-problem-form.js';
import { IconBuilding } from '../../../shared/ui/icons.js';
import { ButtonLink, TextLink } from '../../../shared/ui/links.js';
import { challengeOf, signInMutation, type Challenge } from '../identity.queries.js';
import { AuthHeading } from './AuthHeading.js';
import { SecondStepForm } from './SecondStepForm.js';

/** E-mail and password, then the code where the account asks for it (ACC-3). `onSignedIn` leads on. */
export function SignInForm({ onSignedIn }: { onSignedIn: () => Promise<void> | void }) {
  const { t } = useTranslation('identity');
  const { t: common } = useTranslation();
  const signIn = useMutation(signInMutation());
  const [challenge, setChallenge] = useState<Challenge | null>(null);
  const { form, problem, busy, submit } = useProblemForm({
    mode: 'uncontrolled',
    initialValues: { email: '', password: '' },
    validate: {
      email: (value) => (value.includes('@') ? null : common('form.email')),
      password: (value) => (value === '' ? common('form.required') : null),
    },
  });

  if (challenge !== null) return <SecondStepForm challenge={challenge} onSignedIn={onSignedIn} onBack={() => setChallenge(null)} />;
  return (
    <>
      <AuthHeading title={t('signIn.title')} lead={t('signIn.lead')} />
      <form
        noValidate
        onSubmit={submit(async (values) => {
          try {
            await signIn.mutateAsync({ email: values.email.trim(), password: values.password });
          } catch (error) {
            const next = challengeOf(error);
            if (next === null) throw error;
            form.setFieldValue('password', '');
            return setChallenge(next);
          }
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
          <Group justify="flex-end" mt={-8}>
            <TextLink to="/forgot-password" size="sm">
              {t('signIn.forgot')}
            </TextLink>
          </Group>
          <Button type="submit" size="md" loading={busy} fullWidth>
            {t('signIn.submit')}
          </Button>
        </Stack>
      </form>
      <Divider my="lg" label={t('signIn.or')} />
      <ButtonLink to="/sign-in/company" variant="default" size="md" fullWidth leftSection={<IconBuilding size={18} />}>
        {t('company.title')}
      </ButtonLink>
      <Text mt="lg" c="dimmed">
        {t('signIn.noAccount')} <TextLink to="/sign-up">{t('signIn.signUp')}</TextLink>
      </Text>
    </>
  );
}
