import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormProblem } from '../../../shared/forms/FormProblem.js';
import { useProblemForm } from '../../../shared/forms/use-problem-form.js';
import { FilledText } from '../../../shared/i18n/filled-text.js';
import { Illustration } from '../../../shared/ui/Illustration.js';
import { TextLink } from '../../../shared/ui/links.js';
import { askPasswordResetMutation } from '../identity.queries.js';
import { AuthHeading } from './AuthHeading.js';

/** Asks for the mail that leads to a new password; says the same for every address (ACC-1). */
export function ForgotPasswordForm() {
  const { t } = useTranslation('identity');
  const { t: common } = useTranslation();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const ask = useMutation(askPasswordResetMutation());
  const { form, problem, busy, submit } = useProblemForm({
    mode: 'uncontrolled',
    initialValues: { email: '' },
    validate: { email: (value) => (value.includes('@') ? null : common('form.email')) },
  });

  if (sentTo !== null) {
    return (
      <div role="status">
        <Illustration name="mail" />
        <AuthHeading title={t('checkInbox.title')} />
        <Text size="md">
          <FilledText text={t('forgot.sent', { email: sentTo })} parts={{ b: (words) => <strong>{words}</strong> }} />
        </Text>
        <Text c="dimmed" mt="md">
          {t('forgot.nothing')}
        </Text>
        <Text mt="lg">
          <TextLink to="/sign-in">{t('forgot.back')}</TextLink>
        </Text>
      </div>
    );
  }
  return (
    <>
      <AuthHeading title={t('forgot.title')} lead={t('forgot.lead')} />
      <form
        noValidate
        onSubmit={submit(async ({ email }) => {
          await ask.mutateAsync(email.trim());
          setSentTo(email.trim());
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
          <Button type="submit" size="md" loading={busy} fullWidth>
            {t('forgot.submit')}
          </Button>
        </Stack>
      </form>
      <Text mt="lg">
        <TextLink to="/sign-in">{t('forgot.back')}</TextLink>
      </Text>
    </>
  );
}
