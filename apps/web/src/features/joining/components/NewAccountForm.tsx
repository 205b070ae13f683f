import { Button, Stack, Text, TextInput, type PasswordInputProps } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormProblem } from '../../../shared/forms/FormProblem.js';
import { useProblemForm } from '../../../shared/forms/use-problem-form.js';
import { signUpByInvitationMutation, wantsOtherAccount } from '../joining.queries.js';
import { Documents, type ToAccept } from './Documents.js';

interface NewAccountFormProps {
  token: string;
  documents: readonly ToAccept[];
  /** The field of a new password, with how far it is from being long enough. */
  passwordInput: (props: PasswordInputProps) => ReactNode;
  onJoined: () => Promise<void>;
  /** The address has an account already. */
  onKnown: () => void;
}

/** Makes an account with the invited address, which counts as confirmed, and joins (ACC-5). */
export function NewAccountForm({ token, documents, passwordInput, onJoined, onKnown }: NewAccountFormProps) {
  const { t, i18n } = useTranslation('joining');
  const { t: common } = useTranslation();
  const signUp = useMutation(signUpByInvitationMutation(token));
  const { form, problem, busy, submit } = useProblemForm({
    mode: 'uncontrolled',
    initialValues: { name: '', password: '', accepted: false },
    aliases: { '/acceptedDocumentIds': 'accepted' },
    validate: {
      name: (value) => (value.trim() === '' ? common('form.required') : null),
      password: (value) => (value === '' ? common('form.required') : null),
      accepted: (value) => (value || documents.length === 0 ? null : common('form.required')),
    },
  });
  return (
    <form
      noValidate
      onSubmit={submit(async ({ name, password }) => {
        try {
          await signUp.mutateAsync({
            name: name.trim(),
            password,
            locale: i18n.language === 'de' ? 'de' : 'en',
            acceptedDocumentIds: documents.map(({ id }) => id),
          });
        } catch (error) {
          if (wantsOtherAccount(error)) onKnown();
          throw error;
        }
        await onJoined();
      })}
    >
      <Stack>
        <FormProblem problem={problem} />
        <Text c="dimmed" size="sm">
          {t('fresh.addressHint')}
        </Text>
        <TextInput label={t('fresh.name')} autoComplete="name" size="md" key={form.key('name')} {...form.getInputProps('name')} />
        <div key={form.key('password')}>{passwordInput({ label: t('fresh.password'), size: 'md', ...form.getInputProps('password') })}</div>
        {documents.length > 0 && (
          <Documents documents={documents} key={form.key('accepted')} {...form.getInputProps('accepted', { type: 'checkbox' })} />
        )}
        <Button type="submit" size="md" loading={busy} fullWidth>
          {t('fresh.submit')}
        </Button>
      </Stack>
    </form>
  );
}
