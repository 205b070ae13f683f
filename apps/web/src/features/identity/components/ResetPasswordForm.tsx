import { Button, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormProblem } from '../../../shared/forms/FormProblem.js';
import { useProblemForm } from '../../../shared/forms/use-problem-form.js';
import { isProblem } from '../../../shared/api/problem.js';
import { EmptyState } from '../../../shared/ui/EmptyState.js';
import { ButtonLink } from '../../../shared/ui/links.js';
import { missingCharacters } from '../identity.format.js';
import { challengeOf, resetPasswordMutation, type Challenge } from '../identity.queries.js';
import { AuthHeading } from './AuthHeading.js';
import { NewPasswordInput } from './NewPasswordInput.js';
import { SecondStepForm } from './SecondStepForm.js';

interface ResetPasswordFormProps {
  /** Of the mail's link; undefined when the link is broken. */
  token: string | undefined;
  onSignedIn: () => Promise<void> | void;
  /** To the sign-in page. */
  onBack: () => void;
}

/** A new password by the link of a mail; accounts with a second factor still need their code (ACC-3). */
export function ResetPasswordForm({ token, onSignedIn, onBack }: ResetPasswordFormProps) {
  const { t } = useTranslation('identity');
  const [challenge, setChallenge] = useState<Challenge | null>(null);
  const reset = useMutation(resetPasswordMutation());
  const { form, problem, busy, submit } = useProblemForm({
    mode: 'uncontrolled',
    initialValues: { password: '' },
    validate: {
      password: (value) => {
        const count = missingCharacters(value);
        return count > 0 ? t('signUp.passwordMissing', { count }) : null;
      },
    },
  });

  if (challenge !== null) return <SecondStepForm challenge={challenge} onSignedIn={onSignedIn} onBack={onBack} />;
  if (token === undefined || isProblem(reset.error, 'identity.link-gone')) {
    return (
      <EmptyState
        order={1}
        illustration="mail"
        title={t('confirm.failedTitle')}
        text={t(token === undefined ? 'confirm.missingText' : 'reset.goneText')}
        action={<ButtonLink to="/forgot-password">{t('reset.again')}</ButtonLink>}
      />
    );
  }
  return (
    <>
      <AuthHeading title={t('reset.title')} lead={t('reset.lead')} />
      <form
        noValidate
        onSubmit={submit(async ({ password }) => {
          try {
            await reset.mutateAsync({ token, password });
          } catch (error) {
            const next = challengeOf(error);
            if (next === null) throw error;
            return setChallenge(next);
          }
          await onSignedIn();
        })}
      >
        <Stack gap="md">
          <FormProblem problem={problem} />
          <NewPasswordInput label={t('reset.password')} size="md" key={form.key('password')} {...form.getInputProps('password')} />
          <Button type="submit" size="md" loading={busy} fullWidth>
            {t('reset.submit')}
          </Button>
        </Stack>
      </form>
    </>
  );
}
