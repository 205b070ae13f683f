import { Alert, Button, Group, NativeSelect, PasswordInput, Stack, Switch, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormProblem } from '../../../shared/forms/FormProblem.js';
import { useProblemForm } from '../../../shared/forms/use-problem-form.js';
import { UnsavedGuard } from '../../../shared/forms/UnsavedGuard.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { ConfirmDialog } from '../../../shared/ui/ConfirmDialog.js';
import { CopyField } from '../../../shared/ui/CopyField.js';
import { IconAlert, IconCheckCircle, IconClock, IconSkip } from '../../../shared/ui/icons.js';
import { notify } from '../../../shared/ui/notify.js';
import { SettingsSection } from '../../../shared/ui/SettingsSection.js';
import { ToneBadge } from '../../../shared/ui/StateBadge.js';
import { isDomain, readDomains } from '../domains.js';
import {
  callbackUrlOf,
  DEFAULT_ROLES,
  removeSingleSignOnMutation,
  setSingleSignOnMutation,
  type DefaultRole,
  type SingleSignOn,
} from '../single-sign-on.queries.js';

interface SingleSignOnFormProps {
  organisationId: string;
  /** Null while nothing is set. */
  settings: SingleSignOn | null;
}

/** The organisation's own sign-in: what to register there, what to enter here, trying it, then enforcing it (ACC-11). */
export function SingleSignOnForm({ organisationId, settings }: SingleSignOnFormProps) {
  const { t } = useTranslation('single-sign-on');
  const { t: common } = useTranslation();
  const set = useMutation(setSingleSignOnMutation(useQueryClient(), organisationId, settings));
  const [removing, setRemoving] = useState(false);
  const { form, problem, busy, submit } = useProblemForm({
    initialValues: {
      issuer: settings?.issuer ?? '',
      clientId: settings?.clientId ?? '',
      clientSecret: '',
      emailDomains: settings?.emailDomains.join(', ') ?? '',
      defaultRole: settings?.defaultRole ?? ('reviewer' as DefaultRole),
      enabled: settings?.enabled ?? true,
      enforced: settings?.enforced ?? false,
    },
    validate: {
      issuer: (value) => (value.trim().startsWith('https://') ? null : t('form.https')),
      clientId: (value) => (value.trim() === '' ? common('form.required') : null),
      clientSecret: (value) => (settings === null && value === '' ? common('form.required') : null),
      emailDomains: (value) => {
        const domains = readDomains(value);
        if (domains.length === 0) return common('form.required');
        const wrong = domains.find((domain) => !isDomain(domain));
        return wrong === undefined ? null : t('form.noDomain', { domain: wrong });
      },
    },
  });
  const proven = settings?.provenAt ?? null;
  // Another provider has to work once before it can be enforced.
  const sameProvider = settings?.issuer === form.values.issuer.trim() && settings.clientId === form.values.clientId.trim();

  return (
    <Stack gap="lg">
      <SettingsSection title={t('register.title')} text={t('register.text')}>
        <CopyField label={t('register.callback')} value={settings?.callbackUrl ?? callbackUrlOf(organisationId)} />
      </SettingsSection>
      <form
        noValidate
        onSubmit={submit(async ({ clientSecret, emailDomains, ...values }) => {
          await set.mutateAsync({
            ...values,
            issuer: values.issuer.trim(),
            clientId: values.clientId.trim(),
            emailDomains: readDomains(emailDomains),
            enforced: values.enabled && values.enforced,
            ...(clientSecret === '' ? {} : { clientSecret }),
          });
          form.setFieldValue('clientSecret', '');
          form.resetDirty({ ...form.getValues(), clientSecret: '' });
          void notify({ message: t('form.saved') });
        })}
      >
        <UnsavedGuard when={form.isDirty() && !busy} />
        <SettingsSection title={t('form.title')} text={t('form.text')} badge={settings && <StateMark settings={settings} />}>
          <Stack gap="md" maw={520}>
            <FormProblem problem={problem} />
            <TextInput
              label={t('form.issuer')}
              description={t('form.issuerHint')}
              placeholder="https://login.example.com"
              type="url"
              {...form.getInputProps('issuer')}
            />
            <TextInput label={t('form.clientId')} autoComplete="off" {...form.getInputProps('clientId')} />
            <PasswordInput
              label={t('form.clientSecret')}
              description={t(settings === null ? 'form.secretHint' : 'form.secretKept')}
              autoComplete="off"
              {...form.getInputProps('clientSecret')}
            />
            <Textarea
              label={t('form.domains')}
              description={t('form.domainsHint')}
              placeholder="example.com"
              autosize
              minRows={1}
              autoCapitalize="none"
              spellCheck={false}
              {...form.getInputProps('emailDomains')}
            />
            <NativeSelect
              label={t('form.role')}
              description={t('form.roleHint')}
              data={DEFAULT_ROLES.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
              {...form.getInputProps('defaultRole')}
            />
            <Switch
              label={t('form.enabled')}
              description={t('form.enabledHint')}
              {...form.getInputProps('enabled', { type: 'checkbox' })}
            />
            <Switch
              label={t('form.enforced')}
              description={t(proven !== null && sameProvider ? 'form.enforcedHint' : 'form.enforcedLater')}
              disabled={(proven === null || !sameProvider || !form.values.enabled) && !form.values.enforced}
              {...form.getInputProps('enforced', { type: 'checkbox' })}
            />
            <Group gap="xs">
              <Button type="submit" loading={busy}>
                {t(settings === null ? 'form.create' : 'form.save')}
              </Button>
              {settings !== null && (
                <Button variant="subtle" color="red" onClick={() => setRemoving(true)}>
                  {t('remove.open')}
                </Button>
              )}
            </Group>
          </Stack>
        </SettingsSection>
      </form>
      {settings?.enabled && <TrySection settings={settings} />}
      {removing && settings !== null && (
        <RemoveDialog organisationId={organisationId} settings={settings} onClose={() => setRemoving(false)} />
      )}
    </Stack>
  );
}

function StateMark({ settings: { enabled, enforced, provenAt } }: { settings: SingleSignOn }) {
  const { t } = useTranslation('single-sign-on');
  const state = !enabled
    ? ({ key: 'off', tone: 'gray', icon: IconSkip } as const)
    : enforced
      ? ({ key: 'enforced', tone: 'green', icon: IconCheckCircle } as const)
      : provenAt === null
        ? ({ key: 'untried', tone: 'amber', icon: IconClock } as const)
        : ({ key: 'on', tone: 'green', icon: IconCheckCircle } as const);
  return <ToneBadge size="sm" tone={state.tone} icon={state.icon} label={t(`states.${state.key}`)} />;
}

function TrySection({ settings: { provenAt, signInUrl } }: { settings: SingleSignOn }) {
  const { t } = useTranslation('single-sign-on');
  const format = useFormat();
  return (
    <SettingsSection title={t('try.title')} text={t('try.text')}>
      <Stack gap="md">
        {provenAt === null ? (
          <Alert variant="light" color="yellow" icon={<IconAlert />}>
            {t('try.untried')}
          </Alert>
        ) : (
          <Alert variant="light" color="green" icon={<IconCheckCircle />}>
            {t('try.proven', { date: format.date(provenAt, { style: 'dateTime' }) })}
          </Alert>
        )}
        <CopyField label={t('try.address')} value={signInUrl} />
        <Text size="sm" c="dimmed">
          {t('try.members')}
        </Text>
      </Stack>
    </SettingsSection>
  );
}

function RemoveDialog({ organisationId, settings, onClose }: { organisationId: string; settings: SingleSignOn; onClose: () => void }) {
  const { t } = useTranslation('single-sign-on');
  const remove = useMutation(removeSingleSignOnMutation(useQueryClient(), organisationId, settings));
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('remove.title')}
      consequences={[t('remove.sessions'), t('remove.passwords'), t('remove.members')]}
      confirmLabel={t('remove.do')}
      destructive
      onConfirm={async () => {
        await remove.mutateAsync();
        void notify({ message: t('remove.done') });
      }}
    />
  );
}
