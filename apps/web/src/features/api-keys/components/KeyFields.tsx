import { MultiSelect, NativeSelect, Stack, Switch, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OrganisationAccess } from '../../../shared/access/me.queries.js';
import { useProblemForm, type ProblemForm } from '../../../shared/forms/use-problem-form.js';
import { permissionTextsQuery } from '../api-keys.queries.js';
import type { KeyValues } from '../key-values.js';
import { scopeGroups } from '../scopes.js';
import { ScopePicker } from './ScopePicker.js';

/** The form of a key, new or living: what the server refuses lands at its field. */
export function useKeyForm(initialValues: KeyValues): ProblemForm<KeyValues> {
  const { t } = useTranslation('api-keys');
  const { t: common } = useTranslation();
  return useProblemForm<KeyValues>({
    initialValues,
    aliases: { '/expiresAt': 'days' },
    validate: {
      name: (value) => (value.trim() === '' ? common('form.required') : null),
      permissions: (value) => (value.length === 0 ? t('create.noScopes') : null),
      brandIds: (value, { everyBrand }) => (!everyBrand && value.length === 0 ? t('create.noBrands') : null),
    },
  });
}

interface KeyFieldsProps {
  form: UseFormReturnType<KeyValues>;
  organisation: OrganisationAccess;
  /** When it ends: values of `days` with their words. */
  ends: readonly { value: string; label: string }[];
}

/** Name, what the key may, for which brands, until when. */
export function KeyFields({ form, organisation, ends }: KeyFieldsProps) {
  const { t, i18n } = useTranslation('api-keys');
  const texts = useQuery(permissionTextsQuery(organisation.id, i18n.language));
  // a living key may hold what this person does not: shown, so that it can be taken away
  const { permissions, brandIds } = form.getInitialValues();
  const offered = [...new Set([...organisation.permissions, ...permissions])];
  const others = brandIds.filter((id) => !organisation.brands.some((brand) => brand.id === id));
  return (
    <Stack gap="lg">
      <TextInput
        label={t('create.name')}
        description={t('create.nameHint')}
        maxLength={80}
        data-autofocus
        {...form.getInputProps('name')}
      />
      <ScopePicker
        groups={scopeGroups(offered, texts.data ?? [])}
        value={form.values.permissions}
        error={form.errors['permissions']}
        onChange={(value) => form.setFieldValue('permissions', value)}
      />
      {(organisation.brands.length > 1 || brandIds.length > 0) && (
        <Stack gap="xs">
          <Switch label={t('create.everyBrand')} {...form.getInputProps('everyBrand', { type: 'checkbox' })} />
          {!form.values.everyBrand && (
            <MultiSelect
              label={t('create.brands')}
              searchable
              data={[
                ...organisation.brands.map(({ id, name }) => ({ value: id, label: name })),
                ...others.map((id) => ({ value: id, label: t('otherBrand') })),
              ]}
              {...form.getInputProps('brandIds')}
            />
          )}
        </Stack>
      )}
      <NativeSelect label={t('create.expiry')} description={t('create.expiryHint')} data={[...ends]} {...form.getInputProps('days')} />
    </Stack>
  );
}
