import { Anchor, Button, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CodeInput, isWholeCode } from '../../../shared/forms/CodeInput.js';
import { FormProblem } from '../../../shared/forms/FormProblem.js';
import { isProblem } from '../../../shared/api/problem.js';
import { problemText } from '../../../shared/i18n/problem-text.js';
import { secondStepMutation, type Challenge, type SecondStep } from '../identity.queries.js';
import { AuthHeading } from './AuthHeading.js';
import { useFocusOnShow } from '../../../shared/ui/use-focus-on-show.js';

interface SecondStepFormProps {
  challenge: Challenge;
  onSignedIn: () => Promise<void> | void;
  /** Begin anew: the step took too long, had too many wrong codes, or is another person's. */
  onBack: () => void;
}

/** The second step of signing in (ACC-3): code of the app, or a recovery code instead. */
export function SecondStepForm({ challenge: { challenge }, onSignedIn, onBack }: SecondStepFormProps) {
  const { t } = useTranslation('identity');
  const [recovery, setRecovery] = useState(false);
  const [code, setCode] = useState('');
  const [recoveryCode, setRecoveryCode] = useState('');
  const field = useFocusOnShow<HTMLInputElement>(recovery);
  const step = useMutation({
    ...secondStepMutation(),
    onSuccess: () => onSignedIn(),
    onError: () => {
      setCode('');
      field.current?.focus();
    },
  });
  const ended = isProblem(step.error, 'identity.challenge-ended');
  const triesLeft = isProblem(step.error, 'identity.code-wrong') ? step.error.facts['triesLeft'] : undefined;
  const over = ended || triesLeft === 0;
  const send = (proof: SecondStep): void => {
    if (!step.isPending) step.mutate(proof);
  };

  return (
    <>
      <AuthHeading title={t('secondStep.title')} lead={t(recovery ? 'secondStep.recoveryLead' : 'secondStep.lead')} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (recovery ? recoveryCode.trim() !== '' : isWholeCode(code)) {
            send(recovery ? { challenge, recoveryCode: recoveryCode.trim() } : { challenge, code });
          } else field.current?.focus();
        }}
      >
        <Stack gap="md">
          <FormProblem problem={step.error === null ? null : over ? t('problems.challenge-ended') : problemText(step.error)} />
          {typeof triesLeft === 'number' && triesLeft > 0 && (
            <Text size="sm" c="dimmed">
              {t('secondStep.triesLeft', { count: triesLeft })}
            </Text>
          )}
          {over ? (
            <Button size="md" fullWidth onClick={onBack}>
              {t('secondStep.again')}
            </Button>
          ) : (
            <>
              {recovery ? (
                <TextInput
                  ref={field}
                  key="recovery"
                  label={t('secondStep.recoveryCode')}
                  autoComplete="off"
                  autoCapitalize="none"
                  spellCheck={false}
                  placeholder="xxxx-xxxx-xxxx-xxxx"
                  size="md"
                  value={recoveryCode}
                  onChange={(event) => setRecoveryCode(event.currentTarget.value)}
                />
              ) : (
                <CodeInput
                  ref={field}
                  key="code"
                  label={t('secondStep.code')}
                  value={code}
                  onChange={setCode}
                  onComplete={(whole) => send({ challenge, code: whole })}
                />
              )}
              <Button type="submit" size="md" loading={step.isPending} fullWidth>
                {t('signIn.submit')}
              </Button>
            </>
          )}
        </Stack>
      </form>
      {!over && (
        <Stack gap="xs" mt="lg" align="flex-start">
          <Anchor
            component="button"
            type="button"
            onClick={() => {
              step.reset();
              setRecovery(!recovery);
            }}
          >
            {t(recovery ? 'secondStep.useCode' : 'secondStep.useRecovery')}
          </Anchor>
          <Anchor component="button" type="button" onClick={onBack}>
            {t('secondStep.other')}
          </Anchor>
        </Stack>
      )}
    </>
  );
}
