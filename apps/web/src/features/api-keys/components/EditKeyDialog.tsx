import { Button, Group, Modal, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OrganisationAccess } from '../../../shared/access/me.queries.js';
import { now } from '../../../shared/clock/clock.js';
import { FormProblem } from '../../../shared/forms/FormProblem.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { notify } from '../../../shared/ui/notify.js';
import { changeKeyMutation, type ApiKey } from '../api-keys.queries.js';
import { changesOf, KEEP, valuesOf } from '../key-values.js';
import { EXPIRY_DAYS } from '../scopes.js';
import { KeyFields, useKeyForm } from './KeyFields.js';

interface EditKeyDialogProps {
  organisation: OrganisationAccess;
  item: ApiKey;
  onClose: () => void;
}

/** Name, rights, brands and end of a living key; its secret stays. */
export function EditKeyDialog({ organisation, item, onClose }: EditKeyDialogProps) {
  const { t } = useTranslation('api-keys');
  const { t: common } = useTranslation();
  const format = useFormat();
  const change = useMutation(changeKeyMutation(useQueryClient(), organisation.id, item));
  const { form, problem, busy, submit } = useKeyForm(valuesOf(item));
  const kept = item.expiresAt === null ? t('edit.keepNever') : t('edit.keep', { date: format.date(item.expiresAt) });
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={<strong>{t('edit.title', { name: item.name })}</strong>}
      closeButtonProps={{ 'aria-label': common('actions.close') }}
    >
      <form
        noValidate
        onSubmit={submit(async (values) => {
          const changes = changesOf(item, values, now());
          if (Object.keys(changes).length > 0) {
            const { name } = await change.mutateAsync(changes);
            void notify({ message: t('edit.done', { name }) });
          }
          onClose();
        })}
      >
        <Stack gap="lg">
          <FormProblem problem={problem} />
          <KeyFields
            form={form}
            organisation={organisation}
            ends={[
              { value: KEEP, label: kept },
              ...EXPIRY_DAYS.filter((days) => days > 0 || item.expiresAt !== null).map((days) => ({
                value: String(days),
                label: days === 0 ? t('create.never') : t('edit.days', { count: days }),
              })),
            ]}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {common('actions.cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {common('actions.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
