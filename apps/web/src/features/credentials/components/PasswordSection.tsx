import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../../shared/api/problem.js';
import { FormProblem } from '../../../shared/forms/FormProblem.js';
import { useProblemForm } from '../../../shared/forms/use-problem-form.js';
import { notify } from '../../../shared/ui/notify.js';
import { SettingsSection } from '../../../shared/ui/SettingsSection.js';
import { TextLink } from '../../../shared/ui/links.js';
import { changePasswordMutation } from '../credentials.queries.js';
import { useFocusOnShow } from '../../../shared/ui/use-focus-on-show.js';

const PASSWORD_MIN = 12;

/** Changes the password; the form opens on wish. */
export function PasswordSection({ email }: { email: string }) {
  const { t } = useTranslation('credentials');
  const [open, setOpen] = useState(false);
  return (
    <SettingsSection
      title={t('password.title')}
      text={t('password.text')}
      action={
        !open && (
          <Button variant="default" onClick={() => setOpen(true)}>
            {t('password.change')}
          </Button>
        )
      }
    >
      {open && <PasswordForm email={email} onClose={() => setOpen(false)} />}
    </SettingsSection>
  );
}

function PasswordForm({ email, onClose }: { email: string; onClose: () => void }) {
  const { t } = useTranslation('credentials');
  const { t: common } = useTranslation();
  const client = useQueryClient();
  const change = useMutation(changePasswordMutation());
  const field = useFocusOnShow<HTMLInputElement>();
  const { form, problem, busy, submit } = useProblemForm({
    initialValues: { currentPassword: '', password: '' },
    validate: {
      currentPassword: (value) => (value === '' ? common('form.required') : null),
      password: (value) => {
        const count = PASSWORD_MIN - [...value].length;
        return count > 0 ? t('password.missing', { count }) : null;
      },
    },
  });
  return (
    <form
      noValidate
      onSubmit={submit(async (values) => {
        try {
          await change.mutateAsync(values);
        } catch (error) {
          if (!isProblem(error, 'identity.password-wrong')) throw error;
          return form.setFieldError('currentPassword', t('password.wrong'));
        }
        void client.invalidateQueries({ queryKey: ['sessions'] });
        void notify({ message: t('password.done') });
        onClose();
      })}
    >
      <Stack gap="md" maw={420}>
        <FormProblem problem={problem} />
        {/* tells password managers whose password this is */}
        <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
        <PasswordInput
          label={t('password.current')}
          autoComplete="current-password"
          ref={field}
          {...form.getInputProps('currentPassword')}
        />
        <PasswordInput
          label={t('password.next')}
          description={t('password.hint')}
          autoComplete="new-password"
          {...form.getInputProps('password')}
        />
        <Group gap="xs">
          <Button type="submit" loading={busy}>
            {t('password.submit')}
          </Button>
          <Button variant="subtle" color="gray" onClick={onClose}>
            {common('actions.cancel')}
          </Button>
        </Group>
        <TextLink to="/forgot-password" size="sm">
          {t('password.forgot')}
        </TextLink>
      </Stack>
    </form>
  );
}
