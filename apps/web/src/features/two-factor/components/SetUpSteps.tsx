import { Button, Group, PasswordInput, Skeleton, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../shared/api/problem.js';
import { CodeInput, isWholeCode } from '../../../shared/forms/CodeInput.js';
import { FormProblem } from '../../../shared/forms/FormProblem.js';
import { problemText } from '../../../shared/i18n/problem-text.js';
import { CopyField } from '../../../shared/ui/CopyField.js';
import { confirmMutation, startMutation } from '../two-factor.queries.js';
import { RecoveryCodes } from './RecoveryCodes.js';
import classes from './SetUpSteps.module.css';
import { useFocusOnShow } from '../../../shared/ui/use-focus-on-show.js';

const QrCode = lazy(() => import('./QrCode.js'));

interface SetUpStepsProps {
  /** The codes are saved: all is done. */
  onDone: () => Promise<void> | void;
  onCancel?: () => void;
}

/** Sets up an authenticator app (ACC-3): password where the session is not fresh, QR code, first code, recovery codes. */
export function SetUpSteps({ onDone, onCancel }: SetUpStepsProps) {
  const { t } = useTranslation('two-factor');
  const start = useMutation(startMutation());
  const confirm = useMutation(confirmMutation(useQueryClient()));
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const asked = useRef(false);
  const passwordField = useFocusOnShow<HTMLInputElement>(asksPassword(start.error));

  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    start.mutate(undefined);
  }, [start]);

  const codes = confirm.data?.recoveryCodes;
  if (codes) return <RecoveryCodes codes={codes} onDone={onDone} />;

  const passwordAsked = asksPassword(start.error) || (start.isPending && password !== '');
  if (passwordAsked) {
    const wrong = start.error instanceof ProblemError && start.error.code !== 'identity.password-needed' ? problemText(start.error) : null;
    return (
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (password !== '') start.mutate(password);
        }}
      >
        <Stack gap="md" maw={420}>
          <PasswordInput
            label={t('setUp.password')}
            description={t('setUp.passwordText')}
            autoComplete="current-password"
            ref={passwordField}
            value={password}
            error={wrong}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Group gap="xs">
            <Button type="submit" loading={start.isPending}>
              {t('setUp.continue')}
            </Button>
            <Cancel onCancel={onCancel} />
          </Group>
        </Stack>
      </form>
    );
  }
  if (start.isError) {
    return (
      <Stack gap="md" align="flex-start">
        <FormProblem problem={problemText(start.error)} />
        <Group gap="xs">
          <Button variant="default" onClick={() => start.mutate(undefined)}>
            {t('setUp.retry')}
          </Button>
          <Cancel onCancel={onCancel} />
        </Group>
      </Stack>
    );
  }

  const send = (whole: string): void => {
    if (!confirm.isPending) confirm.mutate(whole, { onError: () => setCode('') });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isWholeCode(code)) send(code);
      }}
    >
      <ol className={classes.steps}>
        <li>
          <h3 className={classes.title}>{t('setUp.app')}</h3>
          <p className={classes.text}>{t('setUp.appText')}</p>
        </li>
        <li>
          <h3 className={classes.title}>{t('setUp.scan')}</h3>
          <p className={classes.text}>{t('setUp.scanText')}</p>
          <div className={classes.scan}>
            <Suspense fallback={<Skeleton width={208} height={208} radius="lg" />}>
              {start.data ? <QrCode value={start.data.uri} title={t('setUp.qr')} /> : <Skeleton width={208} height={208} radius="lg" />}
            </Suspense>
            <div className={classes.secret}>{start.data && <CopyField label={t('setUp.secret')} value={grouped(start.data.secret)} />}</div>
          </div>
        </li>
        <li>
          <h3 className={classes.title}>{t('setUp.enter')}</h3>
          <Stack gap="sm" mt="xs" maw={320}>
            <FormProblem problem={confirm.isError ? problemText(confirm.error) : null} />
            <CodeInput label={t('setUp.code')} value={code} onChange={setCode} onComplete={send} disabled={!start.data} />
            <Group gap="xs">
              <Button type="submit" loading={confirm.isPending} disabled={!start.data}>
                {t('setUp.confirm')}
              </Button>
              <Cancel onCancel={onCancel} />
            </Group>
            <Text size="sm" c="dimmed">
              {t('setUp.clock')}
            </Text>
          </Stack>
        </li>
      </ol>
    </form>
  );
}

function Cancel({ onCancel }: { onCancel: (() => void) | undefined }) {
  const { t } = useTranslation();
  if (!onCancel) return null;
  return (
    <Button variant="subtle" color="gray" onClick={onCancel}>
      {t('actions.cancel')}
    </Button>
  );
}

function asksPassword(error: Error | null): boolean {
  return error instanceof ProblemError && error.errors.some(({ pointer }) => pointer === '/password');
}

/** Four characters at a time, as apps show it; they take it with or without spaces. */
function grouped(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, '$1 ');
}
