import { Button, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AuthHeading } from '../../features/identity/components/AuthHeading.js';
import { createBrandMutation } from '../../features/identity/identity.queries.js';
import { meQuery } from '../../shared/access/me.queries.js';
import { FormProblem } from '../../shared/forms/FormProblem.js';
import { useProblemForm } from '../../shared/forms/use-problem-form.js';

const route = getRouteApi('/public/o/$organisationId/first-brand');

/** An organisation without a brand has nothing to work in yet. */
export default function FirstBrandPage() {
  const { t } = useTranslation('identity');
  const { t: common } = useTranslation();
  const { organisationId } = route.useParams();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const create = useMutation(createBrandMutation(organisationId));
  const { form, problem, busy, submit } = useProblemForm({
    mode: 'uncontrolled',
    initialValues: { name: '' },
    validate: { name: (value) => (value.trim() === '' ? common('form.required') : null) },
  });

  return (
    <>
      <AuthHeading title={t('firstBrand.title')} lead={t('firstBrand.text')} />
      <form
        noValidate
        onSubmit={submit(async (values) => {
          const brand = await create.mutateAsync({ name: values.name.trim() });
          await queryClient.fetchQuery({ ...meQuery(), staleTime: 0 });
          await navigate({ to: '/b/$brandId/dashboard', params: { brandId: brand.id } });
        })}
      >
        <Stack>
          <FormProblem problem={problem} />
          <TextInput label={t('firstBrand.name')} size="md" key={form.key('name')} {...form.getInputProps('name')} />
          <Button type="submit" size="md" loading={busy}>
            {t('firstBrand.submit')}
          </Button>
        </Stack>
      </form>
    </>
  );
}
