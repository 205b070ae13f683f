import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FormProblem } from '../../../shared/forms/FormProblem.js';
import { useProblemForm } from '../../../shared/forms/use-problem-form.js';
import { IconBuilding, IconChevronRight } from '../../../shared/ui/icons.js';
import { TextLink } from '../../../shared/ui/links.js';
import { companyLookupMutation, goToCompanySignIn } from '../identity.queries.js';
import { AuthHeading } from './AuthHeading.js';

/** Signing in with the company (ACC-11): the address's domain tells where. */
export function CompanySignIn() {
  const { t } = useTranslation('identity');
  const { t: common } = useTranslation();
  const lookup = useMutation(companyLookupMutation());
  const { form, problem, busy, submit } = useProblemForm({
    mode: 'uncontrolled',
    initialValues: { email: '' },
    validate: { email: (value) => (value.includes('@') ? null : common('form.email')) },
  });
  const found = lookup.data?.organisations;

  return (
    <>
      <AuthHeading title={t('company.title')} lead={t('company.lead')} />
      <form
        noValidate
        onSubmit={submit(async ({ email }) => {
          const { organisations } = await lookup.mutateAsync(email.trim());
          const [only] = organisations;
          if (only && organisations.length === 1) goToCompanySignIn(only.id);
        })}
      >
        <Stack gap="md">
          <FormProblem problem={problem ?? (found?.length === 0 ? t('company.none') : null)} />
          <TextInput
            label={t('signUp.emailWork')}
            type="email"
            autoComplete="username"
            size="md"
            key={form.key('email')}
            {...form.getInputProps('email')}
          />
          <Button type="submit" size="md" loading={busy || found?.length === 1} fullWidth>
            {t('company.submit')}
          </Button>
        </Stack>
      </form>
      {found && found.length > 1 && (
        <Stack gap="xs" mt="lg" role="group" aria-label={t('company.choose')}>
          <Text fw={600}>{t('company.choose')}</Text>
          {found.map(({ id, name }) => (
            <Button
              key={id}
              variant="default"
              size="md"
              justify="space-between"
              leftSection={<IconBuilding size={18} />}
              rightSection={<IconChevronRight size={18} />}
              onClick={() => goToCompanySignIn(id)}
            >
              {name}
            </Button>
          ))}
        </Stack>
      )}
      <Text mt="lg">
        <TextLink to="/sign-in">{t('company.back')}</TextLink>
      </Text>
    </>
  );
}
