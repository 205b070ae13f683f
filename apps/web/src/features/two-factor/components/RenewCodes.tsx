import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CodeInput, isWholeCode } from '../../../shared/forms/CodeInput.js';
import { FormProblem } from '../../../shared/forms/FormProblem.js';
import { problemText } from '../../../shared/i18n/problem-text.js';
import { renewCodesMutation } from '../two-factor.queries.js';
import { RecoveryCodes } from './RecoveryCodes.js';
import { useFocusOnShow } from '../../../shared/ui/use-focus-on-show.js';

/** New recovery codes for a code of the app; the old ones are worth nothing any more. */
export function RenewCodes({ onDone, onCancel }: { onDone: () => Promise<void>; onCancel: () => void }) {
  const { t } = useTranslation('two-factor');
  const { t: common } = useTranslation();
  const renew = useMutation(renewCodesMutation(useQueryClient()));
  const [code, setCode] = useState('');
  const field = useFocusOnShow<HTMLInputElement>();
  if (renew.data) return <RecoveryCodes codes={renew.data.recoveryCodes} onDone={onDone} />;
  const send = (whole: string): void => {
    if (!renew.isPending) renew.mutate(whole, { onError: () => setCode('') });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isWholeCode(code)) send(code);
      }}
    >
      <Stack gap="md" maw={420}>
        <Text size="sm">{t('renew.text')}</Text>
        <FormProblem problem={renew.isError ? problemText(renew.error) : null} />
        <CodeInput label={t('setUp.code')} ref={field} value={code} onChange={setCode} onComplete={send} />
        <Group gap="xs">
          <Button type="submit" loading={renew.isPending}>
            {t('renew.submit')}
          </Button>
          <Button variant="subtle" color="gray" onClick={onCancel}>
            {common('actions.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
