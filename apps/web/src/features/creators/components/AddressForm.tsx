import { Button, Select, Stack, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { FormProblem } from '../../../shared/forms/FormProblem.js';
import { useProblemForm } from '../../../shared/forms/use-problem-form.js';
import type { Address } from '../creators.types.js';
import { countryChoices } from '../regions.js';
import classes from './Forms.module.css';

type Values = Omit<Address, 'version'>;

interface AddressFormProps {
  address: Values;
  submitLabel: string;
  /** Sends the address; what it throws is shown at its fields. */
  onSubmit: (address: Values) => Promise<unknown>;
}

/** A postal address: that of the profile, or another one for a single parcel. */
export function AddressForm({ address, submitLabel, onSubmit }: AddressFormProps) {
  const { t, i18n } = useTranslation('creators');
  const countries = useMemo(() => countryChoices(i18n.language), [i18n.language]);
  const needed = (value: string): string | null => (value.trim() === '' ? t('address.needed') : null);
  const { form, problem, busy, submit } = useProblemForm({
    initialValues: {
      name: address.name,
      line1: address.line1,
      line2: address.line2 ?? '',
      postalCode: address.postalCode,
      city: address.city,
      country: address.country === '' ? 'DE' : address.country,
      phone: address.phone ?? '',
    },
    validate: { name: needed, line1: needed, postalCode: needed, city: needed, country: needed },
  });
  return (
    <form
      noValidate
      onSubmit={submit((values) =>
        onSubmit({
          name: values.name.trim(),
          line1: values.line1.trim(),
          line2: values.line2.trim() || null,
          postalCode: values.postalCode.trim(),
          city: values.city.trim(),
          country: values.country,
          phone: values.phone.trim() || null,
        }),
      )}
    >
      <Stack gap="md">
        <FormProblem problem={problem} />
        <TextInput label={t('address.name')} size="md" maxLength={120} autoComplete="name" {...form.getInputProps('name')} />
        <TextInput label={t('address.line1')} size="md" maxLength={120} autoComplete="address-line1" {...form.getInputProps('line1')} />
        <TextInput label={t('address.line2')} size="md" maxLength={120} autoComplete="address-line2" {...form.getInputProps('line2')} />
        <div className={classes.postal}>
          <TextInput
            label={t('address.postalCode')}
            size="md"
            maxLength={16}
            autoComplete="postal-code"
            {...form.getInputProps('postalCode')}
          />
          <TextInput label={t('address.city')} size="md" maxLength={80} autoComplete="address-level2" {...form.getInputProps('city')} />
        </div>
        <Select
          label={t('address.country')}
          size="md"
          data={countries}
          searchable
          openOnFocus={false}
          allowDeselect={false}
          nothingFoundMessage={t('profile.fields.nothing')}
          {...form.getInputProps('country')}
        />
        <TextInput
          label={t('address.phone')}
          description={t('address.phoneHint')}
          type="tel"
          size="md"
          maxLength={30}
          autoComplete="tel"
          {...form.getInputProps('phone')}
        />
        <Button type="submit" size="md" loading={busy} className={classes.submit}>
          {submitLabel}
        </Button>
      </Stack>
    </form>
  );
}
