import { Alert, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { IconAlert, IconCheckCircle, IconShield, IconSkip } from '../../../shared/ui/icons.js';
import { notify } from '../../../shared/ui/notify.js';
import { SettingsSection } from '../../../shared/ui/SettingsSection.js';
import { ToneBadge } from '../../../shared/ui/StateBadge.js';
import { twoFactorQuery, type TwoFactor } from '../two-factor.queries.js';
import { RemoveForm } from './RemoveForm.js';
import { RenewCodes } from './RenewCodes.js';
import { SetUpSteps } from './SetUpSteps.js';
import { VerifyForm } from './VerifyForm.js';

type Task = 'set-up' | 'renew' | 'remove' | 'verify';

const FEW_CODES = 3;

interface TwoFactorSectionProps {
  /** What the session may do has changed. */
  onChanged: () => Promise<void>;
}

/** The second factor of one's own account (ACC-3); each task takes the place of the buttons while it runs. */
export function TwoFactorSection({ onChanged }: TwoFactorSectionProps) {
  const { t } = useTranslation('two-factor');
  const query = useQuery(twoFactorQuery());
  const [task, setTask] = useState<Task | null>(null);
  const state = query.data?.state;
  const finish = async (message: string): Promise<void> => {
    await onChanged();
    setTask(null);
    void notify({ message });
  };
  return (
    <SettingsSection
      title={t('title')}
      text={t('text')}
      badge={
        state && (
          <ToneBadge
            size="sm"
            tone={state === 'on' ? 'green' : 'gray'}
            icon={state === 'on' ? IconCheckCircle : IconSkip}
            label={t(state === 'on' ? 'on' : 'off')}
          />
        )
      }
    >
      {query.isPending && <Skeleton height={36} width={220} />}
      {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} order={3} />}
      {query.isSuccess && task === null && <Overview data={query.data} onTask={setTask} />}
      {task === 'set-up' && <SetUpSteps onDone={() => finish(t('done.on'))} onCancel={() => setTask(null)} />}
      {task === 'renew' && <RenewCodes onDone={() => finish(t('done.renewed'))} onCancel={() => setTask(null)} />}
      {task === 'remove' && <RemoveForm onDone={() => finish(t('done.off'))} onCancel={() => setTask(null)} />}
      {task === 'verify' && <VerifyForm onDone={() => finish(t('done.verified'))} />}
    </SettingsSection>
  );
}

function Overview({ data, onTask }: { data: TwoFactor; onTask: (task: Task) => void }) {
  const { t } = useTranslation('two-factor');
  const format = useFormat();
  if (data.state === 'off') {
    return (
      <Stack gap="md" align="flex-start">
        {data.requiredBy !== null && (
          <Alert variant="light" color="yellow" icon={<IconAlert />}>
            {t(`required.${data.requiredBy}`)}
          </Alert>
        )}
        <Button leftSection={<IconShield size={16} />} onClick={() => onTask('set-up')}>
          {t('actions.setUp')}
        </Button>
      </Stack>
    );
  }
  if (!data.inThisSession) {
    return (
      <Stack gap="md" align="flex-start">
        <Text size="sm">{t('notHere')}</Text>
        <Button variant="default" onClick={() => onTask('verify')}>
          {t('actions.verify')}
        </Button>
      </Stack>
    );
  }
  return (
    <Stack gap="md">
      {data.recoveryCodesLeft < FEW_CODES && (
        <Alert variant="light" color="yellow" icon={<IconAlert />}>
          {t('few', { count: data.recoveryCodesLeft })}
        </Alert>
      )}
      <Text size="sm">
        {[
          data.since === null ? null : t('since', { date: format.date(data.since) }),
          t('codesLeft', { count: data.recoveryCodesLeft }),
          data.requiredBy === null ? null : t(`required.${data.requiredBy}`),
        ]
          .filter((part) => part !== null)
          .join(' ')}
      </Text>
      <Group gap="xs">
        <Button variant="default" onClick={() => onTask('renew')}>
          {t('actions.renew')}
        </Button>
        <Button variant="default" onClick={() => onTask('set-up')}>
          {t('actions.change')}
        </Button>
        {data.can.remove && (
          <Button variant="subtle" color="red" onClick={() => onTask('remove')}>
            {t('actions.remove')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
