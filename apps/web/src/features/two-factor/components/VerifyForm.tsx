import { Anchor, Button, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CodeInput, isWholeCode } from '../../../shared/forms/CodeInput.js';
import { FormProblem } from '../../../shared/forms/FormProblem.js';
import { problemText } from '../../../shared/i18n/problem-text.js';
import { verifyMutation, type FactorProof } from '../two-factor.queries.js';

/** Gives a session that began without the second factor what it lacks (ACC-3). */
export function VerifyForm({ onDone }: { onDone: () => Promise<void> | void }) {
  const { t } = useTranslation('two-factor');
  const verify = useMutation({ ...verifyMutation(useQueryClient()), onSuccess: () => onDone() });
  const [recovery, setRecovery] = useState(false);
  const [code, setCode] = useState('');
  const [recoveryCode, setRecoveryCode] = useState('');
  const send = (proof: FactorProof): void => {
    if (!verify.isPending) verify.mutate(proof, { onError: () => setCode('') });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (recovery && recoveryCode.trim() !== '') send({ recoveryCode: recoveryCode.trim() });
        else if (!recovery && isWholeCode(code)) send({ code });
      }}
    >
      <Stack gap="md" maw={420}>
        <FormProblem problem={verify.isError ? problemText(verify.error) : null} />
        {recovery ? (
          <TextInput
            key="recovery"
            label={t('verify.recoveryCode')}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            placeholder="xxxx-xxxx-xxxx-xxxx"
            size="md"
            value={recoveryCode}
            onChange={(event) => setRecoveryCode(event.currentTarget.value)}
          />
        ) : (
          <CodeInput key="code" label={t('verify.code')} value={code} onChange={setCode} onComplete={(whole) => send({ code: whole })} />
        )}
        <Button type="submit" size="md" loading={verify.isPending} fullWidth>
          {t('verify.submit')}
        </Button>
        <Anchor component="button" type="button" ta="start" onClick={() => setRecovery(!recovery)}>
          {t(recovery ? 'verify.useCode' : 'verify.useRecovery')}
        </Anchor>
      </Stack>
    </form>
  );
}
