import { Button, Group, Modal, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganisationAccess } from '../../../shared/access/me.queries.js';
import { now } from '../../../shared/clock/clock.js';
import { FormProblem } from '../../../shared/forms/FormProblem.js';
import { createKeyMutation, type ApiKeyWithSecret } from '../api-keys.queries.js';
import { NEW_KEY } from '../key-values.js';
import { EXPIRY_DAYS, expiryAfter } from '../scopes.js';
import { KeyFields, useKeyForm } from './KeyFields.js';
import { SecretView } from './SecretView.js';

interface CreateKeyDialogProps {
  organisation: OrganisationAccess;
  onClose: () => void;
}

/** A new key: name, what it may, for which brands, until when; then its secret, once. */
export function CreateKeyDialog({ organisation, onClose }: CreateKeyDialogProps) {
  const { t } = useTranslation('api-keys');
  const { t: common } = useTranslation();
  const [made, setMade] = useState<ApiKeyWithSecret | null>(null);
  const create = useMutation(createKeyMutation(useQueryClient(), organisation.id));
  const { form, problem, busy, submit } = useKeyForm(NEW_KEY);

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
            <KeyFields
              form={form}
              organisation={organisation}
              ends={EXPIRY_DAYS.map((days) => ({
                value: String(days),
                label: days === 0 ? t('create.never') : t('create.days', { count: days }),
              }))}
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
