import { Button, Select, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tagged } from '../../../shared/api/client.js';
import { FormProblem } from '../../../shared/forms/FormProblem.js';
import { useProblemForm } from '../../../shared/forms/use-problem-form.js';
import { saveProfileMutation } from '../creators.queries.js';
import { LEGAL_FORMS, TAX_STATUSES, type LegalForm, type Profile, type TaxStatus } from '../creators.types.js';
import classes from './Forms.module.css';

interface PayoutFormProps {
  profile: Tagged<Profile>;
  onSaved: () => void;
}

/** Legal form, VAT and bank account (CRE-1); the IBAN is never shown whole again. */
export function PayoutForm({ profile, onSaved }: PayoutFormProps) {
  const { t } = useTranslation('creators');
  const { t: common } = useTranslation();
  const save = useMutation(saveProfileMutation(useQueryClient(), profile.etag));
  const [replacing, setReplacing] = useState(profile.payout === null);
  const { form, problem, busy, submit } = useProblemForm({
    initialValues: {
      legalForm: profile.legalForm as LegalForm | null,
      taxStatus: profile.taxStatus as TaxStatus | null,
      payout: { holder: profile.payout?.holder ?? `${profile.firstName} ${profile.lastName}`.trim(), iban: '' },
    },
    validate: {
      payout: {
        holder: (value, values) => (values.payout.iban.trim() !== '' && value.trim() === '' ? common('form.required') : null),
      },
    },
  });
  return (
    <form
      noValidate
      onSubmit={submit(async ({ legalForm, taxStatus, payout }) => {
        const iban = payout.iban.trim();
        await save.mutateAsync({ legalForm, taxStatus, ...(iban === '' ? {} : { payout: { holder: payout.holder.trim(), iban } }) });
        onSaved();
      })}
    >
      <Stack gap="md">
        <FormProblem problem={problem} />
        <Select
          label={t('payout.legalForm')}
          placeholder={t('profile.fields.choose')}
          size="md"
          data={LEGAL_FORMS.map((value) => ({ value, label: t(`payout.legalForms.${value}`) }))}
          {...form.getInputProps('legalForm')}
        />
        <Select
          label={t('payout.taxStatus')}
          placeholder={t('profile.fields.choose')}
          size="md"
          data={TAX_STATUSES.map((value) => ({ value, label: t(`payout.taxStatuses.${value}`) }))}
          {...form.getInputProps('taxStatus')}
        />
        {profile.payout !== null && !replacing && (
          <div>
            <Text>{t('payout.current', { iban: profile.payout.ibanMasked, holder: profile.payout.holder })}</Text>
            <Button variant="subtle" size="compact-sm" mt={4} ml={-8} onClick={() => setReplacing(true)}>
              {t('payout.replace')}
            </Button>
          </div>
        )}
        {replacing && (
          <>
            <TextInput label={t('payout.holder')} size="md" maxLength={70} autoComplete="name" {...form.getInputProps('payout.holder')} />
            <TextInput
              label={t('payout.iban')}
              description={t('payout.ibanHint')}
              size="md"
              maxLength={50}
              autoComplete="off"
              spellCheck={false}
              {...form.getInputProps('payout.iban')}
            />
          </>
        )}
        <Button type="submit" size="md" loading={busy} className={classes.submit}>
          {common('actions.save')}
        </Button>
      </Stack>
    </form>
  );
}
