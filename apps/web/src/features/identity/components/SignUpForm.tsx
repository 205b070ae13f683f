import { Anchor, Button, PasswordInput, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FilledText } from '../../../shared/i18n/filled-text.js';
import { FormProblem } from '../../../shared/forms/FormProblem.js';
import { Tick } from '../../../shared/forms/Tick.js';
import { useProblemForm } from '../../../shared/forms/use-problem-form.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { documentsFor, missingCharacters } from '../identity.format.js';
import { currentDocumentsQuery, signUpMutation, type AccountKind, type CurrentDocument } from '../identity.queries.js';
import { AuthHeading } from './AuthHeading.js';
import { KindChoice } from './KindChoice.js';
import { PasswordStrength } from './PasswordStrength.js';
import { TextLink } from '../../../shared/ui/links.js';

interface SignUpFormProps {
  kind: AccountKind;
  /** Absent where the kind is decided. */
  onKind?: (kind: AccountKind) => void;
  /** A brand's invitation for creators (CRE-10). */
  invitation?: { code: string; heading: ReactNode };
  /** The account waits for the e-mail to be confirmed. */
  onSent: (email: string) => void;
}

/** Sign-up for brands, agencies and creators (ACC-1). */
export function SignUpForm({ kind, onKind, invitation, onSent }: SignUpFormProps) {
  const { t, i18n } = useTranslation('identity');
  const { t: common } = useTranslation();
  const documents = useQuery(currentDocumentsQuery(i18n.language));
  const signUp = useMutation(signUpMutation());
  const [password, setPassword] = useState('');
  const organisation = kind !== 'creator';
  const { form, problem, busy, submit } = useProblemForm({
    mode: 'uncontrolled',
    initialValues: { name: '', organisationName: '', brandName: '', email: '', password: '', accepted: false },
    aliases: { '/acceptedDocumentIds': 'accepted' },
    onValuesChange: (values) => setPassword(values.password),
    validate: {
      name: (value) => (value.trim() === '' ? common('form.required') : null),
      organisationName: (value) => (organisation && value.trim() === '' ? common('form.required') : null),
      email: (value) => (/^\S+@\S+\.\S+$/.test(value.trim()) ? null : common('form.email')),
      password: (value, values) => {
        const missing = missingCharacters(value);
        if (missing > 0) return t('signUp.passwordMissing', { count: missing });
        return values.email !== '' && value.toLowerCase().includes(values.email.trim().toLowerCase()) ? t('signUp.passwordHasEmail') : null;
      },
      accepted: (value) => (value ? null : t('signUp.acceptRequired')),
    },
  });

  if (documents.isError) return <ErrorState error={documents.error} onRetry={() => void documents.refetch()} />;
  const shown = documentsFor(kind, documents.data ?? []);

  return (
    <>
      {invitation?.heading ?? <AuthHeading title={t('signUp.title')} lead={t('signUp.lead')} />}
      {onKind && <KindChoice value={kind} onChange={onKind} />}
      <form
        noValidate
        onSubmit={submit(async (values) => {
          const email = values.email.trim();
          await signUp.mutateAsync({
            kind,
            email,
            password: values.password,
            name: values.name.trim(),
            locale: i18n.language,
            acceptedDocumentIds: shown.map((document) => document.id),
            ...(organisation ? { organisationName: values.organisationName.trim() } : {}),
            ...(kind === 'agency' && values.brandName.trim() !== '' ? { brandName: values.brandName.trim() } : {}),
            ...(invitation ? { referralCode: invitation.code } : {}),
          });
          onSent(email);
        })}
      >
        <Stack gap="md" mt="lg">
          <FormProblem problem={problem} />
          <TextInput label={t('signUp.name')} autoComplete="name" size="md" key={form.key('name')} {...form.getInputProps('name')} />
          {organisation && (
            <TextInput
              label={t(kind === 'agency' ? 'signUp.organisationAgency' : 'signUp.organisationBrand')}
              description={kind === 'agency' ? undefined : t('signUp.organisationHint')}
              autoComplete="organization"
              size="md"
              key={form.key('organisationName')}
              {...form.getInputProps('organisationName')}
            />
          )}
          {kind === 'agency' && (
            <TextInput
              label={t('signUp.brandName')}
              description={t('signUp.brandNameHint')}
              size="md"
              key={form.key('brandName')}
              {...form.getInputProps('brandName')}
            />
          )}
          <TextInput
            label={t(organisation ? 'signUp.emailWork' : 'signUp.email')}
            type="email"
            autoComplete="email"
            size="md"
            key={form.key('email')}
            {...form.getInputProps('email')}
          />
          <div>
            <PasswordInput
              label={t('signUp.password')}
              description={t('signUp.passwordHint')}
              autoComplete="new-password"
              size="md"
              key={form.key('password')}
              {...form.getInputProps('password')}
            />
            <PasswordStrength password={password} />
          </div>
          {documents.isPending ? (
            <Skeleton height={24} />
          ) : (
            <Tick
              label={<FilledText text={t('signUp.accept')} parts={{ documents: () => <DocumentLinks documents={shown} /> }} />}
              key={form.key('accepted')}
              {...form.getInputProps('accepted', { type: 'checkbox' })}
            />
          )}
          <Button type="submit" size="md" loading={busy} disabled={documents.isPending} fullWidth>
            {t(organisation ? 'signUp.submitBrand' : 'signUp.submitCreator')}
          </Button>
          {organisation && (
            <Text size="sm" c="dimmed" ta="center" mt={-8}>
              {t('signUp.trial')}
            </Text>
          )}
        </Stack>
      </form>
      <Text mt="lg" c="dimmed">
        {t('signUp.haveAccount')} <TextLink to="/sign-in">{t('signUp.signIn')}</TextLink>
      </Text>
    </>
  );
}

function DocumentLinks({ documents }: { documents: readonly CurrentDocument[] }) {
  return documents.map((document, index) => (
    <span key={document.id}>
      {index > 0 && ', '}
      <Anchor href={document.url} target="_blank" rel="noopener" underline="always" inherit>
        {document.title}
      </Anchor>
    </span>
  ));
}
