import { Button, Group, Modal, MultiSelect, NativeSelect, Stack, Switch, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganisationAccess } from '../../../shared/access/me.queries.js';
import { now } from '../../../shared/clock/clock.js';
import { FormProblem } from '../../../shared/forms/FormProblem.js';
import { useProblemForm } from '../../../shared/forms/use-problem-form.js';
import { createKeyMutation, permissionTextsQuery, type ApiKeyWithSecret } from '../api-keys.queries.js';
import { EXPIRY_DAYS, expiryAfter, scopeGroups } from '../scopes.js';
import { ScopePicker } from './ScopePicker.js';
import { SecretView } from './SecretView.js';

interface CreateKeyDialogProps {
  organisation: OrganisationAccess;
  onClose: () => void;
}

/** A new key: name, what it may, for which brands, until when; then its secret, once. */
export function CreateKeyDialog({ organisation, onClose }: CreateKeyDialogProps) {
  const { t, i18n } = useTranslation('api-keys');
  const { t: common } = useTranslation();
  const [made, setMade] = useState<ApiKeyWithSecret | null>(null);
  const texts = useQuery(permissionTextsQuery(organisation.id, i18n.language));
  const create = useMutation(createKeyMutation(useQueryClient(), organisation.id));
  const { form, problem, busy, submit } = useProblemForm({
    initialValues: { name: '', permissions: [] as string[], everyBrand: true, brandIds: [] as string[], days: '90' },
    aliases: { '/expiresAt': 'days' },
    validate: {
      name: (value) => (value.trim() === '' ? common('form.required') : null),
      permissions: (value) => (value.length === 0 ? t('create.noScopes') : null),
      brandIds: (value, { everyBrand }) => (!everyBrand && value.length === 0 ? t('create.noBrands') : null),
    },
  });
  const several = organisation.brands.length > 1;

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      // the secret is shown once: only its own button closes it
      closeOnClickOutside={made === null}
      closeOnEscape={made === null}
      withCloseButton={made === null}
      title={<strong>{made === null ? t('create.title') : t('secret.title', { name: made.name })}</strong>}
      closeButtonProps={{ 'aria-label': common('actions.close') }}
    >
      {made === null ? (
        <form
          noValidate
          onSubmit={submit(async ({ name, permissions, everyBrand, brandIds, days }) => {
            setMade(
              await create.mutateAsync({
                name: name.trim(),
                permissions,
                brandIds: everyBrand ? null : brandIds,
                expiresAt: expiryAfter(Number(days), now()),
              }),
            );
          })}
        >
          <Stack gap="lg">
            <FormProblem problem={problem} />
            <TextInput
              label={t('create.name')}
              description={t('create.nameHint')}
              maxLength={80}
              data-autofocus
              {...form.getInputProps('name')}
            />
            <ScopePicker
              groups={scopeGroups(organisation.permissions, texts.data ?? [])}
              value={form.values.permissions}
              error={form.errors['permissions']}
              onChange={(permissions) => form.setFieldValue('permissions', permissions)}
            />
            {several && (
              <Stack gap="xs">
                <Switch label={t('create.everyBrand')} {...form.getInputProps('everyBrand', { type: 'checkbox' })} />
                {!form.values.everyBrand && (
                  <MultiSelect
                    label={t('create.brands')}
                    searchable
                    data={organisation.brands.map(({ id, name }) => ({ value: id, label: name }))}
                    {...form.getInputProps('brandIds')}
                  />
                )}
              </Stack>
            )}
            <NativeSelect
              label={t('create.expiry')}
              description={t('create.expiryHint')}
              data={EXPIRY_DAYS.map((days) => ({
                value: String(days),
                label: days === 0 ? t('create.never') : t('create.days', { count: days }),
              }))}
              {...form.getInputProps('days')}
            />
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={onClose}>
                {common('actions.cancel')}
              </Button>
              <Button type="submit" loading={busy}>
                {t('create.do')}
              </Button>
            </Group>
          </Stack>
        </form>
      ) : (
        <SecretView secret={made.secret} organisationId={organisation.id} onDone={onClose} />
      )}
    </Modal>
  );
}
