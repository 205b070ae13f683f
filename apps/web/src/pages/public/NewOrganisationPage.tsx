import { Button, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AuthHeading } from '../../features/identity/components/AuthHeading.js';
import { documentsFor } from '../../features/identity/identity.format.js';
import { currentDocumentsQuery } from '../../features/identity/identity.queries.js';
import { Documents } from '../../features/joining/components/Documents.js';
import { wantsDocuments } from '../../features/joining/joining.queries.js';
import { foundOrganisationMutation } from '../../features/joining/organisations.queries.js';
import { meQuery } from '../../shared/access/me.queries.js';
import { FormProblem } from '../../shared/forms/FormProblem.js';
import { useProblemForm } from '../../shared/forms/use-problem-form.js';
import { Choice } from '../../shared/ui/Choice.js';

/** A further organisation for somebody who is signed in (ACC-4); documents are asked for only where they are not accepted yet. */
export default function NewOrganisationPage() {
  const { t, i18n } = useTranslation('joining');
  const { t: common } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const documents = useQuery(currentDocumentsQuery(i18n.language));
  const found = useMutation(foundOrganisationMutation());
  const [kind, setKind] = useState<'brand' | 'agency'>('brand');
  const [asked, setAsked] = useState(false);
  const [ticked, setTicked] = useState(false);
  const required = documentsFor(kind, documents.data ?? []);
  const { form, problem, busy, submit } = useProblemForm({
    mode: 'uncontrolled',
    initialValues: { name: '', brandName: '' },
    validate: { name: (value) => (value.trim() === '' ? common('form.required') : null) },
  });

  return (
    <>
      <AuthHeading title={t('newOrganisation.title')} lead={t('newOrganisation.lead')} />
      <form
        noValidate
        onSubmit={submit(async ({ name, brandName }) => {
          try {
            const { id } = await found.mutateAsync({
              kind,
              name: name.trim(),
              ...(brandName.trim() === '' ? {} : { brandName: brandName.trim() }),
              acceptedDocumentIds: ticked ? required.map((document) => document.id) : [],
            });
            const me = await client.fetchQuery({ ...meQuery(), staleTime: 0 });
            const [brand] = me.organisations.find((organisation) => organisation.id === id)?.brands ?? [];
            await navigate(brand ? { to: '/b/$brandId/dashboard', params: { brandId: brand.id } } : { to: '/accounts' });
          } catch (error) {
            if (!wantsDocuments(error) || asked) throw error;
            setAsked(true);
          }
        })}
      >
        <Stack>
          <FormProblem problem={problem} />
          <Choice
            wide
            aria-label={t('newOrganisation.kind')}
            value={kind}
            onChange={setKind}
            options={(['brand', 'agency'] as const).map((value) => ({ value, label: t(`newOrganisation.${value}`) }))}
          />
          <TextInput label={t('newOrganisation.name')} size="md" maxLength={120} key={form.key('name')} {...form.getInputProps('name')} />
          <TextInput
            label={t('newOrganisation.brandName')}
            description={t('newOrganisation.brandNameHint')}
            size="md"
            maxLength={120}
            key={form.key('brandName')}
            {...form.getInputProps('brandName')}
          />
          {asked && <Documents documents={required} checked={ticked} onChange={(event) => setTicked(event.currentTarget.checked)} />}
          <Button type="submit" size="md" loading={busy} disabled={asked && !ticked}>
            {t('newOrganisation.submit')}
          </Button>
        </Stack>
      </form>
    </>
  );
}
