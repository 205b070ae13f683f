import { Anchor, Button, Group, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CodeInput, isWholeCode } from '../../../shared/forms/CodeInput.js';
import { FormProblem } from '../../../shared/forms/FormProblem.js';
import { useProblemForm } from '../../../shared/forms/use-problem-form.js';
import { removeMutation } from '../two-factor.queries.js';
import { useFocusOnShow } from '../../../shared/ui/use-focus-on-show.js';

/** Switches the second factor off: with the password and a code, because a stolen session must not be able to. */
export function RemoveForm({ onDone, onCancel }: { onDone: () => Promise<void>; onCancel: () => void }) {
  const { t } = useTranslation('two-factor');
  const { t: common } = useTranslation();
  const remove = useMutation(removeMutation(useQueryClient()));
  const [recovery, setRecovery] = useState(false);
  const field = useFocusOnShow<HTMLInputElement>();
  const { form, problem, busy, submit } = useProblemForm({
    initialValues: { password: '', code: '', recoveryCode: '' },
    validate: {
      password: (value) => (value === '' ? common('form.required') : null),
      code: (value) => (recovery || isWholeCode(value) ? null : common('form.required')),
      recoveryCode: (value) => (!recovery || value.trim() !== '' ? null : common('form.required')),
    },
  });
  return (
    <form
      noValidate
      onSubmit={submit(async ({ password, code, recoveryCode }) => {
        await remove.mutateAsync(recovery ? { password, recoveryCode: recoveryCode.trim() } : { password, code });
        await onDone();
      })}
    >
      <Stack gap="md" maw={420}>
        <Text size="sm">{t('remove.text')}</Text>
        <FormProblem problem={problem} />
        <PasswordInput label={t('remove.password')} autoComplete="current-password" ref={field} {...form.getInputProps('password')} />
        {recovery ? (
          <TextInput
            label={t('verify.recoveryCode')}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            {...form.getInputProps('recoveryCode')}
          />
        ) : (
          <CodeInput label={t('setUp.code')} {...form.getInputProps('code')} />
        )}
        <Anchor component="button" type="button" size="sm" ta="start" onClick={() => setRecovery(!recovery)}>
          {t(recovery ? 'verify.useCode' : 'verify.useRecovery')}
        </Anchor>
        <Group gap="xs">
          <Button type="submit" color="red" loading={busy}>
            {t('remove.submit')}
          </Button>
          <Button variant="subtle" color="gray" onClick={onCancel}>
            {common('actions.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
